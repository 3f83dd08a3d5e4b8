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

/// <summary>ELU with α = 1, whose gradient needs no choice: e^min(x, 0) is 1 above 0.</summary>
internal readonly struct SmoothELUKernel(ELU elu) : ISpanKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes Gradient(Lanes x) => VectorExponential.Exp(Lanes.Min(x, Lanes.All(0)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Covers(Lanes x) => Lanes.AllAtMost(-x, Lanes.All(708));

    public double Gradient(double x) => elu.Gradient(x);
}

/// <remarks>Φ(−u) = e^(−u²/2) R(u), see <see cref="MillsRatio"/>.</remarks>
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
        var factor = Lanes.Fma(Lanes.All(-InverseSqrtTwoPi), u, Lanes.MillsRatio(u));
        var half = u * Lanes.All(-0.5);
        var exponent = half * u;
        var g = VectorExponential.Exp(exponent, Lanes.Fma(half, u, -exponent)) * factor;
        return Lanes.WhereGreater(x, Lanes.All(0), Lanes.All(1) - g, g);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Covers(Lanes x) => Lanes.AllAtMost(-x, Lanes.All(6));

    public double Gradient(double x) => default(GELU).Gradient(x);
}
