using HwSpecs.Claims;
using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Reporting;

/// <summary>What a verdict was given on, in the submission's own words: both audiences may see it.</summary>
internal static class FoundText
{
    public static string Place(Verdict verdict) => verdict switch
    {
        Verdict.Unreadable unreadable => unreadable.Found.Place.ToString(),
        _ => Found(verdict)?.Place.ToString() ?? "",
    };

    public static string Raw(Verdict verdict) => ShownText.Of(verdict switch
    {
        Verdict.Unreadable unreadable => unreadable.Found.RawText,
        _ => Found(verdict)?.RawText ?? "",
    });

    public static IReadOnlyList<double> Numbers(Verdict verdict) => Found(verdict) is { } found ? Values(found.Numbers) : [];

    /// <summary>The numbers as they were printed, in one pair of brackets.</summary>
    public static string Printed(ReportedQuantity found) => found.Numbers.Count switch
    {
        0 => found.RawText,
        1 => found.Numbers[0].Text,
        _ => $"[{string.Join(' ', found.Numbers.Select(number => number.Text))}]",
    };

    public static string Contradiction(Verdict.Contradictory contradictory) =>
        string.Join(" but ", contradictory.Found.Take(3).Select(found => $"{Printed(found)} in {found.Place}"));

    public static ClaimReport Claim(ClaimFinding claim, string reason) => new(
        claim.Address.ToString(),
        claim.Verdict switch
        {
            ClaimVerdict.BorneOut => "borne-out",
            ClaimVerdict.Refuted => "refuted",
            _ => "undecidable",
        },
        claim.Place.ToString(),
        ShownText.Of(claim.RawText),
        reason);

    private static double[] Values(IReadOnlyList<PrintedNumber> numbers)
    {
        var values = new double[numbers.Count];
        for (var k = 0; k < values.Length; k++)
            values[k] = numbers[k].Value;
        return values;
    }

    private static ReportedQuantity? Found(Verdict verdict) => verdict switch
    {
        Verdict.Correct correct => correct.Found,
        Verdict.FollowThrough through => through.Found,
        Verdict.ByConvention by => by.Found,
        Verdict.BySlip by => by.Found,
        Verdict.Wrong wrong => wrong.Found,
        Verdict.Contradictory contradictory => contradictory.Found[0],
        Verdict.NeedsHuman human => human.Found,
        _ => null,
    };
}
