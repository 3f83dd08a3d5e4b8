using HwSpecs.Activations;
using HwSpecs.Networks;

namespace HwSpecs.Specs.Witnesses;

/// <summary>Derivatives that fall out of the forward pass when it runs over dual numbers, one variable at a time.</summary>
internal static class DualNumbers
{
    /// <summary>The gradient of one sample's binary cross-entropy with respect to W row by row, c, w and b.</summary>
    public static double[] LossGradient<TActivation>(Network<double, TActivation> network, double[] x, double target)
        where TActivation : struct, IPiecewiseLinearActivation
    {
        var count = CentralDifferences.Flatten(network.Parameters).Length;
        return [.. Enumerable.Range(0, count).Select(variable =>
        {
            var k = 0;
            var parameters = network.Parameters.Select(value => new DualNumber(value, k++ == variable ? 1 : 0));
            var pass = new Network<DualNumber, TActivation>(parameters, network.Activation).Forward([.. x.Select(DualNumber.Constant)]);
            var t = DualNumber.Constant(target);
            return (-(t * DualNumber.Log(pass.Prediction)) - ((DualNumber.One - t) * DualNumber.Log(DualNumber.One - pass.Prediction))).Derivative;
        })];
    }

    /// <summary>The gradient of the prediction with respect to the inputs.</summary>
    public static double[] PredictionGradient<TActivation>(Network<double, TActivation> network, double[] x)
        where TActivation : struct, IPiecewiseLinearActivation
    {
        var constant = new Network<DualNumber, TActivation>(network.Parameters.Select(DualNumber.Constant), network.Activation);
        return [.. Enumerable.Range(0, x.Length).Select(variable =>
            constant.Forward([.. x.Select((value, i) => new DualNumber(value, i == variable ? 1 : 0))]).Prediction.Derivative)];
    }
}
