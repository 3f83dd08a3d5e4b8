using System.Numerics;
using HwSpecs.Activations;
using HwSpecs.Networks;
using HwSpecs.Report;
using HwSpecs.Training;

namespace HwSpecs.Variants;

/// <summary>What Problem 3.2 asks: training that succeeds, and losses that tell how they were computed.</summary>
internal static class TrainingFlaws
{
    /// <summary>Of the start's mean loss.</summary>
    private const double GreatestLastLoss = 2.0 / 3;

    /// <summary>Between parameters trained in float32 and in float64; a sample that one of them saw on the other side of a kink costs more.</summary>
    private const double ParameterAgreement = 1e-4;

    /// <summary>Losses in four decimals differ beyond rounding.</summary>
    private const double Distinct = 2e-4;

    public static Flaw Of(Definition definition)
    {
        var single = Train(definition, definition.InitialNetwork<float>(), definition.Dataset<float>());
        var printed = Printed(definition, single);
        var falls = printed[^1] <= GreatestLastLoss * single.InitialLoss && printed.Zip(printed.Skip(1)).All(pair => Math.Round(pair.Second, 4) < Math.Round(pair.First, 4));
        if (!falls || !Classifies(single.Network, definition.Dataset<float>()))
            return Flaw.TrainingFails;

        var (start, dataset) = (definition.InitialNetwork<double>(), definition.Dataset<double>());
        var trained = Train(definition, start, dataset);
        if (!WellPosed.PrintAlike(printed, Printed(definition, trained)) || !Agree(single.Network.Parameters, trained.Network.Parameters))
            return Flaw.ArithmeticShows;
        if (!Agree(Train(definition, start.With(new ReLU(GradientAtZero: 1)), dataset).Network.Parameters, trained.Network.Parameters))
            return Flaw.KinkIsMet;
        return OtherConventions(definition).Any(training => Coincides(training, printed)) ? Flaw.ConventionsCoincide : Flaw.None;
    }

    /// <summary>Whether each sample gets its target's class.</summary>
    public static bool Classifies<T, TActivation>(Network<T, TActivation> network, Dataset<T> dataset)
        where T : struct, IBinaryFloatingPointIeee754<T>
        where TActivation : struct, IPiecewiseLinearActivation =>
        Enumerable.Range(0, dataset.Count).All(n => network.Forward(dataset.Inputs.Row(n)).Logit > T.Zero == dataset.Targets[n] > T.Zero);

    private static TrainingRun<T, TActivation> Train<T, TActivation>(Definition definition, Network<T, TActivation> start, Dataset<T> dataset)
        where T : struct, IBinaryFloatingPointIeee754<T>
        where TActivation : struct, IPiecewiseLinearActivation =>
        GradientDescent<T, TActivation>.PerSample(start, dataset, T.CreateChecked(definition.LearningRate), definition.Epochs);

    private static double[] Printed<T, TActivation>(Definition definition, TrainingRun<T, TActivation> run)
        where T : struct, IBinaryFloatingPointIeee754<T>
        where TActivation : struct, IPiecewiseLinearActivation =>
        [.. run.AverageLosses.Where((_, k) => (k + 1) % definition.EpochsPerLine == 0)];

    private static bool Agree<T>(Parameters<T> one, Parameters<double> other)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        for (var k = 0; k < one.Units; k++)
        {
            for (var i = 0; i < one.Inputs; i++)
            {
                if (!Agree(one.HiddenWeights[k, i], other.HiddenWeights[k, i]))
                    return false;
            }

            if (!Agree(one.HiddenBiases[k], other.HiddenBiases[k]) || !Agree(one.OutputWeights[k], other.OutputWeights[k]))
                return false;
        }

        return Agree(one.OutputBias, other.OutputBias);
    }

    private static bool Agree<T>(T one, double other)
        where T : struct, IBinaryFloatingPointIeee754<T> => Math.Abs(double.CreateChecked(one) - other) <= ParameterAgreement;

    /// <summary>Most conventions differ in the first line; only where one does not is it trained to the end.</summary>
    private static bool Coincides(Func<int, double[]> training, double[] printed) =>
        !Differ(training(1), printed[..1]) && !Differ(training(printed.Length), printed);

    private static bool Differ(double[] losses, double[] printed) =>
        losses.Zip(printed).Any(pair => !(Math.Abs(pair.First - pair.Second) < Distinct));

    /// <summary>The printed losses under each other way to read the instructions, one at a time: as many lines of them as are asked for.</summary>
    private static IEnumerable<Func<int, double[]>> OtherConventions(Definition definition)
    {
        var (start, dataset, rate) = (definition.InitialNetwork<double>(), definition.Dataset<double>(), definition.LearningRate);
        yield return lines => AfterEachEpoch(definition, lines);
        foreach (var batchRate in new[] { rate, rate * dataset.Count })
            yield return lines => Printed(definition, GradientDescent<double, ReLU>.FullBatch(start, dataset, batchRate, lines * definition.EpochsPerLine));
        foreach (var order in Orders(dataset.Count).Skip(1))
        {
            var inputs = new Matrix<double>(dataset.Count, dataset.Inputs.Columns);
            for (var n = 0; n < order.Length; n++)
                dataset.Inputs.Row(order[n]).CopyTo(inputs.Row(n));
            var reordered = new Dataset<double>(inputs, [.. order.Select(n => dataset.Targets[n])]);
            yield return lines => Printed(definition, GradientDescent<double, ReLU>.PerSample(start, reordered, rate, lines * definition.EpochsPerLine));
        }
    }

    /// <summary>The mean loss of the network that an epoch leaves behind, in place of the mean of the losses that it met.</summary>
    private static double[] AfterEachEpoch(Definition definition, int lines)
    {
        var (network, dataset) = (definition.InitialNetwork<double>(), definition.Dataset<double>());
        var losses = new double[lines];
        for (var k = 0; k < losses.Length; k++)
        {
            network = GradientDescent<double, ReLU>.PerSample(network, dataset, definition.LearningRate, definition.EpochsPerLine).Network;
            losses[k] = GradientDescent<double, ReLU>.PerSample(network, dataset, definition.LearningRate, 0).InitialLoss;
        }

        return losses;
    }

    /// <summary>All orders of 0 to count - 1, the natural one first.</summary>
    private static IEnumerable<int[]> Orders(int count) =>
        count == 0 ? [[]] : Enumerable.Range(0, count).SelectMany(first =>
            Orders(count - 1).Select(rest => (int[])[first, .. rest.Select(n => n < first ? n : n + 1)]));
}
