using HwSpecs.Snapshots.Numbers;
using HwSpecs.Specs.Snapshots;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.Problem3;

/// <summary>Problem 3.3: the nearest adversarial example that the report's walk finds, before and after training, in float32.</summary>
public sealed class AdversarialExampleSpecs
{
    [TestCase("initial")]
    [TestCase("trained")]
    public void Nearest_examples_are_approved(string network) =>
        Snapshot.Verify(Recomputed.WalksUnder($"3.3/{network}"), Tolerance.Exact, typeof(PyTorch));

    /// <summary>The report prints every digit of the float32 norm widened to float64, so it must be this very number.</summary>
    [TestCase("initial", 0.36000022292137146)]
    [TestCase("trained", 0.3100009262561798)]
    public void Distances_print_as_in_the_report(string network, double printed) =>
        Recomputed.Number($"3.3/{network}/distance").Should().Be(printed);

    [TestCase("initial", 2, 36)]
    [TestCase("trained", 3, 31)]
    public void The_walk_down_the_prediction_is_PyTorchs_to_the_bit(string network, int sample, int steps)
    {
        var walk = PyTorch.Walk(network, theta: null, sample, lower: true);

        walk.Steps.Should().Be(steps);
        Recomputed.Number($"3.3/{network}/steps").Should().Be(steps);
        Recomputed.Numbers($"3.3/{network}/adversarial").Should().Equal(walk.Adversarial);
        Recomputed.Number($"3.3/{network}/distance").Should().Be(walk.Distance);
    }

    /// <summary>The report's search lowers the prediction only, so no sample of class 0 can flip. (0, 0) flips at 0.23 when it may walk up.</summary>
    [Test]
    public void Over_every_class_training_left_an_example_nearer_than_the_reports()
    {
        var walk = PyTorch.Walk("trained", theta: null, sample: 1, lower: false);

        Recomputed.Numbers("3.3/trained/every class/sample").Should().Equal(0, 0);
        Recomputed.Number("3.3/trained/every class/steps").Should().Be(walk.Steps).And.Be(23);
        Recomputed.Number("3.3/trained/every class/distance").Should().BeApproximately(walk.Distance, Accuracy.SinglePrecisionWalk)
            .And.BeLessThan(Recomputed.Number("3.3/trained/distance"));
    }

    /// <summary>At the start (0, 1) and (1, 0) flip after the same 36 steps; the first of equals is taken. (1, 1) flips at 0.3600005, (0, 0) not at all.</summary>
    [Test]
    public void Over_every_class_the_initial_network_keeps_the_reports_example()
    {
        Recomputed.Numbers("3.3/initial/every class/sample").Should().Equal(0, 1);
        Recomputed.Number("3.3/initial/every class/distance").Should().Be(Recomputed.Number("3.3/initial/distance"));
    }
}
