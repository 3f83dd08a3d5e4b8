using System.Numerics;

namespace HwSpecs.Activations;

/// <summary>PLU: max(a(x + k) − k, min(a(x − k) + k, x)), the identity on [−k, k] and slope a outside.</summary>
/// <param name="Slope">a, 0 ≤ a &lt; 1.</param>
/// <param name="Knee">k > 0.</param>
/// <remarks>Nicolae 2018. The gradient at the knees ±k is a.</remarks>
public readonly record struct PiecewiseLinearUnit(double Slope, double Knee) : IPiecewiseLinearActivation
{
    /// <summary>a = 0.1, k = 1.</summary>
    public PiecewiseLinearUnit()
        : this(Slope: 0.1, Knee: 1)
    {
    }

    public double Slope { get; } = Slope is >= 0 and < 1
        ? Slope
        : throw new ArgumentOutOfRangeException(nameof(Slope), Slope, "PLU's slope a outside the knees is at least 0 and below 1.");

    public double Knee { get; } = Knee > 0 && double.IsFinite(Knee)
        ? Knee
        : throw new ArgumentOutOfRangeException(nameof(Knee), Knee, "PLU's knee k is a positive finite number.");

    public string Name => "piecewise-linear";

    public IReadOnlyList<GradientPiece> GradientPieces =>
    [
        GradientPiece.Constant(GradientPiece.UpTo(-Knee), Slope),
        GradientPiece.Constant(Interval.Open(-Knee, Knee), 1),
        GradientPiece.Constant(GradientPiece.From(Knee, closed: true), Slope),
    ];

    public double Value(double x) => Value<double>(x);

    public double Gradient(double x) => Gradient<double>(x);

    public T Value<T>(T z)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool>
    {
        T a = T.CreateChecked(Slope), k = T.CreateChecked(Knee);
        return z > k ? (a * (z - k)) + k : z < -k ? (a * (z + k)) - k : z;
    }

    public T Gradient<T>(T z)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool> =>
        T.Abs(z) < T.CreateChecked(Knee) ? T.One : T.CreateChecked(Slope);

    public override string ToString() => FormattableString.Invariant($"PLU(a {Slope}, k {Knee})");
}
