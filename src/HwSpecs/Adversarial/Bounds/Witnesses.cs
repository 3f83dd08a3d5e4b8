using HwSpecs.Adversarial.Exact;

namespace HwSpecs.Adversarial.Bounds;

/// <summary>The nearest point of the other class known so far; a point counts when its class has been computed without rounding.</summary>
internal sealed class Witnesses(ExactLogit exact, IReadOnlyList<double> sample, PerturbationNorm norm)
{
    private static readonly double[] Shares = [1e-15, 1e-14, 1e-13, 1e-12, 1e-11, 1e-10, 5e-10];

    /// <summary>An upper bound of the best point's distance; infinity if there is none.</summary>
    public double Distance { get; private set; } = double.PositiveInfinity;

    public double[]? Best { get; private set; }

    public bool StartsInClassOne { get; } = exact.IsClassOne([.. sample]);

    /// <param name="offset">Relative to the sample.</param>
    public bool Try(ReadOnlySpan<double> offset)
    {
        var point = new double[offset.Length];
        var moved = new double[offset.Length];
        for (var i = 0; i < point.Length; i++)
        {
            point[i] = sample[i] + offset[i];
            moved[i] = point[i] - sample[i];
        }

        var distance = SpaceNorm.Of(moved, norm) * (1 + (1e-15 * (point.Length + 2)));
        if (!(distance < Distance) || exact.IsClassOne(point) == StartsInClassOne)
            return false;
        (Distance, Best) = (distance, point);
        return true;
    }

    /// <summary>Tries a change found in binary64, and points a little beyond it if rounding put it on the wrong side.</summary>
    public void TryFrom(double[] change)
    {
        if (!Try(change))
            _ = Array.Exists(Shares, share => Try(Array.ConvertAll(change, element => element * (1 + share))));
    }

    /// <summary>Looks beside a region's nearest point, a little way into the region and into the other class.</summary>
    public void TryInside(FoldedSpace space, SpaceRegion region, List<HalfSpace> sides, double unit)
    {
        var nearest = region.Nearest;
        if (SpaceNorm.Of(nearest, norm) >= Distance || Try(nearest))
            return;
        List<HalfSpace> active = [];
        foreach (var side in sides)
        {
            if (SpaceNorm.Dot(side.Normal, nearest) + side.Offset <= 1e-9 * unit)
                active.Add(new(side.Normal, -1));
        }

        foreach (var open in region.Open)
        {
            var fold = space.Folds[open.Index];
            if (fold.Jump != 0 && Math.Abs(fold.At(nearest)) <= 1e-9 * unit)
                active.Add(fold.Jump > 0 ? new(fold.Normal, -1) : new(Array.ConvertAll(fold.Normal, element => -element), -1));
        }

        // A direction that leads to the inner side of all of them: the shortest with p·v ≥ 1.
        var inward = new double[nearest.Length];
        LeastDistance.Solve(active, 1, inward);
        if (!(SpaceNorm.Of(inward, norm) is > 0 and < 1e6))
            nearest.CopyTo(inward, 0);
        var length = SpaceNorm.Of(inward, norm);
        foreach (var share in Shares)
        {
            if (Try([.. nearest.Zip(inward, (x, v) => x + (share * unit * v / length))]))
                return;
        }
    }

    /// <summary>The logit keeps the sample's class all over a region without open folds: decided without rounding, where it can be seen from one side of the region.</summary>
    public bool IsInOwnClass(FoldedSpace space, List<(int Fold, int Side)> sides)
    {
        if (sides.Exists(side => side.Side == 0))
            return false;
        (int Knee, int Side)[] knees = [.. sides.SelectMany(side => space.Folds[side.Fold].Knees.Select(knee => (knee.Knee, knee.Side * side.Side)))];
        var passed = knees.Where(knee => knee.Side > 0).Select(knee => knee.Knee).ToHashSet();
        return exact.KeepsClass(passed.Contains, knees, StartsInClassOne);
    }
}
