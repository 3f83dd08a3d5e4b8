using System.Numerics;
using System.Runtime.CompilerServices;
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

        var p = Parameters;
        pass.Logit = Logit(x, p.HiddenWeights.AsSpan(), p.HiddenBiases, p.OutputWeights, p.OutputBias, Activation, pass.PreActivations, pass.HiddenActivations);
        pass.Prediction = Logistic.Sigmoid(pass.Logit);
    }

    /// <summary>Fills in z and h and returns a, whose own intermediate values stay in registers.</summary>
    /// <param name="hiddenWeights">W, row by row; c, w and b are the other parameters, all spans but W of one length.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Logit(
        ReadOnlySpan<T> x, ReadOnlySpan<T> hiddenWeights, ReadOnlySpan<T> c, ReadOnlySpan<T> w, T b, TActivation f, Span<T> z, Span<T> h)
    {
        var (a, first) = (T.Zero, 0);
        for (var j = 0; j < c.Length; j++)
        {
            var preActivation = Dot(x, hiddenWeights.Slice(first, x.Length)) + c[j];
            var activation = f.Value(preActivation);
            a = j == 0 ? activation * w[j] : a + (activation * w[j]);
            z[j] = preActivation;
            h[j] = activation;
            first += x.Length;
        }

        return a + b;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Dot(ReadOnlySpan<T> left, ReadOnlySpan<T> right)
    {
        var sum = left[0] * right[0];
        for (var i = 1; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }
}
