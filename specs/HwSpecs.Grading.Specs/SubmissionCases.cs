using HwSpecs.Grading.Classes;
using HwSpecs.Grading.Marking;
using HwSpecs.Report;

namespace HwSpecs.Grading.Specs;

/// <summary>With HWSPECS_SUBMISSION=path, <c>dotnet test</c> marks that submission: each quantity is a test case. Without it there are none.</summary>
public sealed class SubmissionCases
{
    private static IEnumerable<TestCaseData> Quantities =>
        Environment.GetEnvironmentVariable("HWSPECS_SUBMISSION") is { Length: > 0 } path ? CasesOf(path) : [];

    [TestCaseSource(nameof(Quantities))]
    public void Submission(string verdict, string reason)
    {
        if (verdict == "needs-human")
            Assert.Inconclusive(reason);
        verdict.Should().BeOneOf(["correct", "follow-through", "convention", "slip"], "{0}", reason);
    }

    internal static IEnumerable<TestCaseData> CasesOf(string path)
    {
        var marked = new SubmissionMarker(Definition.Homework, Rubric.Default).Mark(path);
        return marked.ForStaff(Path.GetFileName(path), []).Items.Select(item =>
            new TestCaseData(item.Verdict, marked is MarkedFile.Refused refused ? refused.Reason : $"{item.Place} {item.Reason}".TrimStart()).SetName(item.Address.ToString()));
    }
}
