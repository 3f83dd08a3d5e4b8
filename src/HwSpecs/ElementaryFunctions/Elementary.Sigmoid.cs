namespace HwSpecs.ElementaryFunctions;

/// <summary>The logistic sigmoid and tanh, quotients of 1 ± e^-|x|.</summary>
public static partial class Elementary
{
    /// <summary>1 / (1 + e^-x).</summary>
    public static double Sigmoid(double x)
    {
        if (!(x >= LeastNormalExponent && x <= 40))
            return SigmoidAtTheEdges(x);

        // The relative error of e^-|x| passes on with a factor of at most 1, the division adds 2^-98.
        var scale = ExpParts(-Math.Abs(x), 0, out var y);
        var factor = PowerOfTwo(scale);
        var denominator = DoubleDouble.AddTo(1, new DoubleDouble(y.High * factor, y.Low * factor));
        var quotient = (x < 0 ? DoubleDouble.OrderedSum(y.High, y.Low) : new DoubleDouble(1, 0)) / denominator;
        if (!quotient.TryRound(quotient.High * TwoToMinus67, out var rounded))
            return WideFunctions.Sigmoid(x).ToDouble();
        return x < 0 ? ScaleNormal(rounded, scale) : rounded;
    }

    private static double SigmoidAtTheEdges(double x) => x switch
    {
        > 40 => 1,                                      // e^-x < 2^-54, half an ulp below 1
        < -746 => 0,
        < LeastNormalExponent => WideFunctions.Sigmoid(x).ToDouble(),
        _ => double.NaN,
    };

    /// <summary>The hyperbolic tangent (e^x - e^-x) / (e^x + e^-x).</summary>
    public static double Tanh(double x)
    {
        var magnitude = Math.Abs(x);
        if (magnitude < TwoToMinus28)
            return x;                                   // x³/3 is below half an ulp
        if (magnitude < 1.0 / 8)
        {
            var odd = Polynomial.Evaluate(SeriesTable.Tanh, 3, DoubleDouble.Product(x, x)) * x;
            return odd.TryRound(magnitude * TwoToMinus70, out var small) ? small : WideFunctions.Tanh(x).ToDouble();
        }

        if (!(magnitude < 19.1))
            return double.IsNaN(x) ? x : Math.CopySign(1, x);   // 2 e^(-2|x|) < 2^-54

        // With t = e^(-2|x|) known to 2^-67.9 t, (1 - t)/(1 + t) is known to 2^-67.9 · 2t/(1 + t)² ≤ 2^-68.9; the division adds 2^-98.
        var scale = ExpParts(-2 * magnitude, 0, out var y);
        var factor = PowerOfTwo(scale);
        var power = new DoubleDouble(y.High * factor, y.Low * factor);
        var quotient = DoubleDouble.AddTo(1, -power) / DoubleDouble.AddTo(1, power);
        return quotient.TryRound(TwoToMinus68, out var rounded) ? Math.CopySign(rounded, x) : WideFunctions.Tanh(x).ToDouble();
    }
}
