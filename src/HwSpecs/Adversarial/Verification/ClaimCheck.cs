using HwSpecs.Adversarial.Exact;

namespace HwSpecs.Adversarial.Verification;

/// <summary>Holds a certificate's claim against what its cover proves.</summary>
internal sealed class ClaimCheck(Certificate certificate, SignedLogit logit)
{
    private readonly Rational x = Rational.Of(certificate.Sample[0]);
    private readonly Rational y = Rational.Of(certificate.Sample[1]);
    private readonly CertifiedOutcome claim = certificate.Claim;

    /// <returns>Null if all that is claimed holds.</returns>
    public string? Difference(CoverProof proof)
    {
        if (claim.StartsInClassOne != logit.StartsInClassOne)
            return $"the sample is in class {(logit.StartsInClassOne ? 1 : 0)}, not in class {(claim.StartsInClassOne ? 1 : 0)}";
        if (claim.Distance != proof.Distance)
            return $"the distance (in L2 its square) is {Text(proof.Distance)}, not {Text(claim.Distance)}";
        var nearest = proof.Nearest();
        if (claim.Nearest.Count != nearest.Count)
            return $"the number of nearest points is {nearest.Count}, not {claim.Nearest.Count}";
        for (var k = 0; k < nearest.Count; k++)
        {
            if (Difference(claim.Nearest[k], nearest[k].Face, nearest[k].IsAttained, k + 1) is { } difference)
                return difference;
        }

        return null;
    }

    private string? Difference(CertifiedPoints said, NearestFace truth, bool isAttained, int number)
    {
        if (Around(said.From) != truth.From || Around(said.To) != truth.To)
            return $"nearest point {number} is {Text(Absolute(truth.From), Absolute(truth.To))}, not {Text(said.From, said.To)}";
        if (said.IsAttained != isAttained)
            return $"nearest point {number} is {(isAttained ? "" : "not ")}in the other class itself";
        PlanePoint start = Around(said.Base), toward = Around(said.Toward);
        if (!truth.Holds(start) || !LeadsIntoOtherClass(start, toward))
            return $"the way of nearest point {number} from 'base' to 'toward' does not lie in the other class";
        return said.Region.SequenceEqual(Region(said.Toward)) && said.Boundary == Boundary(start, toward)
            ? null
            : $"the region or the boundary of nearest point {number} is not as claimed";
    }

    /// <summary>No crease lies between the two, so that on the way the signed logit goes straight from not below 0 to where the other class is.</summary>
    private bool LeadsIntoOtherClass(PlanePoint start, PlanePoint toward) =>
        logit.IsOtherClass(toward)
        && logit.Around(toward).At(start).Sign >= 0
        && logit.Creases.All(crease => crease.IsNone || crease.Line.At(start).Sign is var here && (here == 0 || here == crease.Line.At(toward).Sign));

    private int[] Region(RationalPoint point)
    {
        var (parameters, pieces) = (certificate.Parameters, UnitPiece.Of(certificate.Activation)!);
        return [.. Enumerable.Range(0, parameters.Units).Select(j =>
        {
            var row = parameters.HiddenWeights.Row(j);
            var z = (Rational.Of(row[0]) * point.X) + (Rational.Of(row[1]) * point.Y) + Rational.Of(parameters.HiddenBiases[j]);
            return pieces.SkipLast(1).Count(piece => z > Rational.Of(piece.End));
        })];
    }

    private BoundaryPiece Boundary(PlanePoint start, PlanePoint toward)
    {
        if (logit.Around(toward).At(start).IsZero)
            return new BoundaryPiece.LogitZero();
        var knees = Enumerable.Range(0, logit.Knees)
            .Where(knee => logit.Knee(knee) is (var crease, var past) && !logit.Creases[crease].IsContinuous && past.At(start).IsZero);
        return new BoundaryPiece.Jump([.. knees.Select(knee => knee / logit.KneesOfUnit).Distinct()]);
    }

    private PlanePoint Around(RationalPoint point) => PlanePoint.Of(point.X - x, point.Y - y);

    private RationalPoint Absolute(PlanePoint point) => new(x + new Rational(point.X, point.W), y + new Rational(point.Y, point.W));

    private static string Text(RationalPoint from, RationalPoint to) => from == to ? Text(from) : $"the segment from {Text(from)} to {Text(to)}";

    private static string Text(RationalPoint point) => $"({point.X}, {point.Y})";

    private static string Text(Rational? distance) => distance is { } number ? number.ToString() : "that of no point";
}
