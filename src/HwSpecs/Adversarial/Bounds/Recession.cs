using HwSpecs.Adversarial.Exact;

namespace HwSpecs.Adversarial.Bounds;

/// <summary>A radius beyond which the class does not change, where the logit falls in every direction far away.</summary>
/// <remarks>
/// Far away the signed logit is its recession function F∞(x) = A·x + Σ s max(a·x, 0) up to a constant K. If F∞ ≤ −m|x|∞, the class
/// does not change beyond K/m. F∞ is homogeneous, so that it need be bounded on the faces of a cube only, where |x|∞ is ±x_k.
/// </remarks>
internal static class Recession
{
    /// <summary>m, in units of the sum of all slopes: the greatest first, for it makes the radius least.</summary>
    private static readonly double[] Decreases = [1e-2, 1e-4, 1e-6];

    /// <summary>A little more than the cube, so that its faces lie within.</summary>
    private const double Reach = 1 + 1e-6;

    /// <returns>In L∞; infinity if there is none, or none could be proved with this work.</returns>
    public static double Radius(FoldedSpace space, int maxRegions)
    {
        var slopes = SpaceNorm.Dual(space.Affine, PerturbationNorm.LInfinity) + space.Folds.Sum(fold => Math.Abs(fold.Slope) * SpaceNorm.Dual(fold.Normal, PerturbationNorm.LInfinity));
        if (slopes == 0)
            return 0;
        var constant = Math.Abs(space.Constant)
            + space.Folds.Sum(fold => Math.Abs(fold.Slope * fold.Offset) + Math.Max(0, Math.Max(fold.Jump, fold.OnPlane)));
        foreach (var m in Decreases.Select(share => share * slopes))
        {
            if (Enumerable.Range(0, 2 * space.Inputs).All(face => Falls(space, face, m, maxRegions)))
                return constant / m * (1 + 1e-9);
        }

        return double.PositiveInfinity;
    }

    private static bool Falls(FoldedSpace space, int face, double m, int maxRegions)
    {
        var outward = new double[space.Inputs];
        outward[face / 2] = face % 2 == 0 ? 1 : -1;
        var search = new SpaceSearch(space.AtInfinity(outward, m), null, Reach, maxRegions);
        search.Run(new HalfSpace(outward, -1));
        return search.Lower >= Reach;
    }
}
