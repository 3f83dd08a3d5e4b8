using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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
    /// The error of y is below 2^-67.8 times 2^(j/128) ≤ 1.003 y, hence below 2^-67; |y.Low| is up to 2^-16, so y is not normalised.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ExpParts(double x, double xLow, out DoubleDouble y)
    {
        // Adding 1.5 · 2^52 rounds to an integer and leaves it in the low bits.
        const double shifter = 6755399441055744;
        var shifted = DoubleDouble.MultiplyAdd(x, ExponentialTable.StepsPerUnit, shifter);
        var k = shifted - shifter;
        var steps = (int)BitConverter.DoubleToInt64Bits(shifted);

        var r = DoubleDouble.MultiplyAdd(k, -ExponentialTable.StepHigh, x);
        var rLow = xLow - (k * ExponentialTable.StepLow);
        var sum = r + rLow;
        var square = sum * sum;
        var cubic = square * DoubleDouble.MultiplyAdd(sum, 1.0 / 6, 0.5);
        var beyond = DoubleDouble.MultiplyAdd(square, 1.0 / 720, DoubleDouble.MultiplyAdd(sum, 1.0 / 120, 1.0 / 24));
        var series = DoubleDouble.MultiplyAdd(square * square, beyond, cubic);

        // The series is known last, so that everything else is added before it.
        var index = 2 * (steps & 127);
        var head = ExponentialTable.Powers[index];
        var tail = ExponentialTable.Powers[index + 1];
        var product = DoubleDouble.ProductOfHead(head, r);
        var high = head + product.High;
        var rest = (product.High - (high - head))
            + (DoubleDouble.MultiplyAdd(head, rLow, product.Low) + DoubleDouble.MultiplyAdd(tail, sum, tail));
        y = new DoubleDouble(high, DoubleDouble.MultiplyAdd(head + tail, series, rest));
        return steps >> 7;
    }

    /// <summary>x · 2^scale where both x and the result are normal.</summary>
    /// <remarks>Added as a vector, so that x need not go to an integer register and back.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ScaleNormal(double x, int scale) =>
        (Vector128.CreateScalarUnsafe(x).AsInt64() + Vector128.CreateScalarUnsafe((long)scale << 52)).AsDouble().ToScalar();

    /// <summary>2^scale for a normal power of two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double PowerOfTwo(int scale) => BitConverter.Int64BitsToDouble((long)(scale + 1023) << 52);
}
