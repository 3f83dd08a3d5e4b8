using System.Numerics;
using HwSpecs.Networks;

namespace HwSpecs.Adversarial.Exact;

/// <summary>The signed logit of <see cref="FoldedLogit"/> in binary64, for the search: fold i adds slope·u + jump where u = a x + b y + d > 0, and (a, b) has length 1.</summary>
internal sealed class FoldedPlane
{
    private const double UnitRoundoff = 1.0 / (1L << 53);
    private double constantScale;
    private double slopeScale;

    private FoldedPlane(int capacity)
    {
        (A, B, D, Slope, Jump) = (new double[capacity], new double[capacity], new double[capacity], new double[capacity], new double[capacity]);
        Knee = new int[capacity];
    }

    public double[] A { get; }

    public double[] B { get; }

    public double[] D { get; }

    public double[] Slope { get; }

    public double[] Jump { get; }

    /// <summary>The knee of each fold, as <see cref="FoldedLogit.Knee"/> counts them.</summary>
    public int[] Knee { get; }

    public int Count { get; private set; }

    /// <summary>What no fold changes.</summary>
    public AffineValue Affine { get; private set; }

    public bool StartsInClassOne { get; private set; }

    public bool HasJumps { get; private set; }

    /// <summary>Rounding may have decided the sample's class, or numbers left the range in which rounding errors are small.</summary>
    public bool IsDoubtful { get; private set; }

    /// <summary>How far rounding can have moved a line.</summary>
    public double PositionError { get; private set; }

    /// <summary>How far rounding can have moved a sum of all folds at most this far from the sample.</summary>
    public double ValueError(double radius) => (Count + 16) * 4 * UnitRoundoff * (constantScale + (slopeScale * radius));

    public static FoldedPlane Of(Parameters<double> parameters, ActivationPieces pieces, ReadOnlySpan<double> sample)
    {
        var knees = pieces.Knees.Count;
        var plane = new FoldedPlane(parameters.Units * knees);
        double slope = ToDouble(pieces.Slope), offset = ToDouble(pieces.Offset);
        Span<(double Threshold, double Slope, double Jump)> piece = stackalloc (double, double, double)[knees];
        for (var k = 0; k < knees; k++)
            piece[k] = (pieces.Knees[k].Threshold, ToDouble(pieces.Knees[k].Slope), ToDouble(pieces.Knees[k].Jump));

        double x = sample[0], y = sample[1], baseA = 0, baseB = 0, baseC = parameters.OutputBias, atSample = 0, position = 0;
        var weights = parameters.HiddenWeights.AsSpan();
        for (var j = 0; j < parameters.Units; j++)
        {
            double a = weights[2 * j], b = weights[(2 * j) + 1], c = parameters.HiddenBiases[j], w = parameters.OutputWeights[j];
            if (w == 0)
                continue;
            var z = (a * x) + (b * y) + c;
            var size = Math.Abs(a * x) + Math.Abs(b * y) + Math.Abs(c);
            if (slope != 0 || offset != 0)
            {
                baseA += w * slope * a;
                baseB += w * slope * b;
                baseC += w * ((slope * z) + offset);
                plane.constantScale += Math.Abs(w) * ((slope * size) + Math.Abs(offset));
                plane.slopeScale += Math.Abs(w) * slope * (Math.Abs(a) + Math.Abs(b));
            }

            var length = Math.Sqrt((a * a) + (b * b));
            for (var k = 0; k < knees; k++)
            {
                var u = z - piece[k].Threshold;
                var scale = size + Math.Abs(piece[k].Threshold);
                plane.constantScale += Math.Abs(w) * ((Math.Abs(piece[k].Slope) * scale) + Math.Abs(piece[k].Jump));
                if (length > 0)
                {
                    plane.IsDoubtful |= length is < 1e-120 or > 1e120;
                    plane.Add((j * knees) + k, a / length, b / length, u / length, w * piece[k].Slope * length, w * piece[k].Jump);
                    position = Math.Max(position, scale / length);
                }
                else
                {
                    plane.IsDoubtful |= a != 0 || b != 0;
                    if (u > 0)
                        baseC += w * ((piece[k].Slope * u) + piece[k].Jump);
                }

                plane.IsDoubtful |= Math.Abs(u) <= 8 * UnitRoundoff * scale && piece[k].Jump != 0;
                if (u > 0 && length > 0)
                    atSample += w * ((piece[k].Slope * u) + piece[k].Jump);
            }
        }

        plane.constantScale += Math.Abs(parameters.OutputBias);
        plane.PositionError = 16 * UnitRoundoff * position;
        plane.Orient(new(baseA, baseB, baseC), atSample);
        return plane;
    }

    /// <summary>The value at a point, and the affine function that the signed logit is around it.</summary>
    public AffineValue Around(double x, double y)
    {
        Vector<double> vx = new(x), vy = new(y), sumA = default, sumB = default, sumC = default;
        var i = 0;
        for (; i <= Count - Vector<double>.Count; i += Vector<double>.Count)
        {
            Vector<double> a = new(A, i), b = new(B, i), d = new(D, i), s = new(Slope, i);
            var on = Vector.GreaterThan((a * vx) + (b * vy) + d, Vector<double>.Zero);
            s = Vector.ConditionalSelect(on, s, Vector<double>.Zero);
            sumA += s * a;
            sumB += s * b;
            sumC += s * d;
            if (HasJumps)
                sumC += Vector.ConditionalSelect(on, new(Jump, i), Vector<double>.Zero);
        }

        double restA = Vector.Sum(sumA), restB = Vector.Sum(sumB), restC = Vector.Sum(sumC);
        for (; i < Count; i++)
        {
            if ((A[i] * x) + (B[i] * y) + D[i] > 0)
            {
                restA += Slope[i] * A[i];
                restB += Slope[i] * B[i];
                restC += (Slope[i] * D[i]) + Jump[i];
            }
        }

        return new(Affine.A + restA, Affine.B + restB, Affine.C + restC);
    }

    private void Add(int knee, double a, double b, double d, double slope, double jump)
    {
        (A[Count], B[Count], D[Count], Slope[Count], Jump[Count], Knee[Count]) = (a, b, d, slope, jump, knee);
        slopeScale += Math.Abs(slope);
        HasJumps |= jump != 0;
        Count++;
    }

    /// <summary>Turns the sign so that the other class is positive.</summary>
    private void Orient(AffineValue affine, double folds)
    {
        var logit = affine.C + folds;
        StartsInClassOne = logit > 0;
        IsDoubtful |= !(Math.Abs(logit) > ValueError(0)) || !double.IsFinite(slopeScale + constantScale);
        Affine = affine;
        if (!StartsInClassOne)
            return;
        Affine = new(-affine.A, -affine.B, -affine.C);
        for (var i = 0; i < Count; i++)
            (Slope[i], Jump[i]) = (-Slope[i], -Jump[i]);
    }

    private static double ToDouble(Dyadic number) => number.IsZero ? 0 : Math.ScaleB((double)number.Mantissa, number.Exponent);
}

/// <summary>The affine function A x + B y + C.</summary>
internal readonly record struct AffineValue(double A, double B, double C)
{
    public double At(double x, double y) => (A * x) + (B * y) + C;
}
