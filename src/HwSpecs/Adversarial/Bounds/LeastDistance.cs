namespace HwSpecs.Adversarial.Bounds;

/// <summary>The point of a polyhedron nearest to the origin in the Euclidean norm, as a problem of non-negative least squares.</summary>
/// <remarks>Lawson and Hanson 1974, chapter 23: min |x| with p_k·x ≥ b_k is min |E u − e| with u ≥ 0, where column k of E is (p_k, b_k) and e is the last unit vector.</remarks>
internal static class LeastDistance
{
    private const double Tolerance = 1e-13;

    /// <param name="sides">Half-spaces p·x + q ≥ 0.</param>
    /// <param name="unit">A distance of the size of the answer.</param>
    /// <param name="x">The nearest point; meaningless if the polyhedron is empty.</param>
    /// <returns>A multiplier of at least 0 for each side.</returns>
    public static double[] Solve(IReadOnlyList<HalfSpace> sides, double unit, Span<double> x)
    {
        var rows = x.Length + 1;
        var columns = new double[sides.Count][];
        for (var k = 0; k < columns.Length; k++)
        {
            columns[k] = new double[rows];
            sides[k].Normal.CopyTo(columns[k], 0);
            columns[k][^1] = -sides[k].Offset / unit;
        }

        var multipliers = new double[columns.Length];
        var residual = new double[rows];
        residual[^1] = 1;
        var passive = new List<int>();
        for (var round = 0; round < 3 * (columns.Length + rows); round++)
        {
            var entering = Entering(columns, residual, passive);
            if (entering < 0 || passive.Count == rows)
                break;
            passive.Add(entering);
            if (!Settle(columns, multipliers, passive))
            {
                passive.Remove(entering);
                break;
            }

            Array.Clear(residual);
            residual[^1] = 1;
            foreach (var k in passive)
            {
                for (var i = 0; i < rows; i++)
                    residual[i] -= multipliers[k] * columns[k][i];
            }
        }

        for (var i = 0; i < x.Length; i++)
            x[i] = -residual[i] / residual[^1] * unit;
        return multipliers;
    }

    private static int Entering(double[][] columns, double[] residual, List<int> passive)
    {
        var (entering, steepest) = (-1, Tolerance);
        for (var k = 0; k < columns.Length; k++)
        {
            var slope = SpaceNorm.Dot(columns[k], residual);
            if (slope > steepest && !passive.Contains(k))
                (entering, steepest) = (k, slope);
        }

        return entering;
    }

    /// <summary>Least squares over the passive columns; those whose multiplier would turn negative leave.</summary>
    /// <returns>False if the columns depend on each other.</returns>
    private static bool Settle(double[][] columns, double[] multipliers, List<int> passive)
    {
        while (passive.Count > 0)
        {
            if (LeastSquares(columns, passive) is not { } solution)
                return false;
            var step = 1.0;
            for (var k = 0; k < solution.Length; k++)
            {
                var now = multipliers[passive[k]];
                if (solution[k] <= 0)
                    step = Math.Min(step, now / (now - solution[k]));
            }

            for (var k = 0; k < solution.Length; k++)
                multipliers[passive[k]] += step * (solution[k] - multipliers[passive[k]]);
            if (step >= 1)
                return true;
            for (var k = solution.Length - 1; k >= 0; k--)
            {
                if (solution[k] > 0 || multipliers[passive[k]] > 1e-15)
                    continue;
                multipliers[passive[k]] = 0;
                passive.RemoveAt(k);
            }
        }

        return true;
    }

    /// <summary>By Gram and Schmidt, each column orthogonalised twice.</summary>
    private static double[]? LeastSquares(double[][] columns, List<int> passive)
    {
        var (count, rows) = (passive.Count, columns[0].Length);
        var basis = new double[count][];
        var triangle = new double[count, count];
        for (var k = 0; k < count; k++)
        {
            var column = (double[])columns[passive[k]].Clone();
            for (var pass = 0; pass < 2; pass++)
            {
                for (var l = 0; l < k; l++)
                {
                    var share = SpaceNorm.Dot(basis[l], column);
                    triangle[l, k] += share;
                    for (var i = 0; i < rows; i++)
                        column[i] -= share * basis[l][i];
                }
            }

            var length = Math.Sqrt(SpaceNorm.Dot(column, column));
            if (length < 1e-11)
                return null;
            triangle[k, k] = length;
            for (var i = 0; i < rows; i++)
                column[i] /= length;
            basis[k] = column;
        }

        var solution = new double[count];
        for (var k = count - 1; k >= 0; k--)
        {
            solution[k] = basis[k][^1];
            for (var l = k + 1; l < count; l++)
                solution[k] -= triangle[k, l] * solution[l];
            solution[k] /= triangle[k, k];
        }

        return solution;
    }
}
