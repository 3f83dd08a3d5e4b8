using HwSpecs.Grading.Marking;

namespace HwSpecs.Grading.Specs.Marking;

/// <summary>An error costs where it is made, and not again where it is computed with.</summary>
public sealed class FollowThroughSpecs
{
    [Test]
    public void A_loss_follows_from_a_wrong_prediction()
    {
        // -ln(1 - 0.4) = 0.510826
        var marked = CompleteReport.Mark(CompleteReport.Text.Planted("## 2.1 > Sample 1", "0.3775", "0.4000").Planted("## 2.1 > Sample 1", "0.4741", "0.5108"));

        marked.Faults().Should().Be("2.1/sample 1/y_hat: wrong\n2.1/sample 1/loss: follow-through");
        // 7 of 8 values: 15 * 7/8 = 13.125.
        marked.Groups.Single(group => group.Group.Prefix == "2.1").Points.Should().Be(13.13m);
        var verdict = (Verdict.FollowThrough)marked.VerdictOn("2.1/sample 1/loss");
        verdict.Parents.Select(parent => parent.Address.ToString()).Should().Equal("2.1/sample 1/y_hat");
        verdict.Rule.Id.Should().Be("follow-through");
        // Half a unit of 0.5108, and of 0.4000 times 1/(1 - 0.4).
        verdict.Tolerances.Should().HaveCount(1).And.OnlyContain(tolerance => Math.Abs(tolerance - (0.00005 + (0.00005 / 0.6))) < 1e-8);
    }

    [Test]
    public void All_gradients_of_a_sample_follow_from_its_wrong_prediction()
    {
        // delta = 0.4 - 0: grad_w = 0.4 (2, 1), grad_c = 0.4 (1, -2), grad_W = grad_c (1, 1).
        var marked = CompleteReport.Mark(Sample4("0.4000", "[0.8000 0.4000]", "[[ 0.4000 0.4000]\n   [-0.8000 -0.8000]]", "[ 0.4000 -0.8000]").Planted("## 2.1 > Sample 4", "0.3775", "0.4000"));

        marked.Faults().Should().Be(
            "2.1/sample 4/y_hat: wrong\n2.2/sample 4/grad_w: follow-through\n2.2/sample 4/grad_b: follow-through\n2.2/sample 4/grad_W: follow-through\n2.2/sample 4/grad_c: follow-through");
    }

    [Test]
    public void Gradients_follow_from_a_wrong_delta_of_their_own_problem()
    {
        var marked = CompleteReport.Mark(Sample4("0.3", "[0.6 0.3]", "[[ 0.3 0.3]\n   [-0.6 -0.6]]", "[ 0.3 -0.6]"));

        marked.Faults().Should().Be("2.2/sample 4/grad_w: follow-through\n2.2/sample 4/grad_b: wrong\n2.2/sample 4/grad_W: follow-through\n2.2/sample 4/grad_c: follow-through");
    }

    [Test]
    public void A_weight_gradient_follows_from_the_nearest_parent_that_is_wrong()
    {
        var marked = CompleteReport.Mark(CompleteReport.Text
            .Planted("## 2.2 > Sample 2 > grad_c", "[-0.37754067  0.        ]", "[-0.5  0.]")
            .Planted("## 2.2 > Sample 2", "[[-0.         -0.37754067]", "[[-0.         -0.5       ]"));

        marked.Faults().Should().Be("2.2/sample 2/grad_W: follow-through\n2.2/sample 2/grad_c: wrong");
    }

    [Test]
    public void A_whole_forward_pass_follows_from_its_first_value()
    {
        // (2, 2) -> h = (2, 2); 2 - 2*2 - 0.5 = -2.5; 1/(1 + e^2.5) = 0.0758582; -ln(1 - 0.0758582) = 0.0788897.
        var marked = CompleteReport.Mark(CompleteReport.Text
            .Planted("## 3.1 > Sample 4", "a_hidden: tensor([[2., 1.]])", "a_hidden: tensor([[2., 2.]])")
            .Planted("## 3.1 > Sample 4", "h: tensor([[2., 1.]])", "h: tensor([[2., 2.]])")
            .Planted("## 3.1 > Sample 4", "[[-0.5000]]", "[[-2.5000]]")
            .Planted("## 3.1 > Sample 4", "0.3775", "0.0759")
            .Planted("## 3.1 > Sample 4", "0.4741", "0.0789"));

        marked.Faults().Should().Be(
            "3.1/sample 4/a_hidden: wrong\n3.1/sample 4/h: follow-through\n3.1/sample 4/a_out: follow-through\n3.1/sample 4/y_hat: follow-through\n3.1/sample 4/loss: follow-through");
    }

    [Test]
    public void Two_errors_cost_twice_and_what_follows_from_both_nothing()
    {
        // h = (2, 2) is wrong, delta = 0.3 is wrong: grad_w = (0.6, 0.6).
        var marked = CompleteReport.Mark(CompleteReport.Text
            .Planted("## 3.1 > Sample 4", "h: tensor([[2., 1.]])", "h: tensor([[2., 2.]])")
            .Planted("## 2.2 > Sample 4", "grad_b: 0.3775406687981454", "grad_b: 0.3")
            .Planted("## 2.2 > Sample 4", "[0.75508134 0.37754067]", "[0.6 0.6]"));

        marked.Faults().Should().Be("2.2/sample 4/grad_w: follow-through\n2.2/sample 4/grad_b: wrong\n3.1/sample 4/h: wrong");
        ((Verdict.FollowThrough)marked.VerdictOn("2.2/sample 4/grad_w")).Parents.Select(parent => parent.Address.ToString())
            .Should().Equal("2.2/sample 4/grad_b", "3.1/sample 4/h");
    }

    [Test]
    public void An_error_of_2_1_that_3_1_repeats_costs_once()
    {
        var marked = CompleteReport.Mark(CompleteReport.Text.Planted("## 2.1 > Sample 1", "0.4741", "0.5100").Planted("## 3.1 > Sample 1", "0.4741", "0.5100"));

        marked.Faults().Should().Be("2.1/sample 1/loss: wrong\n3.1/sample 1/loss: follow-through");
        marked.VerdictOn("3.1/sample 1/loss").Rule.Id.Should().Be("repeated");
    }

    [Test]
    public void The_rounding_of_a_wrong_parent_is_left_open_in_its_child()
    {
        // 0.40013 prints 0.4001, and its loss is -ln(1 - 0.40013) = 0.511042, where -ln(1 - 0.4001) = 0.510992.
        var text = CompleteReport.Text.Planted("## 2.1 > Sample 1", "0.3775", "0.4001");

        CompleteReport.Mark(text.Planted("## 2.1 > Sample 1", "0.4741", "0.511042")).VerdictOn("2.1/sample 1/loss").Id.Should().Be("follow-through");
        // Beyond 0.00005/(1 - 0.4001) = 0.000083 nothing is left open.
        CompleteReport.Mark(text.Planted("## 2.1 > Sample 1", "0.4741", "0.511082")).VerdictOn("2.1/sample 1/loss").Id.Should().Be("wrong");
    }

    [TestCase("1.2", "2.1/sample 1/y_hat is 1.2, which is not between 0 and 1")]
    [TestCase("0", "2.1/sample 1/y_hat is 0, which is not between 0 and 1")]
    [TestCase("-0.3775", "2.1/sample 1/y_hat is -0.3775, which is not between 0 and 1")]
    public void A_prediction_out_of_its_domain_is_not_computed_with(string prediction, string reason)
    {
        var marked = CompleteReport.Mark(CompleteReport.Text.Planted("## 2.1 > Sample 1", "0.3775", prediction).Planted("## 2.1 > Sample 1", "0.4741", "0.2"));

        ((Verdict.Wrong)marked.VerdictOn("2.1/sample 1/loss")).FollowThroughOff.Should().Be(reason);
    }

    [Test]
    public void A_parent_that_makes_its_child_trivial_is_not_computed_with()
    {
        // With h = (0, 0) the logit would be the bias, -0.5.
        var marked = CompleteReport.Mark(CompleteReport.Text
            .Planted("## 3.1 > Sample 2", "h: tensor([[1., 0.]])", "h: tensor([[0., 0.]])").Planted("## 3.1 > Sample 2", "[[0.5000]]", "[[-0.5000]]"));

        ((Verdict.Wrong)marked.VerdictOn("3.1/sample 2/a_out")).FollowThroughOff.Should().Be("3.1/sample 2/h leaves nothing but 0 to compute with");
    }

    [Test]
    public void A_right_child_of_a_wrong_parent_keeps_its_points() =>
        CompleteReport.Mark(CompleteReport.Text.Planted("## 2.1 > Sample 1", "0.3775", "0.4000")).Faults().Should().Be("2.1/sample 1/y_hat: wrong");

    [Test]
    public void Contradictory_values_are_not_computed_with()
    {
        var marked = CompleteReport.Mark(CompleteReport.Text
            .Planted("## 2.1 > Sample 1", "y_hat: 0.3775", "y_hat: 0.40\n    y_hat: 0.52").Planted("## 2.1 > Sample 1", "0.4741", "0.5108"));

        marked.Faults().Should().Be("2.1/sample 1/y_hat: contradictory\n2.1/sample 1/loss: wrong");
    }

    [Test]
    public void A_rubric_can_do_without_follow_through()
    {
        var rubric = Rubric.Default with { Policy = MarkingPolicy.Default with { FollowThrough = false } };
        var text = CompleteReport.Text.Planted("## 2.1 > Sample 1", "0.3775", "0.4000").Planted("## 2.1 > Sample 1", "0.4741", "0.5108");

        Marker.Mark(MarkingKey.Of(CompleteReport.Key.Definition, rubric), CompleteReport.Read(text)).Faults().Should().Be("2.1/sample 1/y_hat: wrong\n2.1/sample 1/loss: wrong");
    }

    private static string Sample4(string gradB, string gradw, string gradW, string gradC) => CompleteReport.Text
        .Planted("## 2.2 > Sample 4", "[0.75508134 0.37754067]", gradw)
        .Planted("## 2.2 > Sample 4", "0.3775406687981454", gradB)
        .Planted("## 2.2 > Sample 4", "[[ 0.37754067  0.37754067]\n   [-0.75508134 -0.75508134]]", gradW)
        .Planted("## 2.2 > Sample 4 > grad_c", "[ 0.37754067 -0.75508134]", gradC);
}
