namespace HwSpecs.Activations;

/// <summary>An interval on which the gradient is continuous and either constant or strictly monotone.</summary>
/// <param name="Domain">The interval; infinite ends are open.</param>
/// <param name="AtFrom">The gradient's limit towards the left end from within.</param>
/// <param name="AtTo">The gradient's limit towards the right end from within; equal to <paramref name="AtFrom"/> where constant.</param>
public readonly record struct GradientPiece(Interval Domain, double AtFrom, double AtTo)
{
    public bool IsConstant => AtFrom == AtTo;

    public static GradientPiece Constant(Interval domain, double gradient) => new(domain, gradient, gradient);

    /// <summary>(−∞, <paramref name="x"/>], or (−∞, x) if not closed.</summary>
    internal static Interval UpTo(double x, bool closed = true) => new(double.NegativeInfinity, x, fromClosed: false, toClosed: closed);

    /// <summary>(<paramref name="x"/>, ∞), or [x, ∞) if closed.</summary>
    internal static Interval From(double x, bool closed = false) => new(x, double.PositiveInfinity, fromClosed: closed, toClosed: false);
}
