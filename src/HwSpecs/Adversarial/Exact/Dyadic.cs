using System.Numerics;

namespace HwSpecs.Adversarial.Exact;

/// <summary>m·2^e: what a binary64 number is, closed under +, − and × without rounding.</summary>
internal readonly record struct Dyadic
{
    private Dyadic(BigInteger mantissa, int exponent) => (Mantissa, Exponent) = (mantissa, exponent);

    /// <summary>Odd, or zero.</summary>
    public BigInteger Mantissa { get; }

    public int Exponent { get; }

    public int Sign => Mantissa.Sign;

    public bool IsZero => Mantissa.IsZero;

    public static Dyadic Of(double number)
    {
        if (!double.IsFinite(number))
            throw new ArgumentException($"Exact arithmetic needs finite numbers; found {number}.", nameof(number));
        var bits = BitConverter.DoubleToInt64Bits(number);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var fraction = bits & 0xF_FFFF_FFFF_FFFF;
        var mantissa = exponent == 0 ? fraction : fraction | (1L << 52);
        return Of(bits < 0 ? -mantissa : mantissa, Math.Max(exponent, 1) - 1075);
    }

    public static Dyadic Of(BigInteger mantissa, int exponent = 0)
    {
        if (mantissa.IsZero)
            return default;
        var zeros = (int)BigInteger.TrailingZeroCount(mantissa);
        return new(mantissa >> zeros, exponent + zeros);
    }

    public static Dyadic operator +(Dyadic a, Dyadic b)
    {
        if (a.IsZero)
            return b;
        if (b.IsZero)
            return a;
        var exponent = Math.Min(a.Exponent, b.Exponent);
        return Of(a.At(exponent) + b.At(exponent), exponent);
    }

    public static Dyadic operator -(Dyadic a) => new(-a.Mantissa, a.Exponent);

    public static Dyadic operator -(Dyadic a, Dyadic b) => a + -b;

    public static Dyadic operator *(Dyadic a, Dyadic b) => a.IsZero || b.IsZero ? default : new(a.Mantissa * b.Mantissa, a.Exponent + b.Exponent);

    /// <summary>The whole number of units 2^<paramref name="exponent"/>; the exponent is at most the number's own.</summary>
    public BigInteger At(int exponent) => IsZero ? BigInteger.Zero : Mantissa << (Exponent - exponent);

    /// <summary>The greatest exponent at which all these numbers are whole.</summary>
    public static int CommonExponent(params ReadOnlySpan<Dyadic> numbers)
    {
        var exponent = int.MaxValue;
        foreach (var number in numbers)
        {
            if (!number.IsZero)
                exponent = Math.Min(exponent, number.Exponent);
        }

        return exponent == int.MaxValue ? 0 : exponent;
    }
}
