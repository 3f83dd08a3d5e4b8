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

    /// <summary>e / (1 + e)² with e = e^−|x|: σ(1 − σ) without its cancellation at large x.</summary>
    public double Gradient(double x)
    {
        var e = Elementary.Exp(-Math.Abs(x));
        return e / ((1 + e) * (1 + e));
    }

    public override string ToString() => "sigmoid";
}
