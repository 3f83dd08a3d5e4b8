using System.Numerics;
using HwSpecs.Activations;
using HwSpecs.ElementaryFunctions;
using HwSpecs.Networks;

namespace HwSpecs.Training;

/// <summary>One epoch of per-sample gradient descent in a single sweep: forward pass, back-propagation and update without a gradient in between.</summary>
/// <remarks>
/// The same operations in the same order as <see cref="Network{T, TActivation}.Forward(ReadOnlySpan{T}, ForwardPass{T})"/>,
/// <see cref="Backpropagation"/> and p ← p − rate · gradient, hence the same bits. What waits for nothing else comes last: a
/// step takes as long as its chain logit, ŷ, δ, parameters, next logit, and the loss is computed in its shadow.
/// </remarks>
internal static class FusedEpoch
{
    /// <summary>Updates the network for each sample and returns the mean of the losses met.</summary>
    public static double Run<T, TActivation>(Network<T, TActivation> network, Dataset<T> dataset, T rate, ForwardPass<T> pass)
        where T : struct, IExponentialFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool>
        where TActivation : struct, IPiecewiseLinearActivation
    {
        var (parameters, f) = (network.Parameters, network.Activation);
        Span<T> hiddenWeights = parameters.HiddenWeights.AsSpan(), c = parameters.HiddenBiases;
        Span<T> w = parameters.OutputWeights.AsSpan(0, c.Length), z = pass.PreActivations.AsSpan(0, c.Length), h = pass.HiddenActivations.AsSpan(0, c.Length);
        var (inputs, targets, b) = (dataset.Inputs, dataset.Targets, parameters.OutputBias);
        var lossSum = 0.0;
        for (var n = 0; n < targets.Length; n++)
        {
            ReadOnlySpan<T> x = inputs.Row(n);
            var t = targets[n];
            var a = Network<T, TActivation>.Logit(x, hiddenWeights, c, w, b, f, z, h);
            var power = Elementary.Exp(-a);
            var delta = (T.One / (T.One + power)) - t;
            var first = 0;
            for (var j = 0; j < c.Length; j++, first += x.Length)
            {
                var row = hiddenWeights.Slice(first, x.Length);
                var deltaHidden = delta * w[j] * f.Gradient(z[j]);
                w[j] -= rate * (delta * h[j]);
                c[j] -= rate * deltaHidden;
                for (var i = 0; i < x.Length; i++)
                    row[i] -= rate * (deltaHidden * x[i]);
            }

            b -= rate * delta;
            lossSum += double.CreateChecked(Logistic.BinaryCrossEntropy(a, t, power));
        }

        parameters.OutputBias = b;
        return lossSum / targets.Length;
    }
}
