using System.Numerics;

namespace HwSpecs.Adversarial.Exact;

/// <summary>A fold's range over a region: u from Low to High, each a fraction whose denominator 0 means unbounded.</summary>
internal readonly record struct FoldRange(BigInteger Low, BigInteger LowDenominator, BigInteger High, BigInteger HighDenominator, bool Touches)
{
    public bool Crosses => Low.Sign < 0 && High.Sign > 0;

    public static FoldRange Over(ConvexRegion region, HomogeneousLine line)
    {
        FoldRange range = default;
        var (first, touches, fallsForever, growsForever) = (true, false, false, false);
        foreach (var vertex in region.Vertices)
        {
            var u = line.At(vertex);
            if (!vertex.IsFinite)
            {
                fallsForever |= u.Sign < 0;
                growsForever |= u.Sign > 0;
                continue;
            }

            touches |= u.IsZero;
            if (first || u * range.LowDenominator < range.Low * vertex.W)
                range = range with { Low = u, LowDenominator = vertex.W };
            if (first || u * range.HighDenominator > range.High * vertex.W)
                range = range with { High = u, HighDenominator = vertex.W };
            first = false;
        }

        if (fallsForever)
            range = range with { Low = BigInteger.MinusOne, LowDenominator = BigInteger.Zero };
        if (growsForever)
            range = range with { High = BigInteger.One, HighDenominator = BigInteger.Zero };
        return range with { Touches = touches || (range.Low.Sign < 0 && range.High.Sign > 0) };
    }
}

/// <summary>slope·u + offset, nowhere on a fold's range below what the fold adds; both in units of 2^−Bits.</summary>
internal readonly record struct Majorant(BigInteger Slope, BigInteger Offset)
{
    /// <summary>Binary places kept of slopes and offsets; offsets are rounded up, so that rounding never makes the bound false.</summary>
    public const int Bits = 40;

    /// <param name="range">It holds 0.</param>
    /// <returns>Null if no affine function bounds the fold: it grows without end to one side and the range has no end on the other.</returns>
    public static Majorant? Of(LogitFold fold, FoldRange range)
    {
        var (noLow, noHigh) = (range.LowDenominator.IsZero, range.HighDenominator.IsZero);
        if (noLow && noHigh && fold.Slope.Sign > 0)
            return null;
        var slope = noHigh ? fold.Slope << Bits : noLow ? BigInteger.Zero : BoundedSlope(fold, range);

        // What the slope asks for at the line itself, and at the ends.
        var offset = ValueAtLine(fold, range) << Bits;
        if (range.High.Sign > 0 && !noHigh)
            offset = BigInteger.Max(offset, CeilingOf(((fold.Slope << Bits) - slope) * range.High, range.HighDenominator) + (fold.Jump << Bits));
        if (range.Low.Sign < 0 && !noLow)
            offset = BigInteger.Max(offset, CeilingOf(-slope * range.Low, range.LowDenominator));
        return new(slope, offset);
    }

    /// <summary>The chord's slope where the chord stays above, else the slope of the longer side through the highest value at the line.</summary>
    private static BigInteger BoundedSlope(LogitFold fold, FoldRange range)
    {
        var middle = ValueAtLine(fold, range);

        // Over the common denominator: low = l/d, high = h/d, value at high = v/d.
        var d = range.LowDenominator * range.HighDenominator;
        BigInteger low = range.Low * range.HighDenominator, high = range.High * range.LowDenominator;
        var value = (fold.Slope * high) + (fold.Jump * d);
        if (low.Sign == 0)
            return BigInteger.Divide((value - (middle * d)) << Bits, high);
        if (high.Sign == 0)
            return BigInteger.Divide((middle * d) << Bits, -low);
        if (-low * value >= middle * d * (high - low))
            return BigInteger.Divide(value << Bits, high - low);
        return high >= -low
            ? BigInteger.Divide((value - (middle * d)) << Bits, high)
            : BigInteger.Divide((middle * d) << Bits, -low);
    }

    /// <summary>The highest of the value on the line and the limits from the sides that the range has.</summary>
    private static BigInteger ValueAtLine(LogitFold fold, FoldRange range)
    {
        var value = fold.OnLine;
        if (range.Low.Sign < 0)
            value = BigInteger.Max(value, BigInteger.Zero);
        if (range.High.Sign > 0)
            value = BigInteger.Max(value, fold.Jump);
        return value;
    }

    private static BigInteger CeilingOf(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var remainder);
        return remainder.Sign > 0 ? quotient + 1 : quotient;
    }
}
