using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Marking;

/// <summary>A submission, marked.</summary>
/// <param name="Verdicts">One for each expectation, in its order.</param>
public sealed record MarkedSubmission(IReadOnlyList<Verdict> Verdicts, SubmissionReading Reading)
{
    public bool IsAllCorrect => Verdicts.All(verdict => verdict is Verdict.Correct);
}
