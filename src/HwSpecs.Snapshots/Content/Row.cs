using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace HwSpecs.Snapshots.Content;

/// <summary>One line of a snapshot, taken apart into its numbers and the text around them.</summary>
/// <remarks>Spaces that touch a number are layout, since columns move with the number's width; all other text is compared exactly.</remarks>
public sealed partial class Row
{
    private const char NumberSign = '\u0001';

    private readonly List<Range> places;

    private Row(string raw, List<Range> places)
    {
        (Raw, this.places) = (raw, places);
        Numbers = [.. places.Select(place => Value(raw[place]))];
        var frame = new StringBuilder();
        var end = 0;
        foreach (var place in places)
        {
            var (start, length) = place.GetOffsetAndLength(raw.Length);
            Append(frame, raw[end..start], afterNumber: end > 0, beforeNumber: true);
            frame.Append(NumberSign);
            end = start + length;
        }

        Append(frame, raw[end..], afterNumber: end > 0, beforeNumber: false);
        // Rows of one section mostly share their frame, and aligning them compares every pair.
        Frame = string.Intern(frame.ToString());
    }

    /// <summary>The line as it stands in the file.</summary>
    public string Raw { get; }

    public IReadOnlyList<double> Numbers { get; }

    /// <summary>The text around the numbers, each of which is shown as one sign.</summary>
    public string Frame { get; }

    public static Row OfText(string line) => new(line, [.. NumberPattern().Matches(line).Select(match => new Range(match.Index, match.Index + match.Length))]);

    /// <summary>A line whose only numbers stand at the given places.</summary>
    public static Row WithNumbersAt(string line, IEnumerable<Range> places) => new(line, [.. places]);

    /// <summary>The digits of a number as written.</summary>
    public string Digits(int number) => Raw[places[number]];

    /// <summary>The same line with other digits, later columns staying where they are as far as there is room.</summary>
    public string WithDigits(Func<int, string> digitsOf)
    {
        var line = new StringBuilder();
        var end = 0;
        for (var k = 0; k < places.Count; k++)
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

    private static void Append(StringBuilder frame, string text, bool afterNumber, bool beforeNumber)
    {
        if (afterNumber && text.TrimStart(' ').Length < text.Length)
            text = ' ' + text.TrimStart(' ');
        if (beforeNumber && text.TrimEnd(' ').Length < text.Length)
            text = text.TrimEnd(' ') is { Length: > 0 } word ? word + ' ' : afterNumber ? " " : "";
        frame.Append(text);
    }

    private static double Value(string digits) => digits.TrimStart('+', '-') switch
    {
        "Infinity" => digits[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity,
        _ => double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"(?<![\w.])[+-]?(?:\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|Infinity|NaN)(?!\w|\.\d)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
