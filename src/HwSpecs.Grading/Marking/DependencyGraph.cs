using System.Globalization;
using HwSpecs.Activations;
using HwSpecs.Networks;
using HwSpecs.Quantities;
using HwSpecs.Report;

namespace HwSpecs.Grading.Marking;

/// <summary>Which quantity follows from which, as the list of the homework's formulas.</summary>
/// <remarks>
/// For a sample x with target t, and W, c, w, b given:
/// a_hidden = W x + c; h = ReLU(a_hidden); a_out = w·h + b; y_hat = σ(a_out); loss = -t ln y_hat - (1 - t) ln(1 - y_hat);
/// δ = y_hat - t; grad_b = δ; grad_w = δ h; grad_c = δ w ReLU'(a_hidden); grad_W = grad_c xᵀ.
/// Training and adversarial examples follow from what is given alone: <see cref="Conventions"/>, <see cref="ExampleTruth"/>.
/// </remarks>
internal static class DependencyGraph
{
    /// <summary>Parents before children; of one child, the formula with the nearest parents first.</summary>
    public static IEnumerable<Formula> Of(Definition definition)
    {
        var (network, dataset) = (definition.InitialNetwork<double>(), definition.Dataset<double>());
        return Enumerable.Range(0, dataset.Count).SelectMany(n => OfSample(network, dataset.Inputs.Row(n).ToArray(), dataset.Targets[n], n + 1));
    }

    private static IEnumerable<Formula> OfSample(Network<double, ReLU> network, double[] x, double t, int sample)
    {
        var pass = network.Forward(x);
        var (w, b) = (network.Parameters.OutputWeights, network.Parameters.OutputBias);

        // What a formula may need, and where a submission may state it, the nearest first.
        var aHidden = new Argument(pass.PreActivations, At("3.1", "a_hidden", Domain.Real));
        var h = new Argument(pass.HiddenActivations, At("3.1", "h", Domain.NonNegative));
        var aOut = new Argument([pass.Logit], At("3.1", "a_out", Domain.Real));
        Source y2 = At("2.1", "y_hat", Domain.Probability), y3 = At("3.1", "y_hat", Domain.Probability);
        var y = new Argument([pass.Prediction], y2, y3);
        var yVerified = new Argument([pass.Prediction], y3, y2);
        var loss = new Argument([Loss(pass.Prediction, t)], At("2.1", "loss", Domain.NonNegative));
        var delta = new Argument([pass.Prediction - t], At("2.2", "grad_b", Domain.ProbabilityError), y2 with { Read = p => p - t }, y3 with { Read = p => p - t });
        var gradC = new Argument(GradC([pass.Prediction - t], pass.PreActivations), At("2.2", "grad_c", Domain.Real));

        yield return Gives("2.1", "loss", [y], p => [Loss(p[0][0], t)]);

        yield return Gives("3.1", "h", [aHidden], p => Array.ConvertAll(p[0], network.Activation.Value));
        yield return Gives("3.1", "a_out", [h], p => [Dot(w, p[0]) + b]);
        yield return Repeats("3.1", "y_hat", y with { Sources = [y2] });
        yield return Gives("3.1", "y_hat", [aOut], p => [Logistic.Sigmoid(p[0][0])]);
        yield return Repeats("3.1", "loss", loss);
        yield return Gives("3.1", "loss", [yVerified], p => [Loss(p[0][0], t)]);

        yield return Gives("2.2", "grad_b", [y with { Sources = [y2, y3] }], p => [p[0][0] - t]);
        yield return Gives("2.2", "grad_w", [delta, h], p => Scaled(p[1], p[0][0]));
        yield return Gives("2.2", "grad_c", [delta, aHidden], p => GradC(p[0], p[1]));
        yield return Gives("2.2", "grad_W", [gradC], p => Outer(p[0], x));
        yield return Gives("2.2", "grad_W", [delta, aHidden], p => Outer(GradC(p[0], p[1]), x));

        double[] GradC(double[] error, double[] z)
        {
            var result = new double[w.Length];
            for (var j = 0; j < w.Length; j++)
                result[j] = error[0] * w[j] * network.Activation.Gradient(z[j]);
            return result;
        }

        Address Address(string problem, string name) => new(string.Create(CultureInfo.InvariantCulture, $"{problem}/sample {sample}/{name}"));
        Source At(string problem, string name, Domain domain) => new(Address(problem, name), domain);
        Formula Gives(string problem, string name, IReadOnlyList<Argument> arguments, Func<double[][], double[]> compute) => new(Address(problem, name), arguments, compute);
        Formula Repeats(string problem, string name, Argument earlier) => new(Address(problem, name), [earlier], p => p[0], IsRepetition: true);
    }

    /// <summary>-t ln p - (1 - t) ln(1 - p), without 0 ln 0.</summary>
    private static double Loss(double p, double t) => (t == 0 ? 0 : -t * Math.Log(p)) + (t == 1 ? 0 : -(1 - t) * Math.Log(1 - p));

    private static double Dot(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var k = 0; k < left.Length; k++)
            sum += left[k] * right[k];
        return sum;
    }

    private static double[] Scaled(double[] vector, double factor) => Array.ConvertAll(vector, element => element * factor);

    private static double[] Outer(double[] column, double[] row)
    {
        var product = new double[column.Length * row.Length];
        for (var k = 0; k < product.Length; k++)
            product[k] = column[k / row.Length] * row[k % row.Length];
        return product;
    }
}
