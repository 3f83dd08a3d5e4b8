using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reporting;

namespace HwSpecs.Grading.Classes;

/// <summary>What became of marking a file.</summary>
public abstract record MarkedFile
{
    private MarkedFile(MarkedSubmission marks) => Marks = marks;

    /// <summary>Of a file that was refused: nothing is stated, everything is missing.</summary>
    public MarkedSubmission Marks { get; }

    public sealed record Marked(MarkedSubmission Submission) : MarkedFile(Submission);

    /// <param name="Reason">One sentence: what was found, what was expected.</param>
    public sealed record Refused(string Reason, MarkedSubmission Empty) : MarkedFile(Empty);

    public StaffReport ForStaff(string name, IReadOnlyList<Override> overrides) => new(name, Marks, overrides) { Refusal = Refusal };

    public StudentReport ForStudent(string name, IReadOnlyList<Override> overrides) => new(name, Marks, overrides) { Refusal = Refusal };

    private string Refusal => this is Refused refused ? ShownText.Of(refused.Reason) : "";
}
