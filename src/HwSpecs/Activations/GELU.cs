namespace HwSpecs.Activations;

/// <summary>Gaussian error linear unit in its exact form: x Φ(x), Φ the standard normal distribution function.</summary>
/// <remarks>Hendrycks and Gimpel 2016. The tanh approximation is another function: its region boundaries differ in the third digit.</remarks>
public readonly record struct GELU : IActivation
{
    /// <summary>Beyond it Φ and φ are 0 or 1 in binary64.</summary>
    private const double Tail = 39;

    public string Name => "gelu";

    /// <summary>The gradient's derivative φ(x)(2 − x²) is 0 at ±√2.</summary>
    public IReadOnlyList<GradientPiece> GradientPieces
    {
        get
        {
            var turn = Math.Sqrt(2);
            double least = Gradient(-turn), greatest = Gradient(turn);
            return
            [
                new(GradientPiece.UpTo(-turn), 0, least),
                new(new Interval(-turn, turn, fromClosed: false, toClosed: true), least, greatest),
                new(GradientPiece.From(turn), greatest, 1),
            ];
        }
    }

    public double Value(double x) => x < -Tail ? 0 : x > Tail ? x : x * StandardNormal.Distribution(x);

    /// <summary>Φ(x) + x φ(x).</summary>
    public double Gradient(double x) =>
        x < -Tail ? 0 : x > Tail ? 1 : StandardNormal.Distribution(x) + (x * StandardNormal.Density(x));

    public override string ToString() => "GELU";
}
