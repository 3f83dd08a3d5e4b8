using System.Numerics;
using HwSpecs.Networks;
using HwSpecs.Report;

namespace HwSpecs.Variants;

/// <summary>What Problems 2 and 3.1 ask of the start: all its pre-activations and logits are exact in binary.</summary>
internal static class StartFlaws
{
    public const double LeastLogit = 0.25;
    public const double GreatestLogit = 3;

    public static Flaw Of(Definition definition)
    {
        var (network, dataset) = (definition.InitialNetwork<double>(), definition.Dataset<double>());
        var pass = new ForwardPass<double>(network.Parameters.Units);
        for (var n = 0; n < dataset.Count; n++)
        {
            var x = dataset.Inputs.Row(n);
            network.Forward(x, pass);
            if (Math.Abs(pass.Logit) is < LeastLogit or > GreatestLogit)
                return Flaw.LogitOutOfRange;
            if (pass.Logit > 0 != dataset.Targets[n] > 0.5)
                return Flaw.StartMisclassifies;
            if (pass.PreActivations.AsSpan().Contains(0))
                return Flaw.SampleOnKink;
            if (x.ContainsAnyExcept(0.0) && !pass.HiddenActivations.AsSpan().ContainsAnyExcept(0.0))
                return Flaw.GradientVanishes;
        }

        return Answers<float>(definition).Zip(Answers<double>(definition)).All(pair => WellPosed.PrintAlike(pair.First, pair.Second)) ? Flaw.None : Flaw.ArithmeticShows;
    }

    /// <summary>Every number that 2.1 and 2.2 ask for.</summary>
    private static IEnumerable<double> Answers<T>(Definition definition)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        var (network, dataset) = (definition.InitialNetwork<T>(), definition.Dataset<T>());
        for (var n = 0; n < dataset.Count; n++)
        {
            var pass = network.Forward(dataset.Inputs.Row(n));
            var gradient = Backpropagation.PerSampleGradient(network, dataset.Inputs.Row(n), dataset.Targets[n]);
            T[] numbers =
            [
                pass.Prediction,
                Logistic.BinaryCrossEntropy(pass.Logit, dataset.Targets[n]),
                .. gradient.OutputWeights,
                gradient.OutputBias,
                .. gradient.HiddenWeights.AsSpan(),
                .. gradient.HiddenBiases,
            ];
            foreach (var number in numbers)
                yield return double.CreateChecked(number);
        }
    }
}
