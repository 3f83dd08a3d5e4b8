using HwSpecs.Report;
using HwSpecs.Snapshots.Numbers;
using HwSpecs.Specs.Snapshots;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.Problem4;

/// <summary>Problem 4.2, the truth behind the walks with JumpReLU: infima, attained or not, for the float32 networks that the walks leave.</summary>
public sealed class OptimalJumpReluExampleSpecs
{
    private static readonly string[] Ways = ["retrofitted", "retrained"];

    private static IEnumerable<double> Thresholds => Definition.Homework.JumpThresholds;

    [Test]
    public void Optimal_examples_are_approved([ValueSource(nameof(Ways))] string way, [ValueSource(nameof(Thresholds))] double theta) =>
        Snapshot.Verify(Recomputed.Under($"{At(way, theta)}/exact"), Tolerance.Exact, typeof(NearestInFractions));

    [Test]
    public void Every_digit_is_that_of_an_enumeration_in_fractions(
        [ValueSource(nameof(Ways))] string way, [ValueSource(nameof(Thresholds))] double theta, [Values(1, 2, 3, 4)] int sample) =>
        OptimalExamples.ShouldBe(NearestInFractions.Of(At(way, theta))[sample - 1], $"{At(way, theta)}/exact/sample {sample}");

    [Test]
    public void The_least_distance_is_that_of_all_samples_that_tie([ValueSource(nameof(Ways))] string way, [ValueSource(nameof(Thresholds))] double theta) =>
        OptimalExamples.ShouldBeTheLeast(NearestInFractions.Of(At(way, theta)), At(way, theta));

    /// <summary>Up to θ = 0.5 the boundary near the samples lies where all units that matter pass what ReLU passes; at 0.8 (0, 0) has gained.</summary>
    [TestCase(0.1, 1)]
    [TestCase(0.2, 1)]
    [TestCase(0.5, 1)]
    [TestCase(0.8, 1.3)]
    public void JumpReLU_under_the_trained_weights_moves_no_optimal_example_nearer(double theta, double least)
    {
        var at = At("retrofitted", theta);
        for (var sample = 1; sample <= 4; sample++)
            Distance(at, $"sample {sample}/").Should().BeGreaterThanOrEqualTo(Distance("3.3/trained", $"sample {sample}/"));
        Distance(at, "").Should().BeGreaterThanOrEqualTo(least * Distance("3.3/trained", ""));
    }

    /// <summary>Trained with JumpReLU from the start, the network is less robust than with ReLU.</summary>
    [Test]
    public void Retrained_with_JumpReLU_the_optimal_example_is_nearer_the_greater_the_threshold()
    {
        double[] distances = [Distance("3.3/trained", ""), .. Thresholds.Select(theta => Distance(At("retrained", theta), ""))];

        distances.Should().BeInDescendingOrder().And.OnlyHaveUniqueItems();
    }

    private static double Distance(string network, string sample) => Recomputed.Number($"{network}/exact/{sample}distance");

    private static string At(string way, double theta) => FormattableString.Invariant($"4.2/{way} theta={theta}");
}
