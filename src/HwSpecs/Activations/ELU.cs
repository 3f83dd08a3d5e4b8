using HwSpecs.ElementaryFunctions;

namespace HwSpecs.Activations;

/// <summary>Exponential linear unit: x if x > 0, else α(e^x − 1).</summary>
/// <param name="Alpha">α > 0; the value towards −∞ is −α.</param>
/// <remarks>Clevert, Unterthiner and Hochreiter 2016. The gradient at 0 is α, from the left.</remarks>
public sealed record ELU(double Alpha = 1) : IActivation
{
    public double Alpha { get; } = Alpha > 0 && double.IsFinite(Alpha)
        ? Alpha
        : throw new ArgumentOutOfRangeException(nameof(Alpha), Alpha, "ELU's alpha is a positive finite number.");

    public string Name => "elu";

    public IReadOnlyList<GradientPiece> GradientPieces =>
    [
        new(GradientPiece.UpTo(0), 0, Alpha),
        GradientPiece.Constant(GradientPiece.From(0), 1),
    ];

    public double Value(double x) => x > 0 ? x : Alpha * Elementary.ExpM1(x);

    public double Gradient(double x) => x > 0 ? 1 : Alpha * Elementary.Exp(x);

    public override string ToString() => FormattableString.Invariant($"ELU(alpha {Alpha})");
}
