using Google.OrTools.LinearSolver;

namespace HwSpecs.Specs.Witnesses;

/// <summary>The distance to the other class in L1 or L∞ as a mixed-integer linear program: one binary variable for each state that a unit can be in.</summary>
/// <remarks>
/// After Tjeng, Xiao and Tedrake 2019. Each unit's pre-activation is a sum of parts, one for each state, which is 0 unless the
/// unit is in that state; the states' bounds, cut off at the pre-activation's range in the box, are what a big M would be. Limits
/// of the states belong to both, so that the least distance is that to the closure of the other class.
/// </remarks>
internal static class NearestByMixedInteger
{
    /// <param name="order">1 or infinity.</param>
    /// <param name="radius">Half width of the box in which is searched.</param>
    /// <returns>Infinity if the box holds no point of the other class.</returns>
    public static double Distance(SpatialNetwork network, IReadOnlyList<double> sample, double order, double radius)
    {
        using var solver = Solver.CreateSolver("CBC");
        var startsInClassOne = network.Logit(sample) > 0;
        Variable[] x = [.. sample.Select(element => solver.MakeNumVar(element - radius, element + radius, ""))];
        var logit = startsInClassOne
            ? solver.MakeConstraint(double.NegativeInfinity, -network.Bias)
            : solver.MakeConstraint(-network.Bias, double.PositiveInfinity);
        for (var j = 0; j < network.Rows.Length; j++)
            AddUnit(solver, network, j, sample, radius, x, logit);

        var objective = solver.Objective();
        objective.SetMinimization();
        AddLength(solver, objective, sample, order, radius, x);
        return solver.Solve() switch
        {
            Solver.ResultStatus.OPTIMAL => objective.Value(),
            Solver.ResultStatus.INFEASIBLE => double.PositiveInfinity,
            var other => throw new InvalidOperationException($"The solver ended with {other}."),
        };
    }

    private static void AddUnit(Solver solver, SpatialNetwork network, int j, IReadOnlyList<double> sample, double radius, Variable[] x, Constraint logit)
    {
        var (row, bias) = (network.Rows[j], network.Biases[j]);
        double middle = bias + row.Zip(sample, (p, q) => p * q).Sum(), reach = radius * row.Sum(Math.Abs);

        // Σ parts − W_j·x = c_j, and exactly one state.
        var preActivation = solver.MakeConstraint(bias, bias);
        var one = solver.MakeConstraint(1, 1);
        for (var i = 0; i < x.Length; i++)
            preActivation.SetCoefficient(x[i], -row[i]);
        foreach (var state in network.Unit)
        {
            double low = Math.Max(state.Low, middle - reach), high = Math.Min(state.High, middle + reach);
            if (low > high)
                continue;
            var chosen = solver.MakeBoolVar("");
            var part = solver.MakeNumVar(Math.Min(low, 0), Math.Max(high, 0), "");
            Bound(part, chosen, low, 0, double.PositiveInfinity);
            Bound(part, chosen, high, double.NegativeInfinity, 0);
            one.SetCoefficient(chosen, 1);
            preActivation.SetCoefficient(part, 1);
            logit.SetCoefficient(part, network.Weights[j] * state.Slope);
            logit.SetCoefficient(chosen, network.Weights[j] * state.Offset);
        }

        void Bound(Variable part, Variable chosen, double limit, double from, double to)
        {
            var bound = solver.MakeConstraint(from, to);
            bound.SetCoefficient(part, 1);
            bound.SetCoefficient(chosen, -limit);
        }
    }

    private static void AddLength(Solver solver, Objective objective, IReadOnlyList<double> sample, double order, double radius, Variable[] x)
    {
        var greatest = double.IsInfinity(order) ? solver.MakeNumVar(0, radius, "") : null;
        if (greatest is not null)
            objective.SetCoefficient(greatest, 1);
        for (var i = 0; i < x.Length; i++)
        {
            var length = greatest ?? solver.MakeNumVar(0, radius, "");
            if (greatest is null)
                objective.SetCoefficient(length, 1);

            // −length ≤ x − sample ≤ length.
            var (above, below) = (solver.MakeConstraint(-sample[i], double.PositiveInfinity), solver.MakeConstraint(sample[i], double.PositiveInfinity));
            above.SetCoefficient(x[i], -1);
            above.SetCoefficient(length, 1);
            below.SetCoefficient(x[i], 1);
            below.SetCoefficient(length, 1);
        }
    }
}
