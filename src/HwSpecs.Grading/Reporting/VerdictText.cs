using System.Globalization;
using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Reporting;

/// <summary>A verdict in words, for staff: they show the key.</summary>
internal static class VerdictText
{
    private const int LongestFound = 200;

    /// <summary>What was found, and if it is not correct, why.</summary>
    public static string Explanation(Verdict verdict) => string.Join("; ", Parts(verdict));

    /// <summary>The explanation, part by part.</summary>
    public static IReadOnlyList<string> Parts(Verdict verdict) => verdict switch
    {
        Verdict.NeedsHuman human => human.Check.Length > 0 ? [Printed(human.Found), human.Reason, human.Check] : [Printed(human.Found), human.Reason],
        _ => [Sentence(verdict)],
    };

    public static Place? Place(Verdict verdict) => Found(verdict)?.Place ?? (verdict as Verdict.Unreadable)?.Found.Place;

    public static string RawText(Verdict verdict) => Found(verdict)?.RawText ?? (verdict as Verdict.Unreadable)?.Found.RawText ?? "";

    private static string Sentence(Verdict verdict) => verdict switch
    {
        Verdict.Correct correct => Printed(correct.Found),
        Verdict.FollowThrough through => $"{Printed(through.Found)}, as it follows from {string.Join(" and ", through.Parents.Select(parent => parent.Address))}",
        Verdict.ByConvention by => $"{Printed(by.Found)}, right under another convention: {by.Convention.InWords}",
        Verdict.BySlip by => $"{Printed(by.Found)}, right but for one mistake: {by.Slip.InWords}",
        Verdict.Wrong { Deviation: Deviation.OfShape shape } => $"expected {shape.Expected}, found {shape.Found}",
        Verdict.Wrong { Deviation: Deviation.OfNumber number } => string.Create(
            CultureInfo.InvariantCulture,
            $"{(number.Where.Length > 0 ? number.Where + ": " : "")}expected {Digits(number)}, found {number.Found.Text}{(number.Wrong > 1 ? $" ({number.Wrong} of {number.All} wrong)" : "")}"),
        Verdict.Wrong { Deviation: Deviation.OfDigits digits } => string.Create(CultureInfo.InvariantCulture, $"{digits.Found.Text} has too few digits; expected at least {digits.Minimum}"),
        Verdict.Wrong { Deviation: Deviation.OfRegions regions } => string.Create(CultureInfo.InvariantCulture, $"{regions.Reason} ({regions.Right} of {regions.All} right)"),
        Verdict.Wrong { Deviation: Deviation.OfExample example } => $"{Printed(Found(verdict)!)}: {example.Reason}",
        Verdict.Missing missing => missing.Reason,
        Verdict.Unreadable unreadable => unreadable.Found.Reason,
        Verdict.Contradictory contradictory => string.Join(" but ", contradictory.Found.Take(3).Select(found => $"{Printed(found)} in {found.Place}")),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "This case of a verdict is not known."),
    };

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

    private static string Printed(ReportedQuantity found)
    {
        var text = string.Join(' ', found.Numbers.Select(number => number.Text));
        return Typography.Shown(found.Numbers.Count == 1 ? text : $"[{text}]", LongestFound);
    }

    /// <summary>The key with two digits more than the submission printed, and its own digits where that is all.</summary>
    private static string Digits(Deviation.OfNumber number)
    {
        var expected = number.Expected == 0 ? 0 : number.Expected;
        var rounded = Math.Round(expected, Math.Clamp(number.Found.Decimals + 2, 6, 15));
        return rounded.ToString("R", CultureInfo.InvariantCulture);
    }
}
