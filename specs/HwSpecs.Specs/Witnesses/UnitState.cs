namespace HwSpecs.Specs.Witnesses;

/// <summary>One of the affine pieces of a hidden unit, or a point between two of them: strictly between Low and High, or at Low where both are equal, it is slope·z + offset.</summary>
internal readonly record struct UnitState(double Low, double High, double Slope, double Offset)
{
    public static UnitState[] ReLU { get; } = JumpReLU(0);

    /// <summary>z where z > θ, else 0: so also 0 at θ itself.</summary>
    public static UnitState[] JumpReLU(double theta) =>
        [new(double.NegativeInfinity, theta, 0, 0), new(theta, theta, 0, 0), new(theta, double.PositiveInfinity, 1, 0)];

    public static UnitState[] Plu(double a, double k) =>
    [
        new(double.NegativeInfinity, -k, a, (a * k) - k), new(-k, -k, 1, 0), new(-k, k, 1, 0),
        new(k, k, 1, 0), new(k, double.PositiveInfinity, a, k - (a * k)),
    ];

    public bool Holds(double z) => Low == High ? z == Low : z > Low && z < High;
}
