using HwSpecs.Networks;
using HwSpecs.Report;

namespace HwSpecs.Explaining;

/// <summary>A training that differs from the homework's in named choices.</summary>
/// <param name="Id">
/// The choices that are not the homework's, in this order and separated by <c>", "</c>: <c>full-batch</c>, <c>momentum</c>, <c>adam</c>,
/// <c>rate 0.05</c>, <c>order 1,3,2,4</c>, <c>relu'(0)=1</c>, <c>after-epoch</c>, <c>before-epoch</c>, <c>epochs-from-0</c>, <c>zero-biases</c>;
/// <c>homework</c> where there is none. Ids do not change between versions.
/// </param>
public sealed record Convention(string Id, TrainingRule Rule, LineMeaning Meaning, double Rate)
{
    /// <summary>How many choices are not the homework's.</summary>
    public int Deviations => Id == Homework ? 0 : Id.Split(", ").Length;

    internal const string Homework = "homework";

    /// <summary>The network's parameters after these epochs, in float64.</summary>
    public Parameters<double> Train(Definition definition, int epochs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(epochs);
        var training = new LaneTraining(definition);
        training.Start(Rule, Enumerable.Repeat(Rate, LaneTraining.Lanes).ToArray());
        training.At(2 * epochs);
        return training.Trained(0);
    }

    internal static Convention Of(Definition definition, TrainingRule rule, LineMeaning meaning, double rate) =>
        new(IdOf(definition, rule, meaning, rate), rule, meaning, rate);

    private static string IdOf(Definition definition, TrainingRule rule, LineMeaning meaning, double rate)
    {
        var choices = new List<string>();
        if (rule.Updates == Updates.FullBatch)
            choices.Add("full-batch");
        if (rule.Optimizer != Optimizer.GradientDescent)
            choices.Add(rule.Optimizer == Optimizer.Momentum ? "momentum" : "adam");
        if (rate != definition.LearningRate)
            choices.Add($"rate {Wording.Number(rate)}");
        if (!rule.Order.IsNatural)
            choices.Add($"order {rule.Order}");
        if (rule.GradientAtZero == 1)
            choices.Add("relu'(0)=1");
        if (meaning.Average == EpochAverage.AfterEpoch)
            choices.Add("after-epoch");
        // In a full batch the losses met before the update are those before the epoch.
        if (meaning.Average == EpochAverage.BeforeEpoch && rule.Updates == Updates.PerSample)
            choices.Add("before-epoch");
        if (meaning.CountsFromZero)
            choices.Add("epochs-from-0");
        if (rule.Start == StartBiases.Zero)
            choices.Add("zero-biases");
        return choices.Count == 0 ? Homework : string.Join(", ", choices);
    }
}
