using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace HwSpecs.Snapshots.Content;

/// <summary>One line of a snapshot, taken apart into its numbers and the text around them.</summary>
/// <remarks>Spaces that touch a number are layout, since columns move with the number's width; all other text is compared exactly.</remarks>
public sealed partial class Row
{
    private const char NumberSign = '\u0001';

    /// <summary>Rows of one section mostly share their frame, and aligning them compares every pair: one string for each frame.</summary>
    private static readonly ConcurrentDictionary<string, string> Frames = new(StringComparer.Ordinal);

    private readonly Range[] places;

    private Row(string raw, Range[] places)
    {
        (Raw, this.places) = (raw, places);
        var numbers = new double[places.Length];
        var frame = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        var end = 0;
        for (var k = 0; k < places.Length; k++)
        {
            var (start, length) = places[k].GetOffsetAndLength(raw.Length);
            Append(ref frame, raw.AsSpan(end, start - end), afterNumber: end > 0, beforeNumber: true);
            frame.AppendFormatted(NumberSign);
            numbers[k] = Value(raw.AsSpan(start, length));
            end = start + length;
        }

        Append(ref frame, raw.AsSpan(end), afterNumber: end > 0, beforeNumber: false);
        Numbers = numbers;
        Frame = Frames.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(frame.Text, out var known) ? known : Frames.GetOrAdd(frame.Text.ToString(), text => text);
        frame.Clear();
    }

    /// <summary>The line as it stands in the file.</summary>
    public string Raw { get; }

    public IReadOnlyList<double> Numbers { get; }

    /// <summary>The text around the numbers, each of which is shown as one sign.</summary>
    public string Frame { get; }

    public static Row OfText(string line)
    {
        List<Range> places = new(4);
        foreach (var match in NumberPattern().EnumerateMatches(line))
            places.Add(match.Index..(match.Index + match.Length));
        return new(line, [.. places]);
    }

    /// <summary>A line whose only numbers stand at the given places.</summary>
    public static Row WithNumbersAt(string line, IEnumerable<Range> places) => new(line, [.. places]);

    /// <summary>The digits of a number as written.</summary>
    public string Digits(int number) => Raw[places[number]];

    /// <summary>The same line with other digits, later columns staying where they are as far as there is room.</summary>
    public string WithDigits(Func<int, string> digitsOf)
    {
        var line = new StringBuilder();
        var end = 0;
        for (var k = 0; k < places.Length; k++)
        {
            var (start, length) = places[k].GetOffsetAndLength(Raw.Length);
            AppendGap(line, Raw[end..start], end);
            line.Append(digitsOf(k));
            end = start + length;
        }

        AppendGap(line, Raw[end..], end);
        return line.ToString();
    }

    public static bool IsNumber(string text) => NumberPattern().Match(text) is { Success: true } match && match.Length == text.Length;

    private static void AppendGap(StringBuilder line, string gap, int endBefore)
    {
        var spaces = gap.Length - gap.TrimStart(' ').Length;
        if (spaces >= 2)
            gap = new string(' ', Math.Max(1, spaces + endBefore - line.Length)) + gap[spaces..];
        line.Append(gap);
    }

    /// <summary>The text with one space for those that touch a number, and none at the start of the line.</summary>
    private static void Append(ref DefaultInterpolatedStringHandler frame, ReadOnlySpan<char> text, bool afterNumber, bool beforeNumber)
    {
        var word = afterNumber ? text.TrimStart(' ') : text;
        if (beforeNumber)
            word = word.TrimEnd(' ');
        if (afterNumber && text is [' ', ..])
            frame.AppendFormatted(' ');
        frame.AppendFormatted(word);
        if (beforeNumber && text is [.., ' '] && !word.IsEmpty)
            frame.AppendFormatted(' ');
    }

    private static double Value(ReadOnlySpan<char> digits) => digits.TrimStart("+-") is "Infinity"
        ? digits[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity
        : double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\w.])[+-]?(?:\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|Infinity|NaN)(?!\w|\.\d)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
