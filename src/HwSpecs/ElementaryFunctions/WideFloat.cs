namespace HwSpecs.ElementaryFunctions;

/// <summary>
/// A binary floating-point number with 256 bits of significand: ± 0.High Low · 2^Exponent with the top bit of High set, or zero.
/// The accurate path computes in it; it uses integer operations only, so it is the same on every machine.
/// Every operation truncates; its relative error is below 2^-252 (for a sum: relative to the larger operand).
/// </summary>
internal readonly struct WideFloat(bool negative, int exponent, UInt128 high, UInt128 low)
{
    private static readonly UInt128 TopBit = UInt128.One << 127;

    private readonly bool _negative = negative;
    private readonly UInt128 _high = high;
    private readonly UInt128 _low = low;

    public int Exponent { get; } = exponent;

    public bool IsZero => _high == UInt128.Zero;

    public static WideFloat One { get; } = 1.0;

    public static implicit operator WideFloat(double x)
    {
        var bits = BitConverter.DoubleToUInt64Bits(x);
        var significand = bits & 0xF_FFFF_FFFF_FFFF;
        var biased = (int)(bits >> 52) & 0x7FF;
        if (biased == 0)
            biased = 1;
        else
            significand |= 1UL << 52;
        if (significand == 0)
            return default;

        var shift = (int)ulong.LeadingZeroCount(significand);
        return new WideFloat(bits >> 63 != 0, biased - 1011 - shift, new UInt128(significand << shift, 0), UInt128.Zero);
    }

    public static WideFloat operator -(WideFloat x) => new(!x._negative, x.Exponent, x._high, x._low);

    public static WideFloat operator -(WideFloat x, WideFloat y) => x + -y;

    public static WideFloat operator +(WideFloat x, WideFloat y)
    {
        if (x.IsZero)
            return y;
        if (y.IsZero)
            return x;
        if (x.Exponent < y.Exponent || (x.Exponent == y.Exponent && (x._high < y._high || (x._high == y._high && x._low < y._low))))
            (x, y) = (y, x);

        var (high, low) = ShiftRight(y._high, y._low, x.Exponent - y.Exponent);
        if (x._negative != y._negative)
        {
            var borrow = x._low < low ? UInt128.One : UInt128.Zero;
            return Normalize(x._negative, x.Exponent, x._high - high - borrow, x._low - low);
        }

        low += x._low;
        var carry = low < x._low ? UInt128.One : UInt128.Zero;
        high += carry;                              // cannot wrap: y is at most x, so either high < 2^128 - 1 or low did not carry
        var overflow = high < carry;
        high += x._high;
        overflow |= high < x._high;
        if (!overflow)
            return new WideFloat(x._negative, x.Exponent, high, low);
        return new WideFloat(x._negative, x.Exponent + 1, (high >> 1) | TopBit, (low >> 1) | (high << 127));
    }

    public static WideFloat operator *(WideFloat x, WideFloat y)
    {
        if (x.IsZero || y.IsZero)
            return default;
        var high = Multiply(x._high, y._high, out var low);
        var cross = Multiply(x._high, y._low, out _);
        low += cross;
        if (low < cross)
            high++;
        cross = Multiply(x._low, y._high, out _);
        low += cross;
        if (low < cross)
            high++;
        return Normalize(x._negative != y._negative, x.Exponent + y.Exponent, high, low);
    }

    public static WideFloat operator /(WideFloat x, uint n)
    {
        var remainder = 0UL;
        var high = Divide(x._high, n, ref remainder);
        var low = Divide(x._low, n, ref remainder);

        // Up to 32 leading zeros come of the division: 32 further bits of the quotient keep the error below 2^-252.
        var further = (uint)((remainder << 32) / n);
        if (x.IsZero)
            return default;
        var shift = (int)UInt128.LeadingZeroCount(high);
        if (shift == 0)
            return new WideFloat(x._negative, x.Exponent, high, low);
        return new WideFloat(x._negative, x.Exponent - shift, (high << shift) | (low >> (128 - shift)), (low << shift) | ((UInt128)further >> (32 - shift)));
    }

    /// <summary>The quotient by Newton's iteration for 1/y: each round doubles the 52 bits of the first guess; relative error below 2^-248.</summary>
    public static WideFloat operator /(WideFloat x, WideFloat y)
    {
        WideFloat inverse = 1 / y.Scale(-y.Exponent).ToDouble();
        inverse = inverse.Scale(-y.Exponent);
        for (var round = 0; round < 3; round++)
            inverse += inverse * (One - (y * inverse));
        return x * inverse;
    }

    /// <summary>This times 2^<paramref name="power"/>, exactly.</summary>
    public WideFloat Scale(int power) => IsZero ? this : new(_negative, Exponent + power, _high, _low);

    /// <summary>The nearest double, ties to even; also where it is subnormal, zero or infinite.</summary>
    public double ToDouble()
    {
        var sign = _negative ? 1UL << 63 : 0;
        var precision = Math.Min(53, Exponent + 1074);
        if (IsZero || precision < 0)
            return BitConverter.UInt64BitsToDouble(sign);
        if (Exponent > 1024)
            return _negative ? double.NegativeInfinity : double.PositiveInfinity;

        var kept = precision == 0 ? 0UL : (ulong)(_high >> (128 - precision));
        var rest = _high << precision;
        if (rest > TopBit || (rest == TopBit && (_low != UInt128.Zero || (kept & 1) != 0)))
            kept++;

        // A carry out of the significand runs into the exponent field, which is what it should do.
        var bits = precision == 53 ? ((ulong)(Exponent + 1021) << 52) + kept : kept;
        return BitConverter.UInt64BitsToDouble(sign | bits);
    }

    /// <summary>The float on this value's side of a midpoint of two floats; its tie to even if they are equal.</summary>
    public float Beside(double midpoint)
    {
        var difference = this - midpoint;
        if (difference.IsZero)
            return (float)midpoint;
        return (float)(difference._negative ? Math.BitDecrement(midpoint) : Math.BitIncrement(midpoint));
    }

    private static WideFloat Normalize(bool negative, int exponent, UInt128 high, UInt128 low)
    {
        if (high == UInt128.Zero)
        {
            if (low == UInt128.Zero)
                return default;
            (high, low, exponent) = (low, UInt128.Zero, exponent - 128);
        }

        var shift = (int)UInt128.LeadingZeroCount(high);
        return shift == 0
            ? new WideFloat(negative, exponent, high, low)
            : new WideFloat(negative, exponent - shift, (high << shift) | (low >> (128 - shift)), low << shift);
    }

    private static (UInt128 High, UInt128 Low) ShiftRight(UInt128 high, UInt128 low, int count) => count switch
    {
        0 => (high, low),
        < 128 => (high >> count, (low >> count) | (high << (128 - count))),
        < 256 => (UInt128.Zero, high >> (count - 128)),
        _ => (UInt128.Zero, UInt128.Zero),
    };

    /// <summary>The upper half of a 128 by 128 bit product.</summary>
    private static UInt128 Multiply(UInt128 x, UInt128 y, out UInt128 low)
    {
        var (x1, x0, y1, y0) = ((ulong)(x >> 64), (ulong)x, (ulong)(y >> 64), (ulong)y);
        var bottom = Math.BigMul(x0, y0);
        var middle = Math.BigMul(x1, y0) + (bottom >> 64);      // at most (2^64-1)^2 + 2^64 - 1 < 2^128
        var other = Math.BigMul(x0, y1) + (ulong)middle;
        low = new UInt128((ulong)other, (ulong)bottom);
        return Math.BigMul(x1, y1) + (middle >> 64) + (other >> 64);
    }

    private static UInt128 Divide(UInt128 x, uint n, ref ulong remainder)
    {
        var quotient = UInt128.Zero;
        for (var shift = 96; shift >= 0; shift -= 32)
        {
            var part = (remainder << 32) | (uint)(x >> shift);
            quotient = (quotient << 32) | (part / n);
            remainder = part % n;
        }

        return quotient;
    }
}
