using System.Numerics;
using HwSpecs.Activations;
using HwSpecs.Networks;

namespace HwSpecs.Training;

/// <summary>Gradient descent on the binary cross-entropy at a constant learning rate, in the order of the samples, without shuffling.</summary>
/// <typeparam name="T">The arithmetic of parameters and gradients; losses are averaged in binary64.</typeparam>
/// <typeparam name="TActivation">The hidden units' activation function.</typeparam>
public sealed class GradientDescent<T, TActivation>
    where T : struct, IExponentialFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool>
    where TActivation : struct, IPiecewiseLinearActivation
{
    private readonly Network<T, TActivation> network;
    private readonly Dataset<T> dataset;
    private readonly T learningRate;
    private readonly ForwardPass<T> pass;
    private readonly Parameters<T> gradient;

    private GradientDescent(Network<T, TActivation> initial, Dataset<T> dataset, T learningRate)
    {
        network = new(initial.Parameters.Select(p => p), initial.Activation);
        pass = new(initial.Parameters.Units);
        gradient = Parameters<T>.Zero(initial.Parameters.Inputs, initial.Parameters.Units);
        (this.dataset, this.learningRate) = (dataset, learningRate);
    }

    /// <summary>Stochastic gradient descent, one update for each sample.</summary>
    /// <param name="initial">The start, left as it is.</param>
    public static TrainingRun<T, TActivation> PerSample(Network<T, TActivation> initial, Dataset<T> dataset, T learningRate, int epochs) =>
        new GradientDescent<T, TActivation>(initial, dataset, learningRate).Run(epochs, descent => descent.PerSampleEpoch());

    /// <summary>One update an epoch, along the mean of the per-sample gradients.</summary>
    /// <param name="initial">The start, left as it is.</param>
    public static TrainingRun<T, TActivation> FullBatch(Network<T, TActivation> initial, Dataset<T> dataset, T learningRate, int epochs) =>
        new GradientDescent<T, TActivation>(initial, dataset, learningRate).Run(epochs, descent => descent.FullBatchEpoch());

    private TrainingRun<T, TActivation> Run(int epochs, Func<GradientDescent<T, TActivation>, double> epoch)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(epochs);
        var initialLoss = MeanLoss();
        var averageLosses = new double[epochs];
        for (var k = 0; k < epochs; k++)
            averageLosses[k] = epoch(this);
        return new(network, initialLoss, averageLosses);
    }

    private double PerSampleEpoch() => FusedEpoch.Run(network, dataset, learningRate, pass);

    private double FullBatchEpoch()
    {
        var lossSum = 0.0;
        var gradientSum = Parameters<T>.Zero(gradient.Inputs, gradient.Units);
        for (var n = 0; n < dataset.Count; n++)
        {
            lossSum += Loss(n);
            Backpropagation.PerSampleGradient(network, dataset.Inputs.Row(n), dataset.Targets[n], pass, gradient);
            Descend(gradientSum, gradient, -T.One);
        }

        Descend(network.Parameters, gradientSum, learningRate / T.CreateChecked(dataset.Count));
        return lossSum / dataset.Count;
    }

    private double MeanLoss()
    {
        var lossSum = 0.0;
        for (var n = 0; n < dataset.Count; n++)
            lossSum += Loss(n);
        return lossSum / dataset.Count;
    }

    private double Loss(int n)
    {
        network.Forward(dataset.Inputs.Row(n), pass);
        return double.CreateChecked(Logistic.BinaryCrossEntropy(pass.Logit, dataset.Targets[n]));
    }

    /// <summary>p ← p − rate · gradient, element by element.</summary>
    private static void Descend(Parameters<T> parameters, Parameters<T> gradient, T rate)
    {
        Descend(parameters.HiddenWeights.AsSpan(), gradient.HiddenWeights.AsSpan(), rate);
        Descend(parameters.HiddenBiases, gradient.HiddenBiases, rate);
        Descend(parameters.OutputWeights, gradient.OutputWeights, rate);
        parameters.OutputBias -= rate * gradient.OutputBias;
    }

    private static void Descend(Span<T> parameters, ReadOnlySpan<T> gradient, T rate)
    {
        for (var k = 0; k < parameters.Length; k++)
            parameters[k] -= rate * gradient[k];
    }
}
