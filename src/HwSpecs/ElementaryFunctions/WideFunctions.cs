namespace HwSpecs.ElementaryFunctions;

/// <summary>
/// The accurate path: each function to far more bits than the hardest argument needs, by the plainest series.
/// The hardest arguments of exp and log in binary64 need about 2^-117 (Lefèvre and Muller, Worst cases for correct rounding of the
/// elementary functions in double precision, 2001); the others behave alike. The bounds here leave 50 bits over that.
/// </summary>
internal static class WideFunctions
{
    /// <summary>e^x by e^(2^-16 r), r = x - k ln 2, twelve Taylor terms (the next is below 2^-259) and 16 squarings, which double the relative error each: below 2^-232.</summary>
    public static WideFloat Exp(WideFloat x)
    {
        var k = (int)Math.Round(x.ToDouble() * 1.4426950408889634);
        var r = (x - (WideConstants.Ln2 * k)).Scale(-16);
        var power = WideFloat.One;
        for (var n = 12u; n > 0; n--)
            power = WideFloat.One + (power * r / n);
        for (var squaring = 0; squaring < 16; squaring++)
            power *= power;
        return power.Scale(k);
    }

    /// <summary>e^x - 1 for |x| ≥ 2^-54: the subtraction costs at most 54 bits, so the relative error is below 2^-177.</summary>
    public static WideFloat ExpM1(WideFloat x) => Exp(x) - WideFloat.One;

    /// <summary>
    /// ln x from a double y near it: ln x = y + ln(1 + z), z = x e^-y - 1. As |z| is below 2^-43 and below 2^-49 |y|, four terms
    /// of ln(1 + z) leave a relative error below 2^-175 wherever |ln x| ≥ 2^-54.
    /// </summary>
    public static WideFloat Log(WideFloat x, double y)
    {
        var z = (x * Exp(-y)) - WideFloat.One;
        var series = WideFloat.One - (z * (WideFloat.One.Scale(2) - (z * 3)) / 6);
        return y + (z * (WideFloat.One - (z * series / 2)));
    }

    /// <summary>1 / (1 + e^-x); relative error below 2^-230.</summary>
    public static WideFloat Sigmoid(double x) => WideFloat.One / (WideFloat.One + Exp(-x));

    /// <summary>(e^2x - 1) / (e^2x + 1) for |x| ≥ 2^-28; relative error below 2^-200.</summary>
    public static WideFloat Tanh(double x)
    {
        var power = Exp(2 * x);
        return (power - WideFloat.One) / (power + WideFloat.One);
    }

    /// <summary>
    /// erf(x) = 2/√π e^(-x²) x Σ (2x²)^n / (1·3·5···(2n+1)) for |x| ≤ 6 (Abramowitz and Stegun 7.1.6): all terms have one sign, so
    /// nothing cancels; it stops where a term, and with it the geometric rest, is below 2^-239 of the sum. Relative error below 2^-229.
    /// </summary>
    public static WideFloat Erf(double x)
    {
        WideFloat wide = x;
        var square = wide * wide;
        var (term, sum) = (WideFloat.One, WideFloat.One);
        for (var n = 1u; term.Exponent > sum.Exponent - 240 && !term.IsZero; n++)
        {
            term = term * square.Scale(1) / ((2 * n) + 1);
            sum += term;
        }

        return WideConstants.TwoOverRootPi * Exp(-square) * wide * sum;
    }

    /// <summary>
    /// erfc(x): up to 6 as 1 - erf(x), of which erfc(6) = 2^-55 leaves 2^-173; beyond as e^(-x²)/√π times the continued fraction
    /// 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + ...)))) (Abramowitz and Stegun 7.1.14) cut after 100 levels: consecutive convergents
    /// enclose the value, and at x = 6 they are 2^-195 apart, beyond it less.
    /// </summary>
    public static WideFloat Erfc(double x)
    {
        if (x <= 6)
            return WideFloat.One - Erf(x);

        WideFloat wide = x;
        WideFloat numerator = 0, denominator = 1, previousNumerator = 1, previousDenominator = 0;
        for (var level = 0u; level <= 100; level++)
        {
            var weight = level == 0 ? WideFloat.One : ((WideFloat)level).Scale(-1);
            (numerator, previousNumerator) = ((wide * numerator) + (weight * previousNumerator), numerator);
            (denominator, previousDenominator) = ((wide * denominator) + (weight * previousDenominator), denominator);
        }

        return WideConstants.OneOverRootPi * Exp(-(wide * wide)) * numerator / denominator;
    }
}
