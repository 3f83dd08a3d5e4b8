namespace HwSpecs.Adversarial.Bounds;

/// <summary>A part of the ball around the sample, cut out along folds, with the affine function of its settled folds and the list of its open ones.</summary>
internal sealed class SpaceRegion
{
    private readonly FoldedSpace space;
    private readonly double[] affine;
    private double constant;

    private SpaceRegion(FoldedSpace space, double[] affine, double constant, List<HalfSpace> cuts, List<(int Fold, int Side)> sides, int capacity)
    {
        (this.space, this.affine, this.constant, Cuts, Sides) = (space, affine, constant, cuts, sides);
        Open = new SpaceOpenFold[capacity];
    }

    /// <summary>The cuts that bound it.</summary>
    public List<HalfSpace> Cuts { get; }

    /// <summary>Settled folds with the side on which the region lies: 1 above, −1 below, 0 on the hyperplane itself.</summary>
    public List<(int Fold, int Side)> Sides { get; }

    /// <summary>The folds that may cross the region, and those that jump and may touch it.</summary>
    public SpaceOpenFold[] Open { get; private set; }

    /// <summary>Bounds on the logit that helped to bound the distance: they hold in every part of the region too.</summary>
    public List<HalfSpace> Majorants { get; set; } = [];

    /// <summary>No point of the other class lies in it.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Nothing of the other class that lies in the region is nearer.</summary>
    public double Distance { get; set; }

    /// <summary>It holds all points of the other class that lie in the region.</summary>
    public HalfSpace Around { get; set; }

    /// <summary>The point up to which nothing could be excluded.</summary>
    public double[] Nearest { get; set; } = [];

    /// <summary>The position in <see cref="Open"/> of the fold to cut along; -1 if none is open.</summary>
    public int Cut { get; set; } = -1;

    public static SpaceRegion Ball(FoldedSpace space, double radius, double tolerance, ReadOnlySpan<HalfSpace> within)
    {
        var ball = new SpaceRegion(space, [.. space.Affine], space.Constant, [.. within], [], space.Folds.Count);
        var count = 0;
        for (var i = 0; i < space.Folds.Count; i++)
            ball.Sort(i, space.Folds[i].Offset - radius - tolerance, space.Folds[i].Offset + radius + tolerance, ref count);
        ball.Open = ball.Open[..count];
        return ball;
    }

    /// <summary>The parts above and below the chosen fold, and the hyperplane itself if the logit is higher there than on both sides.</summary>
    public IEnumerable<SpaceRegion> Parts(double radius, double tolerance)
    {
        var fold = space.Folds[Open[Cut].Index];
        var above = new HalfSpace(fold.Normal, fold.Offset + tolerance);
        var below = new HalfSpace(Array.ConvertAll(fold.Normal, element => -element), tolerance - fold.Offset);
        yield return Part(1, fold.Slope, fold.Jump, [above]);
        yield return Part(-1, 0, 0, [below]);
        if (fold.OnPlane > Math.Max(fold.Jump, 0))
            yield return Part(0, 0, fold.OnPlane, [above, below]);

        SpaceRegion Part(int side, double slope, double jump, HalfSpace[] cuts)
        {
            var part = new SpaceRegion(space, (double[])affine.Clone(), constant, [.. Cuts, .. cuts], [.. Sides, (Open[Cut].Index, side)], Open.Length) { Majorants = Majorants };
            part.Settle(fold, slope, jump);
            var reach = new BallReach(radius, space.Norm, [.. cuts, Around, .. Cuts]);
            var count = 0;
            for (var k = 0; k < Open.Length; k++)
            {
                if (k == Cut)
                    continue;
                var (index, low, high) = (Open[k].Index, Open[k].Low, Open[k].High);
                var other = space.Folds[index];
                high = Math.Min(high, other.Offset + reach.Of(other.Normal, 1) + tolerance);
                low = Math.Max(low, other.Offset - reach.Of(other.Normal, -1) - tolerance);
                part.IsEmpty |= low > high;
                part.Sort(index, low, high, ref count);
            }

            part.Open = part.Open[..count];
            return part;
        }
    }

    /// <summary>An affine function nowhere in the region below the signed logit, made sharp at a point: null if it is negative throughout.</summary>
    /// <param name="sharp">Null to make it sharp on the longer side of each fold.</param>
    /// <param name="error">What rounding can have done to values in the region.</param>
    /// <param name="valueAtSharp">Its value at the point, in the units of distance.</param>
    public HalfSpace? Majorant(double[]? sharp, double error, double radius, out double valueAtSharp)
    {
        var normal = (double[])affine.Clone();
        var offset = constant;
        foreach (ref readonly var open in Open.AsSpan())
        {
            var fold = space.Folds[open.Index];
            var (slope, atFold) = open.Line(fold, sharp is null ? open.High + open.Low : fold.At(sharp));
            offset += (slope * fold.Offset) + atFold;
            error += 1e-15 * Math.Abs(slope) * Math.Max(open.High, -open.Low);
            for (var i = 0; i < normal.Length; i++)
                normal[i] += slope * fold.Normal[i];
        }

        offset += error;
        valueAtSharp = 0;
        var length = SpaceNorm.Dual(normal, space.Norm);
        if (offset + (length * radius) < 0)
            return null;
        if (!(length > 0) || offset > length * radius * 1e6)
            return new HalfSpace(normal, double.PositiveInfinity);
        for (var i = 0; i < normal.Length; i++)
            normal[i] /= length;
        valueAtSharp = sharp is null ? 0 : SpaceNorm.Dot(normal, sharp) + (offset / length);
        return new HalfSpace(normal, offset / length);
    }

    /// <summary>Chooses the fold whose bound is farthest off at the nearest point, else one that jumps there, else the one whose bound is farthest off anywhere.</summary>
    /// <returns>How far the bound of the fold that is farthest off at the nearest point is above it.</returns>
    public double ChooseCut(double tolerance)
    {
        var (widest, jumping, anywhere) = (0.0, -1, 0.0);
        var other = -1;
        for (var k = 0; k < Open.Length; k++)
        {
            ref readonly var open = ref Open[k];
            var fold = space.Folds[open.Index];
            var u = fold.At(Nearest);
            var (slope, atFold) = open.Line(fold, u);
            var gap = (slope * u) + atFold - fold.Value(u);
            if (gap > Math.Max(widest, tolerance))
                (widest, Cut) = (gap, k);
            if (fold.Jump != 0 && Math.Abs(u) <= 1e-9 * (open.High - open.Low))
                jumping = k;
            var span = Math.Abs(fold.Slope) * Math.Min(open.High, -open.Low);
            if (span >= anywhere)
                (anywhere, other) = (span, k);
        }

        if (Cut < 0)
            Cut = jumping >= 0 ? jumping : other;
        return widest;
    }

    /// <summary>Settles a fold that ranges from low to high on the region, or keeps it open.</summary>
    private void Sort(int index, double low, double high, ref int count)
    {
        if (low < 0 && high > 0)
        {
            Open[count++] = new(index, low, high);
            return;
        }

        Sides.Add((index, low >= 0 ? 1 : -1));
        if (low >= 0)
            Settle(space.Folds[index], space.Folds[index].Slope, space.Folds[index].Jump);
    }

    private void Settle(SpaceFold fold, double slope, double jump)
    {
        constant += (slope * fold.Offset) + jump;
        for (var i = 0; i < affine.Length; i++)
            affine[i] += slope * fold.Normal[i];
    }
}

/// <summary>A fold that may cross a region, with the range of its u there: low &lt; 0 &lt; high.</summary>
internal readonly record struct SpaceOpenFold(int Index, double Low, double High)
{
    /// <summary>The lines of the concave hull over the range: one chord, or two through the highest value at 0, of which the one that is sharp at u.</summary>
    public (double Slope, double AtFold) Line(SpaceFold fold, double u)
    {
        double middle = Math.Max(Math.Max(fold.Jump, 0), fold.OnPlane), end = (fold.Slope * High) + fold.Jump, chord = end / (High - Low);
        if (-chord * Low >= middle)
            return (chord, -chord * Low);
        return (u > 0 ? (end - middle) / High : middle / -Low, middle);
    }
}
