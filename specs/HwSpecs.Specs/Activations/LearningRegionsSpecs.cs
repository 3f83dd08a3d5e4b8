using HwSpecs.Activations;

namespace HwSpecs.Specs.Activations;

/// <summary>Learning regions on any interval, for any thresholds.</summary>
public sealed class LearningRegionsSpecs
{
    private static readonly LearningRegionThresholds Homework = new(slow: 0.01, fast: 0.99);

    private static readonly IActivation[] All =
    [
        new ReLU(), new ReLU(GradientAtZero: 1), new LogisticSigmoid(), new PiecewiseLinearUnit(), new Swish(), new Swish(Beta: 2),
        new ELU(), new ELU(Alpha: 0.5), new ELU(Alpha: 2), new GELU(), new JumpReLU(0.3),
    ];

    private static readonly LearningRegionThresholds[] Thresholds =
        [Homework, new(0.1, 0.9), new(0.2, 0.25), new(0.05, 1), new(1e-6, 1.05), new(0.5, 0.5), new(3, 4)];

    [Test]
    public void Regions_are_a_partition_into_largest_intervals(
        [ValueSource(nameof(All))] IActivation activation, [ValueSource(nameof(Thresholds))] LearningRegionThresholds thresholds)
    {
        var regions = LearningRegions.Of(activation, thresholds, Interval.Closed(-5, 5));

        regions[0].Interval.Should().Match<Interval>(first => first.From == -5 && first.FromClosed);
        regions[^1].Interval.Should().Match<Interval>(last => last.To == 5 && last.ToClosed);
        regions.Zip(regions.Skip(1)).Should().NotContain(pair =>
            pair.First.Interval.To != pair.Second.Interval.From
            || pair.First.Interval.ToClosed == pair.Second.Interval.FromClosed
            || pair.First.Region == pair.Second.Region);
    }

    /// <summary>10,001 points; only a point within 1e-12 of a boundary may fall on the other side of it.</summary>
    [Test]
    public void Dense_sampling_finds_no_point_in_a_wrong_region(
        [ValueSource(nameof(All))] IActivation activation, [ValueSource(nameof(Thresholds))] LearningRegionThresholds thresholds)
    {
        var regions = LearningRegions.Of(activation, thresholds, Interval.Closed(-5, 5));
        var index = 0;
        for (var k = 0; k <= 10_000; k++)
        {
            var x = (k - 5_000) / 1_000.0;
            while (!regions[index].Interval.Contains(x))
                index++;
            var sampled = thresholds.RegionOf(activation.Gradient(x));
            if (sampled != regions[index].Region && !NearBoundary(regions, x))
                Assert.Fail($"{activation} at {x}: the gradient {activation.Gradient(x)} is {sampled}, but {x} lies in {regions[index]}.");
        }
    }

    /// <summary>The gradient is positive everywhere, even where e^-x underflows to 0.</summary>
    [Test]
    public void A_sigmoids_tail_is_slow_however_far_out() =>
        Text(new LogisticSigmoid(), Homework, Interval.Closed(-1e6, -100)).Should().Equal("Slow [-1000000, -100]");

    [Test]
    public void On_the_whole_real_line_both_ends_are_open() =>
        Text(new JumpReLU(0.5), Homework, Interval.Real).Should().Equal("Inactive (-Infinity, 0.5]", "Fast (0.5, Infinity)");

    /// <summary>Towards ∞ Swish's gradient falls to 1 from above and never reaches it.</summary>
    [Test]
    public void Swish_stays_fast_to_infinity_for_a_fast_threshold_of_1() =>
        LearningRegions.Of(new Swish(), new(0.01, 1), Interval.Real)[^1].Should().Match<RegionInterval>(last =>
            last.Region == LearningRegion.Fast && double.IsPositiveInfinity(last.Interval.To));

    /// <summary>e^x = 1e-300 at x = -300 ln 10.</summary>
    [Test]
    public void A_tiny_threshold_is_met_as_exactly_as_a_large_one() =>
        LearningRegions.Of(new ELU(), new(1e-300, 0.99), Interval.Real)[0].Interval.To
            .Should().BeApproximately(-300 * Math.Log(10), Accuracy.RegionBoundary);

    /// <summary>The greatest gradient of the sigmoid is 1/4, met at 0 alone.</summary>
    [TestCase(0.25, new[] { "Slow [-1, 0)", "Active {0}", "Slow (0, 1]" })]
    [TestCase(0.2501, new[] { "Slow [-1, 1]" })]
    public void A_threshold_at_the_extreme_gradient_leaves_a_single_point(double slow, string[] expected) =>
        Text(new LogisticSigmoid(), new(slow, 0.99), Interval.Closed(-1, 1)).Should().Equal(expected);

    [Test]
    public void Ends_of_the_interval_are_kept_open_or_closed() =>
        Text(new ReLU(), Homework, new Interval(-1, 2, fromClosed: false, toClosed: false)).Should().Equal("Inactive (-1, 0]", "Fast (0, 2)");

    [Test]
    public void An_interval_may_be_a_single_point() =>
        Text(new PiecewiseLinearUnit(), Homework, Interval.Point(1)).Should().Equal("Active {1}");

    [Test]
    public void ReLUs_convention_at_0_moves_the_point_to_the_fast_region() =>
        Text(new ReLU(GradientAtZero: 1), Homework, Interval.Closed(-1, 1)).Should().Equal("Inactive [-1, 0)", "Fast [0, 1]");

    /// <summary>ELU with α = 2 jumps at 0 from gradient 2 down to 1, and e^x = 0.99 / 2 where it becomes fast.</summary>
    [Test]
    public void A_jump_of_the_gradient_within_one_region_leaves_no_boundary() =>
        LearningRegions.Of(new ELU(Alpha: 2), Homework, Interval.Closed(-1, 1))
            .Should().HaveCount(2).And.Subject.Last().Interval.From.Should().BeApproximately(Math.Log(0.495), Accuracy.RegionBoundary);

    [TestCase(0, 1, "Learning region thresholds are 0 < slow <= fast, but slow is 0 and fast is 1.")]
    [TestCase(0.5, 0.4, "Learning region thresholds are 0 < slow <= fast, but slow is 0.5 and fast is 0.4.")]
    [TestCase(double.NaN, 1, "Learning region thresholds are 0 < slow <= fast, but slow is NaN and fast is 1.")]
    public void Thresholds_out_of_order_are_refused(double slow, double fast, string message) =>
        FluentActions.Invoking(() => new LearningRegionThresholds(slow, fast)).Should().Throw<ArgumentException>().WithMessage(message);

    [TestCase(0.0, LearningRegion.Inactive)]
    [TestCase(-0.0, LearningRegion.Inactive)]
    [TestCase(0.009, LearningRegion.Slow)]
    [TestCase(-0.01, LearningRegion.Active)]
    [TestCase(0.99, LearningRegion.Active)]
    [TestCase(-1.1, LearningRegion.Fast)]
    public void The_thresholds_themselves_are_active(double gradient, LearningRegion region) =>
        Homework.RegionOf(gradient).Should().Be(region);

    private static bool NearBoundary(IReadOnlyList<RegionInterval> regions, double x) =>
        regions.Any(part => Math.Abs(part.Interval.From - x) <= Accuracy.RegionBoundary || Math.Abs(part.Interval.To - x) <= Accuracy.RegionBoundary);

    private static IEnumerable<string> Text(IActivation activation, LearningRegionThresholds thresholds, Interval interval) =>
        LearningRegions.Of(activation, thresholds, interval).Select(part => $"{part.Region} {part.Interval}");
}
