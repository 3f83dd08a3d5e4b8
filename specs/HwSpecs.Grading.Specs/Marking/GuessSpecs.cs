using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reading;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Specs.Marking;

/// <summary>What was guessed and not computed earns nothing.</summary>
public sealed class GuessSpecs
{
    // Before, 0.4741 everywhere earned 21.94 points, 0 everywhere 12.69 and 0.5 everywhere 15.44.
    [TestCase(0, 4)]
    [TestCase(0, 0)]
    [TestCase(1, 4)]
    [TestCase(0.5, 4)]
    [TestCase(0.3775, 4)]
    [TestCase(-0.3775, 4)]
    [TestCase(0.4741, 4)]
    public void One_number_everywhere_earns_nothing(double number, int decimals) =>
        CompleteReport.MarkOf(KeyReport.Key.Where(key => key.Value is not QuantityValue.Regions).Select(key => Filled(KeyReport.Stated(key, 4), KeyReport.Printed(number, decimals)))).Points.Should().Be(0);

    [Test]
    public void One_number_for_a_problem_is_told_to_staff_and_student()
    {
        var marked = CompleteReport.MarkOf(KeyReport.Key.Where(key => key.Address.Problem == "2.1").Select(key => Filled(KeyReport.Stated(key, 4), KeyReport.Printed(0.4741, 4))));

        var verdict = marked.VerdictOn("2.1/sample 1/loss");
        Grading.Reporting.StaffText.Reasons(verdict).Should().Equal("0.4741: one number, 0.4741, stands for every value of 2.1");
        Grading.Reporting.StudentText.Reasons(verdict).Should().Equal("found 0.4741: one number for every value of 2.1 is no answer");
        Grading.Reporting.StaffText.Rule(verdict).Should().Be("one number for every value of a problem is no answer");
    }

    // All four losses of 2.1 are 0.4741, and all four values of a hidden unit may be 0.
    [Test]
    public void Values_that_are_the_same_number_may_be_stated_alone() =>
        CompleteReport.MarkOf(KeyReport.Key.Where(key => key.Address is { Problem: "2.1", Name: "loss" }).Select(key => KeyReport.Stated(key, 4))).Verdicts
            .Where(verdict => verdict is Verdict.Correct).Should().HaveCount(4);

    // Of sample 1 grad_w, grad_W and grad_c are 0.
    [Test]
    public void Zeros_among_wrong_gradients_earn_nothing_and_that_is_said()
    {
        var marked = CompleteReport.MarkOf(Gradients.Select((gradient, k) => IsZero(gradient) ? gradient : Filled(gradient, KeyReport.Printed(0.1 + (k * 0.0371), 4))));

        marked.Points.Should().Be(0);
        var verdict = marked.VerdictOn("2.2/sample 1/grad_w");
        Grading.Reporting.StaffText.Reasons(verdict).Should().Equal("[0.0000 0.0000]: only 0 of the 13 other gradients are right");
        Grading.Reporting.StudentText.Reasons(verdict).Should().Equal("found [0.0000 0.0000]: a gradient of 0 counts where at least half of the others are right, and 0 of 13 are");
        Grading.Reporting.StaffText.Rule(verdict).Should().Be("a gradient of 0 counts where at least half of the others are right");
    }

    [TestCase(6, 0)]
    [TestCase(7, 3)]
    public void Zeros_count_from_half_of_the_others_on(int right, int zeros)
    {
        var others = Gradients.Where(gradient => !IsZero(gradient)).Select((gradient, k) => k < right ? gradient : Filled(gradient, KeyReport.Printed(0.1 + (k * 0.0371), 4)));

        CompleteReport.MarkOf(others.Concat(Gradients.Where(IsZero))).Verdicts.Count(verdict => verdict is Verdict.Correct && verdict.Address.ToString().StartsWith("2.2/sample 1/grad_", StringComparison.Ordinal) && verdict.Address.Name != "grad_b").Should().Be(zeros);
    }

    [Test]
    public void Zeros_count_where_one_mistake_explains_the_others() =>
        CompleteReport.MarkOf(Gradients.Select(gradient => gradient.Numbers.Index().Aggregate(gradient, (changed, number) => KeyReport.Changed(changed, number.Index, KeyReport.Printed(-number.Item.Value, 4))))).Verdicts
            .Where(verdict => verdict is Verdict.Wrong).Should().BeEmpty();

    [Test]
    public void Zeros_alone_count() =>
        CompleteReport.MarkOf(Gradients.Where(IsZero)).Verdicts.Where(verdict => verdict is Verdict.Correct).Should().HaveCount(3);

    private static IReadOnlyList<ReportedQuantity> Gradients { get; } = [.. KeyReport.Key.Where(key => key.Address.Problem == "2.2").Select(key => KeyReport.Stated(key, 4))];

    private static bool IsZero(ReportedQuantity gradient) => gradient.Numbers.All(number => number.Value == 0);

    private static ReportedQuantity Filled(ReportedQuantity stated, PrintedNumber number) =>
        Enumerable.Range(0, stated.Numbers.Count).Aggregate(stated, (value, k) => KeyReport.Changed(value, k, number));
}
