namespace HwSpecs.Adversarial.Exact;

/// <summary>Proves or rejects a certificate in exact arithmetic, from its network, sample and cuts alone.</summary>
/// <remarks>
/// It shares no result with the search. Both sides of every cut are kept, so the leaves cover the square or the plane; for each
/// leaf it computes its own bound; nothing is rounded except bounds, and those outwards.
/// </remarks>
public static class CertificateChecker
{
    public static CertificateCheck Check(Certificate certificate)
    {
        var pieces = ActivationPieces.Of(certificate.Activation);
        var logit = FoldedLogit.Of(certificate.Parameters, pieces, [.. certificate.Sample]);
        if (Roots(certificate) is not { } roots)
            return new CertificateCheck.NotProved("the cuts do not end where the cover's trees end");
        var cover = new ExactCover(logit, certificate.Norm);
        if (cover.Check(roots) is { } flaw)
            return new CertificateCheck.NotProved(flaw);
        if (certificate.HalfWidth is { } halfWidth && !ExactClaim.IsWithin(cover.Best, halfWidth, certificate.Norm))
            return new CertificateCheck.NotProved("the nearest points found may lie outside the square that is covered");
        var claim = new ExactClaim(certificate.Parameters, pieces, logit, certificate.Sample);
        return Difference(certificate.Claim, claim.Of(cover), claim) is { } difference
            ? new CertificateCheck.NotProved(difference)
            : new CertificateCheck.Proved(cover.FarLeaves, cover.OneClassLeaves, cover.SolvedLeaves);
    }

    private static List<(ConvexRegion Region, CoverNode Tree)>? Roots(Certificate certificate)
    {
        var position = 0;
        var roots = new List<(ConvexRegion Region, CoverNode Tree)>();
        foreach (var region in certificate.HalfWidth is { } halfWidth ? [ConvexRegion.Square(halfWidth)] : ConvexRegion.Quadrants)
        {
            if (CoverNode.Read(certificate.Cuts, ref position) is not { } tree)
                return null;
            roots.Add((region, tree));
        }

        return position == certificate.Cuts.Count ? roots : null;
    }

    private static string? Difference(CertifiedOutcome claimed, CertifiedOutcome found, ExactClaim claim)
    {
        if (claimed.StartsInClassOne != found.StartsInClassOne)
            return $"the sample is in class {Class(found)}, not in class {Class(claimed)}";
        if (claimed.Distance != found.Distance)
            return $"the distance (in L2 its square) is {Text(found.Distance)}, not {Text(claimed.Distance)}";
        if (claimed.Nearest.Count != found.Nearest.Count)
            return $"the number of nearest points is {found.Nearest.Count}, not {claimed.Nearest.Count}";
        for (var k = 0; k < found.Nearest.Count; k++)
        {
            CertifiedPoints said = claimed.Nearest[k], truth = found.Nearest[k];
            if ((said.From, said.To) != (truth.From, truth.To))
                return $"nearest point {k + 1} is {Text(truth)}, not {Text(said)}";
            if (said.IsAttained != truth.IsAttained)
                return $"nearest point {k + 1} is {(truth.IsAttained ? "" : "not ")}in the other class itself";
            if (!claim.LeadsIntoOtherClass(said))
                return $"the way of nearest point {k + 1} from 'base' to 'toward' does not lie in the other class";
            if (claim.At(said.From, said.To, said.IsAttained, said.Base, said.Toward) != said)
                return $"the region or the boundary of nearest point {k + 1} is not as claimed";
        }

        return null;
    }

    private static int Class(CertifiedOutcome outcome) => outcome.StartsInClassOne ? 1 : 0;

    private static string Text(CertifiedPoints points) =>
        points.From == points.To ? Text(points.From) : $"the segment from {Text(points.From)} to {Text(points.To)}";

    private static string Text(RationalPoint point) => $"({point.X}, {point.Y})";

    private static string Text(Rational? distance) => distance is { } number ? number.ToString() : "that of no point";
}
