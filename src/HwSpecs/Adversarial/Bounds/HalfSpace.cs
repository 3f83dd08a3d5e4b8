using HwSpecs.Adversarial.Exact;

namespace HwSpecs.Adversarial.Bounds;

/// <summary>Where normal·x + offset ≥ 0, with a normal of dual norm 1.</summary>
internal readonly record struct HalfSpace(double[] Normal, double Offset)
{
    /// <summary>A half-space that holds every point of a polyhedron, as far from the origin as can be: its distance bounds that of the polyhedron from below.</summary>
    /// <remarks>
    /// Weak duality: Σ λ_k (p_k·x + q_k) ≥ 0 for any λ ≥ 0, so that |x| ≥ −Σ λ_k q_k / |Σ λ_k p_k|*. The multipliers need not be
    /// the best ones for this to hold, so errors of the solver cost sharpness, never truth.
    /// </remarks>
    /// <param name="nearest">The polyhedron's nearest point, up to rounding.</param>
    public static HalfSpace Around(IReadOnlyList<HalfSpace> sides, PerturbationNorm norm, double unit, Span<double> nearest, out double[] multipliers)
    {
        multipliers = norm == PerturbationNorm.L2 ? LeastDistance.Solve(sides, unit, nearest) : LeastSimplex.Solve(sides, norm, unit, nearest);
        var normal = new double[nearest.Length];
        double offset = 0, size = 0;
        for (var k = 0; k < multipliers.Length; k++)
        {
            if (multipliers[k] == 0)
                continue;
            offset += multipliers[k] * sides[k].Offset;
            size += multipliers[k] * (1 + (Math.Abs(sides[k].Offset) / unit));
            for (var i = 0; i < normal.Length; i++)
                normal[i] += multipliers[k] * sides[k].Normal[i];
        }

        // What rounding can have lost in the sums.
        var error = 1e-15 * (multipliers.Length + normal.Length) * size;
        var length = SpaceNorm.Dual(normal, norm) + error;
        for (var i = 0; i < normal.Length && length > 0; i++)
            normal[i] /= length;
        return new(normal, length > 0 ? (offset + (error * unit)) / length : 0);
    }
}
