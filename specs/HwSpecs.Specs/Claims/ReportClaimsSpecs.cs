using HwSpecs.Activations;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Claims;
using HwSpecs.Networks;
using HwSpecs.Report;
using HwSpecs.Specs.Adversarial;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.Claims;

/// <summary>What the report says in words, and what numbers say of it.</summary>
public sealed class ReportClaimsSpecs
{
    private static readonly Lazy<IReadOnlyList<Claim>> Claims = new(() => ReportClaims.All(Definition.Homework));

    [Test]
    public void Every_statement_of_the_report_has_a_verdict() =>
        Claims.Value.Select(claim => $"{claim.Address}: {claim.Verdict}").Should().Equal(
            "3.1/claim/verified: BorneOut",
            "3.2/claim/the printed losses fall: BorneOut",
            "3.2/claim/consistently reduces the loss: Refuted",
            "3.2/claim/reasonable speed: Undecidable",
            "3.3/claim/initial is optimal: Refuted",
            "3.3/claim/trained is optimal: Refuted",
            "4.1/claim/ignored below the threshold: BorneOut",
            "4.1/claim/ignored near the threshold: Refuted",
            "4.2/claim/larger than ReLU's: Refuted",
            "4.2/claim/larger than ReLU's, recomputed: Undecidable",
            "4.2/claim/less sensitive to small perturbations: Undecidable");

    [Test]
    public void The_first_printed_loss_is_above_the_untrained_one_and_losses_rise_between_epochs()
    {
        var rises = PyTorch.AverageLosses.Zip(PyTorch.AverageLosses.Skip(1)).Count(pair => pair.Second > pair.First);

        rises.Should().BeGreaterThan(0);
        Evidence("3.2/claim/consistently reduces the loss", "rises between epochs").Should().Be(rises);
        Evidence("3.2/claim/consistently reduces the loss", "mean loss before training").Should().BeApproximately(MultiPrecision.Start(1).Loss, Accuracy.SinglePrecision);
        Evidence("3.2/claim/consistently reduces the loss", "epoch 10").Should().BeApproximately(PyTorch.AverageLosses[9], Accuracy.SinglePrecision);
    }

    /// <summary>√2/4 = 0.353553 on paper; 0.229450139155 at (0, 0) from an enumeration of regions for PyTorch's float32 parameters.</summary>
    [Test]
    public void The_walks_examples_are_not_the_nearest()
    {
        Evidence("3.3/claim/initial is optimal", "the report's distance").Should().Be(PrintedDigits.Parse("0.36000022292137146"));
        Evidence("3.3/claim/initial is optimal", "certified least distance").Should().Be(Math.Sqrt(2) / 4);
        Evidence("3.3/claim/trained is optimal", "certified least distance").Should().BeApproximately(0.229450139155, Accuracy.SinglePrecision);
        Evidence("3.3/claim/trained is optimal", "its sample").Should().Be(1);
    }

    [Test]
    public void The_reports_own_distances_refute_that_JumpReLUs_is_larger() =>
        Claims.Value.Single(claim => claim.Address.ToString() == "4.2/claim/larger than ReLU's").Reason
            .Should().Be("0.26000064611434937 is smaller than 0.3100009262561798");

    /// <summary>PyTorch walked the same networks: the thresholds do not agree on which is farther.</summary>
    [Test]
    public void Whether_the_walk_goes_farther_depends_on_the_threshold()
    {
        foreach (var way in new[] { "retrofitted", "retrained" })
        {
            foreach (var theta in Definition.Homework.JumpThresholds)
            {
                var nearest = Enumerable.Range(1, 4).Select(sample => PyTorch.Walk(way, theta, sample, lower: true)).Where(walk => walk.Outcome == "flipped").Min(walk => walk.Distance);
                Evidence("4.2/claim/larger than ReLU's, recomputed", FormattableString.Invariant($"{way} theta={theta}")).Should().BeApproximately(nearest, Accuracy.SinglePrecisionWalk);
            }
        }

        var claim = Claims.Value.Single(claim => claim.Address.ToString() == "4.2/claim/larger than ReLU's, recomputed");
        claim.Evidence.Skip(1).Should().Contain(jump => jump.Value > claim.Evidence[0].Value).And.Contain(jump => jump.Value < claim.Evidence[0].Value);
    }

    /// <summary>The witness enumerates all patterns of PyTorch's trained parameters.</summary>
    [TestCase(0.1)]
    [TestCase(0.8)]
    public void The_nearest_example_under_JumpReLU_is_where_an_enumeration_finds_it(double theta)
    {
        var trained = new Parameters<double>(Matrix<double>.Of(PyTorch.TrainedW), PyTorch.TrainedC, PyTorch.TrainedOutputWeights, PyTorch.TrainedOutputBias);
        var nearest = Definition.Homework.Samples.Min(sample => new PlanarCase(trained, new JumpReLU(theta), [.. sample], UnitState.JumpReLU(theta)).Enumerate(PerturbationNorm.L2).Distance);

        Evidence("4.2/claim/less sensitive to small perturbations", FormattableString.Invariant($"retrofitted theta={theta}")).Should().BeApproximately(nearest, Accuracy.SinglePrecision);
    }

    [Test]
    public void Farther_nearer_and_equal_settings_are_counted_apart() =>
        Claims.Value.Single(claim => claim.Address.ToString() == "4.2/claim/less sensitive to small perturbations").Reason
            .Should().Be("of 8 settings of threshold and training it is farther in 1, nearer in 4 and equal in 3, and the report gives none");

    /// <summary>h(θ - 0.0005) = 0 and h(θ + 0.0005) = θ + 0.0005.</summary>
    [TestCase(0.1)]
    [TestCase(0.2)]
    [TestCase(0.5)]
    [TestCase(0.8)]
    public void Across_the_threshold_a_unit_jumps_by_the_threshold(double theta) =>
        Evidence("4.1/claim/ignored near the threshold", FormattableString.Invariant($"change of h across theta={theta}")).Should().BeApproximately(theta + 0.0005, Accuracy.Rounding);

    [Test]
    public void Below_the_threshold_nothing_changes_and_above_it_all_of_the_perturbation_passes()
    {
        Evidence("4.1/claim/ignored below the threshold", "largest change of h below the threshold").Should().Be(0);
        Evidence("4.1/claim/ignored near the threshold", "largest change of h above the threshold").Should().BeApproximately(0.001, Accuracy.Rounding);
    }

    [Test]
    public void Verdicts_follow_the_numbers_and_not_the_report()
    {
        var slow = Definition.Homework with { LearningRate = 0.001, Epochs = 20 };

        Recomputed(slow, "3.2/claim/consistently reduces the loss", "rises between epochs").Should().NotBe(Recomputed(Definition.Homework, "3.2/claim/consistently reduces the loss", "rises between epochs"));
    }

    private static double Recomputed(Definition definition, string address, string name) =>
        ReportClaims.All(definition).Single(claim => claim.Address.ToString() == address).Evidence.Single(evidence => evidence.Name == name).Value;

    private static double Evidence(string address, string name) =>
        Claims.Value.Single(claim => claim.Address.ToString() == address).Evidence.Single(evidence => evidence.Name == name).Value;
}
