using System.Text.RegularExpressions;
using HwSpecs.Grading.Marking;

namespace HwSpecs.Grading.Specs.Marking;

/// <summary>One mistake that shows in many values is named, and costs once.</summary>
public sealed class SlipSpecs
{
    private const string Matrix2 = "[[-0.         -0.37754067]\n   [ 0.          0.        ]]";
    private const string Matrix3 = "[[-0.37754067 -0.        ]\n   [ 0.          0.        ]]";
    private const string Matrix4 = "[[ 0.37754067  0.37754067]\n   [-0.75508134 -0.75508134]]";

    // 0.474077 / ln 2 = 0.683949; 0.474077 / 2 = 0.237038. All losses of 2.1 are half of its 15 points, those of 3.1 a fifth of its 10.
    [TestCase("0.6839", "log-base-2")]
    [TestCase("0.2370", "factor-half")]
    public void A_wrong_loss_function_costs_once(string loss, string slip)
    {
        var marked = CompleteReport.Mark(CompleteReport.Text.Replace("Loss: 0.4741", $"Loss: {loss}", StringComparison.Ordinal));

        marked.Verdicts.OfType<Verdict.BySlip>().Should().HaveCount(8).And.OnlyContain(verdict => verdict.Address.Name == "loss" && verdict.Slip.Id == slip && verdict.Rule.Id == "slip");
        marked.Verdicts.OfType<Verdict.Wrong>().Should().BeEmpty();
        marked.Deductions.Select(deduction => (deduction.Slip.Id, deduction.Points)).Should().Equal((slip, 5m));
        marked.Points.Should().Be(CompleteReport.Mark(CompleteReport.Text).Points - 5);
    }

    [Test]
    public void The_sign_of_delta_costs_once()
    {
        var marked = CompleteReport.Mark(Negated());

        marked.Verdicts.OfType<Verdict.BySlip>().Should().HaveCount(13).And.OnlyContain(verdict => verdict.Slip.Id == "sign" && verdict.Address.Problem == "2.2");
        marked.Verdicts.OfType<Verdict.Wrong>().Should().BeEmpty();
        marked.Deductions.Select(deduction => deduction.Points).Should().Equal(5m);
    }

    [Test]
    public void Transposed_matrices_cost_once_and_not_more_than_they_would()
    {
        var marked = CompleteReport.Mark(Transposed(CompleteReport.Text));

        // 3's matrix is its own transpose.
        marked.Faults().Should().Be("2.2/sample 2/grad_W: slip\n2.2/sample 4/grad_W: slip");
        // By the share of right numbers: none of 2 in sample 2's matrix, 2 of 4 in sample 4's; 1.5 of 16 values, 25 * 1.5/16 = 2.34.
        marked.Deductions.Should().Equal(new Deduction(new Slip("transposed", "matrices are transposed"), 2.34m));
    }

    [Test]
    public void Two_slips_at_once_are_both_named()
    {
        var marked = CompleteReport.Mark(Negated().Planted("## 2.2 > Sample 4 > grad_W", "[[ -0.37754067  -0.37754067]\n   [0.75508134 0.75508134]]", "[[-0.37754067 0.75508134]\n   [-0.37754067 0.75508134]]")
            .Planted("## 2.2 > Sample 2 > grad_W", "[[-0.         0.37754067]\n   [ 0.          0.        ]]", "[[0. 0.]\n [0.37754067 0.]]"));

        marked.Verdicts.OfType<Verdict.Wrong>().Should().BeEmpty();
        marked.Deductions.Select(deduction => deduction.Slip.Id).Should().BeEquivalentTo("sign", "transposed");
        ((Verdict.BySlip)marked.VerdictOn("2.2/sample 2/grad_W")).Slip.Id.Should().Be("sign+transposed");
        ((Verdict.BySlip)marked.VerdictOn("2.2/sample 2/grad_b")).Slip.Id.Should().Be("sign");
    }

    [Test]
    public void A_slip_and_an_error_are_told_apart()
    {
        var marked = CompleteReport.Mark(CompleteReport.Text.Replace("Loss: 0.4741", "Loss: 0.6839", StringComparison.Ordinal).Planted("## 2.1 > Sample 3", "0.6225", "0.7").Planted("## 3.2", "0.1973", "0.1937"));

        marked.Verdicts.OfType<Verdict.Wrong>().Select(verdict => verdict.Address.ToString()).Should().Equal("2.1/sample 3/y_hat", "3.2/epoch 60/average loss");
        marked.Verdicts.OfType<Verdict.BySlip>().Should().HaveCount(8);
    }

    [Test]
    public void A_slip_shows_in_a_value_that_follows_from_a_wrong_one()
    {
        // -log2(0.7) = 0.514573
        var marked = CompleteReport.Mark(CompleteReport.Text.Replace("Loss: 0.4741", "Loss: 0.6839", StringComparison.Ordinal)
            .Planted("## 2.1 > Sample 3", "0.6225", "0.7").Planted("## 2.1 > Sample 3", "0.6839", "0.5146"));

        marked.Verdicts.OfType<Verdict.Wrong>().Select(verdict => verdict.Address.ToString()).Should().Equal("2.1/sample 3/y_hat");
        marked.VerdictOn("2.1/sample 3/loss").Id.Should().Be("slip");
    }

    [Test]
    public void One_value_alone_is_an_error_and_no_slip() =>
        CompleteReport.Mark(CompleteReport.Text.Planted("## 2.2 > Sample 2", Matrix2, "[[-0. 0.]\n   [-0.37754067  0.        ]]")).Faults().Should().Be("2.2/sample 2/grad_W: wrong");

    [Test]
    public void Permuted_samples_of_a_forward_pass_cost_once()
    {
        // Samples 1 and 4 exchanged; their y_hat and loss are the same.
        var marked = CompleteReport.Mark(CompleteReport.Text
            .Planted("## 3.1 > Sample 1", "[[ 0., -1.]]", "[[2., 1.]]").Planted("## 3.1 > Sample 1", "[[0., 0.]]", "[[2., 1.]]")
            .Planted("## 3.1 > Sample 4", "[[2., 1.]]", "[[0., -1.]]").Planted("## 3.1 > Sample 4", "[[2., 1.]]", "[[0., 0.]]"));

        marked.Faults().Should().Be("3.1/sample 1/a_hidden: slip\n3.1/sample 1/h: slip\n3.1/sample 4/a_hidden: slip\n3.1/sample 4/h: slip");
        marked.Deductions.Should().ContainSingle().Which.Slip.InWords.Should().Be("the samples of 3.1 stand in the order 4, 2, 3, 1");
    }

    [Test]
    public void Summed_losses_of_an_epoch_cost_once()
    {
        var text = CompleteReport.WithLosses(ConventionWitness.Losses("homework").Select(loss => 4 * loss));
        var marked = CompleteReport.Mark(text);

        marked.Verdicts.OfType<Verdict.BySlip>().Should().HaveCount(10).And.OnlyContain(verdict => verdict.Slip.Id == "sum-for-mean");
        marked.Deductions.Select(deduction => deduction.Points).Should().Equal(5m);
        marked.Convention.Should().BeNull();
    }

    private static string Transposed(string text) => text
        .Planted("## 2.2 > Sample 2", Matrix2, "[[-0. 0.]\n   [-0.37754067  0.        ]]")
        .Planted("## 2.2 > Sample 3", Matrix3, Matrix3)
        .Planted("## 2.2 > Sample 4", Matrix4, "[[ 0.37754067  -0.75508134]\n   [0.37754067 -0.75508134]]");

    /// <summary>Every gradient of 2.2 with the other sign.</summary>
    private static string Negated()
    {
        var start = CompleteReport.Text.IndexOf("## 2.2", StringComparison.Ordinal);
        start = CompleteReport.Text.IndexOf("```", start, StringComparison.Ordinal);
        var end = CompleteReport.Text.IndexOf("# Problem 3", start, StringComparison.Ordinal);
        var gradients = Regex.Replace(CompleteReport.Text[start..end], @"-?0\.[0-9]+", number => number.Value[0] == '-' ? number.Value[1..] : "-" + number.Value);
        return CompleteReport.Text[..start] + gradients + CompleteReport.Text[end..];
    }
}
