using System.Numerics;

namespace HwSpecs.Activations;

/// <summary>ReLU that lets nothing pass up to a threshold: x if x > θ, else 0; it jumps by θ at θ.</summary>
/// <param name="Threshold">θ ≥ 0, a threshold on the pre-activation.</param>
/// <remarks>Erichson, Yao and Mahoney 2019. The gradient at the jump is 0.</remarks>
public readonly record struct JumpReLU(double Threshold) : IPiecewiseLinearActivation
{
    public double Threshold { get; } = Threshold >= 0 && double.IsFinite(Threshold)
        ? Threshold
        : throw new ArgumentOutOfRangeException(nameof(Threshold), Threshold, "JumpReLU's threshold is a finite number of at least 0.");

    public string Name => "jump-relu";

    public IReadOnlyList<GradientPiece> GradientPieces =>
    [
        GradientPiece.Constant(GradientPiece.UpTo(Threshold), 0),
        GradientPiece.Constant(GradientPiece.From(Threshold), 1),
    ];

    public double Value(double x) => Value<double>(x);

    public double Gradient(double x) => Gradient<double>(x);

    public T Value<T>(T z)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool> => z <= T.CreateChecked(Threshold) ? T.Zero : z;

    public T Gradient<T>(T z)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool> => z > T.CreateChecked(Threshold) ? T.One : T.Zero;

    public override string ToString() => FormattableString.Invariant($"JumpReLU(theta {Threshold})");
}
