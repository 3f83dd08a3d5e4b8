using HwSpecs.ElementaryFunctions;

namespace HwSpecs.Activations;

/// <summary>The standard normal density φ and distribution function Φ, accurate in relative terms for |x| ≤ 39.</summary>
internal static class StandardNormal
{
    private const double InverseSqrtTwo = 0.70710678118654752440;

    /// <summary>1/√2 less its rounding to binary64.</summary>
    private const double InverseSqrtTwoTail = -4.8336466567264573e-17;

    private const double InverseSqrtTwoPi = 0.39894228040143267794;

    /// <summary>φ(x) = e^(−x²/2) / √(2π); the rounding of x² is put back, since e^ turns it into a relative error of x²/2 times as much.</summary>
    public static double Density(double x)
    {
        var square = x * x;
        var rounding = Math.FusedMultiplyAdd(x, x, -square);
        return InverseSqrtTwoPi * Elementary.Exp(-square / 2) * (1 - (rounding / 2));
    }

    /// <summary>Φ(x) = erfc(u) / 2 at u = −x/√2; the rounding of u is put back to first order, by erfc'(u) = −2/√π e^(−u²).</summary>
    public static double Distribution(double x)
    {
        var u = -x * InverseSqrtTwo;
        var rounding = Math.FusedMultiplyAdd(-x, InverseSqrtTwo, -u) - (x * InverseSqrtTwoTail);
        return (Elementary.Erfc(u) / 2) - (rounding * Math.Sqrt(2) * Density(x));
    }
}
