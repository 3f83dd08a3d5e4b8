using HwSpecs.Activations;
using HwSpecs.Networks;

namespace HwSpecs.Adversarial.Exact;

/// <summary>A network straight from its definition, z = W x + c, h = f(z), logit = w·h + b, without any rounding.</summary>
internal sealed class DyadicNetwork(Parameters<double> parameters, IPiecewiseLinearActivation activation)
{
    /// <summary>The class of a point: 1 where the logit is greater than 0.</summary>
    public bool IsClassOne(IReadOnlyList<Rational> point)
    {
        // Over the common denominator D everything is a whole number of 1/D: D z = W (D x) + D c, and so on.
        var denominator = point.Aggregate(new Rational(1, 1), (product, x) => product * new Rational(x.Denominator, 1)).Numerator;
        var d = Dyadic.Of(denominator);
        Dyadic[] x = [.. point.Select(coordinate => Dyadic.Of(coordinate.Numerator * (denominator / coordinate.Denominator)))];
        var logit = Dyadic.Of(parameters.OutputBias) * d;
        for (var j = 0; j < parameters.Units; j++)
        {
            var z = Dyadic.Of(parameters.HiddenBiases[j]) * d;
            for (var i = 0; i < x.Length; i++)
                z += Dyadic.Of(parameters.HiddenWeights[j, i]) * x[i];
            logit += Dyadic.Of(parameters.OutputWeights[j]) * Activation(z, d);
        }

        return logit.Sign > 0;
    }

    /// <summary>D f(z) from D z.</summary>
    private Dyadic Activation(Dyadic z, Dyadic d)
    {
        switch (activation)
        {
            case ReLU:
                return z.Sign > 0 ? z : default;
            case JumpReLU jump:
                return (z - (Dyadic.Of(jump.Threshold) * d)).Sign > 0 ? z : default;
            case PiecewiseLinearUnit plu:
                var (a, k) = (Dyadic.Of(plu.Slope), Dyadic.Of(plu.Knee) * d);
                return (z - k).Sign > 0 ? (a * (z - k)) + k : (z + k).Sign < 0 ? (a * (z + k)) - k : z;
            default:
                throw new NotSupportedException($"Exact arithmetic knows ReLU, PLU and JumpReLU units, but these are {activation.Name} units.");
        }
    }
}
