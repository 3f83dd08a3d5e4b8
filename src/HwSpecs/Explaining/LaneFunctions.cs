using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace HwSpecs.Explaining;

/// <summary>exp and log1p of eight numbers at once, to about 2e-16, from + - * / alone: the same bits on every machine and vector width.</summary>
internal static class LaneFunctions
{
    private const double Log2E = 1.4426950408889634;
    private const double Ln2High = 0.69314718036912382;
    private const double Ln2Low = 1.9082149292705877e-10;

    /// <summary>e^-x for 0 ≤ x; beyond 700 as at 700.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpOfMinus(Vector512<double> x)
    {
        // Adding 1.5 · 2^52 rounds to an integer and leaves it in the low bits.
        var shifter = Vector512.Create(6755399441055744.0);
        x = -Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(700.0)), x, Vector512.Create(700.0));
        var shifted = (x * Log2E) + shifter;
        var k = shifted - shifter;
        var r = (x - (k * Ln2High)) - (k * Ln2Low);
        var r2 = r * r;
        var r4 = r2 * r2;

        // Taylor's series for |r| ≤ 0.3466: the first term left out is r^14/14! < 5e-18.
        var low = (Vector512<double>.One + r) + (r2 * ((r * (1.0 / 6)) + Vector512.Create(0.5)));
        var middle = ((r * (1.0 / 120)) + Vector512.Create(1.0 / 24)) + (r2 * ((r * (1.0 / 5040)) + Vector512.Create(1.0 / 720)));
        var high = ((r * (1.0 / 362880)) + Vector512.Create(1.0 / 40320)) + (r2 * ((r * (1.0 / 39916800)) + Vector512.Create(1.0 / 3628800)));
        var top = (r * (1.0 / 6227020800)) + Vector512.Create(1.0 / 479001600);
        var power = low + (r4 * (middle + (r4 * (high + (r4 * top)))));
        return (power.AsInt64() + Vector512.ShiftLeft(shifted.AsInt64(), 52)).AsDouble();
    }

    /// <summary>ln(1 + e) for 0 ≤ e ≤ 1, as 2 artanh(e / (2 + e)).</summary>
    public static Vector512<double> LogOnePlus(Vector512<double> e)
    {
        var s = e / (e + Vector512.Create(2.0));
        var s2 = s * s;

        // s² ≤ 1/9: the first term left out is below 9^-17 / 35.
        var sum = Vector512.Create(1.0 / 33);
        for (var odd = 31; odd >= 3; odd -= 2)
            sum = (sum * s2) + Vector512.Create(1.0 / odd);
        return (s + s) + (((s + s) * s2) * sum);
    }
}
