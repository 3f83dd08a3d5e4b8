using System.Runtime.CompilerServices;

namespace HwSpecs.ElementaryFunctions;

/// <summary>ln x and ln (1 + x).</summary>
public static partial class Elementary
{
    /// <summary>ln x: -∞ at ±0, NaN below.</summary>
    public static double Log(double x)
    {
        if (Math.Abs(x - 1) < 1.0 / 64)
            return LogNearOne(x - 1) is var near && near.TryRound(Math.Abs(x - 1) * TwoToMinus64, out var small) ? small : Accurate(x, near);

        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = 0;
        if ((ulong)(bits - 0x0010_0000_0000_0000) >= 0x7FE0_0000_0000_0000)
        {
            if (!(x > 0 && x < double.PositiveInfinity))
                return LogOutOfDomain(x);
            bits = BitConverter.DoubleToInt64Bits(x * (1L << 54));
            exponent = -54;
        }

        var y = LogParts(bits, exponent, 0);
        return y.TryRound(TwoToMinus68, out var rounded) ? rounded : Accurate(x, y);

        static double Accurate(double x, DoubleDouble y) => x == 1 ? 0 : WideFunctions.Log(x, y.High + y.Low).ToDouble();
    }

    /// <summary>ln (1 + x), accurate where x is near 0: -∞ at -1, NaN below.</summary>
    public static double LogP1(double x)
    {
        var magnitude = Math.Abs(x);
        if (magnitude < 1.0 / 64)
        {
            if (magnitude < TwoToMinus54)
                return x;                               // x²/2 is below half an ulp, also just below a power of two
            var near = LogNearOne(x);
            return near.TryRound(magnitude * TwoToMinus64, out var small) ? small : Accurate(x, near);
        }

        if (!(x > -1 && x < TwoToThe160))
            return x < 0 ? LogOutOfDomain(x + 1) : Log(x);      // beyond 2^160, 1 is below 2^-160 x; log's hardest arguments need 2^-117

        var sum = DoubleDouble.Sum(1, x);
        var bits = BitConverter.DoubleToInt64Bits(sum.High);
        var y = LogParts(bits, 0, sum.Low * PowerOfTwo(-(int)((bits - LogStart) >> 52)));
        return y.TryRound(TwoToMinus68, out var rounded) ? rounded : Accurate(x, y);

        static double Accurate(double x, DoubleDouble y) => WideFunctions.Log(WideFloat.One + x, y.High + y.Low).ToDouble();
    }

    /// <summary>The bits of 0.707: m lies in [0.707, 1.414), so that the logarithm's parts do not cancel near 1.</summary>
    private const long LogStart = 0x3FE6_A000_0000_0000;

    private const double TwoToThe160 = (double)(1L << 40) * (1L << 40) * (1L << 40) * (1L << 40);

    private static double LogOutOfDomain(double x) => x switch
    {
        0 => double.NegativeInfinity,
        double.PositiveInfinity => x,
        _ => double.NaN,
    };

    /// <summary>
    /// ln ((m + tail) 2^(power + exponent)) for the normal positive number m 2^power with these bits, away from 1; absolute error below 2^-68.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble LogParts(long bits, int exponent, double tail)
    {
        var offset = bits - LogStart;
        var power = offset >> 52;
        var m = BitConverter.Int64BitsToDouble(bits - (power << 52));
        var entry = LogarithmTable.Reciprocals.Slice(3 * ((int)(offset >> 44) & 255), 3);
        var (c, logHigh, logLow) = (entry[0], entry[1], entry[2]);

        // 29 bits of m times 13 of c, minus 1, are exact, and so is the sum of multiples of 2^-42 below.
        var mHead = BitConverter.UInt64BitsToDouble(BitConverter.DoubleToUInt64Bits(m) & ~0xFF_FFFFUL);
        var zHigh = (mHead * c) - 1;
        var zLow = ((m - mHead) + tail) * c;
        var z = zHigh + zLow;
        var square = z * z;
        var series = square * ((-0.5 + (z * (1.0 / 3))) + (square * ((-0.25 + (z * (1.0 / 5))) + (square * ((-1.0 / 6) + (z * (1.0 / 7)))))));

        var e = (double)(power + exponent);
        var high = ((e * LogarithmTable.Ln2High) + logHigh) + zHigh;
        return new DoubleDouble(high, series + (zLow + ((e * LogarithmTable.Ln2Low) + logLow)));
    }

    /// <summary>ln (1 + z) for |z| &lt; 1/64; error below 2^-64 |z|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble LogNearOne(double z)
    {
        var square = DoubleDouble.Product(z, z);
        var sum = DoubleDouble.OrderedSum(z, -0.5 * square.High);
        var s = square.High;
        var fourth = s * s;
        var cubic = z * s * (((1.0 / 3) + (z * (-1.0 / 4)) + (s * ((1.0 / 5) + (z * (-1.0 / 6)))))
            + (fourth * (((1.0 / 7) + (z * (-1.0 / 8))) + (s * ((1.0 / 9) + (z * (-1.0 / 10)))) + (fourth * ((1.0 / 11) + (z * (-1.0 / 12)))))));
        return new DoubleDouble(sum.High, sum.Low + (cubic - (0.5 * square.Low)));
    }
}
