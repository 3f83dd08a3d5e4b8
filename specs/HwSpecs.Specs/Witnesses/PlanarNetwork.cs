namespace HwSpecs.Specs.Witnesses;

/// <summary>A network with two inputs as bare numbers: logit = Σ w_j f(W_j0 x + W_j1 y + c_j) + b, and class 1 where it is greater than 0.</summary>
/// <param name="Unit">f.</param>
internal sealed record PlanarNetwork(double[][] Rows, double[] Biases, double[] Weights, double Bias, UnitState[] Unit)
{
    public double Logit(double x, double y)
    {
        var logit = Bias;
        for (var j = 0; j < Rows.Length; j++)
        {
            var z = (Rows[j][0] * x) + (Rows[j][1] * y) + Biases[j];
            foreach (var state in Unit)
            {
                if (state.Holds(z))
                    logit += Weights[j] * ((state.Slope * z) + state.Offset);
            }
        }

        return logit;
    }

    /// <param name="order">1 and 2 as usual, infinity for the greatest component.</param>
    public static double Length(double x, double y, double order) => order switch
    {
        1 => Math.Abs(x) + Math.Abs(y),
        2 => Math.Sqrt((x * x) + (y * y)),
        _ => Math.Max(Math.Abs(x), Math.Abs(y)),
    };
}
