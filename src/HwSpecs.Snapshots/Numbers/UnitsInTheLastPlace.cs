namespace HwSpecs.Snapshots.Numbers;

/// <summary>Distance of two finite numbers counted in representable numbers, across binades and through zero.</summary>
public static class UnitsInTheLastPlace
{
    /// <returns>How many steps to the next representable number lead from one to the other; -0 and 0 are one number.</returns>
    public static double Between(double a, double b, FloatFormat format) => format == FloatFormat.Float32
        ? Math.Abs((double)Ordinal((float)a) - Ordinal((float)b))
        : (double)Int128.Abs(Ordinal(a) - Ordinal(b));

    private static long Ordinal(float x)
    {
        var bits = BitConverter.SingleToInt32Bits(x);
        return bits >= 0 ? bits : int.MinValue - (long)bits;
    }

    private static Int128 Ordinal(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        return bits >= 0 ? bits : long.MinValue - (Int128)bits;
    }
}
