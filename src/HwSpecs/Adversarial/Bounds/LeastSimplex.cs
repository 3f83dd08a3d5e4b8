using HwSpecs.Adversarial.Exact;

namespace HwSpecs.Adversarial.Bounds;

/// <summary>The point of a polyhedron nearest to the origin in L1 or L∞, by the simplex method on the dual linear program, which is feasible at 0.</summary>
/// <remarks>
/// min |x| with p_k·x ≥ b_k has the dual: max b·λ with λ ≥ 0 and |Σ λ_k p_k|* ≤ 1. The dual norm of L1 is L∞, so y = Σ λ_k p_k is
/// bounded by y ≤ 1 and −y ≤ 1; that of L∞ is L1, so by ±y ≤ t and Σ t ≤ 1. The rows' own duals are the point.
/// </remarks>
internal static class LeastSimplex
{
    private const double Tolerance = 1e-12;

    /// <inheritdoc cref="LeastDistance.Solve"/>
    public static double[] Solve(IReadOnlyList<HalfSpace> sides, PerturbationNorm norm, double unit, Span<double> x)
    {
        var (inputs, count) = (x.Length, sides.Count);
        var bounded = norm == PerturbationNorm.LInfinity ? inputs : 0;
        var (rows, free) = ((2 * inputs) + (bounded > 0 ? 1 : 0), count + bounded);
        var (width, last) = (free + rows + 1, free + rows);
        var table = new double[rows + 1][];
        for (var r = 0; r <= rows; r++)
            table[r] = new double[width];
        for (var k = 0; k < count; k++)
        {
            for (var i = 0; i < inputs; i++)
                (table[i][k], table[inputs + i][k]) = (sides[k].Normal[i], -sides[k].Normal[i]);
            table[rows][k] = sides[k].Offset / unit;
        }

        for (var r = 0; r < 2 * inputs; r++)
        {
            if (bounded > 0)
                table[r][count + (r % inputs)] = -1;
            else
                table[r][last] = 1;
        }

        if (bounded > 0)
        {
            table[rows - 1].AsSpan(count, bounded).Fill(1);
            table[rows - 1][last] = 1;
        }

        var basis = new int[rows];
        for (var r = 0; r < rows; r++)
            (basis[r], table[r][free + r]) = (free + r, 1);
        var ray = Maximise(table, basis, width);

        var multipliers = new double[count];
        for (var r = 0; r < rows; r++)
        {
            if (basis[r] < count)
                multipliers[basis[r]] = ray < 0 ? Math.Max(0, table[r][last]) : Math.Max(0, -table[r][ray]);
        }

        if (ray >= 0 && ray < count)
            multipliers[ray] = 1;
        for (var i = 0; i < inputs; i++)
            x[i] = (table[rows][free + i] - table[rows][free + inputs + i]) * unit;
        return multipliers;
    }

    /// <returns>-1 at the optimum; else a column along which the objective grows without end.</returns>
    private static int Maximise(double[][] table, int[] basis, int width)
    {
        var (rows, last) = (basis.Length, width - 1);
        for (var round = 0; round < 40 * width; round++)
        {
            // The steepest column at first; the first one, which cannot cycle, if that takes long.
            var (column, steepest) = (-1, -Tolerance);
            var isLong = round > 4 * width;
            for (var k = 0; k < last && !(column >= 0 && isLong); k++)
            {
                if (table[rows][k] < steepest)
                    (column, steepest) = (k, table[rows][k]);
            }

            if (column < 0)
                return -1;
            var (row, least) = (-1, double.PositiveInfinity);
            for (var r = 0; r < rows; r++)
            {
                if (table[r][column] <= Tolerance)
                    continue;
                var ratio = table[r][last] / table[r][column];
                if (ratio < least || (ratio == least && (isLong ? basis[r] < basis[row] : table[r][column] > table[row][column])))
                    (row, least) = (r, ratio);
            }

            if (row < 0)
                return column;
            Pivot(table, row, column);
            basis[row] = column;
        }

        return -1;
    }

    private static void Pivot(double[][] table, int row, int column)
    {
        var pivot = table[row];
        var divisor = pivot[column];
        for (var k = 0; k < pivot.Length; k++)
            pivot[k] /= divisor;
        foreach (var other in table)
        {
            if (other == pivot || other[column] == 0)
                continue;
            var factor = other[column];
            for (var k = 0; k < pivot.Length; k++)
                other[k] -= factor * pivot[k];
            other[column] = 0;
        }
    }
}
