using System.Numerics;

namespace HwSpecs.Adversarial.Exact;

/// <summary>The point (X/W, Y/W) of the plane with W > 0, or with W = 0 the direction (X, Y) at infinity: exact, and without divisions.</summary>
internal readonly record struct HomogeneousPoint(BigInteger X, BigInteger Y, BigInteger W)
{
    public static HomogeneousPoint Origin { get; } = new(0, 0, 1);

    public bool IsFinite => !W.IsZero;

    /// <summary>The bits of the weight that the point has in a sum.</summary>
    private long Size => IsFinite ? W.GetBitLength() : BigInteger.Max(BigInteger.Abs(X), BigInteger.Abs(Y)).GetBitLength();

    /// <summary>Of finite points a point between them, not far from halfway; with a direction, a point beyond the finite ones.</summary>
    /// <remarks>Sums without the shift lie so near the point with the greater W that rounded to binary64 they may be that point.</remarks>
    public static HomogeneousPoint operator +(HomogeneousPoint p, HomogeneousPoint q)
    {
        var shift = (int)(p.Size - q.Size);
        var (forP, forQ) = (Math.Max(-shift, 0), Math.Max(shift, 0));
        return new((p.X << forP) + (q.X << forQ), (p.Y << forP) + (q.Y << forQ), (p.W << forP) + (q.W << forQ));
    }

    /// <summary>The one representation whose numbers have no common divisor.</summary>
    public HomogeneousPoint Primitive()
    {
        var divisor = BigInteger.GreatestCommonDivisor(BigInteger.GreatestCommonDivisor(X, Y), W);
        return divisor.IsOne ? this : new(X / divisor, Y / divisor, W / divisor);
    }
}

/// <summary>The affine function u(x, y) = A x + B y + C with whole coefficients; as a line or half-plane, where it is zero or not negative.</summary>
internal readonly record struct HomogeneousLine(BigInteger A, BigInteger B, BigInteger C)
{
    public static HomogeneousLine operator -(HomogeneousLine line) => new(-line.A, -line.B, -line.C);

    public static HomogeneousLine operator +(HomogeneousLine u, HomogeneousLine v) => new(u.A + v.A, u.B + v.B, u.C + v.C);

    public static HomogeneousLine operator *(BigInteger factor, HomogeneousLine line) => new(factor * line.A, factor * line.B, factor * line.C);

    public static HomogeneousLine Constant(BigInteger value) => new(0, 0, value);

    /// <summary>W·u at a point; at a direction, how fast u grows along it.</summary>
    public BigInteger At(HomogeneousPoint point) => (A * point.X) + (B * point.Y) + (C * point.W);

    /// <summary>Where two lines meet: null if they are parallel.</summary>
    public HomogeneousPoint? Meet(HomogeneousLine other)
    {
        var w = (A * other.B) - (B * other.A);
        if (w.IsZero)
            return null;
        var x = (B * other.C) - (C * other.B);
        var y = (C * other.A) - (A * other.C);
        return w.Sign > 0 ? new(x, y, w) : new(-x, -y, -w);
    }
}
