using System.Globalization;
using System.Text.RegularExpressions;
using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Marking;

/// <summary>Settings that a submission declares beside its results: a learning rate, JumpReLU's threshold.</summary>
internal static partial class Declarations
{
    private const double Largest = 100;

    /// <returns>Null where none is declared, or where two are.</returns>
    public static double? LearningRate(SubmissionReading reading) => Single(reading, "3.2", "learning rate", LearningRateSyntax());

    /// <inheritdoc cref="LearningRate"/>
    public static double? JumpThreshold(SubmissionReading reading) => Single(reading, "4.2", "threshold", ThresholdSyntax());

    /// <summary>From a reader that knows the label, or else from the lines that no address was found for.</summary>
    private static double? Single(SubmissionReading reading, string problem, string name, Regex syntax)
    {
        var known = reading.Quantities.Where(quantity => quantity is { Numbers.Count: 1 } && quantity.Address.Problem == problem && quantity.Address.Name == name)
            .Select(quantity => quantity.Numbers[0].Value).ToList();
        var declared = known.Count > 0 ? known : reading.NotUnderstood.SelectMany(line => syntax.Matches(line.RawText))
            .Select(match => double.Parse(match.Groups["value"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture)).ToList();
        return declared.Distinct().Count() == 1 && declared[0] is > 0 and <= Largest ? declared[0] : null;
    }

    [GeneratedRegex(@"\b(?:learning[ _-]?rate|lr|eta|η|alpha|step[ _-]?size)\b[^\n\d=:]{0,20}[=:]?\s*(?<value>[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]{1,2})?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LearningRateSyntax();

    [GeneratedRegex(@"(?:\btheta\b|θ|\bthreshold\b|\bkappa\b|κ)[^\n\d=:]{0,20}[=:]?\s*(?<value>[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]{1,2})?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ThresholdSyntax();
}
