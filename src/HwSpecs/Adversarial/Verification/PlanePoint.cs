using System.Numerics;
using HwSpecs.Adversarial.Exact;

namespace HwSpecs.Adversarial.Verification;

/// <summary>The point (X/W, Y/W) relative to the sample, or with W = 0 the direction (X, Y): whole numbers without a common divisor.</summary>
internal readonly record struct PlanePoint(BigInteger X, BigInteger Y, BigInteger W)
{
    public bool IsFinite => !W.IsZero;

    /// <summary>A point between two others; between a point and a direction, one on the ray.</summary>
    public static PlanePoint Between(PlanePoint p, BigInteger weightOfP, PlanePoint q, BigInteger weightOfQ)
    {
        BigInteger x = (weightOfP * p.X) + (weightOfQ * q.X), y = (weightOfP * p.Y) + (weightOfQ * q.Y), w = (weightOfP * p.W) + (weightOfQ * q.W);
        var divisor = BigInteger.GreatestCommonDivisor(BigInteger.GreatestCommonDivisor(x, y), w);
        return divisor > BigInteger.One ? new(x / divisor, y / divisor, w / divisor) : new(x, y, w);
    }

    /// <summary>Relative to the sample.</summary>
    public static PlanePoint Of(Rational x, Rational y) =>
        Between(new(x.Numerator * y.Denominator, y.Numerator * x.Denominator, x.Denominator * y.Denominator), 1, default, 0);

    /// <summary>By x and then y.</summary>
    public static int Order(PlanePoint p, PlanePoint q)
    {
        var byX = (p.X * q.W).CompareTo(q.X * p.W);
        return byX != 0 ? byX : (p.Y * q.W).CompareTo(q.Y * p.W);
    }

    /// <summary>The distance from the sample; in L2 its square.</summary>
    public Rational Length(PerturbationNorm norm) => norm switch
    {
        PerturbationNorm.L2 => new((X * X) + (Y * Y), W * W),
        PerturbationNorm.L1 => new(BigInteger.Abs(X) + BigInteger.Abs(Y), W),
        _ => new(BigInteger.Max(BigInteger.Abs(X), BigInteger.Abs(Y)), W),
    };
}

/// <summary>The affine function A x + B y + C with whole coefficients.</summary>
internal readonly record struct PlaneFunction(BigInteger A, BigInteger B, BigInteger C)
{
    public bool IsZero => A.IsZero && B.IsZero && C.IsZero;

    public static PlaneFunction operator -(PlaneFunction u) => new(-u.A, -u.B, -u.C);

    /// <summary>u + factor·v + constant.</summary>
    public PlaneFunction Plus(BigInteger factor, PlaneFunction v, BigInteger constant) =>
        new(A + (factor * v.A), B + (factor * v.B), C + (factor * v.C) + constant);

    /// <summary>W times the value at a point; along a direction the growth.</summary>
    public BigInteger At(PlanePoint point) => (A * point.X) + (B * point.Y) + (C * point.W);
}
