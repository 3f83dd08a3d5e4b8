using HwSpecs.Adversarial.Exact;
using HwSpecs.Networks;

namespace HwSpecs.Adversarial.Bounds;

/// <summary>The logit at a binary64 point, without rounding.</summary>
internal sealed class ExactLogit(Parameters<double> parameters, ActivationPieces pieces)
{
    private readonly Dyadic[] weights = Exactly(parameters.HiddenWeights.AsSpan());
    private readonly Dyadic[] biases = Exactly(parameters.HiddenBiases);
    private readonly Dyadic[] outputs = Exactly(parameters.OutputWeights);
    private readonly Dyadic bias = Dyadic.Of(parameters.OutputBias);
    private readonly Dyadic[] thresholds = Exactly([.. pieces.Knees.Select(knee => knee.Threshold)]);

    public Dyadic At(ReadOnlySpan<double> point)
    {
        var x = Exactly(point);
        var logit = bias;
        for (var j = 0; j < outputs.Length; j++)
        {
            var z = PreActivation(j, x);
            var h = (pieces.Slope * z) + pieces.Offset;
            for (var k = 0; k < thresholds.Length; k++)
            {
                var u = z - thresholds[k];
                if (u.Sign > 0)
                    h += (pieces.Knees[k].Slope * u) + pieces.Knees[k].Jump;
            }

            logit += outputs[j] * h;
        }

        return logit;
    }

    public bool IsClassOne(ReadOnlySpan<double> point) => At(point).Sign > 0;

    /// <summary>No point of a region is in class 1 (or in class 0), as can be seen from one of the planes that bound it: the logit falls away from that plane, or is one number.</summary>
    /// <param name="isPassed">Whether a knee is passed in the region, on which the logit is one affine function.</param>
    /// <param name="sides">The knees that bound the region, with 1 where it lies above, −1 where it lies below.</param>
    public bool KeepsClass(Func<int, bool> isPassed, IEnumerable<(int Knee, int Side)> sides, bool isClassOne)
    {
        var logit = AffineWhere(isPassed);
        if (isClassOne)
            logit = Array.ConvertAll(logit, number => -number);

        // Class 1 is left at 0 already, class 0 only beyond.
        var greatest = isClassOne ? -1 : 0;
        if (Array.TrueForAll(logit[..^1], number => number.IsZero))
            return logit[^1].Sign <= greatest;
        return sides.Any(side =>
        {
            var plane = Plane(side.Knee);
            var pivot = Array.FindIndex(plane, number => !number.IsZero);
            for (var i = 0; i < plane.Length - 1; i++)
            {
                if (!(logit[i] * plane[pivot] - logit[pivot] * plane[i]).IsZero)
                    return false;
            }

            var onPlane = logit[^1] * plane[pivot] - logit[pivot] * plane[^1];
            return logit[pivot].Sign * plane[pivot].Sign == -side.Side && onPlane.Sign * plane[pivot].Sign <= greatest;
        });
    }

    /// <summary>1 or -1 if two knees are one hyperplane, seen from the same or from opposite sides; else 0.</summary>
    public int Coincide(int first, int second)
    {
        Dyadic[] p = Plane(first), q = Plane(second);
        var pivot = Array.FindIndex(p, number => !number.IsZero);
        for (var i = 0; i < p.Length; i++)
        {
            if (!(p[pivot] * q[i] - q[pivot] * p[i]).IsZero)
                return 0;
        }

        return p[pivot].Sign * q[pivot].Sign;
    }

    /// <summary>Coefficients, then the constant.</summary>
    private Dyadic[] AffineWhere(Func<int, bool> isPassed)
    {
        var inputs = parameters.Inputs;
        var affine = new Dyadic[inputs + 1];
        affine[inputs] = bias;
        for (var j = 0; j < outputs.Length; j++)
        {
            var (slope, offset) = (pieces.Slope, pieces.Offset);
            for (var k = 0; k < thresholds.Length; k++)
            {
                if (!isPassed((j * thresholds.Length) + k))
                    continue;
                slope += pieces.Knees[k].Slope;
                offset += pieces.Knees[k].Jump - (pieces.Knees[k].Slope * thresholds[k]);
            }

            for (var i = 0; i < inputs; i++)
                affine[i] += outputs[j] * slope * weights[(j * inputs) + i];
            affine[inputs] += outputs[j] * ((slope * biases[j]) + offset);
        }

        return affine;
    }

    private Dyadic PreActivation(int j, Dyadic[] x)
    {
        var z = biases[j];
        for (var i = 0; i < x.Length; i++)
            z += weights[(j * x.Length) + i] * x[i];
        return z;
    }

    private Dyadic[] Plane(int knee)
    {
        var (j, inputs) = (knee / thresholds.Length, parameters.Inputs);
        return [.. weights.AsSpan(j * inputs, inputs), biases[j] - thresholds[knee % thresholds.Length]];
    }

    private static Dyadic[] Exactly(ReadOnlySpan<double> numbers)
    {
        var exact = new Dyadic[numbers.Length];
        for (var i = 0; i < exact.Length; i++)
            exact[i] = Dyadic.Of(numbers[i]);
        return exact;
    }
}
