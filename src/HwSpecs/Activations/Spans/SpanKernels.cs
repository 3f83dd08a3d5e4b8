using System.Runtime.CompilerServices;

namespace HwSpecs.Activations.Spans;

/// <summary>1 above a point, else 0: ReLU and JumpReLU.</summary>
internal readonly struct StepKernel(double above, IActivation scalar) : ISpanKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes Gradient(Lanes x) => Lanes.WhereGreater(x, Lanes.All(above), Lanes.All(1), Lanes.All(0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Covers(Lanes x) => true;

    public double Gradient(double x) => scalar.Gradient(x);
}

internal readonly struct PiecewiseLinearKernel(PiecewiseLinearUnit unit) : ISpanKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes Gradient(Lanes x) => Lanes.WhereGreater(Lanes.All(unit.Knee), Lanes.Abs(x), Lanes.All(1), Lanes.All(unit.Slope));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Covers(Lanes x) => true;

    public double Gradient(double x) => unit.Gradient(x);
}

internal readonly struct SigmoidKernel : ISpanKernel
{
    /// <summary>u (1 − u) with u = e / (1 + e) = σ(−|x|), e = e^−|x|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes Gradient(Lanes x)
    {
        var e = VectorExponential.Exp(-Lanes.Abs(x));
        var u = e / (Lanes.All(1) + e);
        return Lanes.Fma(-u, u, u);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Covers(Lanes x) => Lanes.AllAtMost(Lanes.Abs(x), Lanes.All(708));

    public double Gradient(double x) => default(LogisticSigmoid).Gradient(x);
}

internal readonly struct SwishKernel(Swish swish) : ISpanKernel
{
    private readonly double beta = swish.Beta;

    /// <summary>σ(z) + z u (1 − u) with z = βx, u = σ(−|z|).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes Gradient(Lanes x)
    {
        var z = Lanes.All(beta) * x;
        var e = VectorExponential.Exp(-Lanes.Abs(z));
        var u = e / (Lanes.All(1) + e);
        return Lanes.Fma(z, Lanes.Fma(-u, u, u), Lanes.WhereGreater(Lanes.All(0), z, u, Lanes.All(1) - u));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Covers(Lanes x) => Lanes.AllAtMost(Lanes.Abs(Lanes.All(beta) * x), Lanes.All(690));

    public double Gradient(double x) => swish.Gradient(x);
}

internal readonly struct ELUKernel(ELU elu) : ISpanKernel
{
    private readonly double alpha = elu.Alpha;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes Gradient(Lanes x) => Lanes.WhereGreater(x, Lanes.All(0), Lanes.All(1), Lanes.All(alpha) * VectorExponential.Exp(Lanes.Min(x, Lanes.All(0))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Covers(Lanes x) => Lanes.AllAtMost(-x, Lanes.All(708));

    public double Gradient(double x) => elu.Gradient(x);
}

/// <remarks>
/// Φ(−u) = e^(−u²/2) R(u) with R(u) = erfcx(u/√2) / 2, a ratio of polynomials of degree 8 with positive coefficients and an error
/// below 2^−55 on [0, 6], from interpolation by Spans/Derivation/spans.py.
/// </remarks>
internal readonly struct GELUKernel : ISpanKernel
{
    /// <summary>Above it the gradient rounds to 1.</summary>
    private const double Greatest = 9;

    private const double InverseSqrtTwoPi = 0.3989422804014327;

    /// <summary>Φ(−u) − u φ(u) at u = |x|, and one less that for x above 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes Gradient(Lanes x)
    {
        var u = Lanes.Min(Lanes.Abs(x), Lanes.All(Greatest));
        var square = u * u;
        var rounding = Lanes.Fma(u, u, -square);
        var e = VectorExponential.Exp(square * Lanes.All(-0.5), rounding * Lanes.All(-0.5));
        MillsRatio(in u, out var ratio);
        var g = e * Lanes.Fma(Lanes.All(-InverseSqrtTwoPi), u, ratio);
        return Lanes.WhereGreater(x, Lanes.All(0), Lanes.All(1) - g, g);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Covers(Lanes x) => Lanes.AllAtMost(-x, Lanes.All(6));

    public double Gradient(double x) => default(GELU).Gradient(x);

    /// <summary>R(u), a call of its own: with everything in one method the JIT stops inlining.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void MillsRatio(in Lanes of, out Lanes ratio)
    {
        var u = of;
        var s = u * u;
        var even = Lanes.Fma(Lanes.Fma(Lanes.Fma(Lanes.Fma(Lanes.All(1.2301805505875662e-12), s, Lanes.All(0.00036773821941850593)), s, Lanes.All(0.026830347950248995)), s, Lanes.All(0.3272908614449847)), s, Lanes.All(0.5));
        var odd = Lanes.Fma(Lanes.Fma(Lanes.Fma(Lanes.All(1.5613993331876058e-05), s, Lanes.All(0.004046774028698696)), s, Lanes.All(0.11575048430374227)), s, Lanes.All(0.5701249483202115));
        var numerator = Lanes.Fma(odd, u, even);
        even = Lanes.Fma(Lanes.Fma(Lanes.Fma(Lanes.Fma(Lanes.All(3.913868205116767e-05), s, Lanes.All(0.01018303274358647)), s, Lanes.All(0.3002325106458081)), s, Lanes.All(1.7009892832441038)), s, Lanes.All(1));
        odd = Lanes.Fma(Lanes.Fma(Lanes.Fma(Lanes.All(0.0009217764446935231), s, Lanes.All(0.06817345183839983)), s, Lanes.All(0.885588347343678)), s, Lanes.All(1.9381344574432857));
        ratio = numerator / Lanes.Fma(odd, u, even);
    }
}
