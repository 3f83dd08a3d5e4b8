using HwSpecs.Grading.Marking;

namespace HwSpecs.Grading.Specs.Marking;

/// <summary>What the homework leaves open is found once, and holds for all that follows from it.</summary>
public sealed class ConventionSpecs
{
    private const string Own = "homework";

    [TestCase("after-epoch")]
    [TestCase("relu-gradient-at-0-is-1")]
    [TestCase("full-batch")]
    [TestCase("full-batch-sum")]
    [TestCase("after-epoch+full-batch-sum")]
    public void Losses_under_another_convention_are_right_and_so_is_the_walk_in_its_network(string convention)
    {
        var marked = CompleteReport.Mark(WithTrained(CompleteReport.WithLosses(ConventionWitness.Losses(convention)), convention));

        marked.Convention!.Id.Should().Be(convention);
        Losses(marked).Should().AllBeOfType<Verdict.ByConvention>();
        // After the epoch the network is the homework's own, and so is its example.
        marked.VerdictOn("3.3/trained/distance").Id.Should().Be(convention == "after-epoch" ? "correct" : "convention");
        marked.Groups.Where(group => group.Group.Prefix is "3.2" or "3.3").Select(group => group.Points).Should().Equal(15, 15);
    }

    // W starts with equal columns: exchanging (0,1) and (1,0) changes no loss and mirrors the network.
    [Test]
    public void An_example_may_be_of_any_network_whose_losses_are_the_stated_ones()
    {
        var marked = CompleteReport.Mark(WithTrained(CompleteReport.WithLosses(ConventionWitness.Losses("order-4-3-2-1")), "order-4-3-2-1"));

        marked.Convention!.Id.Should().Be("order-4-2-3-1");
        marked.VerdictOn("3.3/trained/distance").Should().BeOfType<Verdict.ByConvention>().Which.Convention.Id.Should().Be("order-4-3-2-1");
        marked.Groups.Where(group => group.Group.Prefix is "3.2" or "3.3").Select(group => group.Points).Should().Equal(15, 15);
    }

    [Test]
    public void Marking_and_explaining_name_a_training_alike() =>
        CompleteReport.Key.OtherTrainings.All.Select(convention => convention.Id).Should().Contain(
            CompleteReport.Key.Conventions.All.Where(trained => trained.Name is not null && !trained.Name.Id.Contains("full-batch", StringComparison.Ordinal)).Select(trained => trained.Name!.Id));

    /// <summary>What torch.optim.SGD with rate 0.01 and momentum 0.9 prints (epoch 90 as the homework, by chance); with one digit altered, nothing known prints it.</summary>
    [TestCase(0.1085, ", a training prints just these: momentum+learning-rate-0.01")]
    [TestCase(0.1086, "")]
    public void Losses_beyond_the_conventions_go_to_a_human_with_the_training_that_prints_them(double last, string found)
    {
        var marked = CompleteReport.Mark(CompleteReport.WithLosses([0.4230, 0.3674, 0.3096, 0.2589, 0.2203, 0.1908, 0.1620, 0.1412, 0.1258, last]));

        Losses(marked).OfType<Verdict.NeedsHuman>().Select(verdict => verdict.Check).Distinct()
            .Should().Equal($"10 of 10 are stated, they fall throughout, the last is below the first{found}");
    }

    [Test]
    public void A_declared_learning_rate_is_a_convention()
    {
        var text = CompleteReport.WithLosses(ConventionWitness.Losses("learning-rate-0.5"));

        CompleteReport.Mark(text.Planted("## 3.2", "Epoch 10/100", "learning rate = 0.5\nEpoch 10/100")).Convention!.Id.Should().Be("learning-rate-0.5");
        Losses(CompleteReport.Mark(text)).Should().AllBeOfType<Verdict.NeedsHuman>();
    }

    [Test]
    public void One_wrong_loss_under_another_convention_costs_itself_alone()
    {
        var marked = CompleteReport.Mark(CompleteReport.WithLosses(ConventionWitness.Losses("after-epoch")).Planted("Epoch 60/100", "0.1814", "0.1841"));

        Losses(marked).Where(verdict => verdict is not Verdict.ByConvention).Select(verdict => (verdict.Address.ToString(), verdict.Id)).Should().Equal(("3.2/epoch 60/average loss", "wrong"));
    }

    [Test]
    public void The_gradient_of_ReLU_at_0_is_one_convention_for_gradients_and_training()
    {
        var marked = CompleteReport.Mark(WithGradientOne(CompleteReport.WithLosses(ConventionWitness.Losses("relu-gradient-at-0-is-1"))));

        marked.Convention!.Id.Should().Be("relu-gradient-at-0-is-1");
        marked.Verdicts.OfType<Verdict.ByConvention>().Select(verdict => verdict.Address.ToString()).Where(address => address.StartsWith("2.2", StringComparison.Ordinal))
            .Should().Equal("2.2/sample 1/grad_c", "2.2/sample 2/grad_W", "2.2/sample 2/grad_c", "2.2/sample 3/grad_W", "2.2/sample 3/grad_c");
        marked.Verdicts.OfType<Verdict.Wrong>().Where(verdict => verdict.Address.Problem is "2.2" or "3.2").Should().BeEmpty();
    }

    [Test]
    public void Two_gradients_of_ReLU_at_0_in_one_submission_are_a_slip()
    {
        var marked = CompleteReport.Mark(WithGradientOne(CompleteReport.Text));

        marked.Convention.Should().BeNull();
        marked.Verdicts.OfType<Verdict.BySlip>().Should().HaveCount(5).And.OnlyContain(verdict => verdict.Slip.Id == "relu-gradient-at-0");
    }

    [Test]
    public void Losses_that_no_convention_gives_earn_what_holds_in_any_case_and_a_human_decides()
    {
        var marked = CompleteReport.Mark(CompleteReport.WithLosses([0.61, 0.55, 0.52, 0.48, 0.44, 0.41, 0.36, 0.31, 0.28, 0.21]));

        Losses(marked).Should().AllBeOfType<Verdict.NeedsHuman>();
        ((Verdict.NeedsHuman)Losses(marked)[0]).Check.Should().Be("10 of 10 are stated, they fall throughout, the last is below the first");
        // All four properties: half of the points.
        marked.Groups.Single(group => group.Group.Prefix == "3.2").Points.Should().Be(7.5m);
        // The example of the homework's own trained network is right by the key.
        marked.VerdictOn("3.3/trained/distance").Id.Should().Be("correct");
    }

    [Test]
    public void Losses_that_rise_earn_less()
    {
        var marked = CompleteReport.Mark(CompleteReport.WithLosses([0.61, 0.55, 0.52, 0.48, 0.44, 0.45, 0.36, 0.31, 0.28, 0.21]));

        marked.Groups.Single(group => group.Group.Prefix == "3.2").Points.Should().Be(5.63m);
    }

    [Test]
    public void An_example_of_an_unknown_network_is_left_to_a_human_with_the_mark_for_its_own_distance()
    {
        var text = WithTrained(CompleteReport.WithLosses([0.61, 0.55, 0.52, 0.48, 0.44, 0.41, 0.36, 0.31, 0.28, 0.21]), "order-4-3-2-1");
        var marked = CompleteReport.Mark(text);

        marked.Verdicts.Where(verdict => verdict.Address.ToString().StartsWith("3.3/trained", StringComparison.Ordinal)).Should().AllBeOfType<Verdict.NeedsHuman>();
        // The initial example's 4 shares and 1 of the trained one's 4: 15 * 5/8 = 9.375.
        marked.Groups.Single(group => group.Group.Prefix == "3.3").Points.Should().Be(9.38m);
    }

    [Test]
    public void The_witness_agrees_with_the_report_on_the_homeworks_own_convention() =>
        CompleteReport.WithLosses(ConventionWitness.Losses(Own)).Should().Be(CompleteReport.Text);

    private static List<Verdict> Losses(MarkedSubmission marked) => [.. marked.Verdicts.Where(verdict => verdict.Address.Problem == "3.2")];

    private static string WithTrained(string text, string convention) => text
        .Planted("## 3.3 > After", "0.3100009262561798", ConventionWitness.Printed(ConventionWitness.Distance(convention)))
        .Planted("## 3.3 > After", "[1., 0.]", ConventionWitness.Printed(ConventionWitness.Point(convention, "sample")))
        .Planted("## 3.3 > After", "[1.2224, 0.2160]", ConventionWitness.Printed(ConventionWitness.Point(convention, "adversarial")));

    // ReLU'(0) = 1 where a_hidden is 0: delta w_1 = 0.3775 for sample 1, delta w_2 = -0.3775 * -2 = 0.7551 for samples 2 and 3.
    private static string WithGradientOne(string text) => text
        .Planted("## 2.2 > Sample 1", "array([ 0., -0.])", "array([ 0.37754067, -0.])")
        .Planted("## 2.2 > Sample 2", "[ 0.          0.        ]]", "[ 0.          0.75508134]]")
        .Planted("## 2.2 > Sample 2 > grad_c", "[-0.37754067  0.        ]", "[-0.37754067  0.75508134]")
        .Planted("## 2.2 > Sample 3", "[ 0.          0.        ]]", "[ 0.75508134  0.        ]]")
        .Planted("## 2.2 > Sample 3 > grad_c", "[-0.37754067  0.        ]", "[-0.37754067  0.75508134]");
}
