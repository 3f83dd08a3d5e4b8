using HwSpecs.Activations;
using HwSpecs.Networks;
using HwSpecs.Quantities;
using HwSpecs.Training;

namespace HwSpecs.Report;

/// <summary>Problem 4, in float32: JumpReLU in place of ReLU, once put under the trained weights (the published defence) and once trained from the start.</summary>
/// <remarks>The report prints neither its threshold nor its training, and no setting is known that gives its figure; these are this project's own results for declared thresholds. Where the homework declares both, its answer stands directly under 4.2.</remarks>
public static class Problem4
{
    public static IEnumerable<Quantity> Results(Definition definition)
    {
        var trained = Problem3.Training(definition).Network;
        return
        [
            .. definition.JumpReLUTask is { } task ? Answer(definition, task, trained) : [],
            .. definition.JumpThresholds.SelectMany(theta =>
                AdversarialWalks.Results(definition, At("retrofitted", theta), trained.With(new JumpReLU(theta)))),
            .. definition.JumpThresholds.SelectMany(theta =>
                AdversarialWalks.Results(definition, At("retrained", theta), Retrained(definition, theta).Network)),
        ];
    }

    private static IEnumerable<Quantity> Answer(Definition definition, JumpReLUTask task, Network<float, ReLU> trained) =>
        AdversarialWalks.Asked(definition, new Address("4.2"), task.Training switch
        {
            JumpReLUTraining.Retrofitted => trained.With(new JumpReLU(task.Threshold)),
            JumpReLUTraining.Retrained => Retrained(definition, task.Threshold).Network,
            _ => throw new ArgumentOutOfRangeException(nameof(task), task.Training, "This way to train with JumpReLU is not known."),
        });

    private static Address At(string how, double theta) => new Address("4.2") / FormattableString.Invariant($"{how} theta={theta}");

    private static TrainingRun<float, JumpReLU> Retrained(Definition definition, double theta) =>
        GradientDescent<float, JumpReLU>.PerSample(
            definition.InitialNetwork<float>().With(new JumpReLU(theta)),
            definition.Dataset<float>(),
            (float)definition.LearningRate,
            definition.Epochs);
}
