using System.Numerics;

namespace HwSpecs.Specs.Witnesses;

/// <summary>An exact binary fraction Significand · 2^Exponent: every double is one, and so is the midpoint of two neighbours.</summary>
public readonly record struct Dyadic(BigInteger Significand, int Exponent)
{
    public static readonly Dyadic Zero = new(0, 0);
    public static readonly Dyadic One = new(1, 0);
    public static readonly Dyadic Two = new(2, 0);

    public int Sign => Significand.Sign;

    /// <summary>The least p with |value| &lt; 2^p.</summary>
    public int Magnitude => (int)BigInteger.Abs(Significand).GetBitLength() + Exponent;

    public static Dyadic Of(double x)
    {
        if (!double.IsFinite(x))
            throw new ArgumentOutOfRangeException(nameof(x), x, "Only a finite number is a binary fraction.");
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)(bits >> 52) & 0x7FF;
        var significand = bits & ((1L << 52) - 1);
        var magnitude = exponent == 0 ? new Dyadic(significand, -1074) : new Dyadic(significand + (1L << 52), exponent - 1075);
        return bits < 0 ? -magnitude : magnitude;
    }

    public static Dyadic operator -(Dyadic x) => new(-x.Significand, x.Exponent);

    public static Dyadic operator -(Dyadic x, Dyadic y) => x + -y;

    public static Dyadic operator *(Dyadic x, Dyadic y) => new(x.Significand * y.Significand, x.Exponent + y.Exponent);

    public static Dyadic operator +(Dyadic x, Dyadic y) => x.Exponent <= y.Exponent
        ? new Dyadic(x.Significand + (y.Significand << (y.Exponent - x.Exponent)), x.Exponent)
        : y + x;

    public int CompareTo(Dyadic other) => (this - other).Sign;

    /// <summary>This times 2^<paramref name="bits"/>, rounded towards -∞.</summary>
    public BigInteger Floor(int bits) => Exponent + bits >= 0 ? Significand << (Exponent + bits) : Significand >> -(Exponent + bits);
}
