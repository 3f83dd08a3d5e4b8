using System.Globalization;
using HwSpecs.Grading.Marking;

namespace HwSpecs.Grading.Reporting;

/// <summary>A verdict in words, for who wrote the submission: no word of it is taken from a key.</summary>
internal static class StudentText
{
    public static IReadOnlyList<string> Reasons(Verdict verdict) => verdict switch
    {
        Verdict.Correct correct => [FoundText.Printed(correct.Found)],
        Verdict.FollowThrough through =>
            [$"{FoundText.Printed(through.Found)}, which follows from what you state for {string.Join(" and ", through.Parents.Select(parent => parent.Address))}"],
        Verdict.ByConvention by => [$"{FoundText.Printed(by.Found)}, right under another convention: {by.Convention.InWords}"],
        Verdict.BySlip by => [$"{FoundText.Printed(by.Found)}, right but for one mistake: {by.Slip.InWords}"],
        Verdict.Wrong { Deviation: Deviation.OfShape shape } => [$"found {shape.Found}, where a value of another shape is asked for"],
        Verdict.Wrong { Deviation: Deviation.OfNumber number } => [string.Create(
            CultureInfo.InvariantCulture,
            $"{(number.Where.Length > 0 ? number.Where + ": " : "")}found {number.Found.Text}, which is not what the homework leads to{(number.Wrong > 1 ? $" ({number.Wrong} of {number.All} wrong)" : "")}")],
        Verdict.Wrong { Deviation: Deviation.OfOneNumber one } wrong => [$"found {FoundText.Printed(wrong.Found)}: one number for every value of {one.Problem} is no answer"],
        Verdict.Wrong { Deviation: Deviation.OfFewNumbers few } wrong =>
            [string.Create(CultureInfo.InvariantCulture, $"found {FoundText.Printed(wrong.Found)}: {few.Different} different numbers for all {few.All} of {few.Problem} are no answer")],
        Verdict.Wrong { Deviation: Deviation.OfZeros zeros } wrong =>
            [string.Create(CultureInfo.InvariantCulture, $"found {FoundText.Printed(wrong.Found)}: a gradient of 0 counts where at least half of the others are right, and {zeros.Right} of {zeros.All} are")],
        Verdict.Wrong wrong => [$"found {FoundText.Printed(wrong.Found)}, which is not what the homework leads to"],
        Verdict.Missing missing => [missing.Reason],
        Verdict.Unreadable unreadable => [unreadable.Found.Reason],
        Verdict.Contradictory contradictory => [FoundText.Contradiction(contradictory)],
        Verdict.NeedsHuman { Check.Length: > 0 } human => [FoundText.Printed(human.Found), "a person decides", human.Reason, human.Check],
        Verdict.NeedsHuman human => [FoundText.Printed(human.Found), "a person decides", human.Reason],
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "This case of a verdict is not known."),
    };
}
