using System.Numerics;

namespace HwSpecs.Activations;

/// <summary>Rectified linear unit: max(x, 0).</summary>
/// <param name="GradientAtZero">ReLU'(0), where no derivative exists: by convention 0 (PyTorch's choice) or 1.</param>
/// <remarks>Nair and Hinton 2010.</remarks>
public readonly record struct ReLU(int GradientAtZero = 0) : IPiecewiseLinearActivation
{
    public int GradientAtZero { get; } = GradientAtZero is 0 or 1
        ? GradientAtZero
        : throw new ArgumentOutOfRangeException(nameof(GradientAtZero), GradientAtZero, "ReLU'(0) is 0 or 1 by convention.");

    public string Name => "relu";

    public IReadOnlyList<GradientPiece> GradientPieces =>
    [
        GradientPiece.Constant(GradientPiece.UpTo(0, closed: GradientAtZero == 0), 0),
        GradientPiece.Constant(GradientPiece.From(0, closed: GradientAtZero == 1), 1),
    ];

    public double Value(double x) => Value<double>(x);

    public double Gradient(double x) => Gradient<double>(x);

    public T Value<T>(T z)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool> => z <= T.Zero ? T.Zero : z;

    public T Gradient<T>(T z)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool> =>
        z > T.Zero || (GradientAtZero == 1 && z == T.Zero) ? T.One : T.Zero;

    public override string ToString() => GradientAtZero == 0 ? "ReLU" : "ReLU with gradient 1 at 0";
}
