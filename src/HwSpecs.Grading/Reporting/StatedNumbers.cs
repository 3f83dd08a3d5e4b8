using System.Text.RegularExpressions;
using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Reporting;

/// <summary>The numbers that a submission states itself; any other is withheld from sentences for its author.</summary>
/// <remarks>The last line of defence: sentences come from many places, and one of them may carry a computed value some day.</remarks>
internal sealed partial class StatedNumbers(SubmissionReading reading)
{
    public const string InPlace = "(withheld)";

    private readonly Lazy<HashSet<string>> stated = new(() => Stated(reading));

    /// <summary>The text, with each number of three or more digits or two or more decimals replaced unless the submission states it.</summary>
    public string Withhold(string text) => text.AsSpan().ContainsAnyInRange('0', '9')
        ? Number().Replace(text, match => IsTelling(match) && !stated.Value.Contains(Bare(match.Value)) ? InPlace : match.Value)
        : text;

    private static bool IsTelling(Match match)
    {
        var decimals = match.Groups["decimals"].Value.Length;
        return decimals >= 2 || (decimals > 0 || match.Groups["exponent"].Success) && match.Value.TakeWhile(c => c is not ('e' or 'E')).SkipWhile(c => c is '0' or '.' or ',').Count(char.IsAsciiDigit) >= 3;
    }

    private static HashSet<string> Stated(SubmissionReading reading)
    {
        var texts = reading.Quantities.Select(quantity => quantity.RawText)
            .Concat(reading.Quantities.SelectMany(quantity => quantity.Numbers).Select(number => number.Text))
            .Concat(reading.Unreadable.Select(quantity => quantity.RawText))
            .Concat(reading.NotUnderstood.Select(rest => rest.RawText));
        return [.. texts.SelectMany(text => Number().Matches(text)).Select(match => Bare(match.Value))];
    }

    private static string Bare(string number) => number.Replace(',', '.');

    [GeneratedRegex(@"(?:[0-9]+(?:[.,](?<decimals>[0-9]*))?|[.,](?<decimals>[0-9]+))(?<exponent>[eE][-+]?[0-9]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
