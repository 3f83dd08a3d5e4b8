namespace HwSpecs.Adversarial.Exact;

/// <summary>A polygon of the search with the affine function of its settled folds and the list of its open ones.</summary>
internal sealed class SearchRegion
{
    /// <summary>Where a region's open folds are collected before their number is known.</summary>
    [ThreadStatic]
    private static OpenFold[]? collected;

    private AffineValue settled;
    private int cut = -1;

    private SearchRegion(PlanarPolygon polygon, AffineValue settled) => (Polygon, this.settled) = (polygon, settled);

    public PlanarPolygon Polygon { get; }

    /// <summary>The folds that cross the polygon.</summary>
    public OpenFold[] Open { get; private set; } = [];

    /// <summary>A fold at which the logit jumps touches the polygon without cutting it.</summary>
    public bool Touches { get; private set; }

    public SearchRegion? Above { get; private set; }

    public SearchRegion? Below { get; private set; }

    public static SearchRegion Root(FoldedPlane plane, double halfWidth, double tolerance)
    {
        var root = new SearchRegion(PlanarPolygon.Square(halfWidth), plane.Affine);
        if (collected is null || collected.Length < plane.Count)
            collected = new OpenFold[plane.Count];
        var (open, count) = (collected, 0);
        for (var i = 0; i < plane.Count; i++)
        {
            var reach = halfWidth * (Math.Abs(plane.A[i]) + Math.Abs(plane.B[i]));
            root.Sort(plane, i, plane.D[i] - reach, plane.D[i] + reach, tolerance, open, ref count);
        }

        root.Open = open[..count];
        return root;
    }

    /// <summary>An affine function nowhere on the polygon below the signed logit, up to rounding.</summary>
    public AffineValue Bound(FoldedPlane plane)
    {
        double a = settled.A, b = settled.B, c = settled.C;
        foreach (ref var fold in Open.AsSpan())
        {
            var i = fold.Index;
            double slope = plane.Slope[i], jump = plane.Jump[i], low = fold.Low, high = fold.High;
            double middle = Math.Max(jump, 0), end = (slope * high) + jump, chord = end / (high - low);
            fold.Offset = -chord * low;
            fold.Slope = chord;
            if (fold.Offset < middle)
            {
                fold.Slope = high >= -low ? (end - middle) / high : middle / -low;
                fold.Offset = middle;
            }

            a += fold.Slope * plane.A[i];
            b += fold.Slope * plane.B[i];
            c += (fold.Slope * plane.D[i]) + fold.Offset;
        }

        return new(a, b, c);
    }

    /// <summary>Chooses the fold whose bound is farthest off at a point, where the sum of all bounds is <paramref name="bound"/>.</summary>
    /// <returns>The signed logit at the point.</returns>
    public double ChooseCut(FoldedPlane plane, double bound, double x, double y)
    {
        var widest = double.NegativeInfinity;
        foreach (ref readonly var fold in Open.AsSpan())
        {
            var i = fold.Index;
            var u = (plane.A[i] * x) + (plane.B[i] * y) + plane.D[i];
            var gap = (fold.Slope * u) + fold.Offset - (u > 0 ? (plane.Slope[i] * u) + plane.Jump[i] : 0);
            bound -= gap;
            if (gap > widest)
                (widest, cut) = (gap, i);
        }

        return bound;
    }

    public (SearchRegion? Above, SearchRegion? Below) Cut(FoldedPlane plane, double tolerance)
    {
        Above = Part(plane, tolerance, plane.A[cut], plane.B[cut], plane.D[cut], cut, new(plane.Slope[cut] * plane.A[cut], plane.Slope[cut] * plane.B[cut], (plane.Slope[cut] * plane.D[cut]) + plane.Jump[cut]));
        Below = Part(plane, tolerance, -plane.A[cut], -plane.B[cut], -plane.D[cut], ~cut, default);
        Open = [];
        return (Above, Below);
    }

    /// <summary>The cuts as a tree for exact arithmetic to go through.</summary>
    public CoverNode ToCover(FoldedPlane plane)
    {
        var node = new CoverNode();
        if (Above is not null && Below is not null)
            node.Cut(plane.Knee[cut], Above.ToCover(plane), Below.ToCover(plane));
        return node;
    }

    private SearchRegion? Part(FoldedPlane plane, double tolerance, double a, double b, double c, int edge, AffineValue added)
    {
        if (Polygon.Clip(a, b, c, edge) is not { } polygon)
            return null;
        var part = new SearchRegion(polygon, new(settled.A + added.A, settled.B + added.B, settled.C + added.C)) { Touches = Touches };
        var (open, count) = (collected!, 0);
        double[] planeA = plane.A, planeB = plane.B, planeD = plane.D;
        var xs = polygon.X.AsSpan(0, polygon.Count);
        var ys = polygon.Y.AsSpan(0, xs.Length);
        foreach (ref readonly var fold in Open.AsSpan())
        {
            var i = fold.Index;
            if (i == cut)
                continue;
            double foldA = planeA[i], foldB = planeB[i], foldD = planeD[i];
            double low = double.PositiveInfinity, high = double.NegativeInfinity;
            for (var k = 0; k < xs.Length; k++)
            {
                // One instruction each: no number here is NaN, and it does not matter which zero is the lesser.
                var u = (foldA * xs[k]) + (foldB * ys[k]) + foldD;
                low = double.MinNative(low, u);
                high = double.MaxNative(high, u);
            }

            part.Sort(plane, i, low, high, tolerance, open, ref count);
        }

        part.Open = open[..count];
        return part;
    }

    /// <summary>Settles a fold that ranges from low to high on the polygon, or keeps it open.</summary>
    private void Sort(FoldedPlane plane, int i, double low, double high, double tolerance, OpenFold[] open, ref int count)
    {
        if (low < -tolerance && high > tolerance)
        {
            open[count++] = new(i, low, high);
            return;
        }

        if (high <= tolerance)
            return;
        settled = new(
            settled.A + (plane.Slope[i] * plane.A[i]),
            settled.B + (plane.Slope[i] * plane.B[i]),
            settled.C + (plane.Slope[i] * plane.D[i]) + plane.Jump[i]);
        Touches |= low <= tolerance && plane.Jump[i] != 0;
    }
}

/// <summary>A fold that crosses a polygon, with the range of its u there and the affine function slope·u + offset above it.</summary>
internal record struct OpenFold(int Index, double Low, double High)
{
    public double Slope { get; set; }

    public double Offset { get; set; }
}
