using System.Net;
using System.Text.Json;
using HwSpecs.Grading.Reporting;

namespace HwSpecs.Grading.Specs.Reporting;

/// <summary>What holds for more than one value, in every format for people and both audiences: convention, slips, claims.</summary>
public sealed class DecisionsSpecs
{
    /// <summary>Losses after the epoch, losses of 2.1 in bits, and a sentence that 3.3 and 4.2 refute.</summary>
    internal static string Submission { get; } = CompleteReport.WithLosses(ConventionWitness.Losses("after-epoch"))
        .Replace("Loss: 0.4741", "Loss: 0.6839", StringComparison.Ordinal)
        .Planted("## 4.2\n", "\n", "\nThe distance is larger | than with <b>ReLU</b>.\n");

    private static IEnumerable<TestCaseData> Texts()
    {
        foreach (var (audience, report) in new (string, Grading.Reporting.Report)[] { ("staff", Reports.Staff(Submission)), ("student", Reports.Student(Submission)) })
        {
            yield return Case("terminal", string.Join(' ', Reports.Text(TerminalReport.Bytes(report)).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)));
            yield return Case("markdown", Reports.Text(MarkdownReport.Bytes(report)).Replace("\\", "", StringComparison.Ordinal));
            yield return Case("html", WebUtility.HtmlDecode(Reports.Text(HtmlReport.Bytes(report))));

            TestCaseData Case(string format, string text) => new TestCaseData(text).SetArgDisplayNames(format, audience);
        }
    }

    [Test]
    public void JSON_has_them_as_members()
    {
        foreach (var report in new Grading.Reporting.Report[] { Reports.Staff(Submission), Reports.Student(Submission) })
        {
            using var json = JsonDocument.Parse(JsonReport.Bytes(report));
            var root = json.RootElement;
            root.GetProperty("convention").GetProperty("id").GetString().Should().Be("after-epoch");
            var deduction = root.GetProperty("deductions").EnumerateArray().Should().ContainSingle().Subject;
            (deduction.GetProperty("slip").GetString(), deduction.GetProperty("points").GetDecimal()).Should().Be(("log-base-2", 5m));
            var claim = root.GetProperty("claims").EnumerateArray().Should().ContainSingle().Subject;
            (claim.GetProperty("standing").GetString(), claim.GetProperty("raw").GetString()).Should().Be(("refuted", "The distance is larger | than with <b>ReLU</b>."));
        }
    }

    [Test]
    public void Gradescope_shows_them_above_its_tests()
    {
        using var json = JsonDocument.Parse(GradescopeReport.Bytes(Reports.Student(Submission)));

        json.RootElement.GetProperty("output").GetString()!.Split('\n')[1..].Should().Contain("Convention: the average loss is taken after the epoch")
            .And.Contain("Deducted once: 5 points: the logarithm of the loss is to base 2")
            .And.ContainSingle(line => line.StartsWith("Claim, never deducted: ", StringComparison.Ordinal)).Which.Should().Contain("\": refuted: 0.26000064611434937 is smaller than ");
    }

    [Test]
    public void A_refuted_claim_costs_nothing() =>
        Reports.Student(Submission).Points.Should().Be(Reports.Student(Submission.Replace("The distance is larger | than with <b>ReLU</b>.\n", "", StringComparison.Ordinal)).Points);

    [TestCaseSource(nameof(Texts))]
    public void A_page_says_convention_deduction_and_claim(string text) => text.Should()
        .Contain("Convention").And.Contain("the average loss is taken after the epoch")
        .And.Contain("Deducted once").And.Contain("5 points: the logarithm of the loss is to base 2")
        .And.Contain("Claims, never deducted")
        .And.Contain("\"The distance is larger | than with <b>ReLU</b>.\": refuted: 0.26000064611434937 is smaller than 0.3100009262561798");
}
