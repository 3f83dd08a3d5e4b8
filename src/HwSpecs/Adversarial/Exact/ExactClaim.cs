using HwSpecs.Networks;

namespace HwSpecs.Adversarial.Exact;

/// <summary>Between what a cover has shown around the sample and what is claimed in the coordinates of the network's inputs.</summary>
internal sealed class ExactClaim(Parameters<double> parameters, ActivationPieces activation, FoldedLogit logit, IReadOnlyList<double> sample)
{
    private readonly Rational x = Rational.Of(sample[0]);
    private readonly Rational y = Rational.Of(sample[1]);

    public CertifiedOutcome Of(ExactCover cover) => cover.Best is { } best
        ? new(logit.StartsInClassOne, new Rational(best.Numerator, best.Denominator), [.. cover.Pieces.Select(Certified)])
        : new(logit.StartsInClassOne, null, []);

    /// <summary>Points with the region and the boundary that follow from where they lie.</summary>
    public CertifiedPoints At(RationalPoint from, RationalPoint to, bool isAttained, RationalPoint start, RationalPoint toward) =>
        new(from, to, isAttained, start, toward, Region(toward), Boundary(Around(start), Around(toward)));

    /// <summary>The base is one of the points, and all that lies beyond it up to <c>Toward</c> is in the other class.</summary>
    public bool LeadsIntoOtherClass(CertifiedPoints points)
    {
        HomogeneousPoint from = Around(points.From), to = Around(points.To), start = Around(points.Base), toward = Around(points.Toward);

        // No fold lies strictly between the two, so that one affine function holds on the way.
        var isInOneStratum = logit.Folds.All(fold => fold.Line.At(toward).Sign is var there && fold.Line.At(start).Sign is var here && (here == 0 || here == there));
        return IsBetween(from, start, to) && isInOneStratum && logit.IsOtherClass(toward) && logit.AffineAround(toward).At(start).Sign >= 0;
    }

    /// <summary>No point outside the square of this half width is as near as the key says.</summary>
    public static bool IsWithin(DistanceKey? key, double halfWidth, PerturbationNorm norm)
    {
        var r = Rational.Of(halfWidth);
        return key is { } distance && distance <= (norm == PerturbationNorm.L2 ? new(r.Numerator * r.Numerator, r.Denominator * r.Denominator) : new DistanceKey(r.Numerator, r.Denominator));
    }

    private static bool IsBetween(HomogeneousPoint from, HomogeneousPoint point, HomogeneousPoint to)
    {
        var line = new HomogeneousLine((from.Y * to.W) - (to.Y * from.W), (to.X * from.W) - (from.X * to.W), (from.X * to.Y) - (to.X * from.Y));
        return line.At(point).IsZero && NearestSet.Order(from, point) <= 0 && NearestSet.Order(point, to) <= 0;
    }

    private CertifiedPoints Certified(NearestPiece piece) =>
        At(Absolute(piece.Set.From), Absolute(piece.Set.To), piece.Attained, Absolute(piece.Base), Absolute(piece.Toward));

    private RationalPoint Absolute(HomogeneousPoint point) => new(x + new Rational(point.X, point.W), y + new Rational(point.Y, point.W));

    private HomogeneousPoint Around(RationalPoint point)
    {
        Rational dx = point.X - x, dy = point.Y - y;
        return new HomogeneousPoint(dx.Numerator * dy.Denominator, dy.Numerator * dx.Denominator, dx.Denominator * dy.Denominator).Primitive();
    }

    private int[] Region(RationalPoint point)
    {
        var region = new int[parameters.Units];
        for (var j = 0; j < region.Length; j++)
        {
            var row = parameters.HiddenWeights.Row(j);
            var z = (Rational.Of(row[0]) * point.X) + (Rational.Of(row[1]) * point.Y) + Rational.Of(parameters.HiddenBiases[j]);
            region[j] = activation.Knees.Count(knee => z > Rational.Of(knee.Threshold));
        }

        return region;
    }

    private BoundaryPiece Boundary(HomogeneousPoint start, HomogeneousPoint toward)
    {
        if (logit.AffineAround(toward).At(start).IsZero)
            return new BoundaryPiece.LogitZero();
        var jumps = Enumerable.Range(0, logit.Knees)
            .Where(k => logit.Knee(k) is { } knee && !logit.Folds[knee.Fold].IsContinuous && knee.Above.At(start).IsZero)
            .Select(k => k / activation.Knees.Count);
        return new BoundaryPiece.Jump([.. jumps.Distinct()]);
    }
}
