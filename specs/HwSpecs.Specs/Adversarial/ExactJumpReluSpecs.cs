using HwSpecs.Activations;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Specs.Witnesses;
using static HwSpecs.Specs.Adversarial.ExactOutcomes;

namespace HwSpecs.Specs.Adversarial;

/// <summary>JumpReLU with θ = 1: the logit jumps, so the distance is an infimum, attained or not, with points of the other class as near as one likes.</summary>
public sealed class ExactJumpReluSpecs
{
    /// <summary>J(x) is 0 up to and at x = 1 and x beyond, so the line x = 1 is on the lower side whichever class that is.</summary>
    /// <param name="w">Output weight.</param>
    /// <param name="b">Output bias.</param>
    [TestCase(1, -0.5, 0, false, TestName = "Leaving_class_0_upwards_over_the_jump_is_not_attained")]
    [TestCase(1, -0.5, 2, true, TestName = "Leaving_class_1_downwards_over_the_jump_is_attained")]
    [TestCase(-1, 0.5, 0, false, TestName = "Leaving_class_1_over_the_jump_is_not_attained_although_class_0_includes_equality")]
    [TestCase(-1, 0.5, 2, true, TestName = "Leaving_class_0_over_the_jump_is_attained_although_class_1_is_strict")]
    public void At_a_jump(double w, double b, double from, bool attained)
    {
        foreach (var norm in Enum.GetValues<PerturbationNorm>())
        {
            var certificate = ExactSearch.Certify(Of([[1, 0]], [0], [w], b), new JumpReLU(1), [from, 0], norm);
            var found = Found(ExactSearch.Nearest(Of([[1, 0]], [0], [w], b), new JumpReLU(1), [from, 0], norm));

            found.Distance.Should().BeApproximately(1, 1e-14);
            found.IsAttained.Should().Be(attained);
            certificate.Outcome.Should().BeEquivalentTo(new { Distance = 1.0, IsAttained = attained });
            certificate.Claim.Nearest.Should().ContainSingle().Which.Boundary.Should().Be(new BoundaryPiece.Jump([0]));
        }
    }

    /// <summary>J(x) - 2 is 0 at x = 2, past the jump.</summary>
    [TestCase(0, 2, false)]
    [TestCase(3, 1, true)]
    public void Away_from_the_jump_the_boundary_is_where_the_logit_is_0(double from, double distance, bool attained)
    {
        var certificate = ExactSearch.Certify(Of([[1, 0]], [0], [1], -2), new JumpReLU(1), [from, 0]);

        certificate.Outcome.Should().BeEquivalentTo(new { Distance = distance, IsAttained = attained });
        certificate.Claim.Nearest.Should().ContainSingle().Which.Boundary.Should().Be(new BoundaryPiece.LogitZero());
    }

    /// <summary>J(x) - 1 jumps from -1 exactly to 0, which is still class 0, and rises from there.</summary>
    [Test]
    public void A_jump_exactly_to_0_is_crossed_only_beyond_it()
    {
        var found = Found(ExactSearch.Nearest(Of([[1, 0]], [0], [1], -1), new JumpReLU(1), [0, 0]));

        Rounded(found).Should().Be((1, false));
    }

    [Test]
    public void A_point_within_any_epsilon_is_in_the_other_class()
    {
        var nearest = Found(ExactSearch.Nearest(Of([[1, 0]], [0], [1], -0.5), new JumpReLU(1), [0, 0])).Nearest.Should().ContainSingle().Which;

        foreach (var epsilon in new[] { 1e-15, 1e-9, 1e-3, 0.5, 1e3 })
        {
            var point = nearest.Within(epsilon);
            (Math.Abs(point[0] - 1) + Math.Abs(point[1])).Should().BeLessThanOrEqualTo(epsilon * 1.25);
            point[0].Should().BeGreaterThan(1);
        }
    }

    [TestCase(0)]
    [TestCase(-1)]
    public void An_epsilon_that_is_not_positive_is_declined(double epsilon)
    {
        var nearest = Found(ExactSearch.Nearest(Of([[1, 0]], [0], [1], -0.5), new JumpReLU(1), [0, 0])).Nearest[0];

        nearest.Invoking(points => points.Within(epsilon)).Should().Throw<ArgumentOutOfRangeException>();
    }

    /// <summary>At (1, 0) the logit is 1/2, class 1; immediately to the right it is -1/2.</summary>
    [Test]
    public void A_sample_on_a_jump_has_the_other_class_beside_it()
    {
        var onBoundary = ExactSearch.Nearest(Of([[1, 0]], [0], [-1], 0.5), new JumpReLU(1), [1, 0]).Should().BeOfType<ExactOutcome.OnBoundary>().Which;

        onBoundary.Sample.IsAttained.Should().BeFalse();
        onBoundary.Sample.Within(1e-9)[0].Should().BeInRange(1 + 1e-12, 1 + 1e-9);
    }

    /// <summary>The jumps at x = 1 and y = 1 are each too small for 1.875, both together are not: class 1 lies beyond the corner (1, 1), while one unit alone reaches 1.875 only 1.375 away.</summary>
    [TestCase(PerturbationNorm.L2)]
    [TestCase(PerturbationNorm.L1)]
    [TestCase(PerturbationNorm.LInfinity)]
    public void Where_two_jumps_meet_their_corner_can_be_nearest(PerturbationNorm norm)
    {
        var found = Found(ExactSearch.Nearest(Of([[1, 0], [0, 1]], [0, 0], [1, 1], -1.875), new JumpReLU(1), [0.5, 0.5], norm));

        found.Distance.Should().BeApproximately(PlanarNetwork.Length(0.5, 0.5, PlanarCase.Order(norm)), 1e-14);
        Ends(found).Should().Equal(1, 1, 1, 1);
        found.IsAttained.Should().BeFalse();
    }
}
