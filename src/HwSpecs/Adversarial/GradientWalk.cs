using System.Numerics;
using System.Runtime.CompilerServices;
using HwSpecs.Activations;
using HwSpecs.Networks;
using HwSpecs.Training;

namespace HwSpecs.Adversarial;

/// <summary>The report's search for an adversarial example: steps of constant length along the normalised input gradient until the class flips.</summary>
/// <remarks>
/// x ← x ∓ s g/|g| with g = ∂ŷ/∂x, accumulated step by step in the arithmetic of the network. It finds a nearby adversarial
/// example, not the nearest one.
/// </remarks>
/// <param name="StepLength">s > 0, in units of the inputs.</param>
public sealed record GradientWalk<T>(T StepLength, int MaxSteps)
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    public WalkOutcome From<TActivation>(Network<T, TActivation> network, ReadOnlySpan<T> sample, WalkDirection direction)
        where TActivation : struct, IPiecewiseLinearActivation
    {
        var (parameters, f, x) = (network.Parameters, network.Activation, sample.ToArray());
        var gradient = new T[x.Length];
        var pass = network.Forward(sample);
        Span<T> z = pass.PreActivations, h = pass.HiddenActivations;
        ReadOnlySpan<T> weights = parameters.HiddenWeights.AsSpan(), c = parameters.HiddenBiases, w = parameters.OutputWeights;
        var prediction = pass.Prediction;
        var startsInClassOne = IsClassOne(prediction);
        var lower = direction == WalkDirection.LowerPrediction || (direction == WalkDirection.LeaveClass && startsInClassOne);
        for (var steps = 1; steps <= MaxSteps; steps++)
        {
            // Backpropagation.InputGradient's ŷ(1 − ŷ) Wᵀ(w f'(z)) and |g|, operation by operation. What the next step waits for stays
            // in registers, at the price of computing ŷ(1 − ŷ) w f'(z) again for each input.
            var slope = prediction * (T.One - prediction);
            var squares = T.Zero;
            for (var i = 0; i < x.Length; i++)
            {
                var sum = slope * w[0] * f.Gradient(z[0]) * weights[i];
                for (int j = 1, k = i + x.Length; j < w.Length; j++, k += x.Length)
                    sum += slope * w[j] * f.Gradient(z[j]) * weights[k];
                gradient[i] = sum;
                squares += sum * sum;
            }

            var norm = T.Sqrt(squares);
            if (norm == T.Zero)
                return new WalkOutcome.StuckAtZeroGradient(steps - 1, Widen(x));

            for (var i = 0; i < x.Length; i++)
            {
                var step = StepLength * (gradient[i] / norm);
                x[i] = lower ? x[i] - step : x[i] + step;
            }

            prediction = Logistic.Sigmoid(Network<T, TActivation>.Logit(x, weights, c, w, parameters.OutputBias, f, z, h));
            if (IsClassOne(prediction) != startsInClassOne)
                return new WalkOutcome.Flipped(steps, Widen(x), double.CreateChecked(Distance(x, sample)));
        }

        return new WalkOutcome.NoFlip(MaxSteps, Widen(x));
    }

    /// <summary>The sample whose walk flips at the least distance, the first of equals; none if no walk flips.</summary>
    public (int Sample, WalkOutcome.Flipped Walk)? Nearest<TActivation>(
        Network<T, TActivation> network, Dataset<T> dataset, WalkDirection direction)
        where TActivation : struct, IPiecewiseLinearActivation
    {
        (int Sample, WalkOutcome.Flipped Walk)? nearest = null;
        for (var n = 0; n < dataset.Count; n++)
        {
            if (From(network, dataset.Inputs.Row(n), direction) is WalkOutcome.Flipped walk
                && (nearest is null || walk.Distance < nearest.Value.Walk.Distance))
            {
                nearest = (n, walk);
            }
        }

        return nearest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsClassOne(T prediction) => prediction > T.One / (T.One + T.One);

    private static T Distance(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
    {
        var sum = T.Zero;
        for (var i = 0; i < a.Length; i++)
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        return T.Sqrt(sum);
    }

    private static double[] Widen(T[] vector) => Array.ConvertAll(vector, double.CreateChecked);
}
