using HwSpecs.Activations;
using HwSpecs.Adversarial.Bounds;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Networks;
using static HwSpecs.Specs.Adversarial.ExactOutcomes;

namespace HwSpecs.Specs.Adversarial;

/// <summary>Bounds on the distance to the other class in any dimension, on networks small enough to see the truth.</summary>
public sealed class DistanceSearchSpecs
{
    private const double Close = DistanceBounds.ExactGap;

    /// <summary>ReLU(u) − ReLU(−u) = u: one hyperplane 3 x₁ − x₂ + x₃ − … + b = 0, whose distance is |u| over the norm's dual.</summary>
    [Test]
    public void The_distance_of_a_hyperplane_is_its_value_over_the_dual_norm([Range(1, 10)] int inputs)
    {
        double[] normal = [.. Enumerable.Range(0, inputs).Select(i => i == 0 ? 3.0 : i % 2 == 0 ? 1 : -1)];
        var network = Of([normal, [.. normal.Select(element => -element)]], [-7, 7], [1, -1], 0);
        var sample = new double[inputs];

        Found(network, sample, PerturbationNorm.L2).Upper.Should().BeApproximately(7 / Math.Sqrt(9 + inputs - 1), 7 * Close);
        Found(network, sample, PerturbationNorm.L1).Upper.Should().BeApproximately(7 / 3.0, 7 * Close);
        Found(network, sample, PerturbationNorm.LInfinity).Upper.Should().BeApproximately(7.0 / (3 + inputs - 1), 7 * Close);
    }

    /// <summary>x₁ + x₂ + x₃ − 2 max(x₁ + x₂ + x₃ − 1, 0) − 1/2 is positive between the planes 1/2 and 3/2 only.</summary>
    [TestCase(0, 0.5)]
    [TestCase(1, 0.5)]
    [TestCase(-1, 3.5)]
    public void The_nearer_of_two_parallel_planes_bounds_the_strip(double x, double sum)
    {
        var network = Of([[1, 1, 1], [-1, -1, -1], [1, 1, 1]], [0, 0, -1], [1, -1, -2], -0.5);

        var found = Found(network, [x, x, x], PerturbationNorm.L1);

        found.Upper.Should().BeApproximately(x == 1 ? 1.5 : sum, Close * 4);
        found.Attainment.Should().Be(Attainment.NotAttained);
    }

    /// <summary>Class 0 includes the plane x₁ = 2, so leaving it is an infimum; leaving class 1 is a minimum.</summary>
    [TestCase(1, Attainment.NotAttained)]
    [TestCase(3, Attainment.Attained)]
    public void Leaving_the_class_that_includes_equality_is_an_infimum_not_attained(double x, Attainment attainment)
    {
        var found = Found(Of([[1, 0, 0]], [0], [1], -2), [x, 5, 6], PerturbationNorm.L2);

        found.Attainment.Should().Be(attainment);
        found.Upper.Should().BeApproximately(1, Close);
    }

    /// <summary>The logit max(x₁, 0) is 0 on the whole half-space x₁ ≤ 0, which is class 0: no boundary runs through (−1, 0, 0).</summary>
    [Test]
    public void A_cell_on_which_the_logit_is_0_is_not_a_boundary()
    {
        var network = Of([[1, 0, 0]], [0], [1], 0);
        foreach (var norm in Enum.GetValues<PerturbationNorm>())
        {
            var fromFlat = Found(network, [-1, 0, 0], norm);
            var toFlat = Found(network, [1, 0, 0], norm);

            fromFlat.Lower.Should().BeApproximately(1, 2 * Close);
            fromFlat.IsExact.Should().BeTrue();
            (toFlat.Attainment, toFlat.IsExact).Should().Be((Attainment.Attained, true));
            toFlat.Upper.Should().BeApproximately(1, Close);
        }
    }

    /// <summary>max(x₁, 0) − max(x₁ − 1, 0) − 1 rises to 0 at x₁ = 1 and stays there: class 0 everywhere, though a bound can only say so as far as it looked.</summary>
    [Test]
    public void A_logit_that_reaches_0_and_stays_there_does_not_change_the_class() =>
        Search(Of([[1, 0, 0], [1, 0, 0]], [0, -1], [1, -1], -1), [0, 0, 0]).Should().BeOfType<DistanceBounds.NoneWithin>()
            .Which.Radius.Should().BeGreaterThan(1000);

    /// <summary>1 − |x₁| − |x₂| − |x₃| − 2 is negative everywhere, and ever more so.</summary>
    [Test]
    public void A_logit_that_falls_in_every_direction_changes_the_class_nowhere() =>
        Search(Diamond(-1), [0.5, 0, 3]).Should().BeOfType<DistanceBounds.NoClassChange>();

    /// <summary>2 − |x₁| − |x₂| − |x₃| is positive within an octahedron.</summary>
    [TestCase(PerturbationNorm.L2, 1.1547005383792515)]
    [TestCase(PerturbationNorm.L1, 2)]
    [TestCase(PerturbationNorm.LInfinity, 0.6666666666666666)]
    public void From_the_middle_of_an_octahedron_the_faces_are_nearest(PerturbationNorm norm, double distance)
    {
        var found = Found(Diamond(2), [0, 0, 0], norm);

        found.Upper.Should().BeApproximately(distance, distance * Close);
        found.Attainment.Should().Be(Attainment.Attained);
    }

    /// <summary>At (2, 0, 0) the octahedron has a corner: the logit is 0 there, and class 1 begins at once.</summary>
    [Test]
    public void A_sample_on_the_boundary_is_said_to_lie_there() =>
        Search(Diamond(2), [2, 0, 0]).Should().BeOfType<DistanceBounds.OnBoundary>();

    /// <summary>J(x₁) of θ = 1 jumps from 0 to 1 beyond x₁ = 1, past the logit 0: the infimum lies on the jump.</summary>
    [Test]
    public void A_jump_past_0_is_where_the_class_changes()
    {
        var found = (DistanceBounds.Found)DistanceSearch.Nearest(Of([[1, 0, 0]], [0], [1], -0.5), new JumpReLU(1), [0, 4, 4]);

        found.IsExact.Should().BeTrue();
        found.Upper.Should().BeApproximately(1, Close);
    }

    /// <summary>4 J(x₁) and −2 J(2 x₁ − 1) of θ = 1 jump by 4 and −2 at x₁ = 1, on one plane; together they are 2 beyond it, so that J(x₂) passes 0 at (1, 1), and elsewhere only at x₂ = 2.</summary>
    [Test]
    public void Jumps_on_one_plane_count_as_one()
    {
        var network = Of([[1, 0, 0], [2, 0, 0], [0, 1, 0]], [0, -1, 0], [4, -2, 1], -2);

        var found = (DistanceBounds.Found)DistanceSearch.Nearest(network, new JumpReLU(1), [0, 0, 0]);

        found.IsExact.Should().BeTrue();
        found.Upper.Should().BeApproximately(Math.Sqrt(2), 2 * Close);
    }

    /// <summary>The same jump of 4 up and down: what is left is J(x₂), past 2.</summary>
    [Test]
    public void Jumps_that_coincide_and_cancel_are_no_boundary()
    {
        var network = Of([[1, 0, 0], [1, 0, 0], [0, 1, 0]], [0, 0, 0], [4, -4, 1], -2);

        var found = (DistanceBounds.Found)DistanceSearch.Nearest(network, new JumpReLU(1), [0, 0, 0]);

        found.IsExact.Should().BeTrue();
        found.Upper.Should().BeApproximately(2, 2 * Close);
    }

    /// <summary>The same unit four times, scaled and turned around: |x₁ − 1| · 2 = 2 at x₁ = 0 and x₁ = 2.</summary>
    [Test]
    public void Units_on_one_hyperplane_count_as_one()
    {
        var network = Of([[1, 0, 0], [1, 0, 0], [2, 0, 0], [-1, 0, 0]], [-1, -1, -2, 1], [0.5, 0.5, 0.5, 2], -2);

        Found(network, [1.25, 3, 3], PerturbationNorm.L2).Upper.Should().BeApproximately(0.75, Close);
    }

    [Test]
    public void Where_the_work_allowed_ends_first_the_bounds_hold_and_the_gap_is_said()
    {
        var random = new Random(5);
        var open = 0;
        for (var k = 0; k < 12; k++)
        {
            var spatial = SpatialCase.Random(random, inputs: 5, units: 14);
            if (spatial.Bounds(PerturbationNorm.L2, maxRegions: 1) is not DistanceBounds.Found rough || spatial.Bounds(PerturbationNorm.L2) is not DistanceBounds.Found fine)
                continue;
            open += rough.IsExact ? 0 : 1;
            rough.Lower.Should().BeLessThanOrEqualTo(fine.Upper);
            rough.Upper.Should().BeGreaterThanOrEqualTo(fine.Lower);
            rough.Gap.Should().BeGreaterThanOrEqualTo(0);
        }

        open.Should().BePositive();
    }

    [Test]
    public void A_sample_of_another_length_is_refused() =>
        new Action(() => DistanceSearch.Nearest(Diamond(2), new ReLU(), [1, 2]))
            .Should().Throw<ArgumentException>().WithMessage("The network has 3 inputs, but the sample has 2.*");

    private static Parameters<double> Diamond(double size) =>
        Of([[1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0], [0, 0, 1], [0, 0, -1]], [0, 0, 0, 0, 0, 0], [-1, -1, -1, -1, -1, -1], size);

    private static DistanceBounds Search(Parameters<double> network, double[] sample) => DistanceSearch.Nearest(network, new ReLU(), sample);

    private static DistanceBounds.Found Found(Parameters<double> network, double[] sample, PerturbationNorm norm) =>
        DistanceSearch.Nearest(network, new ReLU(), sample, norm).Should().BeOfType<DistanceBounds.Found>().Which;
}
