using HwSpecs.Activations;
using HwSpecs.Adversarial;
using HwSpecs.Adversarial.Attacks;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Networks;
using HwSpecs.Report;
using HwSpecs.Training;

namespace HwSpecs.Benchmarks;

/// <summary>Attacks on the trained network's sample (0, 1) against the exact search, which alone finds the nearest point.</summary>
internal static class AdversarialComparisons
{
    private static readonly double[] Sample = [0, 1];

    public static IEnumerable<Row> All
    {
        get
        {
            var definition = Definition.Homework;
            var network = GradientDescent<double, ReLU>.PerSample(
                definition.InitialNetwork<double>(), definition.Dataset<double>(), definition.LearningRate, definition.Epochs).Network;
            return
            [
                Of("Walk", network, new WalkAttack(definition.WalkStep, definition.MaxWalkSteps, WalkDirection.LeaveClass, Bisections: 0).On),
                Of("Walk, bisected", network, new WalkAttack(definition.WalkStep, definition.MaxWalkSteps, WalkDirection.LeaveClass, Bisections: 40).On),
                Of("DeepFool", network, new DeepFool().On),
                Of("Projected gradients", network, new ProjectedGradientAttack().On),
            ];
        }
    }

    private delegate AttackOutcome Attack(Network<double, ReLU> network, ReadOnlySpan<double> sample);

    private static Comparison Of(string name, Network<double, ReLU> network, Attack attack) =>
        new(name, "ExactSearch", () => ExactSearch.Nearest(network, Sample), () => attack(network, Sample), 1);
}
