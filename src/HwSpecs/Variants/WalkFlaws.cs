using System.Numerics;
using HwSpecs.Activations;
using HwSpecs.Adversarial;
using HwSpecs.Networks;
using HwSpecs.Report;
using HwSpecs.Training;

namespace HwSpecs.Variants;

/// <summary>What Problems 3.3 and 4.2 ask: a walk that flips, from one sample before all others, at the same step in any arithmetic.</summary>
internal static class WalkFlaws
{
    /// <summary>A logit that rounding in float32 cannot turn.</summary>
    private const double LeastLogit = 1e-4;

    /// <summary>Between two answers that a student could mix up.</summary>
    private const double Distinct = 1e-3;

    public static Flaw Of(Definition definition)
    {
        if (definition.JumpReLUTask is not { } task)
            return Flaw.None;
        var jump = new JumpReLU(task.Threshold);
        var (single, precise) = (Trained<float, ReLU>(definition, new ReLU()), Trained<double, ReLU>(definition, new ReLU()));
        var (retrained, preciselyRetrained) = (Trained<float, JumpReLU>(definition, jump), Trained<double, JumpReLU>(definition, jump));
        var retrofits = task.Training == JumpReLUTraining.Retrofitted;
        var asked = retrofits ? single.With(jump) : retrained;
        var preciselyAsked = retrofits ? precise.With(jump) : preciselyRetrained;

        if (!TrainingFlaws.Classifies(asked, definition.Dataset<float>()))
            return Flaw.JumpReLUMisclassifies;
        var flaw = Of(definition, definition.InitialNetwork<float>(), definition.InitialNetwork<double>());
        if (flaw == Flaw.None)
            flaw = Of(definition, single, precise);
        if (flaw == Flaw.None)
            flaw = Of(definition, asked, preciselyAsked);
        if (flaw != Flaw.None)
            return flaw;

        var answer = Nearest(definition, asked);
        return Coincide(answer, Nearest(definition, single)) || Coincide(answer, retrofits ? Nearest(definition, retrained) : Nearest(definition, single.With(jump)))
            ? Flaw.JumpReLUChangesNothing
            : Flaw.None;
    }

    private static Network<T, TActivation> Trained<T, TActivation>(Definition definition, TActivation activation)
        where T : struct, IBinaryFloatingPointIeee754<T>
        where TActivation : struct, IPiecewiseLinearActivation =>
        GradientDescent<T, TActivation>.PerSample(
            definition.InitialNetwork<T>().With(activation), definition.Dataset<T>(), T.CreateChecked(definition.LearningRate), definition.Epochs).Network;

    private static (int Sample, WalkOutcome.Flipped Walk)? Nearest<T, TActivation>(Definition definition, Network<T, TActivation> network)
        where T : struct, IBinaryFloatingPointIeee754<T>
        where TActivation : struct, IPiecewiseLinearActivation =>
        Walk<T>(definition, definition.MaxWalkSteps).Nearest(network, definition.Dataset<T>(), definition.WalkDirection);

    private static GradientWalk<T> Walk<T>(Definition definition, int maxSteps)
        where T : struct, IBinaryFloatingPointIeee754<T> => new(T.CreateChecked(definition.WalkStep), maxSteps);

    private static Flaw Of<TActivation>(Definition definition, Network<float, TActivation> network, Network<double, TActivation> precise)
        where TActivation : struct, IPiecewiseLinearActivation
    {
        if (Nearest(definition, network) is not (var sample, var flipped))
            return Flaw.NoWalkFlips;
        if (Nearest(definition, precise) is not (var other, var precisely) || other != sample || precisely.Steps != flipped.Steps
            || !WellPosed.PrintAlike(flipped.Distance, precisely.Distance) || !WellPosed.PrintAlike(flipped.Adversarial, precisely.Adversarial))
        {
            return Flaw.ArithmeticShows;
        }

        var dataset = definition.Dataset<double>();
        for (var n = 0; n < dataset.Count; n++)
        {
            if (n != sample && Walk<double>(definition, definition.MaxWalkSteps).From(precise, dataset.Inputs.Row(n), definition.WalkDirection) is WalkOutcome.Flipped next
                && next.Distance < precisely.Distance + definition.WalkStep)
            {
                return Flaw.WalksTie;
            }
        }

        var before = Walk<double>(definition, flipped.Steps - 1).From(precise, dataset.Inputs.Row(sample), definition.WalkDirection);
        double[] last = [.. precisely.Adversarial];
        double[] lastBefore = before is WalkOutcome.NoFlip(_, var point) ? [.. point] : dataset.Inputs.Row(sample).ToArray();
        return Math.Abs(precise.Forward(last).Logit) < LeastLogit || Math.Abs(precise.Forward(lastBefore).Logit) < LeastLogit ? Flaw.WalkEndsOnBoundary : Flaw.None;
    }

    private static bool Coincide((int Sample, WalkOutcome.Flipped Walk)? one, (int Sample, WalkOutcome.Flipped Walk)? other) =>
        one is (_, var first) && other is (_, var second)
        && Math.Abs(first.Distance - second.Distance) < Distinct
        && first.Adversarial.Zip(second.Adversarial).All(pair => Math.Abs(pair.First - pair.Second) < Distinct);
}
