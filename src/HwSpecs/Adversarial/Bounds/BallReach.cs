using HwSpecs.Adversarial.Exact;

namespace HwSpecs.Adversarial.Bounds;

/// <summary>How far a linear function reaches on the part of a ball that lies in some half-spaces.</summary>
/// <remarks>
/// Weak duality again: a·x ≤ r |a + Σ μ_k p_k|* + Σ μ_k q_k for any μ ≥ 0. The half-spaces are taken one after the other, each with
/// the μ that is best given those before it.
/// </remarks>
internal readonly ref struct BallReach(double radius, PerturbationNorm norm, List<HalfSpace> sides)
{
    /// <summary>An upper bound of sign·a·x.</summary>
    public double Of(ReadOnlySpan<double> a, double sign)
    {
        Span<double> sum = stackalloc double[a.Length];
        for (var i = 0; i < sum.Length; i++)
            sum[i] = sign * a[i];
        double offset = 0, reach = radius * SpaceNorm.Dual(sum, norm);
        foreach (var side in sides)
        {
            var multiplier = norm == PerturbationNorm.L2 ? Euclidean(sum, side) : AmongCorners(sum, side);
            if (!(multiplier > 0))
                continue;
            for (var i = 0; i < sum.Length; i++)
                sum[i] += multiplier * side.Normal[i];
            offset += multiplier * side.Offset;
            reach = Math.Min(reach, (radius * SpaceNorm.Dual(sum, norm)) + offset);
        }

        return reach;
    }

    /// <summary>Where r |a + μ p| + μ q is least: (a·p + μ)/|a + μ p| = −q/r.</summary>
    private double Euclidean(ReadOnlySpan<double> a, HalfSpace side)
    {
        var sine = (radius * radius) - (side.Offset * side.Offset);
        if (sine <= 0)
            return 0;
        var along = SpaceNorm.Dot(a, side.Normal);
        var across = Math.Sqrt(Math.Max(0, SpaceNorm.Dot(a, a) - (along * along)));
        return (-side.Offset * across / Math.Sqrt(sine)) - along;
    }

    /// <summary>The same where the dual norm is piecewise linear: the least value lies at a corner.</summary>
    private double AmongCorners(ReadOnlySpan<double> a, HalfSpace side)
    {
        var (best, least) = (0.0, radius * SpaceNorm.Dual(a, norm));
        Span<double> sum = stackalloc double[a.Length];
        for (var i = 0; i < a.Length; i++)
        {
            Try(radius, norm, a, sum, -a[i] / side.Normal[i]);
            for (var j = 0; j < i && norm == PerturbationNorm.L1; j++)
            {
                Try(radius, norm, a, sum, (a[j] - a[i]) / (side.Normal[i] - side.Normal[j]));
                Try(radius, norm, a, sum, -(a[j] + a[i]) / (side.Normal[i] + side.Normal[j]));
            }
        }

        return best;

        void Try(double radius, PerturbationNorm norm, ReadOnlySpan<double> a, Span<double> sum, double multiplier)
        {
            if (!(multiplier > 0) || !double.IsFinite(multiplier))
                return;
            for (var i = 0; i < sum.Length; i++)
                sum[i] = a[i] + (multiplier * side.Normal[i]);
            var reach = (radius * SpaceNorm.Dual(sum, norm)) + (multiplier * side.Offset);
            if (reach < least)
                (best, least) = (multiplier, reach);
        }
    }
}
