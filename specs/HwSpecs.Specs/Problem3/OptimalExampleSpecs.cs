using HwSpecs.Snapshots.Numbers;
using HwSpecs.Specs.Snapshots;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.Problem3;

/// <summary>Problem 3.3, the truth behind the walks: the nearest points of the other class, for the float32 networks that the walks leave.</summary>
public sealed class OptimalExampleSpecs
{
    [TestCase("initial")]
    [TestCase("trained")]
    public void Optimal_examples_are_approved(string network) =>
        Snapshot.Verify(Recomputed.Under($"3.3/{network}/exact"), Tolerance.Exact, typeof(NearestInFractions));

    [Test]
    public void Every_digit_is_that_of_an_enumeration_in_fractions([Values("initial", "trained")] string network, [Values(1, 2, 3, 4)] int sample) =>
        OptimalExamples.ShouldBe(NearestInFractions.Of($"3.3/{network}")[sample - 1], $"3.3/{network}/exact/sample {sample}");

    [TestCase("initial")]
    [TestCase("trained")]
    public void The_least_distance_is_that_of_all_samples_that_tie(string network) =>
        OptimalExamples.ShouldBeTheLeast(NearestInFractions.Of($"3.3/{network}"), $"3.3/{network}");

    /// <summary>√2/4: class 1 is the open strip 1/2 &lt; x1 + x2 &lt; 3/2.</summary>
    [Test]
    public void Before_training_all_four_samples_tie()
    {
        Recomputed.Number("3.3/initial/exact/distance").Should().Be(Math.Sqrt(2) / 4);
        Recomputed.Numbers("3.3/initial/exact/sample").Should().Equal(0, 0, 0, 1, 1, 0, 1, 1);
        Recomputed.Numbers("3.3/initial/exact/sample 2/adversarial").Should().Equal(-0.25, 0.75, 0.25, 1.25);
    }

    /// <summary>Known for the parameters that PyTorch trains, which differ from ours in their last digits.</summary>
    [TestCase(1, 0.229450139155)]
    [TestCase(2, 0.322021994014)]
    [TestCase(3, 0.301336903855)]
    [TestCase(4, 0.395351690239)]
    public void After_training_the_distances_are_those_of_PyTorchs_network(int sample, double distance) =>
        Recomputed.Number($"3.3/trained/exact/sample {sample}/distance").Should().BeApproximately(distance, Accuracy.SinglePrecision);

    /// <summary>0.31 by the walk that the report calls optimal, 0.23 by a walk that may leave every class.</summary>
    [Test]
    public void After_training_the_optimal_example_is_nearer_than_any_walks_and_from_another_sample_than_the_reports()
    {
        Recomputed.Numbers("3.3/trained/exact/sample").Should().Equal(0, 0);
        Recomputed.Number("3.3/trained/exact/distance").Should().BeApproximately(0.22945, 1e-6)
            .And.BeLessThan(Recomputed.Number("3.3/trained/distance"))
            .And.BeLessThan(Recomputed.Number("3.3/trained/every class/distance"))
            .And.BeLessThan(Recomputed.Number("3.3/initial/exact/distance"), "training made the network less robust");
    }
}
