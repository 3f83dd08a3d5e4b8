using System.Numerics;
using HwSpecs.Networks;

namespace HwSpecs.Adversarial.Exact;

/// <summary>The logit of a network around a sample in dyadic numbers, on its way to whole coefficients.</summary>
internal sealed class DyadicLogit
{
    private readonly Dyadic[] affine = new Dyadic[3];
    private readonly List<MergedFold> merged = [];
    private readonly Dictionary<HomogeneousLine, int> byLine = [];
    private readonly int[] foldOfKnee;
    private readonly bool[] reversed;

    public DyadicLogit(Parameters<double> parameters, ActivationPieces pieces, ReadOnlySpan<double> sample)
    {
        Dyadic x = Dyadic.Of(sample[0]), y = Dyadic.Of(sample[1]);
        foldOfKnee = new int[parameters.Units * pieces.Knees.Count];
        reversed = new bool[foldOfKnee.Length];
        Array.Fill(foldOfKnee, -1);
        affine[2] = Dyadic.Of(parameters.OutputBias);
        for (var j = 0; j < parameters.Units; j++)
        {
            var row = parameters.HiddenWeights.Row(j);
            Dyadic a = Dyadic.Of(row[0]), b = Dyadic.Of(row[1]), w = Dyadic.Of(parameters.OutputWeights[j]);
            var z = (a * x) + (b * y) + Dyadic.Of(parameters.HiddenBiases[j]);
            if (w.IsZero)
                continue;
            affine[0] += w * pieces.Slope * a;
            affine[1] += w * pieces.Slope * b;
            affine[2] += w * ((pieces.Slope * z) + pieces.Offset);
            for (var k = 0; k < pieces.Knees.Count; k++)
                AddKnee((j * pieces.Knees.Count) + k, pieces.Knees[k], w, a, b, z - Dyadic.Of(pieces.Knees[k].Threshold));
        }
    }

    public Dyadic AtSample() => merged.Aggregate(affine[2], (sum, fold) => sum + fold.AtOrigin());

    public FoldedLogit Scaled(bool startsInClassOne)
    {
        Dyadic[] all = [.. affine, .. merged.SelectMany(fold => fold.Coefficients)];
        var exponent = Dyadic.CommonExponent(all);
        BigInteger Whole(Dyadic number) => startsInClassOne ? -number.At(exponent) : number.At(exponent);

        // What a fold adds below its line moves into the affine part, so that it adds nothing there.
        var sum = new HomogeneousLine(Whole(affine[0]), Whole(affine[1]), Whole(affine[2]));
        var folds = new List<LogitFold>();
        var position = new int[merged.Count];
        for (var k = 0; k < merged.Count; k++)
        {
            var fold = merged[k];
            BigInteger slopeBelow = Whole(fold.SlopeBelow), jumpBelow = Whole(fold.JumpBelow);
            sum += (slopeBelow * fold.Line) + HomogeneousLine.Constant(jumpBelow);
            var whole = new LogitFold(fold.Line, Whole(fold.SlopeAbove) - slopeBelow, Whole(fold.JumpAbove) - jumpBelow, -jumpBelow);
            position[k] = whole.Slope.IsZero && whole.IsContinuous ? -1 : folds.Count;
            if (position[k] >= 0)
                folds.Add(whole);
        }

        return new(sum, folds, Array.ConvertAll(foldOfKnee, fold => fold < 0 ? -1 : position[fold]), reversed, startsInClassOne);
    }

    private void AddKnee(int knee, ActivationKnee piece, Dyadic w, Dyadic a, Dyadic b, Dyadic u)
    {
        if (a.IsZero && b.IsZero)
        {
            if (u.Sign > 0)
                affine[2] += w * ((piece.Slope * u) + piece.Jump);
            return;
        }

        var exponent = Dyadic.CommonExponent(a, b, u);
        HomogeneousLine line = new(a.At(exponent), b.At(exponent), u.At(exponent));
        var divisor = BigInteger.GreatestCommonDivisor(BigInteger.GreatestCommonDivisor(line.A, line.B), line.C);
        reversed[knee] = line.A.Sign < 0 || (line.A.IsZero && line.B.Sign < 0);
        if (reversed[knee])
            divisor = -divisor;
        line = new(line.A / divisor, line.B / divisor, line.C / divisor);
        if (!byLine.TryGetValue(line, out var index))
        {
            byLine.Add(line, index = merged.Count);
            merged.Add(new(line));
        }

        // u = 2^exponent · divisor · line.
        foldOfKnee[knee] = index;
        merged[index].Add(reversed[knee], w * piece.Slope * Dyadic.Of(divisor, exponent), w * piece.Jump);
    }

    /// <summary>All knees on one line, their contributions above and below it; on it a knee contributes nothing.</summary>
    private sealed class MergedFold(HomogeneousLine line)
    {
        public HomogeneousLine Line => line;

        public Dyadic SlopeAbove { get; private set; }

        public Dyadic JumpAbove { get; private set; }

        public Dyadic SlopeBelow { get; private set; }

        public Dyadic JumpBelow { get; private set; }

        public Dyadic[] Coefficients => [SlopeAbove, JumpAbove, SlopeBelow, JumpBelow];

        public void Add(bool reversed, Dyadic slope, Dyadic jump)
        {
            if (reversed)
                (SlopeBelow, JumpBelow) = (SlopeBelow + slope, JumpBelow + jump);
            else
                (SlopeAbove, JumpAbove) = (SlopeAbove + slope, JumpAbove + jump);
        }

        public Dyadic AtOrigin()
        {
            var u = Dyadic.Of(line.C);
            return u.Sign switch
            {
                > 0 => (SlopeAbove * u) + JumpAbove,
                < 0 => (SlopeBelow * u) + JumpBelow,
                _ => default,
            };
        }
    }
}
