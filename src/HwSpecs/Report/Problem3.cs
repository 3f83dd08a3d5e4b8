using HwSpecs.Activations;
using HwSpecs.Networks;
using HwSpecs.Quantities;
using HwSpecs.Training;

namespace HwSpecs.Report;

/// <summary>Problem 3, in float32: the forward pass verified (3.1), training (3.2), the walks to adversarial examples and the optimal ones (3.3).</summary>
public static class Problem3
{
    public static IEnumerable<Quantity> Results(Definition definition, bool allEpochs)
    {
        var training = Training(definition);
        return
        [
            .. ForwardPasses(definition),
            .. AverageLosses(definition, training, allEpochs),
            .. Examples(definition, "initial", definition.InitialNetwork<float>()),
            .. Examples(definition, "trained", training.Network),
        ];
    }

    internal static TrainingRun<float, ReLU> Training(Definition definition) =>
        GradientDescent<float, ReLU>.PerSample(
            definition.InitialNetwork<float>(), definition.Dataset<float>(), (float)definition.LearningRate, definition.Epochs);

    private static IEnumerable<Quantity> Examples(Definition definition, string name, Network<float, ReLU> network) =>
    [
        .. AdversarialWalks.Results(definition, new Address("3.3") / name, network),
        .. OptimalExamples.Results(definition, new Address("3.3") / name, network.Parameters, network.Activation),
    ];

    private static IEnumerable<Quantity> ForwardPasses(Definition definition)
    {
        var (network, dataset) = (definition.InitialNetwork<float>(), definition.Dataset<float>());
        for (var n = 0; n < dataset.Count; n++)
        {
            var at = new Address("3.1") / $"sample {n + 1}";
            var pass = network.Forward(dataset.Inputs.Row(n));
            yield return Quantity.Vector(at / "a_hidden", pass.PreActivations);
            yield return Quantity.Vector(at / "h", pass.HiddenActivations);
            yield return Quantity.Scalar(at / "a_out", pass.Logit);
            yield return Quantity.Scalar(at / "y_hat", pass.Prediction);
            yield return Quantity.Scalar(at / "loss", Logistic.BinaryCrossEntropy(pass.Logit, dataset.Targets[n]));
        }
    }

    private static IEnumerable<Quantity> AverageLosses(Definition definition, TrainingRun<float, ReLU> training, bool allEpochs)
    {
        for (var epoch = 1; epoch <= training.AverageLosses.Count; epoch++)
        {
            if (allEpochs || epoch % definition.EpochsPerLine == 0)
            {
                yield return new(
                    new Address("3.2") / $"epoch {epoch}" / "average loss",
                    Arithmetic.Float32,
                    new QuantityValue.Scalar(training.AverageLosses[epoch - 1]));
            }
        }
    }
}
