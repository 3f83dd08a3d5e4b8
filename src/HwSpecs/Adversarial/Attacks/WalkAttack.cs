using HwSpecs.Activations;
using HwSpecs.Networks;

namespace HwSpecs.Adversarial.Attacks;

/// <summary>The report's walk along the normalised gradient, as an attack; on request followed by a bisection between the sample and its end.</summary>
/// <param name="Bisections">How often the way from the sample to the walk's end is halved; 0 keeps the walk's end.</param>
public sealed record WalkAttack(double StepLength, int MaxSteps, WalkDirection Direction, int Bisections)
{
    public AttackOutcome On<TActivation>(Network<double, TActivation> network, ReadOnlySpan<double> sample)
        where TActivation : struct, IPiecewiseLinearActivation
    {
        var start = sample.ToArray();
        var attacked = new AttackedNetwork<TActivation>(network, start);
        switch (new GradientWalk<double>(StepLength, MaxSteps).From(network, sample, Direction))
        {
            // A forward pass at the start, then a gradient and a forward pass for each step.
            case WalkOutcome.Flipped { Adversarial: var end, Steps: var steps }:
                var nearer = attacked.Bisect([.. end], Bisections);
                return new AttackOutcome.Found(nearer, attacked.Distance(nearer), attacked.Evaluations + (2 * steps) + 1);
            case WalkOutcome.StuckAtZeroGradient { Steps: var steps }:
                return new AttackOutcome.Failed((2 * steps) + 2);
            default:
                return new AttackOutcome.Failed((2 * MaxSteps) + 1);
        }
    }
}
