namespace HwSpecs.Specs.Witnesses;

/// <summary>A network with any number of inputs as bare numbers: logit = Σ w_j f(W_j·x + c_j) + b, and class 1 where it is greater than 0.</summary>
/// <param name="Unit">f.</param>
internal sealed record SpatialNetwork(double[][] Rows, double[] Biases, double[] Weights, double Bias, UnitState[] Unit)
{
    public double Logit(IReadOnlyList<double> x)
    {
        var logit = Bias;
        for (var j = 0; j < Rows.Length; j++)
        {
            var z = Biases[j];
            for (var i = 0; i < x.Count; i++)
                z += Rows[j][i] * x[i];
            foreach (var state in Unit)
            {
                if (state.Holds(z))
                    logit += Weights[j] * ((state.Slope * z) + state.Offset);
            }
        }

        return logit;
    }

    /// <summary>The class at a binary64 point, without rounding: beside a jump, rounded sums cannot tell.</summary>
    public bool IsClassOne(IReadOnlyList<double> x)
    {
        var logit = Dyadic.Of(Bias);
        for (var j = 0; j < Rows.Length; j++)
        {
            var z = Dyadic.Of(Biases[j]);
            for (var i = 0; i < x.Count; i++)
                z += Dyadic.Of(Rows[j][i]) * Dyadic.Of(x[i]);
            foreach (var state in Unit)
            {
                if (Holds(state, z))
                    logit += Dyadic.Of(Weights[j]) * ((Dyadic.Of(state.Slope) * z) + Dyadic.Of(state.Offset));
            }
        }

        return logit.Sign > 0;

        static bool Holds(UnitState state, Dyadic z)
        {
            var aboveLow = double.IsInfinity(state.Low) ? 1 : z.CompareTo(Dyadic.Of(state.Low));
            var belowHigh = double.IsInfinity(state.High) ? 1 : -z.CompareTo(Dyadic.Of(state.High));
            return state.Low == state.High ? aboveLow == 0 : aboveLow > 0 && belowHigh > 0;
        }
    }

    /// <param name="order">p of the p-norm: 1, 2 or infinity.</param>
    public static double Length(IEnumerable<double> x, double order) => order switch
    {
        1 => x.Sum(Math.Abs),
        2 => Math.Sqrt(x.Sum(element => element * element)),
        _ => x.Max(Math.Abs),
    };

    /// <summary>The distance of the nearest of random points that has the other class for sure; infinity if none has.</summary>
    public double Probe(IReadOnlyList<double> sample, double order, double radius, int points, Random random)
    {
        const double margin = 1e-9;
        var isClassOne = Logit(sample) > 0;
        var least = double.PositiveInfinity;
        var x = new double[sample.Count];
        for (var k = 0; k < points; k++)
        {
            // Every other point nearer, so that all distances are tried.
            var scale = radius * (k % 2 == 0 ? 1 : random.NextDouble());
            for (var i = 0; i < x.Length; i++)
                x[i] = sample[i] + (scale * ((2 * random.NextDouble()) - 1));
            var logit = Logit(x);
            if (Math.Abs(logit) > margin && logit > 0 != isClassOne)
                least = Math.Min(least, Length(x.Zip(sample, (p, q) => p - q), order));
        }

        return least;
    }
}
