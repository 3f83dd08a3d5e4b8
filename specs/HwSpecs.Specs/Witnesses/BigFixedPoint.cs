using System.Numerics;

namespace HwSpecs.Specs.Witnesses;

/// <summary>A positive number known to lie between two binary fractions.</summary>
public readonly record struct Enclosure(Dyadic Lower, Dyadic Upper);

/// <summary>
/// exp and erf in fixed point of any width, from the power series alone and with a proven error: no table, no ln 2, no continued
/// fraction, nothing that the code under test uses.
/// </summary>
public static class BigFixedPoint
{
    private static readonly Dictionary<int, BigInteger> TwoOverRootPi = [];

    /// <summary>e^x to a relative error of 2^-bits: Taylor's series of e^(|x| 2^-s) with |x| 2^-s &lt; 2^-12, squared s times, inverted for x &lt; 0.</summary>
    /// <remarks>
    /// With p = bits + s + 16 places: fewer than 60 terms of truncated products put the series at most 2^7 units low, its rest adds less
    /// than one unit, and x 2^-s, truncated, another; so it starts within 2^(8-p), every squaring doubles that and truncates once, and
    /// after s of them the relative error is below 2^(s+10-p). The inverse adds one truncation of a number of at least p bits.
    /// </remarks>
    public static Enclosure Exp(Dyadic x, int bits)
    {
        if (x.Magnitude > 12)
            throw new ArgumentOutOfRangeException(nameof(x), "e^x is only computed for |x| < 4096.");
        var squarings = Math.Max(0, x.Magnitude + 12);
        var places = bits + squarings + 16;
        var small = new Dyadic(BigInteger.Abs(x.Significand), x.Exponent - squarings).Floor(places);
        var (term, sum) = (BigInteger.One << places, BigInteger.One << places);
        for (var n = 1; !term.IsZero; n++)
        {
            term = ((term * small) >> places) / n;
            sum += term;
        }

        // sum · 2^-scale; once it has outgrown twice its width, the low end goes.
        var scale = places;
        for (var i = 0; i < squarings; i++)
        {
            sum *= sum;
            var excess = (int)sum.GetBitLength() - places - 1;
            sum >>= excess;
            scale = (2 * scale) - excess;
        }

        var value = new Dyadic(sum, -scale);
        if (x.Sign < 0)
            value = new Dyadic((BigInteger.One << (2 * places + 2)) / sum, scale - ((2 * places) + 2));
        var error = new Dyadic(value.Significand + 1, value.Exponent - bits);
        return new Enclosure(value - error, value + error);
    }

    /// <summary>
    /// erf(x) = 2/√π x Σ (-x²)^n / (n! (2n+1)) for x &gt; 0, to an absolute error of 2^-bits e^(-x²) and a relative one of 2^-bits.
    /// </summary>
    /// <remarks>
    /// x² is exact, so every term is at most two truncations off the one before it, and these errors spread with e^(x²) at most: with
    /// N &lt; 2^14 terms the sum is within 2^16 e^(x²) units, and p = bits + 2 · 1.443 x² + 24 places leave 2^-(bits+7) e^(-x²).
    /// </remarks>
    public static Enclosure Erf(double x, int bits)
    {
        if (!(x > 0 && x < 30))
            throw new ArgumentOutOfRangeException(nameof(x), x, "erf is only computed for 0 < x < 30.");
        var exact = Dyadic.Of(x);
        var square = exact * exact;
        var lost = (int)(2 * 1.4427 * x * x) + 1;
        var places = (bits + lost + 24 + 63) / 64 * 64;
        var (power, sum) = (BigInteger.One << places, BigInteger.One << places);
        for (var n = 1; !power.IsZero; n++)
        {
            power = (power * square.Significand >> -square.Exponent) / n;
            var term = power / ((2 * n) + 1);
            sum += (n & 1) == 0 ? term : -term;
        }

        var value = new Dyadic(sum * Constant(places), -2 * places) * exact;
        var error = new Dyadic(1, Math.Min(exact.Magnitude, 0) - bits - (lost / 2) - 1);
        return new Enclosure(value - error, value + error);
    }

    /// <summary>2/√π · 2^places, rounded down, with π from Machin's arctangents.</summary>
    private static BigInteger Constant(int places)
    {
        lock (TwoOverRootPi)
        {
            if (TwoOverRootPi.TryGetValue(places, out var known))
                return known;
            var guarded = places + 64;
            var pi = 4 * ((4 * InverseArcTangent(5, guarded)) - InverseArcTangent(239, guarded));
            return TwoOverRootPi[places] = SquareRoot((BigInteger.One << (3 * guarded + 2)) / pi) >> (guarded - places);
        }
    }

    /// <summary>arctan(1/n) · 2^places by its Taylor series.</summary>
    private static BigInteger InverseArcTangent(int n, int places)
    {
        var power = (BigInteger.One << places) / n;
        var sum = power;
        for (var k = 1; !power.IsZero; k++)
        {
            power /= n * n;
            sum += (k & 1) == 0 ? power / ((2 * k) + 1) : -(power / ((2 * k) + 1));
        }

        return sum;
    }

    /// <summary>⌊√n⌋ by Newton's iteration from above.</summary>
    private static BigInteger SquareRoot(BigInteger n)
    {
        var root = BigInteger.One << (int)((n.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + (n / root)) >> 1;
            if (next >= root)
                return root;
            root = next;
        }
    }
}
