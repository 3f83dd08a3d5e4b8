using HwSpecs.ElementaryFunctions;

namespace HwSpecs.Activations;

/// <summary>σ(x) = 1 / (1 + e^−x).</summary>
public readonly record struct LogisticSigmoid : IActivation
{
    public string Name => "sigmoid";

    public IReadOnlyList<GradientPiece> GradientPieces =>
    [
        new(GradientPiece.UpTo(0), 0, 0.25),
        new(GradientPiece.From(0), 0.25, 0),
    ];

    public double Value(double x) => Elementary.Sigmoid(x);

    /// <summary>u(1 − u) with u = σ(−|x|), which does not cancel at large x; within 1 ulp.</summary>
    public double Gradient(double x)
    {
        var u = Elementary.Sigmoid(-Math.Abs(x));
        return Math.FusedMultiplyAdd(-u, u, u);
    }

    public override string ToString() => "sigmoid";
}
