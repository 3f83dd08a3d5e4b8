using HwSpecs.Snapshots.Numbers;
using HwSpecs.Specs.Snapshots;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.Problem2;

/// <summary>Problem 2.1: predictions and losses of the start network, in float64.</summary>
/// <remarks>
/// On paper: W x + c is (0, -1), (1, 0), (1, 0), (2, 1); ReLU makes it (0, 0), (1, 0), (1, 0), (2, 1);
/// the logit h1 - 2 h2 - 0.5 is -0.5, 0.5, 0.5, -0.5, always on the right side, with loss ln(1 + e^-0.5).
/// </remarks>
public sealed class ForwardPassSpecs
{
    [Test]
    public void Predictions_and_losses_are_approved([Range(1, 4)] int sample) =>
        Snapshot.Verify(Recomputed.Under($"2.1/sample {sample}"), Tolerance.Exact, typeof(MultiPrecision));

    /// <summary>1 / (1 + e^-a) rounds three times, so the report's own 0.3775406687981454 is one unit in the last place from the nearest float64.</summary>
    [Test]
    public void Predictions_are_within_one_unit_in_the_last_place_of_60_digits([Range(1, 4)] int sample)
    {
        var (prediction, _) = MultiPrecision.Start(sample);

        Recomputed.Number($"2.1/sample {sample}/y_hat")
            .Should().BeInRange(Math.BitDecrement(prediction), Math.BitIncrement(prediction));
    }

    [Test]
    public void Losses_are_the_nearest_float64_to_60_digits([Range(1, 4)] int sample) =>
        Recomputed.Number($"2.1/sample {sample}/loss").Should().Be(MultiPrecision.Start(sample).Loss);
}
