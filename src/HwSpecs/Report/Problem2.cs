using HwSpecs.Networks;
using HwSpecs.Quantities;

namespace HwSpecs.Report;

/// <summary>Problem 2, in float64: the start network's predictions and losses (2.1) and per-sample gradients (2.2).</summary>
public static class Problem2
{
    public static IEnumerable<Quantity> Results(Definition definition) => [.. Losses(definition), .. Gradients(definition)];

    private static IEnumerable<Quantity> Losses(Definition definition)
    {
        var (network, dataset) = (definition.InitialNetwork<double>(), definition.Dataset<double>());
        for (var n = 0; n < dataset.Count; n++)
        {
            var at = new Address("2.1") / $"sample {n + 1}";
            var pass = network.Forward(dataset.Inputs.Row(n));
            yield return Quantity.Scalar(at / "y_hat", pass.Prediction);
            yield return Quantity.Scalar(at / "loss", Logistic.BinaryCrossEntropy(pass.Logit, dataset.Targets[n]));
        }
    }

    private static IEnumerable<Quantity> Gradients(Definition definition)
    {
        var (network, dataset) = (definition.InitialNetwork<double>(), definition.Dataset<double>());
        for (var n = 0; n < dataset.Count; n++)
        {
            var at = new Address("2.2") / $"sample {n + 1}";
            var gradient = Backpropagation.PerSampleGradient(network, dataset.Inputs.Row(n), dataset.Targets[n]);
            yield return Quantity.Vector(at / "grad_w", gradient.OutputWeights);
            yield return Quantity.Scalar(at / "grad_b", gradient.OutputBias);
            yield return Quantity.Matrix(at / "grad_W", gradient.HiddenWeights);
            yield return Quantity.Vector(at / "grad_c", gradient.HiddenBiases);
        }
    }
}
