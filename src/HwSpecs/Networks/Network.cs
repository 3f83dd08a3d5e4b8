using System.Numerics;
using HwSpecs.Activations;

namespace HwSpecs.Networks;

/// <summary>z = W x + c, h = f(z), logit a = w·h + b, prediction ŷ = σ(a): one hidden layer, one output, any size, any arithmetic.</summary>
/// <typeparam name="T">The arithmetic: double, float, or another number such as a dual number.</typeparam>
/// <typeparam name="TActivation">f.</typeparam>
public sealed class Network<T, TActivation>(Parameters<T> parameters, TActivation activation)
    where T : struct, IExponentialFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool>
    where TActivation : struct, IPiecewiseLinearActivation
{
    public Parameters<T> Parameters { get; } = parameters;

    public TActivation Activation { get; } = activation;

    /// <summary>The same parameters, not copied, under another activation function.</summary>
    public Network<T, TOther> With<TOther>(TOther other)
        where TOther : struct, IPiecewiseLinearActivation => new(Parameters, other);

    public ForwardPass<T> Forward(ReadOnlySpan<T> x)
    {
        var pass = new ForwardPass<T>(Parameters.Units);
        Forward(x, pass);
        return pass;
    }

    /// <summary>Overwrites <paramref name="pass"/>; sums run from left to right, the bias last, each operation rounded.</summary>
    public void Forward(ReadOnlySpan<T> x, ForwardPass<T> pass)
    {
        if (x.Length != Parameters.Inputs)
            throw new ArgumentException($"The network has {Parameters.Inputs} inputs, but the sample has {x.Length}.", nameof(x));

        var (z, h) = (pass.PreActivations, pass.HiddenActivations);
        for (var j = 0; j < z.Length; j++)
        {
            z[j] = Dot(x, Parameters.HiddenWeights.Row(j)) + Parameters.HiddenBiases[j];
            h[j] = Activation.Value(z[j]);
        }

        pass.Logit = Dot(h, Parameters.OutputWeights) + Parameters.OutputBias;
        pass.Prediction = Logistic.Sigmoid(pass.Logit);
    }

    private static T Dot(ReadOnlySpan<T> left, ReadOnlySpan<T> right)
    {
        var sum = left[0] * right[0];
        for (var i = 1; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }
}
