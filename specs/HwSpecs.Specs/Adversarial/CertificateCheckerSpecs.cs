using HwSpecs.Activations;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Networks;
using static HwSpecs.Specs.Adversarial.ExactOutcomes;

namespace HwSpecs.Specs.Adversarial;

/// <summary>Certificates as they were issued are proved; with any one field changed they are not.</summary>
public sealed class CertificateCheckerSpecs
{
    /// <summary>The logit max(x, 0) + max(y, 0) - max(x + y - 2, 0) - 1: from (0, 0) the line x + y = 1 is nearest in (1/2, 1/2).</summary>
    private static readonly Certificate Honest = ExactSearch.Certify(
        Of([[1, 0], [0, 1], [1, 1]], [0, 0, -2], [1, 1, -1], -1), new ReLU(), [0, 0]);

    /// <summary>JumpReLU with θ = 1 and the logit J(x) - 1/2: from (0, 0) class 1 begins right of x = 1.</summary>
    private static readonly Certificate Jumping = ExactSearch.Certify(Of([[1, 0]], [0], [1], -0.5), new JumpReLU(1), [0, 0]);

    /// <summary>In L1 the whole segment from (0, 1) to (1, 0) is nearest.</summary>
    private static readonly Certificate Segment = ExactSearch.Certify(Of([[1, 1]], [0], [1], -1), new ReLU(), [0, 0], PerturbationNorm.L1);

    private static readonly Certificate OneClass = ExactSearch.Certify(Of([[1, 0], [0, 1]], [0, 0], [1, 1], 1), new ReLU(), [0, 0]);

    private static readonly Certificate OnBoundary = ExactSearch.Certify(Of([[1, 0]], [0], [1], -1), new ReLU(), [1, 0]);

    private static readonly Rational Half = new(1, 2);

    [Test]
    public void Honest_certificates_are_proved()
    {
        Certificate[] honest = [Honest, Jumping, Segment, OneClass, OnBoundary];

        honest.Should().OnlyContain(certificate => CertificateChecker.Check(certificate) is CertificateCheck.Proved);
    }

    [Test]
    public void A_proof_says_why_nothing_nearer_lies_in_each_region() =>
        CertificateChecker.Check(Jumping).Should().Be(new CertificateCheck.Proved(FarRegions: 0, OneClassRegions: 0, SolvedRegions: 2));

    [Test]
    public void The_claim_says_where_the_point_lies_and_what_separates_the_classes_there()
    {
        var points = Honest.Claim.Nearest.Should().ContainSingle().Which;

        points.From.Should().Be(new RationalPoint(Half, Half));
        points.To.Should().Be(points.From);
        points.Region.Should().Equal(1, 1, 0);
        points.Boundary.Should().Be(new BoundaryPiece.LogitZero());
        (Honest.Claim.StartsInClassOne, Honest.Claim.Distance, Honest.Claim.IsAttained).Should().Be((false, Half, false));
        Jumping.Claim.Nearest.Should().ContainSingle().Which.Boundary.Should().Be(new BoundaryPiece.Jump([0]));
    }

    [Test]
    public void A_changed_parameter_is_found_out()
    {
        var p = Honest.Parameters;
        Parameters<double>[] changed =
        [
            Of([[1, 0.25], [0, 1], [1, 1]], p.HiddenBiases, p.OutputWeights, p.OutputBias),
            new(p.HiddenWeights, [0, Math.ScaleB(1, -1074), -2], p.OutputWeights, p.OutputBias),
            new(p.HiddenWeights, p.HiddenBiases, [Math.BitIncrement(1), 1, -1], p.OutputBias),
            new(p.HiddenWeights, p.HiddenBiases, p.OutputWeights, Math.BitDecrement(-1)),
        ];

        changed.Select(parameters => Reason(Honest with { Parameters = parameters })).Should().NotContainNulls();
    }

    [Test]
    public void Another_activation_sample_or_norm_is_found_out()
    {
        Reason(Honest with { Activation = new JumpReLU(2) }).Should().NotBeNull();
        Reason(Honest with { Activation = new PiecewiseLinearUnit(0.25, 1) }).Should().NotBeNull();
        Reason(Honest with { Sample = [0, Math.ScaleB(1, -40)] }).Should().NotBeNull();
        Reason(Segment with { Norm = PerturbationNorm.LInfinity }).Should().Be("the distance (in L2 its square) is 1/2, not 1");
        Reason(Honest with { Norm = PerturbationNorm.L1 }).Should().Be("the nearest points found may lie outside the square that is covered");
    }

    [Test]
    public void A_claim_of_another_class_or_distance_is_found_out()
    {
        Reason(Honest with { Claim = Honest.Claim with { StartsInClassOne = true } }).Should().Be("the sample is in class 0, not in class 1");
        Reason(Honest with { Claim = Honest.Claim with { Distance = new(499, 1000) } }).Should().Be("the distance (in L2 its square) is 1/2, not 499/1000");
        Reason(Honest with { Claim = Honest.Claim with { Distance = new(501, 1000) } }).Should().Be("the distance (in L2 its square) is 1/2, not 501/1000");
        Reason(Honest with { Claim = Honest.Claim with { Distance = null } }).Should().Be("the distance (in L2 its square) is 1/2, not that of no point");
        Reason(OneClass with { Claim = Honest.Claim with { StartsInClassOne = true } }).Should().Be("the distance (in L2 its square) is that of no point, not 1/2");
        Reason(OnBoundary with { Claim = OnBoundary.Claim with { Distance = null, Nearest = [] } }).Should().Be("the distance (in L2 its square) is 0, not that of no point");
    }

    [Test]
    public void A_nearest_point_left_out_or_made_up_is_found_out()
    {
        Reason(Honest with { Claim = Honest.Claim with { Nearest = [] } }).Should().Be("the number of nearest points is 1, not 0");
        Reason(Honest with { Claim = Honest.Claim with { Nearest = [Honest.Claim.Nearest[0], Honest.Claim.Nearest[0]] } })
            .Should().Be("the number of nearest points is 1, not 2");
        Reason(Honest, points => points with { From = new(Half, new(0, 1)) })
            .Should().Be("nearest point 1 is (1/2, 1/2), not the segment from (1/2, 0) to (1/2, 1/2)");
        Reason(Segment, points => points with { To = points.From }).Should().Be("nearest point 1 is the segment from (0, 1) to (1, 0), not (0, 1)");
    }

    [Test]
    public void A_nearest_point_said_to_be_attained_when_it_is_not_is_found_out() =>
        Reason(Jumping, points => points with { IsAttained = true }).Should().Be("nearest point 1 is not in the other class itself");

    /// <summary>Base off the point, Toward in the sample's class, Toward in the other class but past a fold.</summary>
    [Test]
    public void A_way_that_does_not_lead_into_the_other_class_is_found_out()
    {
        const string Reproach = "the way of nearest point 1 from 'base' to 'toward' does not lie in the other class";
        Reason(Honest, points => points with { Base = new(new(1, 4), new(3, 4)) }).Should().Be(Reproach);
        Reason(Honest, points => points with { Toward = new(new(1, 4), new(1, 4)) }).Should().Be(Reproach);
        Reason(Honest, points => points with { Toward = new(new(3, 1), new(3, 1)) }).Should().Be(Reproach);
    }

    [Test]
    public void A_wrong_region_or_boundary_is_found_out()
    {
        const string Reproach = "the region or the boundary of nearest point 1 is not as claimed";
        Reason(Honest, points => points with { Region = [1, 0, 0] }).Should().Be(Reproach);
        Reason(Honest, points => points with { Boundary = new BoundaryPiece.Jump([0]) }).Should().Be(Reproach);
        Reason(Jumping, points => points with { Boundary = new BoundaryPiece.LogitZero() }).Should().Be(Reproach);
        Reason(Jumping, points => points with { Boundary = new BoundaryPiece.Jump([1]) }).Should().Be(Reproach);
    }

    [Test]
    public void A_square_too_small_for_the_distance_is_found_out() =>
        Reason(Jumping with { HalfWidth = 1 - 1e-9 }).Should().NotBeNull();

    /// <summary>A third weight would go unseen, a square turned inside out would measure its corners, and units that nothing is known of have no pieces.</summary>
    [Test]
    public void A_certificate_that_is_not_about_a_network_and_a_point_of_the_plane_is_found_out()
    {
        Reason(Jumping with { Parameters = Of([[1, 0, 9]], [0], [1], -0.5) }).Should().Be("certificates are for 2 inputs, but the network has 3 and the sample 2");
        Reason(Jumping with { Sample = [0, 0, 0] }).Should().Be("certificates are for 2 inputs, but the network has 2 and the sample 3");
        Reason(Jumping with { Sample = [0, double.NaN] }).Should().Be("not all parameters and inputs are finite");
        foreach (var halfWidth in new[] { 0, -2, double.NaN, double.PositiveInfinity })
            Reason(Jumping with { HalfWidth = halfWidth }).Should().Be("the square that is covered has no width");
    }

    /// <summary>The least cover by hand: x = 1 through the square around (0, 0), or through the two right quadrants.</summary>
    [Test]
    public void A_cover_need_not_be_the_searchs()
    {
        Reason(Jumping with { HalfWidth = 3, Cuts = [0, -1, -1] }).Should().BeNull();
        Reason(Jumping with { HalfWidth = 1, Cuts = [-1] }).Should().NotBeNull("the line only touches the square");
        Reason(Jumping with { HalfWidth = null, Cuts = [0, -1, -1, -1, -1, 0, -1, -1] }).Should().BeNull();
        Reason(Jumping with { HalfWidth = null, Cuts = [0, -1, -1, -1, -1, -1] }).Should().NotBeNull("one quadrant is not cut");
    }

    /// <summary>J(x) + J(2 - x) + J(y) + J(-y) - 1/2 is negative on the line x = 1 alone, which belongs to neither of its sides: cutting along it proves nothing about it.</summary>
    [Test]
    public void A_line_that_neither_side_owns_is_not_lost_between_them()
    {
        var ridge = ExactSearch.Certify(Of([[1, 0], [-1, 0], [0, 1], [0, -1]], [0, 2, 0, 0], [1, 1, 1, 1], -0.5), new JumpReLU(1), [0, 0]);
        (ridge.Claim.Distance, ridge.Claim.IsAttained).Should().Be((new Rational(1, 1), true));

        Reason(ridge with { Claim = new(StartsInClassOne: true, Distance: null, []), HalfWidth = 3, Cuts = [0, -1, -1] })
            .Should().Be("leaf 1 of the cover is neither one cell, nor of one class, nor farther than the nearest points found");
    }

    [Test]
    public void A_cover_that_is_not_one_is_found_out()
    {
        Reason(Jumping with { Cuts = [] }).Should().Be("the cuts do not end where the cover's trees end");
        Reason(Jumping with { Cuts = [.. Jumping.Cuts, -1] }).Should().Be("the cuts do not end where the cover's trees end");
        Reason(Jumping with { HalfWidth = null }).Should().Be("the cuts do not end where the cover's trees end");
        Reason(Jumping with { HalfWidth = 2, Cuts = [7, -1, -1] }).Should().Be("the cover cuts along knee 7, but the network has only 1 knees, counted from 0");
        Reason(Jumping with { HalfWidth = 2, Cuts = [0, 0, -1, -1, -1] }).Should().Be("the cover cuts a region along knee 0, whose line does not run through the region");
        Reason(Jumping with { HalfWidth = 2, Cuts = [-1] })
            .Should().Be("leaf 1 of the cover is neither one cell, nor of one class, nor farther than the nearest points found");
    }

    /// <summary>Every cut of a real cover is needed: with any one subtree torn out, the proof fails or the tree is no tree.</summary>
    [Test]
    public void Cuts_left_out_of_a_cover_are_found_out() =>
        Enumerable.Range(0, Honest.Cuts.Count).Select(k => Reason(Honest with { Cuts = [.. Honest.Cuts.Where((_, i) => i != k)] })).Should().NotContainNulls();

    private static string? Reason(Certificate certificate, Func<CertifiedPoints, CertifiedPoints> change) =>
        Reason(certificate with { Claim = certificate.Claim with { Nearest = [.. certificate.Claim.Nearest.Select(change)] } });

    private static string? Reason(Certificate certificate) => (CertificateChecker.Check(certificate) as CertificateCheck.NotProved)?.Reason;
}
