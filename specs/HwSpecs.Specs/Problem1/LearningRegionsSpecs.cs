using HwSpecs.Activations;
using HwSpecs.Quantities;
using HwSpecs.Report;
using HwSpecs.Snapshots.Numbers;
using HwSpecs.Specs.Snapshots;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.Problem1;

/// <summary>Problem 1, second half: the four kinds of learning region of each activation function on [-5, 5].</summary>
public sealed class LearningRegionsSpecs
{
    private static readonly string[] Functions = ["relu", "sigmoid", "piecewise-linear", "swish", "elu", "gelu"];

    private static readonly string[] SmoothFunctions = ["sigmoid", "swish", "elu", "gelu"];

    [TestCaseSource(nameof(Functions))]
    public void Regions_are_approved(string function) =>
        Snapshot.Verify(Recomputed.Under($"1/{function}/regions"), Tolerance.Exact, typeof(MultiPrecision));

    [TestCaseSource(nameof(SmoothFunctions))]
    public void Boundaries_agree_with_60_digit_arithmetic(string function)
    {
        var boundaries = Regions(function).Skip(1).Select(part => part.Interval.From).Distinct().ToArray();
        var expected = MultiPrecision.Boundaries(function).Where(x => x is >= -5 and <= 5).ToArray();

        boundaries.Should().HaveSameCount(expected);
        boundaries.Zip(expected).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) <= Accuracy.RegionBoundary);
    }

    [TestCaseSource(nameof(Functions))]
    public void Every_sampled_point_lies_in_the_region_that_its_gradient_says(string function)
    {
        var thresholds = Definition.Homework.RegionThresholds;
        var regions = Regions(function);
        foreach (var (x, gradient) in MultiPrecision.Gradients(function))
        {
            regions.Where(part => part.Interval.Contains(x)).Select(part => part.Region)
                .Should().Equal([thresholds.RegionOf(gradient)], "f'({0}) is {1}", x, gradient);
        }
    }

    [Test]
    public void ReLU_is_inactive_up_to_and_including_0_and_fast_above() =>
        Text("relu").Should().Equal("Inactive [-5, 0]", "Fast (0, 5]");

    /// <summary>Slope 0.1 outside the knees is active; at the knees ±1 it is 0.1 too.</summary>
    [Test]
    public void The_piecewise_linear_unit_is_fast_between_its_knees_and_active_outside() =>
        Text("piecewise-linear").Should().Equal("Active [-5, -1]", "Fast (-1, 1)", "Active [1, 5]");

    /// <summary>g = e/(1 + e)² = 0.01 at e^x + e^-x = 98, so at x = ±2 arcosh 5 = ±4.5848...; the greatest gradient is 1/4.</summary>
    [Test]
    public void The_sigmoid_is_never_fast_and_never_inactive() =>
        Regions("sigmoid").Select(part => part.Region).Should().Equal(LearningRegion.Slow, LearningRegion.Active, LearningRegion.Slow);

    [TestCase("swish")]
    [TestCase("gelu")]
    public void Swish_and_GELU_are_inactive_at_a_single_point(string function) =>
        Regions(function).Where(part => part.Region == LearningRegion.Inactive)
            .Should().ContainSingle().Which.Interval.IsPoint.Should().BeTrue();

    /// <summary>Swish's gradient at -5 is -0.0265, so its slow tail begins outside the plot, at -6.26.</summary>
    [Test]
    public void Swish_is_active_at_the_left_end_of_the_plot() =>
        Regions("swish")[0].Region.Should().Be(LearningRegion.Active);

    private static IReadOnlyList<RegionInterval> Regions(string function) =>
        ((QuantityValue.Regions)Recomputed.At($"1/{function}/regions").Value).Intervals;

    private static IEnumerable<string> Text(string function) => Regions(function).Select(part => $"{part.Region} {part.Interval}");
}
