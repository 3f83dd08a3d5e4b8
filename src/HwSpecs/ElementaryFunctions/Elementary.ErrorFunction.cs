using System.Runtime.CompilerServices;

namespace HwSpecs.ElementaryFunctions;

/// <summary>erf and erfc.</summary>
public static partial class Elementary
{
    /// <summary>The error function 2/√π ∫₀ˣ e^(-t²) dt.</summary>
    public static double Erf(double x)
    {
        var magnitude = Math.Abs(x);
        if (magnitude < 0.5)
        {
            if (magnitude < LeastErfSeries)
                return x == 0 ? x : (WideConstants.TwoOverRootPi * x).ToDouble();       // x²/3 is below 2^-1000
            var series = ErfSeries(x);
            return series.TryRound(magnitude * TwoToMinus69, out var small) ? small : WideFunctions.Erf(x).ToDouble();
        }

        if (!(magnitude < 6))
            return double.IsNaN(x) ? x : Math.CopySign(1, x);                           // erfc(6) < 2^-55

        var complement = ScaledErfcParts(magnitude, out var scale);
        var factor = PowerOfTwo(scale);
        var value = DoubleDouble.AddTo(1, new DoubleDouble(-complement.High * factor, -complement.Low * factor));
        return value.TryRound(complement.High * factor * TwoToMinus66, out var rounded)
            ? Math.CopySign(rounded, x)
            : WideFunctions.Erf(x).ToDouble();
    }

    /// <summary>The complementary error function 1 - erf(x), accurate to the last bit also where it is tiny.</summary>
    public static double Erfc(double x)
    {
        if (x >= 0.5)
        {
            if (x > 26.5)                               // the result is subnormal from 26.543 and zero from 27.227
                return x > 27.3 ? 0 : WideFunctions.Erfc(x).ToDouble();
            var y = ScaledErfcParts(x, out var scale);
            return y.TryRound(y.High * TwoToMinus66, out var scaled) ? ScaleNormal(scaled, scale) : WideFunctions.Erfc(x).ToDouble();
        }

        if (!(x >= -6))
            return double.IsNaN(x) ? x : 2;             // 2 - erfc(6), and erfc(6) < 2^-55

        if (x > -0.5)
        {
            if (Math.Abs(x) < TwoToMinus64)
                return 1;
            return DoubleDouble.AddTo(1, -ErfSeries(x)).TryRound(TwoToMinus69, out var near) ? near : WideFunctions.Erfc(x).ToDouble();
        }

        var complement = ScaledErfcParts(-x, out var power);
        var factor = PowerOfTwo(power);
        var value = DoubleDouble.AddTo(2, new DoubleDouble(-complement.High * factor, -complement.Low * factor));
        return value.TryRound(complement.High * factor * TwoToMinus66, out var rounded) ? rounded : WideFunctions.Erfc(x).ToDouble();
    }

    /// <summary>Below this the low half of x² falls under 2^-1074.</summary>
    private const double LeastErfSeries = 1e-150;

    /// <summary>erf(x) for 1e-150 ≤ |x| &lt; 1/2; relative error below 2^-70.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble ErfSeries(double x) => Polynomial.Evaluate(SeriesTable.Erf, 5, DoubleDouble.Product(x, x)) * x;

    /// <summary>erfc(x) = 2^scale · result for 1/2 ≤ x &lt; 28 as e^(-x²) times its own smooth factor; relative error below 2^-66.7.</summary>
    private static DoubleDouble ScaledErfcParts(double x, out int scale)
    {
        var square = DoubleDouble.Product(x, x);
        scale = ExpParts(-square.High, -square.Low, out var power);

        // Exponent and four leading bits select the interval; its centre has a one behind them.
        var bits = BitConverter.DoubleToInt64Bits(x);
        var centre = BitConverter.Int64BitsToDouble((bits >> 48 << 48) | (1L << 47));
        var interval = (int)(bits >> 48) - 0x3FE0;
        var coefficients = ScaledErfcTable.Coefficients.Slice(interval * ScaledErfcTable.NumbersPerInterval, ScaledErfcTable.NumbersPerInterval);
        return Polynomial.Evaluate(coefficients, 4, new DoubleDouble(x - centre, 0)) * DoubleDouble.OrderedSum(power.High, power.Low);
    }
}
