using System.Numerics;
using HwSpecs.Networks;

namespace HwSpecs.Adversarial.Exact;

/// <summary>A line at which the logit folds or jumps: what it adds is slope·u + jump where u > 0, onLine where u = 0, nothing where u &lt; 0.</summary>
internal sealed record LogitFold(HomogeneousLine Line, BigInteger Slope, BigInteger Jump, BigInteger OnLine)
{
    public bool IsContinuous => Jump.IsZero && OnLine.IsZero;

    /// <summary>The value on the line is the limit from one side, so that this side's closure covers the line.</summary>
    public bool OneSideIsClosed => OnLine.IsZero || OnLine == Jump;

    /// <summary>W times what the fold adds to the logit at a finite point.</summary>
    public BigInteger At(HomogeneousPoint point)
    {
        var u = Line.At(point);
        return u.Sign switch
        {
            > 0 => (Slope * u) + (Jump * point.W),
            0 => OnLine * point.W,
            _ => BigInteger.Zero,
        };
    }
}

/// <summary>The logit as an affine function plus folds, exactly, with the sample at the origin and a sign and scale such that the other class is where it is positive.</summary>
/// <remarks>
/// PLU is a z + (1 − a)(max(z + k, 0) − max(z − k, 0) − k); JumpReLU is max(u, 0) + θ·[u > 0] of u = z − θ. Units on one
/// and the same line are merged, so that jumps which cancel are gone.
/// </remarks>
internal sealed class FoldedLogit
{
    private readonly int[] foldOfKnee;
    private readonly bool[] reversed;
    private readonly int[] kneeOfFold;

    /// <param name="foldOfKnee">-1 for a knee that folds nothing.</param>
    /// <param name="reversed">The knee's pre-activation grows where its fold's line falls.</param>
    public FoldedLogit(HomogeneousLine affine, IReadOnlyList<LogitFold> folds, int[] foldOfKnee, bool[] reversed, bool startsInClassOne)
    {
        (Affine, Folds, this.foldOfKnee, this.reversed, StartsInClassOne) = (affine, folds, foldOfKnee, reversed, startsInClassOne);
        kneeOfFold = new int[folds.Count];
        for (var k = foldOfKnee.Length - 1; k >= 0; k--)
        {
            if (foldOfKnee[k] >= 0)
                kneeOfFold[foldOfKnee[k]] = k;
        }
    }

    public HomogeneousLine Affine { get; }

    public IReadOnlyList<LogitFold> Folds { get; }

    public bool StartsInClassOne { get; }

    /// <summary>Class 1 is logit > 0: out of it the other class has its boundary logit = 0, into it not.</summary>
    public bool ZeroIsInOtherClass => StartsInClassOne;

    public int Knees => foldOfKnee.Length;

    public static FoldedLogit Of(Parameters<double> parameters, ActivationPieces pieces, ReadOnlySpan<double> sample)
    {
        var dyadic = new DyadicLogit(parameters, pieces, sample);
        var startsInClassOne = dyadic.AtSample().Sign > 0;
        return dyadic.Scaled(startsInClassOne);
    }

    /// <summary>The fold at knee k (unit by unit, each unit's knees from left to right), as the function that is positive where the pre-activation lies above the knee: null if it folds nothing.</summary>
    public (int Fold, HomogeneousLine Above)? Knee(int k)
    {
        var fold = foldOfKnee[k];
        if (fold < 0)
            return null;
        var line = Folds[fold].Line;
        return (fold, reversed[k] ? -line : line);
    }

    /// <summary>The knee by which a fold is split: the first on its line.</summary>
    public int KneeOf(int fold) => kneeOfFold[fold];

    /// <summary>W times the signed logit at a finite point: positive in the other class.</summary>
    public BigInteger At(HomogeneousPoint point)
    {
        var sum = Affine.At(point);
        foreach (var fold in Folds)
            sum += fold.At(point);
        return sum;
    }

    public bool IsOtherClass(HomogeneousPoint point) => At(point).Sign is var sign && (sign > 0 || (sign == 0 && ZeroIsInOtherClass));

    /// <summary>The affine function that the signed logit is on the cell, edge or vertex in whose relative interior a point lies.</summary>
    public HomogeneousLine AffineAround(HomogeneousPoint point)
    {
        var sum = Affine;
        foreach (var fold in Folds)
        {
            switch (fold.Line.At(point).Sign)
            {
                case > 0:
                    sum += (fold.Slope * fold.Line) + HomogeneousLine.Constant(fold.Jump);
                    break;
                case 0:
                    sum += HomogeneousLine.Constant(fold.OnLine);
                    break;
            }
        }

        return sum;
    }
}
