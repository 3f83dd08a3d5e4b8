using MathNet.Numerics.RootFinding;

namespace HwSpecs.Activations;

/// <summary>The exact partition of an interval into the learning regions of an activation function.</summary>
/// <remarks>
/// On each monotone piece every level of the gradient is crossed at most once, at a root that is found to the last digits;
/// nothing is sampled, so that no region is too narrow to be seen, not even a single point.
/// </remarks>
public static class LearningRegions
{
    /// <summary>Relative accuracy asked of a root; boundaries are held to 1e-12.</summary>
    private const double RootAccuracy = 1e-15;

    private const int RootIterations = 500;

    /// <returns>Largest intervals of one region each, from left to right, that cover <paramref name="interval"/>.</returns>
    public static IReadOnlyList<RegionInterval> Of(IActivation activation, LearningRegionThresholds thresholds, Interval interval)
    {
        var regions = new List<RegionInterval>();
        foreach (var piece in activation.GradientPieces)
        {
            if (Intersection(piece.Domain, interval) is { } domain)
            {
                foreach (var part in Split(activation, piece, domain, thresholds))
                    Append(regions, part);
            }
        }

        return regions;
    }

    private static IEnumerable<RegionInterval> Split(
        IActivation activation, GradientPiece piece, Interval domain, LearningRegionThresholds thresholds)
    {
        if (piece.IsConstant || domain.IsPoint)
        {
            var gradient = piece.IsConstant ? piece.AtFrom : GradientWithin(activation, piece, domain.From);
            yield return new(thresholds.RegionOf(gradient), domain);
            yield break;
        }

        // Marks along the piece: its left end, the crossing of each level, its right end.
        var marks = new List<(double X, double Gradient)> { (domain.From, GradientWithin(activation, piece, domain.From)) };
        var atTo = GradientWithin(activation, piece, domain.To);
        foreach (var level in piece.AtFrom < piece.AtTo ? thresholds.Levels : thresholds.Levels.Reverse())
        {
            if ((level - marks[0].Gradient) * (level - atTo) < 0)
                marks.Add((Crossing(activation, domain, level), level));
        }

        marks.Add((domain.To, atTo));

        if (domain.FromClosed)
            yield return new(thresholds.RegionOf(marks[0].Gradient), Interval.Point(domain.From));
        for (var k = 1; k < marks.Count; k++)
        {
            var ((from, gradientFrom), (to, gradientTo)) = (marks[k - 1], marks[k]);
            if (from < to)
                yield return new(thresholds.RegionOf(Between(gradientFrom, gradientTo)), Interval.Open(from, to));
            if (k < marks.Count - 1 || domain.ToClosed)
                yield return new(thresholds.RegionOf(gradientTo), Interval.Point(to));
        }
    }

    /// <summary>
    /// The gradient at a point of a strictly monotone piece. Inside the piece it differs from the limit at an infinite end,
    /// even where it has rounded to it: a sigmoid's tail is slow, never inactive.
    /// </summary>
    private static double GradientWithin(IActivation activation, GradientPiece piece, double x)
    {
        if (x == piece.Domain.From)
            return piece.AtFrom;
        if (x == piece.Domain.To)
            return piece.AtTo;
        var gradient = activation.Gradient(x);
        return gradient == piece.AtFrom ? Beside(piece.AtFrom, piece.AtTo)
            : gradient == piece.AtTo ? Beside(piece.AtTo, piece.AtFrom)
            : gradient;
    }

    private static double Beside(double value, double towards) =>
        value < towards ? Math.BitIncrement(value) : Math.BitDecrement(value);

    private static double Between(double a, double b)
    {
        var middle = a + ((b - a) / 2);
        return middle == a || middle == 0 ? Beside(a, b) : middle;
    }

    /// <summary>The one x of the domain with f'(x) = level; f' − level is scaled by the level so that small levels are met as exactly as large ones.</summary>
    private static double Crossing(IActivation activation, Interval domain, double level)
    {
        double Residual(double x) => level == 0 ? activation.Gradient(x) : (activation.Gradient(x) / level) - 1;

        var (from, to) = FiniteBracket(domain, Residual);
        return Brent.FindRoot(Residual, from, to, RootAccuracy, RootIterations);
    }

    /// <summary>Moves an infinite end outwards in doubling strides from the finite one until the residual changes sign.</summary>
    private static (double From, double To) FiniteBracket(Interval domain, Func<double, double> residual)
    {
        var (from, to) = (domain.From, domain.To);
        if (double.IsFinite(from) && double.IsFinite(to))
            return (from, to);

        var (anchor, direction) = double.IsFinite(from) ? (from, 1.0) : (to, -1.0);
        var sign = Math.Sign(residual(anchor));
        var near = anchor;
        for (var stride = Math.Max(1, Math.Abs(anchor)); double.IsFinite(stride); stride *= 2)
        {
            var far = anchor + (direction * stride);
            if (Math.Sign(residual(far)) != sign)
                return direction > 0 ? (near, far) : (far, near);
            near = far;
        }

        throw new InvalidOperationException($"The gradient never crosses its level on {domain}: the piece's stated limits are wrong.");
    }

    private static Interval? Intersection(Interval a, Interval b)
    {
        var (from, to) = (Math.Max(a.From, b.From), Math.Min(a.To, b.To));
        var fromClosed = (a.FromClosed || a.From < from) && (b.FromClosed || b.From < from);
        var toClosed = (a.ToClosed || a.To > to) && (b.ToClosed || b.To > to);
        return from < to || (from == to && fromClosed && toClosed) ? new Interval(from, to, fromClosed, toClosed) : null;
    }

    private static void Append(List<RegionInterval> regions, RegionInterval next)
    {
        if (regions.Count > 0 && regions[^1] is var last && last.Region == next.Region)
            regions[^1] = last with { Interval = new(last.Interval.From, next.Interval.To, last.Interval.FromClosed, next.Interval.ToClosed) };
        else
            regions.Add(next);
    }
}
