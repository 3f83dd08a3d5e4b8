using System.Text.RegularExpressions;
using HwSpecs.Claims;
using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Marking;

/// <summary>Finds what a submission claims in words, and holds it against the submission's own numbers.</summary>
public static partial class Claims
{
    private const int LongestLine = 2000;

    /// <returns>One for each kind of claim, in the order of the text; a sentence with a negation is undecidable.</returns>
    public static IReadOnlyList<ClaimFinding> In(SubmissionReading reading, Tolerances tolerances)
    {
        IReadOnlyList<StatedNumber>? stated = null;
        var findings = new List<ClaimFinding>();
        foreach (var section in reading.Texts)
        {
            if (section.Id is not ("3.1" or "3.2" or "4" or "4.1" or "4.2"))
                continue;
            foreach (var line in section.Lines)
            {
                if (line.Text.Length > LongestLine || Kind(section.Id, line.Text) is not { } kind)
                    continue;
                var claim = OwnNumbers.Hold(kind, stated ??= [.. reading.Quantities.Where(quantity => quantity.Numbers.Count == 1).DistinctBy(quantity => quantity.Address).Select(Stated)]);
                if (findings.Exists(finding => finding.Address == claim.Address))
                    continue;
                var (verdict, reason) = Negation().IsMatch(line.Text) ? (ClaimVerdict.Undecidable, "the sentence has a negation") : (claim.Verdict, claim.Reason);
                findings.Add(new(claim.Address, verdict, reason, line.Place, line.Raw.Trim()));
            }
        }

        return findings;

        // A value that float32 and float64 print differently is the same value.
        StatedNumber Stated(ReportedQuantity quantity) =>
            new(quantity.Address, quantity.Numbers[0].Value, quantity.Numbers[0].HalfUnit + (tolerances.Relative * Math.Abs(quantity.Numbers[0].Value)));
    }

    private static OwnClaim? Kind(string section, string line) => section switch
    {
        "3.1" when Verified().IsMatch(line) => OwnClaim.Verified,
        "3.2" when Falling().IsMatch(line) => OwnClaim.LossFalls,
        "4" or "4.1" or "4.2" when Larger().IsMatch(line) => OwnClaim.JumpReLUIsLarger,
        "4" or "4.1" or "4.2" when Smaller().IsMatch(line) => OwnClaim.JumpReLUIsSmaller,
        _ => null,
    };

    [GeneratedRegex(@"\b(?:verified|verifies|confirmed|match(?:es)?|agree(?:s)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Verified();

    [GeneratedRegex(@"\b(?:consistently|steadily|monotonically|always|continuously)\b.*\b(?:reduc|decreas|fall|drop|lower|declin)|\b(?:reduc|decreas|fall|drop|lower|declin)\w*\b.*\b(?:consistently|steadily|monotonically|continuously)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Falling();

    [GeneratedRegex(@"\b(?:larger|greater|bigger|less sensitive|more robust)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Larger();

    [GeneratedRegex(@"\b(?:smaller|more sensitive|less robust)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Smaller();

    [GeneratedRegex(@"\b(?:not|no|never|neither|cannot)\b|n't\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negation();
}
