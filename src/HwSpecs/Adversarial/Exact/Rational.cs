using System.Globalization;
using System.Numerics;

namespace HwSpecs.Adversarial.Exact;

/// <summary>A fraction in lowest terms with a positive denominator.</summary>
public readonly record struct Rational : IComparable<Rational>
{
    private readonly BigInteger denominatorMinusOne;

    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new ArgumentException("A fraction's denominator is not zero.", nameof(denominator));
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
            divisor = -divisor;
        (Numerator, denominatorMinusOne) = (numerator / divisor, (denominator / divisor) - 1);
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator => denominatorMinusOne + 1;

    /// <summary>The number itself: every finite binary64 number is a fraction.</summary>
    public static Rational Of(double number) => Of(Dyadic.Of(number));

    internal static Rational Of(Dyadic dyadic) =>
        dyadic.Exponent >= 0 ? new(dyadic.Mantissa << dyadic.Exponent, 1) : new(dyadic.Mantissa, BigInteger.One << -dyadic.Exponent);

    /// <summary>Reads <c>p/q</c> or <c>p</c>, whole numbers in decimal digits.</summary>
    public static bool TryParse(string text, out Rational rational)
    {
        rational = default;
        var parts = text.Split('/');
        if (parts.Length > 2 || !TryWhole(parts[0], out var numerator))
            return false;
        var denominator = BigInteger.One;
        if (parts.Length == 2 && (!TryWhole(parts[1], out denominator) || denominator.Sign <= 0))
            return false;
        rational = new(numerator, denominator);
        return true;
    }

    public static Rational operator +(Rational a, Rational b) => new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Rational operator -(Rational a, Rational b) => new((a.Numerator * b.Denominator) - (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Rational operator *(Rational a, Rational b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    public static Rational Add(Rational left, Rational right) => left + right;

    public static Rational Subtract(Rational left, Rational right) => left - right;

    public static Rational Multiply(Rational left, Rational right) => left * right;

    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The nearest binary64 number, ties to even.</summary>
    public double ToDouble()
    {
        if (Numerator.IsZero)
            return 0;
        var magnitude = BigInteger.Abs(Numerator);
        var shift = (int)(66 - ((long)magnitude.GetBitLength() - (long)Denominator.GetBitLength()));

        // At most the exponent of the least subnormal: below it fewer bits are kept, so that the one rounding stays the only one.
        shift = Math.Min(shift, 1074 + 2);
        var scaled = shift >= 0 ? magnitude << shift : magnitude;
        var quotient = BigInteger.DivRem(scaled, shift >= 0 ? Denominator : Denominator << -shift, out var remainder);
        var excess = Math.Max((int)quotient.GetBitLength() - 62, 0);
        var sticky = !remainder.IsZero || !(quotient & ((BigInteger.One << excess) - 1)).IsZero;
        var kept = (long)(quotient >> excess);
        return Math.CopySign(Math.ScaleB(RoundToDouble(kept, sticky, excess - shift), excess - shift), Numerator.Sign);
    }

    /// <summary>The square root rounded to the nearest binary64 number; the number is not negative.</summary>
    public double SquareRoot()
    {
        if (Numerator.IsZero)
            return 0;

        // √x = 2^k √(x / 4^k) with a k that brings x / 4^k near 1, so that the square neither overflows nor vanishes where its root does not.
        var k = (int)(Numerator.GetBitLength() - Denominator.GetBitLength()) / 2;
        var scaled = k >= 0 ? new Rational(Numerator, Denominator << (2 * k)) : new Rational(Numerator << (-2 * k), Denominator);
        var estimate = Math.Sqrt(scaled.ToDouble());
        while (Halfway(estimate, Math.BitIncrement(estimate)) is var above && above * above < scaled)
            estimate = Math.BitIncrement(estimate);
        while (Halfway(Math.BitDecrement(estimate), estimate) is var below && below * below > scaled)
            estimate = Math.BitDecrement(estimate);
        return Math.ScaleB(estimate, k);
    }

    public override string ToString() => Denominator.IsOne
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : $"{Numerator.ToString(CultureInfo.InvariantCulture)}/{Denominator.ToString(CultureInfo.InvariantCulture)}";

    private static bool TryWhole(string text, out BigInteger number) =>
        BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static Rational Halfway(double a, double b) => (Of(a) + Of(b)) * new Rational(1, 2);

    /// <summary>Rounds to the 53 bits, or fewer below the least normal number, that a binary64 number at this exponent keeps.</summary>
    private static double RoundToDouble(long bits, bool sticky, int exponent)
    {
        var length = 64 - long.LeadingZeroCount(bits);
        var drop = (int)Math.Max(length - 53, -1074 - exponent);
        if (drop <= 0)
            return bits;
        if (drop > 62)
            return 0;
        var (kept, rest, half) = (bits >> drop, bits & ((1L << drop) - 1), 1L << (drop - 1));
        if (rest > half || (rest == half && (sticky || (kept & 1) == 1)))
            kept++;
        return Math.ScaleB(kept, drop);
    }
}
