using HwSpecs.Report;

namespace HwSpecs.Explaining;

/// <summary>The losses along one training, in float64.</summary>
/// <param name="Running">Epoch 1 first: the mean of the losses that the epoch met, each before its own update.</param>
/// <param name="AfterEpoch">The start first, then after epoch 1: the mean loss over the samples.</param>
public sealed record Trajectory(IReadOnlyList<double> Running, IReadOnlyList<double> AfterEpoch)
{
    public static Trajectory Of(Definition definition, TrainingRule rule, double rate, int epochs) => Of(definition, rule, [rate], epochs)[0];

    /// <summary>One trajectory for each rate.</summary>
    public static IReadOnlyList<Trajectory> Of(Definition definition, TrainingRule rule, IReadOnlyList<double> rates, int epochs) =>
        [.. rates.Chunk(LaneTraining.Lanes).SelectMany(lanes => OfLanes(definition, rule, lanes, epochs))];

    private static IEnumerable<Trajectory> OfLanes(Definition definition, TrainingRule rule, double[] rates, int epochs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(epochs);
        var lanes = new double[LaneTraining.Lanes];
        rates.CopyTo(lanes, 0);
        var training = new LaneTraining(definition);
        training.Start(rule, lanes);
        var running = new double[rates.Length][];
        var after = new double[rates.Length][];
        for (var lane = 0; lane < rates.Length; lane++)
            (running[lane], after[lane]) = (new double[epochs], new double[epochs + 1]);
        for (var moment = 0; moment <= 2 * epochs; moment++)
        {
            var losses = training.At(moment);
            for (var lane = 0; lane < rates.Length; lane++)
                (moment % 2 == 0 ? after : running)[lane][moment / 2] = losses[lane];
        }

        return running.Zip(after, (means, ends) => new Trajectory(means, ends));
    }
}
