using HwSpecs.Adversarial.Exact;
using HwSpecs.Networks;

namespace HwSpecs.Adversarial.Bounds;

/// <summary>What a hyperplane u = 0 adds to the logit: slope·u + jump where u > 0, onPlane where u = 0.</summary>
/// <param name="Normal">u = normal·x + offset; its dual norm is 1, so that |u| is the distance from the hyperplane.</param>
/// <param name="Knees">The knees that lie on it, with +1 where the pre-activation grows with u and −1 where it falls.</param>
internal sealed record SpaceFold(double[] Normal, double Offset, List<(int Knee, int Side)> Knees)
{
    public double Slope { get; set; }

    public double Jump { get; set; }

    public double OnPlane { get; set; }

    public double At(ReadOnlySpan<double> x) => SpaceNorm.Dot(Normal, x) + Offset;

    public double Value(double u) => u > 0 ? (Slope * u) + Jump : 0;
}

/// <summary>The signed logit in binary64, with the sample at the origin and the other class where it is positive: an affine function plus folds, with bounds on what rounding did.</summary>
/// <remarks>Knees on one hyperplane are one fold (found without rounding), so that jumps which cancel are gone.</remarks>
internal sealed class FoldedSpace
{
    private const double UnitRoundoff = 1.0 / (1L << 53);
    private double constantScale;
    private double slopeScale;

    private FoldedSpace(int inputs, PerturbationNorm norm) => (Affine, Norm) = (new double[inputs], norm);

    public PerturbationNorm Norm { get; }

    public List<SpaceFold> Folds { get; } = [];

    /// <summary>What no fold changes.</summary>
    public double[] Affine { get; }

    public double Constant { get; private set; }

    public int Inputs => Affine.Length;

    /// <summary>How far rounding can have moved a hyperplane.</summary>
    public double PositionError { get; private set; }

    /// <summary>A typical distance of the folds from the origin and the sample.</summary>
    public double Scale => constantScale > 0 && slopeScale > 0 ? constantScale / slopeScale : 1;

    /// <summary>How far rounding can have moved a sum of all folds at most this far from the sample.</summary>
    public double ValueError(double radius) => (Folds.Count + Inputs + 16) * 8 * UnitRoundoff * ValueScale(radius);

    /// <summary>No value at most this far from the sample is greater.</summary>
    public double ValueScale(double radius) => constantScale + (slopeScale * radius);

    public static FoldedSpace Of(Parameters<double> parameters, ActivationPieces pieces, ExactLogit exact, ReadOnlySpan<double> sample, PerturbationNorm norm)
    {
        var space = new FoldedSpace(parameters.Inputs, norm) { Constant = parameters.OutputBias, constantScale = Math.Abs(parameters.OutputBias) };
        double slope = ToDouble(pieces.Slope), offset = ToDouble(pieces.Offset);
        for (var j = 0; j < parameters.Units; j++)
        {
            var row = parameters.HiddenWeights.Row(j);
            var (w, c) = (parameters.OutputWeights[j], parameters.HiddenBiases[j]);
            if (w == 0)
                continue;
            var (z, size) = (c, Math.Abs(c));
            for (var i = 0; i < row.Length; i++)
            {
                z += row[i] * sample[i];
                size += Math.Abs(row[i] * sample[i]);
            }

            var length = SpaceNorm.Dual(row, norm);
            for (var i = 0; i < row.Length; i++)
                space.Affine[i] += w * slope * row[i];
            space.Constant += w * ((slope * z) + offset);
            space.constantScale += Math.Abs(w) * ((Math.Abs(slope) * size) + Math.Abs(offset));
            space.slopeScale += Math.Abs(w * slope) * length;
            for (var k = 0; k < pieces.Knees.Count; k++)
            {
                var knee = pieces.Knees[k];
                double kneeSlope = w * ToDouble(knee.Slope), jump = w * ToDouble(knee.Jump), u = z - knee.Threshold;
                size += Math.Abs(knee.Threshold);
                space.constantScale += (Math.Abs(kneeSlope) * size) + Math.Abs(jump);
                space.slopeScale += Math.Abs(kneeSlope) * length;
                if (length > 0)
                    space.Add(exact, (j * pieces.Knees.Count) + k, row, length, u, size, kneeSlope, jump);
                else if (u > 0)
                    space.Constant += (kneeSlope * u) + jump;
            }
        }

        if (exact.IsClassOne(sample))
            space.Negate();
        return space;
    }

    /// <summary>The affine function that the signed logit is around a point.</summary>
    /// <returns>Its value at the point.</returns>
    public double Around(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Affine.CopyTo(gradient);
        var value = Constant + SpaceNorm.Dot(Affine, x);
        foreach (var fold in Folds)
        {
            var u = fold.At(x);
            if (u <= 0)
                continue;
            value += fold.Value(u);
            for (var i = 0; i < gradient.Length; i++)
                gradient[i] += fold.Slope * fold.Normal[i];
        }

        return value;
    }

    /// <summary>The recession function plus m·outward·x, for the norm L∞.</summary>
    public FoldedSpace AtInfinity(double[] outward, double m)
    {
        var far = new FoldedSpace(Inputs, PerturbationNorm.LInfinity) { slopeScale = m };
        for (var i = 0; i < Inputs; i++)
            far.Affine[i] = Affine[i] + (m * outward[i]);
        far.slopeScale += SpaceNorm.Dual(far.Affine, far.Norm);
        far.PositionError = 16 * (Inputs + 2) * UnitRoundoff;
        foreach (var fold in Folds)
        {
            var length = SpaceNorm.Dual(fold.Normal, far.Norm);
            far.Folds.Add(new(Array.ConvertAll(fold.Normal, element => element / length), 0, []) { Slope = fold.Slope * length });
            far.slopeScale += Math.Abs(fold.Slope) * length;
        }

        return far;
    }

    private void Add(ExactLogit exact, int knee, ReadOnlySpan<double> row, double length, double u, double size, double slope, double jump)
    {
        PositionError = Math.Max(PositionError, 16 * (Inputs + 2) * UnitRoundoff * size / length);
        var normal = new double[row.Length];
        for (var i = 0; i < normal.Length; i++)
            normal[i] = row[i] / length;
        var (fold, side) = Coinciding(exact, knee, normal, u / length);
        if (fold is null)
        {
            fold = new(normal, u / length, []);
            Folds.Add(fold);
        }

        fold.Knees.Add((knee, side));
        fold.Slope += slope * length;
        fold.Jump += side * jump;
        if (side > 0)
            return;

        // s max(−u, 0) + j [−u > 0] = −s u + j, plus s u − j where u > 0, minus j where u = 0.
        fold.OnPlane -= jump;
        Constant += jump - (slope * length * fold.Offset);
        for (var i = 0; i < normal.Length; i++)
            Affine[i] -= slope * length * fold.Normal[i];
    }

    private (SpaceFold? Fold, int Side) Coinciding(ExactLogit exact, int knee, double[] normal, double offset)
    {
        const double near = 1e-9;
        foreach (var fold in Folds)
        {
            var side = SpaceNorm.Dot(fold.Normal, normal) >= 0 ? 1 : -1;
            var apart = Math.Abs(fold.Offset - (side * offset)) > near * (1 + Math.Abs(offset));
            for (var i = 0; i < normal.Length && !apart; i++)
                apart = Math.Abs(fold.Normal[i] - (side * normal[i])) > near;
            if (!apart && exact.Coincide(fold.Knees[0].Knee, knee) is not 0 and var coinciding)
                return (fold, coinciding);
        }

        return (null, 1);
    }

    private void Negate()
    {
        Constant = -Constant;
        for (var i = 0; i < Affine.Length; i++)
            Affine[i] = -Affine[i];
        foreach (var fold in Folds)
            (fold.Slope, fold.Jump, fold.OnPlane) = (-fold.Slope, -fold.Jump, -fold.OnPlane);
    }

    private static double ToDouble(Dyadic number) => number.IsZero ? 0 : Math.ScaleB((double)number.Mantissa, number.Exponent);
}
