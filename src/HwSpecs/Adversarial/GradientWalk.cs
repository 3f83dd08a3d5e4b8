using System.Numerics;
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
        var pass = network.Forward(sample);
        var x = sample.ToArray();
        var gradient = new T[x.Length];
        var startsInClassOne = IsClassOne(pass);
        var lower = direction == WalkDirection.LowerPrediction || (direction == WalkDirection.LeaveClass && startsInClassOne);
        for (var steps = 1; steps <= MaxSteps; steps++)
        {
            Backpropagation.InputGradient(network, pass, gradient);
            var norm = Norm(gradient);
            if (norm == T.Zero)
                return new WalkOutcome.StuckAtZeroGradient(steps - 1, Widen(x));

            for (var i = 0; i < x.Length; i++)
            {
                var step = StepLength * (gradient[i] / norm);
                x[i] = lower ? x[i] - step : x[i] + step;
            }

            network.Forward(x, pass);
            if (IsClassOne(pass) != startsInClassOne)
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

    private static bool IsClassOne(ForwardPass<T> pass) => pass.Prediction > T.One / (T.One + T.One);

    private static T Distance(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
    {
        var difference = new T[a.Length];
        for (var i = 0; i < difference.Length; i++)
            difference[i] = a[i] - b[i];
        return Norm(difference);
    }

    private static T Norm(ReadOnlySpan<T> vector)
    {
        var sum = T.Zero;
        foreach (var element in vector)
            sum += element * element;
        return T.Sqrt(sum);
    }

    private static double[] Widen(T[] vector) => Array.ConvertAll(vector, double.CreateChecked);
}
