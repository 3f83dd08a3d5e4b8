using HwSpecs.Activations;
using HwSpecs.Networks;

namespace HwSpecs.Specs.Witnesses;

/// <summary>Derivatives as (f(p + s) − f(p − s)) / 2s, from the forward pass alone; exact to about s².</summary>
internal static class CentralDifferences
{
    private const double Step = 1e-5;

    /// <summary>Close enough where f is smooth over 2s: s² and the rounding of f over s are both near 1e-10.</summary>
    public const double Accuracy = 1e-9;

    public static double Derivative(Func<double, double> f, double at, double step = Step) => (f(at + step) - f(at - step)) / (2 * step);

    /// <summary>The gradient of one sample's loss with respect to W row by row, c, w and b.</summary>
    public static double[] LossGradient<TActivation>(Network<double, TActivation> network, double[] x, double target)
        where TActivation : struct, IPiecewiseLinearActivation
    {
        var parameters = network.Parameters;
        var flat = Flatten(parameters);
        return [.. flat.Select((value, k) => Derivative(shifted => Loss(network, [.. flat.Select((p, i) => i == k ? shifted : p)], x, target), value))];
    }

    /// <summary>The gradient of the prediction with respect to the inputs.</summary>
    public static double[] PredictionGradient<TActivation>(Network<double, TActivation> network, double[] x)
        where TActivation : struct, IPiecewiseLinearActivation =>
        [.. x.Select((value, i) => Derivative(shifted => network.Forward([.. x.Select((other, k) => k == i ? shifted : other)]).Prediction, value))];

    public static double[] Flatten(Parameters<double> parameters) =>
        [.. parameters.HiddenWeights.AsSpan(), .. parameters.HiddenBiases, .. parameters.OutputWeights, parameters.OutputBias];

    private static double Loss<TActivation>(Network<double, TActivation> network, double[] flat, double[] x, double target)
        where TActivation : struct, IPiecewiseLinearActivation
    {
        var (units, inputs) = (network.Parameters.Units, network.Parameters.Inputs);
        var W = new Matrix<double>(units, inputs);
        flat.AsSpan(0, units * inputs).CopyTo(W.AsSpan());
        var c = flat[(units * inputs)..(units * (inputs + 1))];
        var w = flat[(units * (inputs + 1))..(units * (inputs + 2))];
        var prediction = new Network<double, TActivation>(new(W, c, w, flat[^1]), network.Activation).Forward(x).Prediction;
        return -(target * Math.Log(prediction)) - ((1 - target) * Math.Log(1 - prediction));
    }
}
