using System.Numerics;
using HwSpecs.Activations;

namespace HwSpecs.Networks;

/// <summary>The derivatives of a network, derived by hand with the chain rule.</summary>
public static class Backpropagation
{
    /// <summary>The per-sample gradient of the binary cross-entropy with respect to W, c, w and b.</summary>
    /// <param name="gradient">Overwritten.</param>
    /// <remarks>δ = ŷ − t; ∂b = δ; ∂w = δ h; ∂c = δ w f'(z); ∂W = ∂c xᵀ.</remarks>
    public static void PerSampleGradient<T, TActivation>(
        Network<T, TActivation> network, ReadOnlySpan<T> x, T target, ForwardPass<T> pass, Parameters<T> gradient)
        where T : struct, IExponentialFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool>
        where TActivation : struct, IPiecewiseLinearActivation
    {
        var delta = pass.Prediction - target;
        gradient.OutputBias = delta;
        for (var j = 0; j < pass.PreActivations.Length; j++)
        {
            gradient.OutputWeights[j] = delta * pass.HiddenActivations[j];
            var deltaHidden = delta * network.Parameters.OutputWeights[j] * network.Activation.Gradient(pass.PreActivations[j]);
            gradient.HiddenBiases[j] = deltaHidden;
            var row = gradient.HiddenWeights.Row(j);
            for (var i = 0; i < row.Length; i++)
                row[i] = deltaHidden * x[i];
        }
    }

    /// <inheritdoc cref="PerSampleGradient{T, TActivation}(Network{T, TActivation}, ReadOnlySpan{T}, T, ForwardPass{T}, Parameters{T})"/>
    public static Parameters<T> PerSampleGradient<T, TActivation>(Network<T, TActivation> network, ReadOnlySpan<T> x, T target)
        where T : struct, IExponentialFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool>
        where TActivation : struct, IPiecewiseLinearActivation
    {
        var gradient = Parameters<T>.Zero(network.Parameters.Inputs, network.Parameters.Units);
        PerSampleGradient(network, x, target, network.Forward(x), gradient);
        return gradient;
    }

    /// <summary>∂ŷ/∂x = ŷ(1 − ŷ) Wᵀ(w f'(z)), written to <paramref name="gradient"/>.</summary>
    public static void InputGradient<T, TActivation>(Network<T, TActivation> network, ForwardPass<T> pass, Span<T> gradient)
        where T : struct, IExponentialFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool>
        where TActivation : struct, IPiecewiseLinearActivation
    {
        var slope = pass.Prediction * (T.One - pass.Prediction);
        for (var j = 0; j < pass.PreActivations.Length; j++)
        {
            var throughUnit = slope * network.Parameters.OutputWeights[j] * network.Activation.Gradient(pass.PreActivations[j]);
            var row = network.Parameters.HiddenWeights.Row(j);
            for (var i = 0; i < gradient.Length; i++)
                gradient[i] = j == 0 ? throughUnit * row[i] : gradient[i] + (throughUnit * row[i]);
        }
    }
}
