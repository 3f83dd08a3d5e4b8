using HwSpecs.Activations;
using HwSpecs.Networks;
using HwSpecs.Report;
using HwSpecs.Snapshots.Numbers;
using HwSpecs.Specs.Snapshots;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.Problem2;

/// <summary>Problem 2.2: the gradient of each sample's loss at the start network, in float64.</summary>
public sealed class PerSampleGradientSpecs
{
    [Test]
    public void Gradients_are_approved([Range(1, 4)] int sample) =>
        Snapshot.Verify(Recomputed.Under($"2.2/sample {sample}"), Tolerance.Exact, typeof(DualNumbers));

    /// <summary>The report prints all digits of it, so it must be this very float64.</summary>
    [TestCase(1, 0.3775406687981454)]
    [TestCase(2, -0.3775406687981454)]
    [TestCase(3, -0.3775406687981454)]
    [TestCase(4, 0.3775406687981454)]
    public void The_output_bias_gradient_prints_as_in_the_report(int sample, double printed) =>
        Recomputed.Number($"2.2/sample {sample}/grad_b").Should().Be(printed);

    [Test]
    public void Gradients_agree_with_dual_numbers([Range(1, 4)] int sample) =>
        Recomputed.Numbers($"2.2/sample {sample}/grad_W")
            .Concat(Recomputed.Numbers($"2.2/sample {sample}/grad_c"))
            .Concat(Recomputed.Numbers($"2.2/sample {sample}/grad_w"))
            .Concat(Recomputed.Numbers($"2.2/sample {sample}/grad_b"))
            .Zip(DualNumbers.LossGradient(Network, Inputs(sample), Target(sample)))
            .Should().HaveCount(9).And.OnlyContain(pair => Math.Abs(pair.First - pair.Second) <= Accuracy.Rounding);

    /// <summary>
    /// Sample 4, x = (1, 1), has no unit at a kink: z = (2, 1). With δ = ŷ - 0 = 0.3775 the rows of grad_W are
    /// δ w1 (1, 1) = 0.3775 and δ w2 (1, 1) = -0.7551.
    /// </summary>
    [Test]
    public void Sample_4_has_gradients_by_central_differences() =>
        Recomputed.Numbers("2.2/sample 4/grad_W")
            .Concat(Recomputed.Numbers("2.2/sample 4/grad_c"))
            .Concat(Recomputed.Numbers("2.2/sample 4/grad_w"))
            .Concat(Recomputed.Numbers("2.2/sample 4/grad_b"))
            .Zip(CentralDifferences.LossGradient(Network, Inputs(4), Target(4)))
            .Should().HaveCount(9).And.OnlyContain(pair => Math.Abs(pair.First - pair.Second) <= CentralDifferences.Accuracy);

    /// <summary>z = (0, -1) for sample 1 and z2 = 0 for samples 2 and 3: with ReLU'(0) = 0 those units learn nothing.</summary>
    [TestCase(1, 0)]
    [TestCase(1, 1)]
    [TestCase(2, 1)]
    [TestCase(3, 1)]
    public void A_unit_that_ReLU_switches_off_receives_no_gradient(int sample, int unit)
    {
        Recomputed.Numbers($"2.2/sample {sample}/grad_W")[(2 * unit)..(2 * unit + 2)].Should().OnlyContain(slope => slope == 0);
        Recomputed.Numbers($"2.2/sample {sample}/grad_c")[unit].Should().Be(0);
        Recomputed.Numbers($"2.2/sample {sample}/grad_w")[unit].Should().Be(0);
    }

    private static Network<double, ReLU> Network => Definition.Homework.InitialNetwork<double>();

    private static double[] Inputs(int sample) => [.. Definition.Homework.Samples[sample - 1]];

    private static double Target(int sample) => Definition.Homework.Targets[sample - 1];
}
