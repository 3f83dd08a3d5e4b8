namespace HwSpecs.Grading.Specs;

/// <summary>What <c>dotnet test</c> makes of a submission.</summary>
public sealed class SubmissionCasesSpecs
{
    [Test]
    public void Each_quantity_is_a_case()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, CompleteReport.With("## 2.1 > Sample 1", "0.3775", "0.9"));
        try
        {
            var cases = SubmissionCases.CasesOf(path).ToList();

            cases.Should().HaveCount(69);
            cases.Single(test => test.TestName == "2.1/sample 1/y_hat").Arguments.Should().Equal("wrong", "line 44 expected 0.377541, found 0.9");
            FluentActions.Invoking(() => new SubmissionCases().Submission("wrong", "line 44")).Should().Throw<AssertionException>().WithMessage("*line 44*");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
