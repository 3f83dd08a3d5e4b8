using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace HwSpecs.Activations.Spans;

/// <summary>e^x for many x at a time, within 0.53 ulp, where neither x nor e^x leaves the normal numbers.</summary>
/// <remarks>
/// x = k ln2/8 + r with |r| ≤ ln2/16; e^x = 2^(k/8) (1 + r + r² q(r)), q of degree 5 with a truncation error below 2^-56.
/// ln2/8 is cut in two, the first with 40 bits, so that k times it is exact. Coefficients: Chebyshev interpolation of
/// (e^r − 1 − r) / r², by Spans/Derivation/spans.py.
/// </remarks>
internal static class VectorExponential
{
    private const double StepsPerUnit = 11.541560327111707;
    private const double StepHigh = 0.08664339756990103;
    private const double StepLow = 9.213753206459749e-14;

    /// <summary>Adding 1.5 · 2^52 rounds to an integer and leaves it in the low bits.</summary>
    private const double Shifter = 6755399441055744;

    /// <summary>e^(x + xLow) for |x| ≤ 708 and xLow at most half an ulp of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Exp(Lanes x, Lanes xLow)
    {
        var shifted = Lanes.Fma(x, Lanes.All(StepsPerUnit), Lanes.All(Shifter));
        var k = shifted - Lanes.All(Shifter);
        var r = Lanes.Fma(k, Lanes.All(-StepLow), Lanes.Fma(k, Lanes.All(-StepHigh), x)) + xLow;
        return PowerTimes(shifted, r);
    }

    /// <inheritdoc cref="Exp(Lanes, Lanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Exp(Lanes x)
    {
        var shifted = Lanes.Fma(x, Lanes.All(StepsPerUnit), Lanes.All(Shifter));
        var k = shifted - Lanes.All(Shifter);
        return PowerTimes(shifted, Lanes.Fma(k, Lanes.All(-StepLow), Lanes.Fma(k, Lanes.All(-StepHigh), x)));
    }

    /// <summary>2^(k/8) e^r, k the low bits of steps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes PowerTimes(Lanes steps, Lanes r)
    {
        var square = r * r;
        var low = Lanes.Fma(r, Lanes.All(0.16666666666666724), Lanes.All(0.5000000000000051));
        var middle = Lanes.Fma(r, Lanes.All(0.008333333327873319), Lanes.All(0.04166666661752627));
        var high = Lanes.Fma(r, Lanes.All(0.00019842045638719002), Lanes.All(0.0013889587109571322));
        var q = Lanes.Fma(Lanes.Fma(high, square, middle), square, low);

        var scaled = Lanes.Scale(Lanes.LookUp(Powers, steps), steps);
        return Lanes.Fma(scaled, Lanes.Fma(square, q, r + Lanes.LookUp(PowerTails, steps)), scaled);
    }

    /// <summary>2^(j/8).</summary>
    private static Vector512<double> Powers
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(
            1, 1.0905077326652577, 1.189207115002721, 1.2968395546510096, 1.4142135623730951, 1.5422108254079407, 1.681792830507429, 1.8340080864093424);
    }

    /// <summary>What rounding took from the powers, relative to them.</summary>
    private static Vector512<double> PowerTails
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(
            0, -2.7939114859515733e-17, 3.3484623336251524e-17, 1.9572585293112036e-17, -6.835808657661923e-17, 5.1548301170786783e-17, 4.875160526227061e-17, 1.790126907604513e-17);
    }
}
