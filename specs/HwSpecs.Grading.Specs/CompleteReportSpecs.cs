using HwSpecs.Grading.Marking;

namespace HwSpecs.Grading.Specs;

/// <summary>A report with every figure right.</summary>
public sealed class CompleteReportSpecs
{
    private static readonly MarkedSubmission Marked = CompleteReport.Mark(CompleteReport.Text);

    [TestCase("2.1", 8)]
    [TestCase("2.2", 16)]
    [TestCase("3.1", 20)]
    [TestCase("3.2", 10)]
    [TestCase("3.3", 6)]
    public void Every_printed_value_is_correct(string problem, int count) =>
        Marked.Verdicts.Where(verdict => verdict.Address.Problem == problem).Should().HaveCount(count).And.AllBeOfType<Verdict.Correct>();

    [Test]
    public void Regions_that_are_only_plotted_are_missing() =>
        Marked.Verdicts.Where(verdict => verdict.Address.Problem == "1").Should().HaveCount(6).And.AllBeOfType<Verdict.Missing>();

    [Test]
    public void The_adversarial_example_of_JumpReLU_is_left_to_a_human() =>
        Marked.Verdicts.Where(verdict => verdict.Address.Problem == "4.2").Should().HaveCount(3)
            .And.AllBeOfType<Verdict.NeedsHuman>()
            .And.OnlyContain(verdict => ((Verdict.NeedsHuman)verdict).Reason == "not reproduced: no threshold or training is given that leads to one answer");

    [TestCase("0.26000064611434937", "it does equal the distance of the stated points")]
    [TestCase("0.27000064611434937", "it differs from the distance of the stated points, 0.260000671")]
    public void The_distance_of_JumpReLU_is_held_against_its_own_points(string printed, string check)
    {
        var verdict = CompleteReport.Mark(CompleteReport.With("## 4.2", "0.26000064611434937", printed)).VerdictOn("4.2/distance");

        verdict.Should().BeOfType<Verdict.NeedsHuman>().Which.Check.Should().Be(check);
    }

    [Test]
    public void Nothing_is_asked_twice_and_every_quantity_has_one_verdict() =>
        Marked.Verdicts.Select(verdict => verdict.Address.ToString()).Should().HaveCount(69).And.OnlyHaveUniqueItems();
}
