using HwSpecs.Networks;
using HwSpecs.Report;
using HwSpecs.Training;

namespace HwSpecs.Explaining;

/// <summary>A training that differs from the homework's in named choices.</summary>
/// <param name="Id">Of <paramref name="Choices"/>, as marking names them too: <c>full-batch+momentum+learning-rate-0.05</c>; <c>homework</c> where there is none.</param>
/// <param name="Choices">Those that are not the homework's.</param>
public sealed record Convention(string Id, IReadOnlyList<TrainingChoice> Choices, TrainingRule Rule, LineMeaning Meaning, double Rate)
{
    /// <summary>How many choices are not the homework's.</summary>
    public int Deviations => Choices.Count;

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

    internal static Convention Of(Definition definition, TrainingRule rule, LineMeaning meaning, double rate)
    {
        var choices = Departures(definition, rule, meaning, rate).ToList();
        return new(choices.Count == 0 ? Homework : TrainingChoice.IdOf(choices), choices, rule, meaning, rate);
    }

    private static IEnumerable<TrainingChoice> Departures(Definition definition, TrainingRule rule, LineMeaning meaning, double rate)
    {
        if (rule.GradientAtZero == 1)
            yield return TrainingChoice.GradientAtZeroIsOne;
        if (meaning.Average == EpochAverage.AfterEpoch)
            yield return TrainingChoice.AfterEpoch;
        // In a full batch the losses met before the update are those before the epoch.
        if (meaning.Average == EpochAverage.BeforeEpoch && rule.Updates == Updates.PerSample)
            yield return TrainingChoice.BeforeEpoch;
        if (rule.Updates == Updates.FullBatch)
            yield return TrainingChoice.FullBatch;
        if (rule.Optimizer != Optimizer.GradientDescent)
            yield return rule.Optimizer == Optimizer.Momentum ? TrainingChoice.Momentum : TrainingChoice.Adam;
        if (!rule.Order.IsNatural)
            yield return TrainingChoice.Order(rule.Order.Indices);
        if (rate != definition.LearningRate)
            yield return TrainingChoice.LearningRate(rate);
        if (meaning.CountsFromZero)
            yield return TrainingChoice.EpochsFromZero;
        if (rule.Start == StartBiases.Zero)
            yield return TrainingChoice.ZeroBiases;
    }
}
