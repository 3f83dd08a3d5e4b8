namespace HwSpecs.Specs.Witnesses;

/// <summary>
/// Says whether a double is the correctly rounded value of a function, by exact comparison with the two midpoints around it.
/// Everything but erf and erfc comes down to the sign of a e^q - b for binary fractions a > 0, q and b: no logarithm, no quotient.
/// </summary>
public static class RoundingWitness
{
    /// <summary>Whether <paramref name="rounded"/> is the double nearest to f(x), for finite values; undecided never comes out, the precision grows until it is settled.</summary>
    public static bool IsNearest(ElementaryFunction f, double x, double rounded)
    {
        if (!double.IsFinite(rounded))
            return false;
        var value = Dyadic.Of(rounded);
        var below = Dyadic.Of(double.BitDecrement(rounded) is var down && double.IsFinite(down) ? down : -double.MaxValue);
        var above = Dyadic.Of(double.BitIncrement(rounded) is var up && double.IsFinite(up) ? up : double.MaxValue);
        if (above == value)
            above = new Dyadic(1, 1024);
        if (below == value)
            below = new Dyadic(-1, 1024);
        var half = new Dyadic(1, -1);
        return CompareWithThreshold(f, x, (below + value) * half) > 0 && CompareWithThreshold(f, x, (value + above) * half) < 0;
    }

    /// <summary>The sign of f(x) - t, exactly.</summary>
    public static int CompareWithThreshold(ElementaryFunction f, double at, Dyadic t)
    {
        var (x, one) = (Dyadic.Of(at), Dyadic.One);
        return f switch
        {
            ElementaryFunction.Exp => Compare(one, x, t),
            ElementaryFunction.ExpM1 => Compare(one, x, t + one),
            ElementaryFunction.Log => -Compare(one, t, x),
            ElementaryFunction.LogP1 => -Compare(one, t, x + one),
            ElementaryFunction.Sigmoid => (one - t).Sign <= 0 ? -1 : Compare(one - t, x, t),
            ElementaryFunction.Tanh => (one - t).Sign <= 0 ? -1 : Compare(one - t, Dyadic.Two * x, one + t),
            ElementaryFunction.Erf => at < 0 ? -CompareErf(-at, -t, complement: false) : CompareErf(at, t, complement: false),

            // erfc(-x) = 1 + erf(x)
            ElementaryFunction.Erfc => at < 0 ? CompareErf(-at, t - one, complement: false) : CompareErf(at, t, complement: true),
            _ => throw new ArgumentOutOfRangeException(nameof(f), f, "unknown function"),
        };
    }

    /// <summary>The sign of a e^q - b, a > 0.</summary>
    private static int Compare(Dyadic a, Dyadic q, Dyadic b)
    {
        if (b.Sign <= 0)
            return 1;
        if (q.Sign == 0)
            return a.CompareTo(b);
        for (var bits = 160; ; bits *= 2)
        {
            var power = BigFixedPoint.Exp(q, bits);
            if ((a * power.Lower).CompareTo(b) > 0)
                return 1;
            if ((a * power.Upper).CompareTo(b) < 0)
                return -1;
        }
    }

    /// <summary>The sign of erf(x) - t, or of 1 - erf(x) - t, x > 0.</summary>
    private static int CompareErf(double x, Dyadic t, bool complement)
    {
        if (x == 0)
            return (complement ? Dyadic.One - t : -t).Sign;
        for (var bits = 144; ; bits *= 2)
        {
            var erf = BigFixedPoint.Erf(x, bits);
            var (lower, upper) = complement ? (Dyadic.One - erf.Upper, Dyadic.One - erf.Lower) : (erf.Lower, erf.Upper);
            if (lower.CompareTo(t) > 0)
                return 1;
            if (upper.CompareTo(t) < 0)
                return -1;
        }
    }
}
