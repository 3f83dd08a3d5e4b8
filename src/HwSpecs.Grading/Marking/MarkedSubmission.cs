using HwSpecs.Grading.Reading;
using HwSpecs.Report;

namespace HwSpecs.Grading.Marking;

/// <summary>A submission, marked.</summary>
/// <param name="Groups">In the rubric's order; together they hold one mark for each expectation.</param>
/// <param name="Deductions">One for each slip.</param>
/// <param name="Convention">The one that the submission follows where it is not the homework's own.</param>
public sealed record MarkedSubmission(
    Rubric Rubric,
    IReadOnlyList<GroupMark> Groups,
    IReadOnlyList<Deduction> Deductions,
    Convention? Convention,
    IReadOnlyList<ClaimFinding> Claims,
    SubmissionReading Reading)
{
    /// <summary>What was asked.</summary>
    public Definition Definition { get; init; } = Definition.Homework;

    /// <summary>One for each expectation, in the rubric's order.</summary>
    public IEnumerable<Verdict> Verdicts => Groups.SelectMany(group => group.Marks).Select(mark => mark.Verdict);

    /// <summary>Never below 0.</summary>
    public decimal Points => Math.Max(0, Groups.Sum(group => group.Points) - Deductions.Sum(deduction => deduction.Points));

    public decimal Possible => Rubric.Possible;

    public bool NeedsHuman => Verdicts.Any(verdict => verdict is Verdict.NeedsHuman);

    public bool IsAllCorrect => Verdicts.All(verdict => verdict is Verdict.Correct);
}
