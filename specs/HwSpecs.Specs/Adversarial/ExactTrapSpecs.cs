using HwSpecs.Activations;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Networks;
using HwSpecs.Specs.Witnesses;
using static HwSpecs.Specs.Adversarial.ExactOutcomes;

namespace HwSpecs.Specs.Adversarial;

/// <summary>What leads searches for nearest adversarial examples astray, each on a network small enough to see the truth.</summary>
public sealed class ExactTrapSpecs
{
    private static readonly PerturbationNorm[] Norms = Enum.GetValues<PerturbationNorm>();

    /// <summary>The logit max(x, 0) is 0 on the whole left half-plane, which is class 0: no boundary runs through (-1, 0).</summary>
    [Test]
    public void A_cell_on_which_the_logit_is_0_is_not_a_boundary()
    {
        foreach (var norm in Norms)
        {
            var fromFlat = Found(Search(Of([[1, 0]], [0], [1], 0), [-1, 0], norm));
            var toFlat = Found(Search(Of([[1, 0]], [0], [1], 0), [1, 0], norm));

            Rounded(fromFlat).Should().Be((1, false));
            Rounded(toFlat).Should().Be((1, true));
        }
    }

    /// <summary>max(x, 0) - max(x - 1, 0) - 1 rises to 0 at x = 1 and stays there: class 0 everywhere.</summary>
    [Test]
    public void A_logit_that_reaches_0_and_stays_there_does_not_change_the_class() =>
        Norms.Select(norm => Search(Of([[1, 0], [1, 0]], [0, -1], [1, -1], -1), [0, 0], norm)).Should().AllBeOfType<ExactOutcome.NoClassChange>();

    /// <summary>The same turned upside down: class 1 up to x = 1, and from there on the logit is 0, class 0 on a whole half-plane.</summary>
    [Test]
    public void A_flat_cell_of_class_0_attains_the_distance_from_class_1()
    {
        var found = Found(Search(Of([[1, 0], [1, 0]], [0, -1], [-1, 1], 1), [0, 0], PerturbationNorm.L2));

        Rounded(found).Should().Be((1, true));
        Ends(found).Should().Equal(1, 0, 1, 0);
    }

    /// <summary>Class 0 includes the boundary x = 2, so leaving it is an infimum; leaving class 1 is a minimum.</summary>
    [TestCase(1, false)]
    [TestCase(3, true)]
    public void Leaving_the_class_that_includes_equality_is_an_infimum_not_attained(double x, bool attained) =>
        Norms.Select(norm => Rounded(Found(Search(Of([[1, 0]], [0], [1], -2), [x, 0], norm))))
            .Should().AllBeEquivalentTo((1.0, attained));

    /// <summary>Two units jump at x = 1 with opposite weights; what is left is max(y, 0)'s part.</summary>
    [Test]
    public void Jumps_that_coincide_and_cancel_are_no_boundary()
    {
        var found = Found(ExactSearch.Nearest(Of([[1, 0], [1, 0], [0, 1]], [0, 0, 0], [4, -4, 1], -2), new JumpReLU(1), [0, 0]));

        Ends(found).Should().Equal(0, 2, 0, 2);
    }

    /// <summary>One jumps up by 1 beyond x = 1, the other is 1 before it (J(2 - x) of θ = 1): on both sides the limit is 1, on the line itself both are 0.</summary>
    [Test]
    public void Jumps_that_cancel_from_both_sides_leave_the_line_itself()
    {
        foreach (var norm in Norms)
        {
            var found = Found(ExactSearch.Nearest(Of([[1, 0], [-1, 0]], [0, 2], [1, 1], -0.5), new JumpReLU(1), [0, 0.25], norm));

            Rounded(found).Should().Be((1, true));
            Ends(found).Should().Equal(norm == PerturbationNorm.LInfinity ? [1, -0.75, 1, 1.25] : [1, 0.25, 1, 0.25]);
        }
    }

    /// <summary>The same line, nearer to (1/2, 0) than the half-plane y > 1, where a third unit changes the class on a whole cell.</summary>
    [Test]
    public void A_line_of_the_other_class_can_be_nearer_than_any_cell_of_it()
    {
        var found = Found(ExactSearch.Nearest(Of([[1, 0], [-1, 0], [0, 1]], [0, 2, 0], [1, 1, -4], -0.5), new JumpReLU(1), [0.5, 0]));

        Rounded(found).Should().Be((0.5, true));
        Ends(found).Should().Equal(1, 0, 1, 0);
    }

    /// <summary>The line x + y = 1 likewise, while a third unit's line x - y = 1/4 crosses the regions beside it: both are of one class, the line is not.</summary>
    [Test]
    public void A_line_of_the_other_class_between_regions_of_one_class_is_not_overlooked()
    {
        var found = Found(ExactSearch.Nearest(Of([[1, 1], [-1, -1], [1, -1]], [0, 2, 0.75], [1, 1, 0.125], -0.5), new JumpReLU(1), [0, 0]));

        Rounded(found).Should().Be((Math.Round(Math.Sqrt(0.5), 12), true));
        Ends(found).Should().Equal(0.5, 0.5, 0.5, 0.5);
    }

    /// <summary>|x| + |y| > 0 is class 1 but for the origin alone.</summary>
    [TestCase(PerturbationNorm.L2, 5)]
    [TestCase(PerturbationNorm.L1, 7)]
    [TestCase(PerturbationNorm.LInfinity, 4)]
    public void A_class_that_is_one_single_point_is_found(PerturbationNorm norm, double distance)
    {
        var found = Found(Search(Of([[1, 0], [-1, 0], [0, 1], [0, -1]], [0, 0, 0, 0], [1, 1, 1, 1], 0), [3, 4], norm));

        Rounded(found).Should().Be((distance, true));
        Ends(found).Should().Equal(0, 0, 0, 0);
    }

    /// <summary>All four units of JumpReLU are 0 at (1, 1), and at least two are at least 1 elsewhere.</summary>
    [Test]
    public void A_single_point_between_jumps_is_found()
    {
        var network = Of([[1, 0], [-1, 0], [0, 1], [0, -1]], [0, 2, 0, 2], [1, 1, 1, 1], -0.5);

        var found = Found(ExactSearch.Nearest(network, new JumpReLU(1), [0, 0], PerturbationNorm.L1));

        Rounded(found).Should().Be((2, true));
        Ends(found).Should().Equal(1, 1, 1, 1);
    }

    /// <summary>The same unit four times, once scaled by 2 and once turned around: |x - 1| · 2 = 2 at x = 0 and x = 2.</summary>
    [Test]
    public void Units_on_one_line_count_as_one()
    {
        var network = Of([[1, 0], [1, 0], [2, 0], [-1, 0]], [-1, -1, -2, 1], [0.5, 0.5, 0.5, 2], -2);

        foreach (var norm in new[] { PerturbationNorm.L2, PerturbationNorm.L1 })
        {
            var found = Found(Search(network, [1, 0], norm));
            found.Distance.Should().BeApproximately(1, 1e-14);
            Ends(found).Should().Equal(0, 0, 0, 0, 2, 0, 2, 0);
        }
    }

    /// <summary>Three parallel lines, and a boundary between the second and the third: max(x, 0) + max(x - 1, 0) - 8 max(x - 3, 0) is 2 at 3/2, 5 at 3 and 2 again at 7/2.</summary>
    [TestCase(0, 1.5)]
    [TestCase(5, 3.5)]
    public void Parallel_units_are_solved_strip_by_strip(double from, double boundary)
    {
        var network = Of([[1, 0], [1, 0], [1, 0]], [0, -1, -3], [1, 1, -8], -2);

        Ends(Found(Search(network, [from, 0], PerturbationNorm.L2))).Should().Equal(boundary, 0, boundary, 0);
    }

    /// <summary>The boundary x = 1/3 holds no binary64 number: which class a number nearest to it has says nothing.</summary>
    [TestCase(0, 1, false)]
    [TestCase(1, 2, true)]
    public void Whether_the_distance_is_attained_is_not_asked_at_a_rounded_point(double x, long thirds, bool attained)
    {
        var certificate = ExactSearch.Certify(Of([[3, 0]], [0], [1], -1), new ReLU(), [x, 0]);

        certificate.Claim.Distance.Should().Be(new Rational(thirds * thirds, 9));
        certificate.Claim.IsAttained.Should().Be(attained);
        Found(ExactSearch.Nearest(Of([[3, 0]], [0], [1], -1), new ReLU(), [x, 0])).IsAttained.Should().Be(attained);
    }

    /// <summary>In all of 360 directions the class is the sample's at r (1 - 1e-9), and it is the other's just beyond the nearest point.</summary>
    [Test]
    public void Just_within_the_distance_nothing_changes_and_just_beyond_it_the_class_does()
    {
        var random = new Random(4);
        for (var k = 0; k < 10; k++)
        {
            var planar = PlanarCase.Generic(random, units: 6);
            if (planar.Nearest(PerturbationNorm.L2) is not ExactOutcome.Found found)
                continue;
            var (x, y, r) = (planar.Sample[0], planar.Sample[1], found.Distance * (1 - 1e-9));
            var isClassOne = planar.Witness.Logit(x, y) > 0;

            Enumerable.Range(0, 360).Select(degree => Math.SinCos(degree * Math.PI / 180))
                .Should().OnlyContain(d => planar.Witness.Logit(x + (r * d.Cos), y + (r * d.Sin)) > 0 == isClassOne);
            var beyond = found.Nearest[0].Within(1e-9 * found.Distance);
            (planar.Witness.Logit(beyond[0], beyond[1]) > 0).Should().Be(!isClassOne);
            PlanarNetwork.Length(beyond[0] - x, beyond[1] - y, 2).Should().BeLessThanOrEqualTo(found.Distance * (1 + 1e-9 + 1e-12));
        }
    }

    /// <summary>The unit wakes at x = 1 and lifts the logit by 2^-24 a unit of length: flat around the sample, and 1 + 2^24 away.</summary>
    [Test]
    public void None_nearby_does_not_mean_none()
    {
        foreach (var norm in Norms)
            Found(Search(Of([[1, 0]], [-1], [Math.ScaleB(1, -24)], -1), [0, 0], norm)).Distance.Should().BeApproximately(1 + Math.ScaleB(1, 24), 1e-7);
    }

    /// <summary>From (0, 0) the logit falls to the right; only far out, where the second unit wakes, does it rise.</summary>
    [Test]
    public void A_change_that_lies_behind_falling_ground_is_found() =>
        Ends(Found(Search(Of([[1, 0], [1, 0]], [0, -1e6], [-1, 2], -1), [0, 0], PerturbationNorm.L1))).Should().Equal(2e6 + 1, 0, 2e6 + 1, 0);

    /// <summary>
    /// Right of x = 1 the logit climbs from 0 to 1/4 at x = 2, and beyond it falls to -3/4: max(3 - x, 0) - max(2 - x, 0) - 1 is 0 up to
    /// x = 2 and -1 from x = 3 on. The sample's logit is 0, so nothing but the whole plane in exact arithmetic will do, in each direction.
    /// </summary>
    [TestCase(1, 0)]
    [TestCase(-1, 0)]
    [TestCase(0, 1)]
    [TestCase(0, -1)]
    public void From_the_midst_of_a_flat_cell_of_logit_0_the_whole_plane_is_searched(double dx, double dy)
    {
        var network = Of([[-dx, -dy], [-dx, -dy], [dx, dy], [dx, dy]], [3, 2, -1, -2], [1, -1, 0.25, -0.25], -1);

        Ends(Found(Search(network, [0, 0], PerturbationNorm.L1))).Should().Equal(dx, dy, dx, dy);
    }

    private static ExactOutcome Search(Parameters<double> network, double[] sample, PerturbationNorm norm) =>
        ExactSearch.Nearest(network, new ReLU(), sample, norm);
}
