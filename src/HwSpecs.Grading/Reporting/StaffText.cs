using System.Globalization;
using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Reporting;

/// <summary>A verdict in words, for staff: they show the key.</summary>
internal static class StaffText
{
    private const int LongestFound = 200;

    public static IReadOnlyList<string> Reasons(Verdict verdict) => verdict switch
    {
        Verdict.NeedsHuman { Check.Length: > 0 } human => [Printed(human.Found), ShownText.Of(human.Reason), ShownText.Of(human.Check)],
        Verdict.NeedsHuman human => [Printed(human.Found), ShownText.Of(human.Reason)],
        _ => [ShownText.Of(Sentence(verdict))],
    };

    public static string Rule(Verdict verdict) => verdict switch
    {
        Verdict.FollowThrough through => $"recomputed from the reported {Addresses(through)}: {KeyText.Of(through.Recomputed.Value)}",
        Verdict.ByConvention by => $"recomputed under the convention {by.Convention.Id}: {KeyText.Of(by.Recomputed.Value)}",
        Verdict.BySlip by => $"the slip {by.Slip.Id} explains it; deducted once",
        Verdict.Wrong { FollowThroughOff.Length: > 0 } wrong => $"{wrong.Rule.InWords}; not recomputed: {wrong.FollowThroughOff}",
        _ => verdict.Rule.InWords,
    };

    private static string Sentence(Verdict verdict) => verdict switch
    {
        Verdict.Correct correct => Printed(correct.Found),
        Verdict.FollowThrough through => $"{Printed(through.Found)}, as it follows from {Addresses(through)}",
        Verdict.ByConvention by => $"{Printed(by.Found)}, right under another convention: {by.Convention.InWords}",
        Verdict.BySlip by => $"{Printed(by.Found)}, right but for one mistake: {by.Slip.InWords}",
        Verdict.Wrong { Deviation: Deviation.OfShape shape } => $"expected {shape.Expected}, found {shape.Found}",
        Verdict.Wrong { Deviation: Deviation.OfNumber number } => string.Create(
            CultureInfo.InvariantCulture,
            $"{(number.Where.Length > 0 ? number.Where + ": " : "")}expected {KeyText.Digits(number)}, found {number.Found.Text}{(number.Wrong > 1 ? $" ({number.Wrong} of {number.All} wrong)" : "")}"),
        Verdict.Wrong { Deviation: Deviation.OfDigits digits } => string.Create(CultureInfo.InvariantCulture, $"{digits.Found.Text} has too few digits; expected at least {digits.Minimum}"),
        Verdict.Wrong { Deviation: Deviation.OfRegions regions } => string.Create(CultureInfo.InvariantCulture, $"{regions.Reason} ({regions.Right} of {regions.All} right)"),
        Verdict.Wrong { Deviation: Deviation.OfOneNumber one } wrong => $"{Printed(wrong.Found)}: one number, {Typography.Shown(one.Found.Text, 40)}, stands for every value of {one.Problem}",
        Verdict.Wrong { Deviation: Deviation.OfFewNumbers few } wrong => string.Create(CultureInfo.InvariantCulture, $"{Printed(wrong.Found)}: {few.Different} different numbers stand for all {few.All} of {few.Problem}"),
        Verdict.Wrong { Deviation: Deviation.OfZeros zeros } wrong => string.Create(CultureInfo.InvariantCulture, $"{Printed(wrong.Found)}: only {zeros.Right} of the {zeros.All} other gradients are right"),
        Verdict.Wrong { Deviation: Deviation.OfExample example } wrong => $"{Printed(wrong.Found)}: {example.Reason}",
        Verdict.Missing missing => missing.Reason,
        Verdict.Unreadable unreadable => unreadable.Found.Reason,
        Verdict.Contradictory contradictory => FoundText.Contradiction(contradictory),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "This case of a verdict is not known."),
    };

    private static string Addresses(Verdict.FollowThrough through) => string.Join(" and ", through.Parents.Select(parent => parent.Address));

    private static string Printed(ReportedQuantity found) => Typography.Shown(FoundText.Printed(found), LongestFound);
}
