using System.Runtime.CompilerServices;

namespace HwSpecs.ElementaryFunctions;

/// <summary>exp and exp - 1.</summary>
public static partial class Elementary
{
    /// <summary>Below this e^x is subnormal: ln 2^-1022.</summary>
    private const double LeastNormalExponent = -708.3964185322641;

    /// <summary>Above this e^x rounds to infinity: ln (2^1024 - 2^970).</summary>
    private const double GreatestExponent = 709.782712893384;

    /// <summary>e^x.</summary>
    public static double Exp(double x)
    {
        if (!(x >= LeastNormalExponent && x <= GreatestExponent))
            return ExpBeyondNormal(x);

        var scale = ExpParts(x, 0, out var y);
        return y.TryRound(TwoToMinus67, out var rounded) ? ScaleNormal(rounded, scale) : WideFunctions.Exp(x).ToDouble();
    }

    /// <summary>e^x - 1, accurate where e^x is near 1.</summary>
    public static double ExpM1(double x)
    {
        var magnitude = Math.Abs(x);
        if (magnitude < TwoToMinus54)
            return x;                                   // x²/2 is below half an ulp, also just below a power of two
        if (magnitude < 1.0 / 16)
        {
            var quotient = Polynomial.Evaluate(SeriesTable.ExpM1, 4, new DoubleDouble(x, 0)) * x;
            return quotient.TryRound(magnitude * TwoToMinus70, out var small) ? small : WideFunctions.ExpM1(x).ToDouble();
        }

        if (!(x <= 100))
            return Exp(x);                              // 1 is below 2^-144 e^x and cannot matter: exp's hardest arguments need 2^-117
        if (x < -37.5)
            return -1;                                  // e^x < 2^-54, half an ulp below 1

        var scale = ExpParts(x, 0, out var y);
        var factor = PowerOfTwo(scale);
        var sum = DoubleDouble.Sum(-1, y.High * factor);
        var difference = new DoubleDouble(sum.High, sum.Low + (y.Low * factor));
        return difference.TryRound(factor * TwoToMinus66, out var rounded) ? rounded : WideFunctions.ExpM1(x).ToDouble();
    }

    private static double ExpBeyondNormal(double x) => x switch
    {
        > GreatestExponent => double.PositiveInfinity,
        < -746 => 0,
        < LeastNormalExponent => WideFunctions.Exp(x).ToDouble(),
        _ => double.NaN,
    };

    /// <summary>
    /// e^(x + xLow) = 2^result (y.High + y.Low) for |x| ≤ 746 and |xLow| at most half an ulp of x, y between 0.99 and 2.
    /// The error of y is below 2^-68.1 times 2^(j/128) ≤ 1.003 y, hence below 2^-67; |y.Low| is up to 2^-16, so y is not normalised.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ExpParts(double x, double xLow, out DoubleDouble y)
    {
        // Adding 1.5 · 2^52 rounds to an integer and leaves it in the low bits.
        const double shifter = 6755399441055744;
        var shifted = (x * ExponentialTable.StepsPerUnit) + shifter;
        var k = shifted - shifter;
        var steps = (int)BitConverter.DoubleToInt64Bits(shifted);

        var r = x - (k * ExponentialTable.StepHigh);
        var rLow = xLow - (k * ExponentialTable.StepLow);
        var sum = r + rLow;
        var square = sum * sum;
        var series = square * (0.5 + (sum * (1.0 / 6)) + (square * ((1.0 / 24) + (sum * (1.0 / 120)) + (square * (1.0 / 720)))));

        var index = 2 * (steps & 127);
        var head = ExponentialTable.Powers[index];
        var tail = ExponentialTable.Powers[index + 1];
        var rHead = BitConverter.UInt64BitsToDouble(BitConverter.DoubleToUInt64Bits(r) & ~0x7FF_FFFFUL);
        var product = head * rHead;
        var high = head + product;
        y = new DoubleDouble(high, (product - (high - head)) + (tail + ((head * (series + ((r - rHead) + rLow))) + (tail * (sum + series)))));
        return steps >> 7;
    }

    /// <summary>x · 2^scale where both x and the result are normal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ScaleNormal(double x, int scale) =>
        BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) + ((long)scale << 52));

    /// <summary>2^scale for a normal power of two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double PowerOfTwo(int scale) => BitConverter.Int64BitsToDouble((long)(scale + 1023) << 52);
}
