using System.Numerics;

namespace HwSpecs.Adversarial.Verification;

/// <summary>A part of the cover: a hull, the sum of all creases that are settled on it, and those that are not.</summary>
internal sealed class CoverPart
{
    private readonly SignedLogit logit;
    private readonly List<(int Crease, CreaseRange Range)> open = [];

    /// <param name="cutAlong">The crease that the last cut ran along: of its two sides, the one that owns the points on the line proves them.</param>
    private CoverPart(SignedLogit logit, Hull hull, PlaneFunction settled, IEnumerable<int> unsettled, int cutAlong)
    {
        (this.logit, Hull) = (logit, hull);
        foreach (var index in unsettled)
        {
            var crease = logit.Creases[index];
            var range = CreaseRange.Of(crease.Line, hull);
            if (range.IsCrossed || (range.IsTouched && !IsSettled(crease, range, index == cutAlong)))
                open.Add((index, range));
            else if (range.IsAbove)
                settled = settled.Plus(crease.Slope, crease.Line, crease.Jump);
        }

        Settled = settled;
    }

    public Hull Hull { get; }

    public PlaneFunction Settled { get; }

    /// <summary>On its interior the signed logit is one affine function.</summary>
    public bool IsCell => !open.Exists(item => item.Range.IsCrossed);

    public static CoverPart Root(SignedLogit logit, Hull hull) =>
        new(logit, hull, logit.Affine, Enumerable.Range(0, logit.Creases.Count).Where(i => !logit.Creases[i].IsNone), -1);

    /// <returns>Null if the part has no interior.</returns>
    public CoverPart? Cut(int crease, PlaneFunction side) =>
        Hull.Part(side) is { } part ? new(logit, part, Settled, open.Select(item => item.Crease), crease) : null;

    /// <summary>2^<see cref="CreaseRange.Places"/> times an affine function that the signed logit nowhere exceeds on this part.</summary>
    /// <returns>Null if there is none.</returns>
    public PlaneFunction? Ceiling()
    {
        var sum = default(PlaneFunction).Plus(BigInteger.One << CreaseRange.Places, Settled, 0);
        foreach (var (index, range) in open)
        {
            if (range.Ceiling(logit.Creases[index]) is not (var slope, var height))
                return null;
            sum = sum.Plus(slope, logit.Creases[index].Line, height);
        }

        return sum;
    }

    private static bool IsSettled(Crease crease, CreaseRange range, bool isCut) =>
        crease.IsContinuous || (isCut && crease.IsClosedFromOneSide) || (range.IsAbove ? crease.Step == crease.Jump : crease.Step.IsZero);
}

/// <summary>Between which values u of a crease lies on a hull; a denominator 0 stands for no bound.</summary>
internal readonly record struct CreaseRange(BigInteger Low, BigInteger LowOver, BigInteger High, BigInteger HighOver, bool IsTouched)
{
    /// <summary>Binary places of slopes and heights; heights are rounded up, so that a ceiling stays one.</summary>
    public const int Places = 64;

    public bool IsCrossed => Low.Sign < 0 && High.Sign > 0;

    public bool IsAbove => High.Sign > 0;

    public static CreaseRange Of(PlaneFunction line, Hull hull)
    {
        BigInteger low = 0, lowOver = 0, high = 0, highOver = 0;
        bool isTouched = false, falls = false, grows = false;
        foreach (var corner in hull.Corners)
        {
            var value = line.At(corner);
            if (!corner.IsFinite)
            {
                (falls, grows) = (falls || value.Sign < 0, grows || value.Sign > 0);
                continue;
            }

            isTouched |= value.IsZero;
            if (lowOver.IsZero || value * lowOver < low * corner.W)
                (low, lowOver) = (value, corner.W);
            if (highOver.IsZero || value * highOver > high * corner.W)
                (high, highOver) = (value, corner.W);
        }

        if (falls)
            (low, lowOver) = (-1, 0);
        if (grows)
            (high, highOver) = (1, 0);
        return new(low, lowOver, high, highOver, isTouched || (low.Sign < 0 && high.Sign > 0));
    }

    /// <summary>Slope·u + Height, in units of 2^−Places, nowhere below what the crease adds on this range, which holds 0.</summary>
    public (BigInteger Slope, BigInteger Height)? Ceiling(Crease crease)
    {
        var (endless, startless) = (HighOver.IsZero, LowOver.IsZero);
        if (endless && startless && crease.Slope.Sign > 0)
            return null;
        var atLine = crease.Step;
        if (Low.Sign < 0)
            atLine = BigInteger.Max(atLine, 0);
        if (High.Sign > 0)
            atLine = BigInteger.Max(atLine, crease.Jump);
        var slope = endless ? crease.Slope << Places : startless ? BigInteger.Zero : Slope(crease, atLine);

        // High enough at the line and at both ends: in between the crease is affine.
        var height = atLine << Places;
        if (High.Sign > 0 && !endless)
            height = BigInteger.Max(height, RoundedUp(((crease.Slope << Places) - slope) * High, HighOver) + (crease.Jump << Places));
        if (Low.Sign < 0 && !startless)
            height = BigInteger.Max(height, RoundedUp(-slope * Low, LowOver));
        return (slope, height);
    }

    /// <summary>That of the chord from end to end if it passes above the line's value, else that of the chord over the longer side.</summary>
    private BigInteger Slope(Crease crease, BigInteger atLine)
    {
        // All times LowOver·HighOver: how far below and above the line the range goes, and the value at its high end.
        BigInteger over = LowOver * HighOver, below = -Low * HighOver, above = High * LowOver;
        BigInteger end = (crease.Slope * above) + (crease.Jump * over), middle = atLine * over;
        if (below.Sign > 0 && above.Sign > 0 && below * end >= middle * (below + above))
            return (end << Places) / (below + above);
        return above >= below ? ((end - middle) << Places) / above : (middle << Places) / below;
    }

    private static BigInteger RoundedUp(BigInteger numerator, BigInteger denominator) => -FloorOf(-numerator, denominator);

    private static BigInteger FloorOf(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }
}
