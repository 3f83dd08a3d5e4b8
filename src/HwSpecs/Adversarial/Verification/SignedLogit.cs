using System.Numerics;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Networks;

namespace HwSpecs.Adversarial.Verification;

/// <summary>What all knees on one line add to the signed logit: nothing where u &lt; 0, <c>Step</c> where u = 0, Slope·u + Jump where u > 0.</summary>
internal sealed record Crease(PlaneFunction Line, BigInteger Slope, BigInteger Step, BigInteger Jump)
{
    public bool IsNone => Slope.IsZero && IsContinuous;

    public bool IsContinuous => Step.IsZero && Jump.IsZero;

    /// <summary>Points on the line belong to one of its sides.</summary>
    public bool IsClosedFromOneSide => Step.IsZero || Step == Jump;
}

/// <summary>The logit around the sample in whole numbers, with a sign such that the other class is where it is positive, straight from the units' definitions.</summary>
internal sealed class SignedLogit
{
    private readonly int[] creaseOfKnee;
    private readonly bool[] isReversed;

    public SignedLogit(Parameters<double> parameters, IReadOnlyList<UnitPiece> pieces, IReadOnlyList<double> sample)
    {
        // A unit with pieces s_0 z + o_0, s_1 z + o_1, .. is the first plus, past each knee t, the difference of two: Δs (z − t) + (Δs t + Δo).
        var knees = pieces.Count - 1;
        var drafts = new Draft(parameters, pieces, sample);
        (creaseOfKnee, isReversed) = (drafts.CreaseOfKnee, drafts.IsReversed);
        KneesOfUnit = knees;
        StartsInClassOne = drafts.AtSample().Sign > 0;
        (Affine, Creases) = drafts.Whole(StartsInClassOne);
    }

    /// <summary>The other class has the points where the signed logit is 0.</summary>
    public bool StartsInClassOne { get; }

    public int KneesOfUnit { get; }

    public int Knees => creaseOfKnee.Length;

    public PlaneFunction Affine { get; }

    public IReadOnlyList<Crease> Creases { get; }

    /// <summary>The crease of a knee and the function that is positive past it: null if all knees on the line cancel.</summary>
    public (int Crease, PlaneFunction Past)? Knee(int knee)
    {
        var crease = creaseOfKnee[knee];
        return crease < 0 || Creases[crease].IsNone ? null : (crease, isReversed[knee] ? -Creases[crease].Line : Creases[crease].Line);
    }

    /// <summary>The affine function that the signed logit is on the face of the arrangement that holds a point.</summary>
    public PlaneFunction Around(PlanePoint point)
    {
        var sum = Affine;
        foreach (var crease in Creases)
        {
            var side = crease.Line.At(point).Sign;
            if (side > 0)
                sum = sum.Plus(crease.Slope, crease.Line, crease.Jump);
            else if (side == 0)
                sum = sum.Plus(0, default, crease.Step);
        }

        return sum;
    }

    public bool IsOtherClass(PlanePoint point) => Around(point).At(point).Sign is var sign && (sign > 0 || (sign == 0 && StartsInClassOne));

    /// <summary>The sum before it has a common scale and sign.</summary>
    private sealed class Draft
    {
        private readonly List<(PlaneFunction Line, Dyadic[] Sides)> creases = [];
        private readonly Dictionary<PlaneFunction, int> byLine = [];
        private readonly Dyadic a;
        private readonly Dyadic b;
        private Dyadic c;

        public Draft(Parameters<double> parameters, IReadOnlyList<UnitPiece> pieces, IReadOnlyList<double> sample)
        {
            var knees = pieces.Count - 1;
            (CreaseOfKnee, IsReversed) = (new int[parameters.Units * knees], new bool[parameters.Units * knees]);
            c = Dyadic.Of(parameters.OutputBias);
            for (var j = 0; j < parameters.Units; j++)
            {
                Dyadic p = Dyadic.Of(parameters.HiddenWeights[j, 0]), q = Dyadic.Of(parameters.HiddenWeights[j, 1]), w = Dyadic.Of(parameters.OutputWeights[j]);
                var z = (p * Dyadic.Of(sample[0])) + (q * Dyadic.Of(sample[1])) + Dyadic.Of(parameters.HiddenBiases[j]);
                var first = w * pieces[0].Slope;
                (a, b, c) = (a + (first * p), b + (first * q), c + (first * z) + (w * pieces[0].Offset));
                for (var k = 0; k < knees; k++)
                {
                    var slope = pieces[k + 1].Slope - pieces[k].Slope;
                    var jump = (slope * pieces[k].End) + (pieces[k + 1].Offset - pieces[k].Offset);
                    Add((j * knees) + k, p, q, z - pieces[k].End, w * slope, w * jump);
                }
            }
        }

        public int[] CreaseOfKnee { get; }

        public bool[] IsReversed { get; }

        public Dyadic AtSample()
        {
            var sum = c;
            foreach (var (line, sides) in creases)
            {
                if (!line.C.IsZero)
                    sum += line.C.Sign > 0 ? (sides[0] * Dyadic.Of(line.C)) + sides[1] : (sides[2] * Dyadic.Of(line.C)) + sides[3];
            }

            return sum;
        }

        public (PlaneFunction Affine, IReadOnlyList<Crease> Creases) Whole(bool negated)
        {
            var exponent = Dyadic.CommonExponent([a, b, c, .. creases.SelectMany(crease => crease.Sides)]);
            BigInteger Scaled(Dyadic number) => negated ? -number.At(exponent) : number.At(exponent);
            var affine = new PlaneFunction(Scaled(a), Scaled(b), Scaled(c));
            var whole = new List<Crease>();
            foreach (var (line, sides) in creases)
            {
                BigInteger slopeBelow = Scaled(sides[2]), jumpBelow = Scaled(sides[3]);
                affine = affine.Plus(slopeBelow, line, jumpBelow);
                whole.Add(new(line, Scaled(sides[0]) - slopeBelow, -jumpBelow, Scaled(sides[1]) - jumpBelow));
            }

            return (affine, whole);
        }

        private void Add(int knee, Dyadic p, Dyadic q, Dyadic r, Dyadic slope, Dyadic jump)
        {
            CreaseOfKnee[knee] = -1;
            if (p.IsZero && q.IsZero)
            {
                if (r.Sign > 0)
                    c += (slope * r) + jump;
                return;
            }

            if (slope.IsZero && jump.IsZero)
                return;
            var exponent = Dyadic.CommonExponent(p, q, r);
            BigInteger x = p.At(exponent), y = q.At(exponent), one = r.At(exponent);
            var scale = BigInteger.GreatestCommonDivisor(BigInteger.GreatestCommonDivisor(x, y), one);
            IsReversed[knee] = x.Sign < 0 || (x.IsZero && y.Sign < 0);
            if (IsReversed[knee])
                scale = -scale;
            var line = new PlaneFunction(x / scale, y / scale, one / scale);
            if (!byLine.TryGetValue(line, out var index))
            {
                byLine.Add(line, index = creases.Count);
                creases.Add((line, new Dyadic[4]));
            }

            // What the knee adds, from the side of the line on which it adds it: slope·u + jump with u = scale·2^exponent·line.
            CreaseOfKnee[knee] = index;
            var sides = creases[index].Sides;
            var at = IsReversed[knee] ? 2 : 0;
            (sides[at], sides[at + 1]) = (sides[at] + (slope * Dyadic.Of(scale, exponent)), sides[at + 1] + jump);
        }
    }
}
