using HwSpecs.ElementaryFunctions;
using MathNet.Numerics.RootFinding;

namespace HwSpecs.Activations;

/// <summary>x σ(βx).</summary>
/// <param name="Beta">β > 0.</param>
/// <remarks>Ramachandran, Zoph and Le 2017. The gradient depends on z = βx alone: σ(z) + z σ(z)(1 − σ(z)).</remarks>
public sealed record Swish(double Beta = 1) : IActivation
{
    /// <summary>z > 0 where the gradient turns: its derivative σ(1 − σ)(2 − z tanh(z/2)) is 0 at ±z.</summary>
    private static readonly double TurningPoint = Brent.FindRoot(z => (z * Elementary.Tanh(z / 2)) - 2, 2, 3, accuracy: 1e-15);

    public double Beta { get; } = Beta > 0 && double.IsFinite(Beta) && double.IsFinite(TurningPoint / Beta)
        ? Beta
        : throw new ArgumentOutOfRangeException(nameof(Beta), Beta, "Swish's beta is a positive finite number of at least 1.4e-308.");

    public string Name => "swish";

    public IReadOnlyList<GradientPiece> GradientPieces
    {
        get
        {
            var turn = TurningPoint / Beta;
            double least = Gradient(-turn), greatest = Gradient(turn);
            return
            [
                new(GradientPiece.UpTo(-turn), 0, least),
                new(new Interval(-turn, turn, fromClosed: false, toClosed: true), least, greatest),
                new(GradientPiece.From(turn), greatest, 1),
            ];
        }
    }

    public double Value(double x)
    {
        var sigmoid = Elementary.Sigmoid(Beta * x);
        return sigmoid == 0 ? 0 : x * sigmoid;
    }

    /// <summary>With e = e^−|z|: σ(z) + z u(1 − u), u = σ(−|z|), for z ≥ 0; e(1 + z + e) / (1 + e)², which cancels least, for z &lt; 0.</summary>
    public double Gradient(double x)
    {
        var z = Beta * x;
        if (z >= 0)
        {
            var u = Elementary.Sigmoid(-z);
            return u == 0 ? 1 : Math.FusedMultiplyAdd(z, Math.FusedMultiplyAdd(-u, u, u), Elementary.Sigmoid(z));
        }

        var e = Elementary.Exp(z);
        return e == 0 ? 0 : e * (1 + z + e) / ((1 + e) * (1 + e));
    }

    public override string ToString() => FormattableString.Invariant($"Swish(beta {Beta})");
}
