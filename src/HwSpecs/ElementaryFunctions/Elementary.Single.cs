using System.Runtime.CompilerServices;

namespace HwSpecs.ElementaryFunctions;

/// <summary>exp and ln (1 + x) in single precision, where training spends its time: 24 bits ask less of a first attempt than 53 do.</summary>
/// <remarks>
/// The attempt is a plain double; unless the true value may lie at a midpoint of two floats, about once in 8,000 arguments, it
/// decides. The error bounds stand in Derivation/derive.py.
/// </remarks>
public static partial class Elementary
{
    /// <summary>More than the error of the attempts, in units in the last place of a double: 2^-38 of a number below 2^(k+1), whose unit is 2^(k-52).</summary>
    private const uint SingleError = 1 << 15;

    /// <inheritdoc cref="Exp(double)"/>
    /// <remarks>x = k ln2/128 + r, e^x ≈ 2^(k/128) (1 + r + r²/2 + r³/6).</remarks>
    public static float Exp(float x)
    {
        // So far the result is a normal float.
        if (!(Math.Abs(x) <= 87))
            return ExpFromDouble(x);

        const double shifter = 6755399441055744;
        var shifted = DoubleDouble.MultiplyAdd(x, ExponentialTable.StepsPerUnit, shifter);
        var steps = (int)BitConverter.DoubleToInt64Bits(shifted);
        var r = DoubleDouble.MultiplyAdd(shifted - shifter, -(ExponentialTable.StepHigh + ExponentialTable.StepLow), x);
        var index = 2 * (steps & 127);
        var power = ScaleNormal(ExponentialTable.Powers[index] + ExponentialTable.Powers[index + 1], steps >> 7);
        var series = DoubleDouble.MultiplyAdd(r * r, DoubleDouble.MultiplyAdd(r, 1.0 / 6, 0.5), r);
        var y = DoubleDouble.MultiplyAdd(power, series, power);
        return IsFarFromMidpoint(y, SingleError) ? (float)y : ExpFromDouble(x);
    }

    /// <inheritdoc cref="LogP1(double)"/>
    /// <remarks>1 + x = 2^e m, z = c m - 1 with c near 1/m, ln (1 + x) ≈ e ln 2 - ln c + z - z²/2 + z³/3 - z⁴/4.</remarks>
    public static float LogP1(float x)
    {
        // Below, e ln 2 - ln c would cancel or vanish; above, 1 + x would be rounded.
        if (!(x >= 1f / 64 && x <= 1 << 24))
            return LogP1FromDouble(x);

        var bits = BitConverter.DoubleToInt64Bits(1.0 + x);
        var offset = bits - LogStart;
        var e = (int)(offset >> 52);
        var m = BitConverter.Int64BitsToDouble(bits - ((long)e << 52));
        var entry = LogarithmTable.Reciprocals.Slice(3 * ((int)(offset >> 44) & 255), 3);
        var z = DoubleDouble.MultiplyAdd(m, entry[0], -1);
        var series = DoubleDouble.MultiplyAdd(z * z, DoubleDouble.MultiplyAdd(z * z, -0.25, DoubleDouble.MultiplyAdd(z, 1.0 / 3, -0.5)), z);
        var y = DoubleDouble.MultiplyAdd(e, LogarithmTable.Ln2High, entry[1]) + (DoubleDouble.MultiplyAdd(e, LogarithmTable.Ln2Low, entry[2]) + series);
        return IsFarFromMidpoint(y, SingleError) ? (float)y : LogP1FromDouble(x);
    }

    private static float ExpFromDouble(float x) => Exp((double)x) is var y && IsMidpoint(y) ? WideFunctions.Exp(x).Beside(y) : (float)y;

    private static float LogP1FromDouble(float x) => LogP1((double)x) is var y && IsMidpoint(y) ? WideFunctions.Log(WideFloat.One + x, y).Beside(y) : (float)y;

    /// <summary>Whether more than so many units in the last place lie between y and every midpoint of two floats, for a y that is a normal float.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsFarFromMidpoint(double y, uint units)
    {
        // Of the 29 bits that a float does not have, a midpoint has the first alone. One comparison: on which side y lies, no processor predicts.
        var below = (uint)BitConverter.DoubleToUInt64Bits(y) & 0x1FFF_FFFF;
        return below - (0x1000_0000 - units) > 2 * units;
    }
}
