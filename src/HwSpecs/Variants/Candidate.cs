using HwSpecs.Activations;
using HwSpecs.Adversarial;
using HwSpecs.Report;

namespace HwSpecs.Variants;

/// <summary>Draws a homework of numbers that are pleasant on paper; whether it is well posed is asked elsewhere.</summary>
/// <remarks>
/// W, c, labels, rate and thresholds are drawn blindly; w and b only from those, if there are any, with which the start
/// classifies every sample. That alone keeps the number of draws in the hundreds.
/// </remarks>
internal static class Candidate
{
    private static readonly double[] HiddenWeights = [-2, -1.5, -1, -0.5, 0.5, 1, 1.5, 2];
    private static readonly double[] HiddenBiases = [-1.75, -1.5, -1.25, -1, -0.75, -0.5, -0.25, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75];

    /// <summary>The only functions of two bits that no line separates: XOR and its complement.</summary>
    private static readonly double[][] Targets = [[0, 1, 1, 0], [1, 0, 0, 1]];

    private static readonly double[] LearningRates = [0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5];

    // Away from the values at which one of the six gradients turns, ends or stays: 0.0066, 0.0265, 0.0998, 0.1, 0.129, 0.25, 1.
    private static readonly double[] SlowThresholds = [0.01, 0.015, 0.02, 0.03, 0.04, 0.05];
    private static readonly double[] FastThresholds = [0.9, 0.92, 0.95, 0.96, 0.98, 0.99];

    // No multiple of 1/4, which is what every pre-activation of the start is.
    private static readonly double[] JumpThresholds = [0.1, 0.15, 0.2, 0.3, 0.35, 0.4];
    private static readonly JumpReLUTraining[] JumpReLUTrainings = [JumpReLUTraining.Retrofitted, JumpReLUTraining.Retrained];

    /// <param name="digest">26 bytes or more.</param>
    public static Definition Of(ReadOnlySpan<byte> digest)
    {
        var choices = new Choices(digest);
        double[][] hiddenWeights = [[choices.Of(HiddenWeights), choices.Of(HiddenWeights)], [choices.Of(HiddenWeights), choices.Of(HiddenWeights)]];
        double[] hiddenBiases = [choices.Of(HiddenBiases), choices.Of(HiddenBiases)];
        var targets = choices.Of(Targets);
        var units = OutputUnit.ThatClassify(hiddenWeights, hiddenBiases, targets);
        var unit = choices.Of(units.Length > 0 ? units : OutputUnit.All);
        var learningRate = choices.Of(LearningRates);
        var (slow, fast) = (choices.Of(SlowThresholds), choices.Of(FastThresholds));
        var task = new JumpReLUTask(choices.Of(JumpThresholds), choices.Of(JumpReLUTrainings));
        return new Definition
        {
            RegionThresholds = new LearningRegionThresholds(slow, fast),
            Targets = targets,
            HiddenWeights = hiddenWeights,
            HiddenBiases = hiddenBiases,
            OutputWeights = [unit.W0, unit.W1],
            OutputBias = unit.B,
            LearningRate = learningRate,
            WalkDirection = WalkDirection.LeaveClass,
            JumpThresholds = [task.Threshold],
            JumpReLUTask = task,
        };
    }
}
