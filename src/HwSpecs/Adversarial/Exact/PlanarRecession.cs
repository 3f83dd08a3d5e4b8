using System.Numerics;

namespace HwSpecs.Adversarial.Exact;

/// <summary>What the signed logit does far away from the sample, in every direction.</summary>
/// <param name="NoneBeyond">A radius beyond which the class does not change: null if none is known.</param>
/// <param name="Change">A distance within which the class changes: null if none is known.</param>
/// <remarks>
/// Far away the signed logit is its recession function F∞(v) = A·v + Σ s max(a·v, 0), up to a constant K. It is linear between the
/// directions of the folds' lines. Where it is at most −m on each of these unit vectors (and on the axes, so that no sector is
/// wider than a right angle), it is at most −m|v| everywhere, and the class does not change beyond K/m.
/// </remarks>
internal readonly record struct PlanarRecession(double? NoneBeyond, double? Change)
{
    private const double Margin = 1e-9;

    public static PlanarRecession Of(FoldedPlane plane, PerturbationNorm norm)
    {
        var (greatest, x, y) = (double.NegativeInfinity, 0.0, 0.0);
        Consider(1, 0);
        Consider(0, 1);
        for (var i = 0; i < plane.Count; i++)
            Consider(-plane.B[i], plane.A[i]);

        double slopes = Math.Abs(plane.Affine.A) + Math.Abs(plane.Affine.B), constant = Math.Abs(plane.Affine.C);
        for (var i = 0; i < plane.Count; i++)
        {
            slopes += Math.Abs(plane.Slope[i]);
            constant += Math.Abs(plane.Slope[i] * plane.D[i]) + Math.Abs(plane.Jump[i]);
        }

        if (greatest < -Margin * slopes)
            return new(constant / -greatest * (1 + Margin) * PlanarNorm.OfUnitVector(norm), null);
        if (!(greatest > Margin * slopes))
            return default;
        var reach = constant / greatest * (1 + Margin);
        return new(null, NearbyChange.DistanceFrom(plane, norm, reach * x, reach * y));

        void Consider(double a, double b)
        {
            foreach (var sign in (ReadOnlySpan<double>)[1, -1])
            {
                var value = At(plane, sign * a, sign * b);
                if (value > greatest)
                    (greatest, x, y) = (value, sign * a, sign * b);
            }
        }
    }

    private static double At(FoldedPlane plane, double x, double y)
    {
        Vector<double> vx = new(x), vy = new(y), sum = default;
        var i = 0;
        for (; i <= plane.Count - Vector<double>.Count; i += Vector<double>.Count)
            sum += new Vector<double>(plane.Slope, i) * Vector.Max((new Vector<double>(plane.A, i) * vx) + (new Vector<double>(plane.B, i) * vy), Vector<double>.Zero);
        var value = (plane.Affine.A * x) + (plane.Affine.B * y) + Vector.Sum(sum);
        for (; i < plane.Count; i++)
            value += plane.Slope[i] * Math.Max((plane.A[i] * x) + (plane.B[i] * y), 0);
        return value;
    }
}
