using System.Numerics;

namespace HwSpecs.Adversarial.Exact;

/// <summary>A region of the cover with what is known of the logit on it: the affine function of the folds that are settled there, and the folds that are not.</summary>
internal sealed class CoverRegion
{
    private readonly FoldedLogit logit;
    private readonly HomogeneousLine affine;
    private readonly List<(int Fold, FoldRange Range)> open = [];

    private CoverRegion(FoldedLogit logit, ConvexRegion region, HomogeneousLine affine, IEnumerable<int> candidates, int cutBy)
    {
        (this.logit, Region) = (logit, region);
        foreach (var index in candidates)
        {
            var fold = logit.Folds[index];
            var range = FoldRange.Over(region, fold.Line);
            var isAbove = range.High.Sign > 0;
            if (range.Crosses || !IsSettled(fold, range, isAbove, index == cutBy))
                open.Add((index, range));
            else if (isAbove)
                affine += (fold.Slope * fold.Line) + HomogeneousLine.Constant(fold.Jump);
        }

        this.affine = affine;
    }

    public ConvexRegion Region { get; }

    /// <summary>No fold runs through the interior.</summary>
    public bool IsCell => !open.Exists(fold => fold.Range.Crosses);

    public static CoverRegion Root(FoldedLogit logit, ConvexRegion region) =>
        new(logit, region, logit.Affine, Enumerable.Range(0, logit.Folds.Count), cutBy: -1);

    /// <summary>The part above or below a fold: null if it has no interior.</summary>
    public CoverRegion? Part(int fold, HomogeneousLine side) =>
        Region.Clip(side) is { } part ? new(logit, part, affine, open.Select(item => item.Fold), fold) : null;

    /// <summary>An affine function nowhere on the region below the signed logit, in units of 2^−<see cref="Majorant.Bits"/>: null if there is none.</summary>
    public HomogeneousLine? UpperBound(out List<(int Fold, Majorant Majorant)> majorants)
    {
        majorants = new(open.Count);
        var bound = (BigInteger.One << Majorant.Bits) * affine;
        foreach (var (index, range) in open)
        {
            var fold = logit.Folds[index];
            if (Majorant.Of(fold, range) is not { } majorant)
                return null;
            majorants.Add((index, majorant));
            bound += (majorant.Slope * fold.Line) + HomogeneousLine.Constant(majorant.Offset);
        }

        return bound;
    }

    /// <summary>The crossing fold whose bound is farthest above it at a point.</summary>
    public int WidestGap(HomogeneousPoint point, List<(int Fold, Majorant Majorant)> majorants)
    {
        var (widest, gap) = (-1, BigInteger.Zero);
        for (var k = 0; k < majorants.Count; k++)
        {
            var (index, majorant) = majorants[k];
            if (!open[k].Range.Crosses)
                continue;
            var fold = logit.Folds[index];
            var above = (majorant.Slope * fold.Line.At(point)) + (majorant.Offset * point.W) - (fold.At(point) << Majorant.Bits);
            if (widest < 0 || above > gap)
                (widest, gap) = (index, above);
        }

        return widest;
    }

    /// <summary>A crossing fold that no affine function bounds, the first; else any that crosses.</summary>
    public int Unbounded() =>
        open.Where(item => item.Range.Crosses)
            .OrderBy(item => Majorant.Of(logit.Folds[item.Fold], item.Range) is null ? 0 : 1)
            .First().Fold;

    /// <summary>
    /// Every point of the region takes the fold's value from the region's side, or is taken care of elsewhere: of two parts cut
    /// along a fold, the closed one takes care of the points on the line.
    /// </summary>
    private static bool IsSettled(LogitFold fold, FoldRange range, bool isAbove, bool isCut) =>
        !range.Touches || fold.IsContinuous || (isCut && fold.OneSideIsClosed) || (isAbove ? fold.OnLine == fold.Jump : fold.OnLine.IsZero);
}
