namespace HwSpecs.Adversarial.Exact;

/// <summary>A quick distance within which the class changes, as an upper bound to start from; it need not be the least.</summary>
internal static class NearbyChange
{
    private const int MaxSteps = 16;
    private const double Beyond = 1 + 1e-9;

    /// <returns>Infinity if none was found, which does not say that there is none.</returns>
    public static double Distance(FoldedPlane plane, PerturbationNorm norm)
    {
        var distance = Step(plane, norm, 0, 0, double.PositiveInfinity);
        if (!double.IsFinite(distance))
            distance = ByProbing(plane, norm, directions: 16, growth: 2);

        // Much dearer, but a hundredth of what the whole plane costs in exact arithmetic.
        return double.IsFinite(distance) ? distance : ByProbing(plane, norm, directions: 128, growth: 1.3);
    }

    /// <summary>From cell to cell: to the point nearest to the sample where the cell's own affine function is zero, until that point lies in the cell.</summary>
    private static double Step(FoldedPlane plane, PerturbationNorm norm, double x, double y, double distance)
    {
        var around = plane.Around(x, y);
        for (var step = 0; step < MaxSteps; step++)
        {
            var (footX, footY) = Foot(around, norm);
            if (!(around.C < 0) || !double.IsFinite(footX + footY))
                break;
            if (Math.Abs(footX - x) + Math.Abs(footY - y) <= 1e-8 * (Math.Abs(footX) + Math.Abs(footY)))
                break;
            (x, y) = (footX * Beyond, footY * Beyond);
            around = plane.Around(x, y);
            if (around.At(x, y) > 0)
                distance = Math.Min(distance, PlanarNorm.Of(x, y, norm));
        }

        return distance;
    }

    /// <summary>Comes back along a ray from a point of the other class, and on from cell to cell.</summary>
    public static double DistanceFrom(FoldedPlane plane, PerturbationNorm norm, double x, double y) => Step(plane, norm, x, y, Bisect(plane, norm, x, y));

    private static double ByProbing(FoldedPlane plane, PerturbationNorm norm, int directions, double growth)
    {
        var scale = 0.0;
        for (var i = 0; i < plane.Count; i++)
            scale += Math.Abs(plane.D[i]) / plane.Count;
        for (var radius = scale / 64; radius > 0 && radius < scale * 1e5; radius *= growth)
        {
            for (var k = 0; k < directions; k++)
            {
                // On a square, not on a circle: sines differ between machines.
                var turn = (k + 0.5) * 4 / directions;
                double x = radius * TriangleWave(turn), y = radius * TriangleWave(turn + 3);
                if (plane.Around(x, y).At(x, y) > plane.ValueError(radius))
                    return DistanceFrom(plane, norm, x, y);
            }
        }

        return double.PositiveInfinity;
    }

    /// <summary>From 1 at 0 down to -1 at 2 and up to 1 at 4, again and again.</summary>
    private static double TriangleWave(double turn) => Math.Abs((turn % 4) - 2) - 1;

    private static double Bisect(FoldedPlane plane, PerturbationNorm norm, double x, double y)
    {
        double same = 0, other = 1;
        for (var k = 0; k < 30; k++)
        {
            var middle = (same + other) / 2;
            if (plane.Around(middle * x, middle * y).At(middle * x, middle * y) > 0)
                other = middle;
            else
                same = middle;
        }

        return PlanarNorm.Of(other * x, other * y, norm);
    }

    /// <summary>The point of a line nearest to the origin.</summary>
    private static (double X, double Y) Foot(AffineValue line, PerturbationNorm norm)
    {
        switch (norm)
        {
            case PerturbationNorm.L2:
                var t = -line.C / ((line.A * line.A) + (line.B * line.B));
                return (t * line.A, t * line.B);
            case PerturbationNorm.L1:
                return Math.Abs(line.A) >= Math.Abs(line.B) ? (-line.C / line.A, 0) : (0, -line.C / line.B);
            default:
                var side = -line.C / (Math.Abs(line.A) + Math.Abs(line.B));
                return (Math.CopySign(side, line.A), Math.CopySign(side, line.B));
        }
    }
}

/// <summary>The length of a perturbation in binary64.</summary>
internal static class PlanarNorm
{
    /// <summary>The greatest norm of a vector of Euclidean length 1: what a Euclidean radius is at most in this norm.</summary>
    public static double OfUnitVector(PerturbationNorm norm) => norm == PerturbationNorm.L1 ? Math.Sqrt(2) : 1;

    public static double Of(double x, double y, PerturbationNorm norm) => norm switch
    {
        PerturbationNorm.L2 => Math.Sqrt((x * x) + (y * y)),
        PerturbationNorm.L1 => Math.Abs(x) + Math.Abs(y),
        _ => Math.Max(Math.Abs(x), Math.Abs(y)),
    };
}
