using HwSpecs.Activations;
using HwSpecs.Explaining;
using HwSpecs.Report;
using HwSpecs.Specs.Witnesses;
using HwSpecs.Training;

namespace HwSpecs.Specs.Explaining;

/// <summary>Which training reproduces printed losses.</summary>
public sealed class ExplainerSpecs
{
    private static readonly Lazy<Explanation> OfReport = new(() => Explainer.Explain(Definition.Homework, Trainings.Report));

    [Test]
    public void The_reports_losses_come_from_online_gradient_descent_at_rate_0_1_in_the_natural_order()
    {
        var group = OfReport.Value.Should().BeOfType<Explanation.Reproduced>().Which.Groups.Should().ContainSingle().Which;

        group.First.Rule.Should().Be(new TrainingRule());
        group.First.Meaning.Should().Be(new LineMeaning());
        group.First.Rate.Should().Be(0.1);
        group.Ties.Select(tie => Wording.Difference(tie, group.First)).Should().Equal("order 1,3,2,4");
    }

    /// <summary>Both ends are held against the scalar training: just inside every line prints as in the report, just outside one does not.</summary>
    [Test]
    public void The_interval_of_rates_ends_where_the_digits_change()
    {
        var first = ((Explanation.Reproduced)OfReport.Value).Groups[0].First;

        first.LeastRate.Should().BeInRange(0.0999, 0.1);
        first.GreatestRate.Should().BeInRange(0.1, 0.1001);
        PrintsTheReport(first.LeastRate * (1 + 1e-7)).Should().BeTrue();
        PrintsTheReport(first.GreatestRate * (1 - 1e-7)).Should().BeTrue();
        PrintsTheReport(first.LeastRate * (1 - 1e-7)).Should().BeFalse();
        PrintsTheReport(first.GreatestRate * (1 + 1e-7)).Should().BeFalse();
    }

    [Test]
    public void Ten_lines_of_four_digits_leave_chance_no_room() =>
        OfReport.Value.Search.ExpectedByChance.Should().BeLessThan(1e-9);

    [TestCase(0, "0.4795")]
    [TestCase(3, "0.2810")]
    [TestCase(9, "0.1138")]
    public void With_one_altered_digit_no_setting_reproduces_them_and_the_line_is_named(int line, string digits)
    {
        var altered = Trainings.Report.With(line, digits);
        var nearest = Explainer.Explain(Definition.Homework, altered).Should().BeOfType<Explanation.NotReproduced>().Which.Nearest;

        nearest[0].First.Should().BeEquivalentTo(new { Rule = new TrainingRule(), Rate = 0.1 });
        nearest[0].First.OffLines(altered).Should().Equal(line);
    }

    [Test]
    public void Invented_losses_are_reproduced_by_no_setting()
    {
        string[] invented = ["0.6120", "0.5311", "0.4402", "0.3595", "0.2788", "0.2184", "0.1679", "0.1275", "0.0971", "0.0768"];
        PrintedLoss[] losses = [.. invented.Select((digits, k) => Trainings.Printed(10 * (k + 1), digits))];

        var nearest = Explainer.Explain(Definition.Homework, losses).Should().BeOfType<Explanation.NotReproduced>().Which.Nearest;

        nearest[0].First.OffLines(losses).Should().HaveCountGreaterThan(5);
    }

    [Test]
    public void One_line_cannot_be_told()
    {
        var open = Explainer.Explain(Definition.Homework, Trainings.Report[..1]).Should().BeOfType<Explanation.CannotBeTold>().Which;

        open.Agreeing.Should().BeGreaterThan(1000);
        open.Search.ExpectedByChance.Should().BeGreaterThan(1000);
    }

    [Test]
    public void Two_lines_of_two_digits_cannot_be_told()
    {
        var open = Explainer.Explain(Definition.Homework, [Trainings.Printed(10, "0.48"), Trainings.Printed(20, "0.40")])
            .Should().BeOfType<Explanation.CannotBeTold>().Which;

        open.Agreeing.Should().BeGreaterThan(10);
        open.Groups.Should().Contain(group => group.First.Rate == 0.1 && group.First.Rule == new TrainingRule());
    }

    /// <summary>The witness shares no code with the search: its optimizers, rates, orders and starts are found again from four digits.</summary>
    [TestCase(2, false)]
    [TestCase(3, false)]
    [TestCase(6, true)]
    [TestCase(7, false)]
    public void What_PyTorch_trains_is_found_again_from_its_printed_losses(int training, bool after)
    {
        var witness = PyTorchTrainings.All[training];
        var losses = Trainings.Printed(after ? witness.AfterEpoch : witness.BeforeEachUpdate, decimals: 4);

        var groups = Explainer.Explain(Definition.Homework, losses).Should().BeOfType<Explanation.Reproduced>().Which.Groups;

        groups[0].First.Rate.Should().Be(witness.Rate);
        groups[0].Ties.Prepend(groups[0].First).Select(member => (member.Rule, member.Meaning))
            .Should().Contain((Trainings.RuleOf(witness), new LineMeaning(after ? EpochAverage.AfterEpoch : EpochAverage.Running)));
    }

    [Test]
    public void A_list_without_epochs_is_tried_at_several_spacings()
    {
        var losses = Trainings.Report.Select(loss => loss with { Epoch = null }).ToArray();

        var groups = Explainer.Explain(Definition.Homework, losses).Should().BeOfType<Explanation.Reproduced>().Which.Groups;

        groups.Should().ContainSingle().Which.First.Should().BeEquivalentTo(new { Rate = 0.1, Meaning = new LineMeaning(EpochsPerLine: 10) });
    }

    [Test]
    public void The_order_of_the_lines_does_not_matter()
    {
        PrintedLoss[] reversed = [.. Trainings.Report[..2].Reverse()];

        Explainer.Explain(Definition.Homework, reversed).Losses.Should().Equal(Trainings.Report[..2]);
    }

    private static readonly (PrintedLoss[] Losses, string Message)[] Unusable =
    [
        ([], "There is no loss to explain."),
        ([new(10, double.NaN, 4)], "A printed loss is a finite number."),
        ([new(10, 0.5, 4), new(null, 0.4, 4)], "Either every loss has its epoch or none has."),
        ([new(10, 0.5, 4), new(10, 0.4, 4)], "Epoch 10 is printed twice."),
        ([new(10_001, 0.5, 4)], "An epoch lies between 0 and 10000."),
    ];

    [Test]
    public void Losses_that_cannot_be_explained_are_refused_in_one_sentence()
    {
        foreach (var (losses, message) in Unusable)
            FluentActions.Invoking(() => Explainer.Explain(Definition.Homework, losses)).Should().Throw<ArgumentException>().WithMessage(message + " (Parameter 'printed')");
    }

    private static bool PrintsTheReport(double rate)
    {
        var losses = GradientDescent<double, ReLU>.PerSample(Definition.Homework.InitialNetwork<double>(), Definition.Homework.Dataset<double>(), rate, 100).AverageLosses;
        return Trainings.Report.All(loss => loss.AgreesWith(losses[loss.Epoch!.Value - 1]));
    }
}
