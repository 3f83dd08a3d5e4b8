using HwSpecs.Activations;
using HwSpecs.Adversarial.Bounds;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Networks;

namespace HwSpecs.Adversarial.Attacks;

/// <summary>Each attack's outcome for one sample next to the truth, in the Euclidean norm.</summary>
/// <param name="Truth">The distance to the other class, or a proven lower bound of it: infinity if the class changes nowhere.</param>
/// <param name="IsExact">If not, the truth lies somewhere above.</param>
public sealed record AttackComparison(IReadOnlyList<double> Sample, double Truth, bool IsExact, IReadOnlyList<(string Attack, AttackOutcome Outcome)> Attacks)
{
    private const int Bisections = 40;

    /// <summary>How much farther than the truth an attack's example is, relatively; at least as much if the truth is a bound.</summary>
    public double Gap(AttackOutcome.Found found) => (found.Distance - Truth) / Truth;

    /// <summary>The report's walk, the same out of either class, DeepFool and projected gradients as their authors set them; walk and DeepFool also with a bisection at the end.</summary>
    /// <param name="walkStep">The walk's step length.</param>
    public static AttackComparison Of<TActivation>(Network<double, TActivation> network, ReadOnlySpan<double> sample, double walkStep, int maxWalkSteps)
        where TActivation : struct, IPiecewiseLinearActivation
    {
        var (truth, isExact) = TruthOf(network, sample);
        return new(
            sample.ToArray(),
            truth,
            isExact,
            [
                ("walk, downwards", new WalkAttack(walkStep, maxWalkSteps, WalkDirection.LowerPrediction, Bisections: 0).On(network, sample)),
                ("walk, out of class", new WalkAttack(walkStep, maxWalkSteps, WalkDirection.LeaveClass, Bisections: 0).On(network, sample)),
                ("walk, bisected", new WalkAttack(walkStep, maxWalkSteps, WalkDirection.LeaveClass, Bisections).On(network, sample)),
                ("DeepFool", new DeepFool().On(network, sample)),
                ("DeepFool, bisected", new DeepFool(Bisections: Bisections).On(network, sample)),
                ("projected gradients", new ProjectedGradientAttack().On(network, sample)),
            ]);
    }

    private static (double Truth, bool IsExact) TruthOf<TActivation>(Network<double, TActivation> network, ReadOnlySpan<double> sample)
        where TActivation : struct, IPiecewiseLinearActivation
    {
        if (sample.Length == 2)
        {
            return ExactSearch.Nearest(network, sample) switch
            {
                ExactOutcome.Found found => (found.Distance, true),
                ExactOutcome.OnBoundary => (0, true),
                _ => (double.PositiveInfinity, true),
            };
        }

        return DistanceSearch.Nearest(network, sample) switch
        {
            DistanceBounds.Found found => (found.Lower, found.IsExact),
            DistanceBounds.OnBoundary => (0, true),
            DistanceBounds.NoneWithin none => (none.Radius, false),
            _ => (double.PositiveInfinity, true),
        };
    }
}
