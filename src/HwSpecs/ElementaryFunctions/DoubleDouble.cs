using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace HwSpecs.ElementaryFunctions;

/// <summary>An unevaluated sum High + Low of two doubles, about 106 bits (Dekker 1971; Muller et al., Handbook of Floating-Point Arithmetic, ch. 4 and 14).</summary>
internal readonly struct DoubleDouble(double high, double low)
{
    public double High { get; } = high;

    public double Low { get; } = low;

    /// <summary>Whether a fused multiply-add is one instruction: a constant to the JIT.</summary>
    private static bool IsFused => Fma.IsSupported || AdvSimd.Arm64.IsSupported;

    /// <summary>a + b exactly (Knuth's TwoSum).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Sum(double a, double b)
    {
        var sum = a + b;
        var bPart = sum - a;
        return new DoubleDouble(sum, (a - (sum - bPart)) + (b - bPart));
    }

    /// <summary>a + b exactly where |a| ≥ |b| or a = 0 (Dekker's Fast2Sum).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble OrderedSum(double a, double b)
    {
        var sum = a + b;
        return new DoubleDouble(sum, b - (sum - a));
    }

    /// <summary>a · b exactly, unless it overflows or its low part falls below 2^-1074.</summary>
    /// <remarks>
    /// Both branches are exact, so they agree bit for bit. Math.FusedMultiplyAdd alone would be right everywhere too, but without
    /// the instruction it is a call into the C library's software routine; Dekker's 17 operations are several times faster.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Product(double a, double b)
    {
        var product = a * b;
        if (IsFused)
            return new DoubleDouble(product, Math.FusedMultiplyAdd(a, b, -product));

        var (aHigh, bHigh) = (Head(a), Head(b));
        var (aLow, bLow) = (a - aHigh, b - bHigh);
        return new DoubleDouble(product, (((aHigh * bHigh) - product) + (aHigh * bLow) + (aLow * bHigh)) + (aLow * bLow));

        // Veltkamp's splitting: the head has 26 bits, and so has the rest with its sign.
        static double Head(double x)
        {
            var scaled = 134217729 * x;
            return scaled - (scaled - x);
        }
    }

    /// <summary>a b + c, rounded once where the processor can, else twice: only for what an error bound covers either way, or where a b is exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MultiplyAdd(double a, double b, double c) => IsFused ? Math.FusedMultiplyAdd(a, b, c) : (a * b) + c;

    /// <summary>a · b for an a of at most 26 bits, the low part within 2^-53 of itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble ProductOfHead(double a, double b)
    {
        if (IsFused)
            return Product(a, b);
        var bHead = BitConverter.UInt64BitsToDouble(BitConverter.DoubleToUInt64Bits(b) & ~0x7FF_FFFFUL);
        return new DoubleDouble(a * bHead, a * (b - bHead));
    }

    public static DoubleDouble operator -(DoubleDouble x) => new(-x.High, -x.Low);

    /// <summary>Relative error below 2^-100 for |x.Low| ≤ 2^-50 |x.High|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator *(DoubleDouble x, double y)
    {
        var product = Product(x.High, y);
        return OrderedSum(product.High, product.Low + (x.Low * y));
    }

    /// <summary>Relative error below 2^-100 for operands whose low part is at most 2^-50 of the high one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator *(DoubleDouble x, DoubleDouble y)
    {
        var product = Product(x.High, y.High);
        return OrderedSum(product.High, product.Low + ((x.High * y.Low) + (x.Low * y.High)));
    }

    /// <summary>Relative error below 2^-98 for normalised operands.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator /(DoubleDouble x, DoubleDouble y)
    {
        var quotient = x.High / y.High;
        var product = Product(quotient, y.High);
        var rest = (((x.High - product.High) - product.Low) + x.Low) - (quotient * y.Low);
        return OrderedSum(quotient, rest / y.High);
    }

    /// <summary>a + x where |a| ≥ |x|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble AddTo(double a, DoubleDouble x)
    {
        var sum = OrderedSum(a, x.High);
        return OrderedSum(sum.High, sum.Low + x.Low);
    }

    /// <summary>The same value with |Low| at most half an ulp of High.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Normalized(double high, double low) => OrderedSum(high, low);

    /// <summary>
    /// Ziv's rounding test: whether every number within <paramref name="error"/> of High + Low rounds to the same double, and that double.
    /// The error must count one more rounding of Low.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRound(double error, out double rounded)
    {
        // Rounding is monotonic: where both ends agree, so does what lies between, and it need not wait for them.
        rounded = High + Low;
        return High + (Low - error) == High + (Low + error);
    }
}
