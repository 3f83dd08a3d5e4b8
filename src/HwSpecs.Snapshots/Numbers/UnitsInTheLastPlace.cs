namespace HwSpecs.Snapshots.Numbers;

/// <summary>Distance of two finite numbers counted in representable numbers, across binades and through zero.</summary>
public static class UnitsInTheLastPlace
{
    /// <returns>How many steps to the next representable number lead from one to the other; -0 and 0 are one number.</returns>
    public static double Between(double a, double b, FloatFormat format)
    {
        var (m, n) = format == FloatFormat.Float32 ? (Ordinal((float)a), Ordinal((float)b)) : (Ordinal(a), Ordinal(b));
        // The distance of two signed ordinals needs one bit more than they have.
        return m >= n ? unchecked((ulong)m - (ulong)n) : unchecked((ulong)n - (ulong)m);
    }

    private static long Ordinal(float x)
    {
        var bits = BitConverter.SingleToInt32Bits(x);
        return bits >= 0 ? bits : int.MinValue - (long)bits;
    }

    private static long Ordinal(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        return bits >= 0 ? bits : long.MinValue - bits;
    }
}
