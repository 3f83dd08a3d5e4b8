using System.Numerics;

namespace HwSpecs.Adversarial.Exact;

/// <summary>A distance as a fraction that orders like it: its square in L2, itself in L1 and L∞.</summary>
internal readonly record struct DistanceKey(BigInteger Numerator, BigInteger Denominator) : IComparable<DistanceKey>
{
    public bool IsZero => Numerator.IsZero;

    public static bool operator <(DistanceKey a, DistanceKey b) => a.CompareTo(b) < 0;

    public static bool operator >(DistanceKey a, DistanceKey b) => a.CompareTo(b) > 0;

    public static bool operator <=(DistanceKey a, DistanceKey b) => a.CompareTo(b) <= 0;

    public static bool operator >=(DistanceKey a, DistanceKey b) => a.CompareTo(b) >= 0;

    /// <summary>From the origin to a finite point.</summary>
    public static DistanceKey To(HomogeneousPoint point, PerturbationNorm norm) => norm switch
    {
        PerturbationNorm.L2 => new((point.X * point.X) + (point.Y * point.Y), point.W * point.W),
        PerturbationNorm.L1 => new(BigInteger.Abs(point.X) + BigInteger.Abs(point.Y), point.W),
        _ => new(BigInteger.Max(BigInteger.Abs(point.X), BigInteger.Abs(point.Y)), point.W),
    };

    public int CompareTo(DistanceKey other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
}

/// <summary>The points of a convex set that are nearest to the origin: one point, or in L1 and L∞ perhaps a segment.</summary>
/// <param name="From">The first end, by x and then y.</param>
internal readonly record struct NearestSet(DistanceKey Key, HomogeneousPoint From, HomogeneousPoint To)
{
    /// <summary>The nearest of these points, as the segment between its first and last: null if there is no point.</summary>
    public static NearestSet? Among(IEnumerable<HomogeneousPoint> candidates, PerturbationNorm norm)
    {
        NearestSet? nearest = null;
        foreach (var point in candidates)
        {
            var key = DistanceKey.To(point, norm);
            var order = nearest is { } best ? key.CompareTo(best.Key) : -1;
            if (order < 0)
                nearest = new(key, point, point);
            else if (order == 0 && Order(point, nearest!.Value.From) < 0)
                nearest = nearest.Value with { From = point };
            else if (order == 0 && Order(point, nearest!.Value.To) > 0)
                nearest = nearest.Value with { To = point };
        }

        return nearest;
    }

    /// <summary>The points of a line among which its part in any convex set that they bound has its nearest: the foot of the perpendicular in L2, where the corners of a ball can touch in L1 and L∞.</summary>
    public static IEnumerable<HomogeneousPoint> CandidatesOnLine(HomogeneousLine line, PerturbationNorm norm)
    {
        if (norm == PerturbationNorm.L2)
            return [new(-line.A * line.C, -line.B * line.C, (line.A * line.A) + (line.B * line.B))];
        HomogeneousLine[] corners = norm == PerturbationNorm.L1 ? [new(1, 0, 0), new(0, 1, 0)] : [new(1, 1, 0), new(1, -1, 0)];
        return corners.Select(corner => line.Meet(corner)).OfType<HomogeneousPoint>();
    }

    /// <summary>Finite points by x and then y.</summary>
    public static int Order(HomogeneousPoint p, HomogeneousPoint q)
    {
        var byX = (p.X * q.W).CompareTo(q.X * p.W);
        return byX != 0 ? byX : (p.Y * q.W).CompareTo(q.Y * p.W);
    }
}
