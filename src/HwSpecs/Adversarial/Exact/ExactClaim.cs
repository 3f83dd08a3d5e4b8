using HwSpecs.Networks;

namespace HwSpecs.Adversarial.Exact;

/// <summary>From what a cover has shown around the sample to what is claimed in the coordinates of the network's inputs.</summary>
internal sealed class ExactClaim(Parameters<double> parameters, ActivationPieces activation, FoldedLogit logit, IReadOnlyList<double> sample)
{
    private readonly Rational x = Rational.Of(sample[0]);
    private readonly Rational y = Rational.Of(sample[1]);

    public CertifiedOutcome Of(ExactCover cover) => cover.Best is { } best
        ? new(logit.StartsInClassOne, new Rational(best.Numerator, best.Denominator), [.. cover.Pieces.Select(Certified)])
        : new(logit.StartsInClassOne, null, []);

    /// <summary>No point outside the square of this half width is as near as the key says.</summary>
    public static bool IsWithin(DistanceKey? key, double halfWidth, PerturbationNorm norm)
    {
        var r = Rational.Of(halfWidth);
        return key is { } distance && distance <= (norm == PerturbationNorm.L2 ? new(r.Numerator * r.Numerator, r.Denominator * r.Denominator) : new DistanceKey(r.Numerator, r.Denominator));
    }

    /// <summary>The points with the region and the boundary that follow from where they lie.</summary>
    private CertifiedPoints Certified(NearestPiece piece)
    {
        var toward = Absolute(piece.Toward);
        return new(
            Absolute(piece.Set.From), Absolute(piece.Set.To), piece.Attained, Absolute(piece.Base), toward, Region(toward), Boundary(piece.Base, piece.Toward));
    }

    private RationalPoint Absolute(HomogeneousPoint point) => new(x + new Rational(point.X, point.W), y + new Rational(point.Y, point.W));

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
