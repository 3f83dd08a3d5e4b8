using System.Globalization;

namespace HwSpecs.Explaining;

/// <summary>Trainings in words.</summary>
public static class Wording
{
    /// <summary>All choices of a training, the homework's own too: <c>per-sample gradient descent at rate 0.1, ...</c>.</summary>
    public static string Describe(ExplainedTraining training) => string.Join(", ", Parts(training.Rule, training.Meaning, training.Rate));

    /// <summary>The choices of a training that another one does not share, such as <c>order 1,3,2,4</c>.</summary>
    public static string Difference(ExplainedTraining training, ExplainedTraining from)
    {
        var known = Parts(from.Rule, from.Meaning, from.Rate).ToList();
        return string.Join(", ", Parts(training.Rule, training.Meaning, training.Rate).Where(part => !known.Contains(part)));
    }

    /// <summary>A number in the shortest digits that give back its bits.</summary>
    public static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Parts(TrainingRule rule, LineMeaning meaning, double rate)
    {
        yield return (rule.Updates == Updates.PerSample ? "per-sample " : "full-batch ") + rule.Optimizer switch
        {
            Optimizer.GradientDescent => "gradient descent",
            Optimizer.Momentum => "gradient descent with momentum 0.9",
            _ => "Adam",
        };
        yield return rule.Updates == Updates.FullBatch && rule.Optimizer != Optimizer.Adam
            ? $"rate {Number(rate)} on the mean gradient or {Number(rate / SampleOrder.Samples)} on the sum"
            : $"rate {Number(rate)}";
        if (rule.Updates == Updates.PerSample)
            yield return $"order {rule.Order}";
        yield return meaning.Average switch
        {
            EpochAverage.Running => "mean of the losses before each update",
            EpochAverage.AfterEpoch => "mean loss after the epoch",
            _ => "mean loss before the epoch",
        };
        yield return $"ReLU'(0) = {rule.GradientAtZero}";
        yield return rule.Start == StartBiases.AsGiven ? "the homework's start" : "the start with c = 0 and b = 0";
        if (meaning.EpochsPerLine is { } spacing)
            yield return spacing == 1 ? "a line an epoch" : string.Create(CultureInfo.InvariantCulture, $"a line every {spacing} epochs");
        if (meaning.CountsFromZero)
            yield return "epochs counted from 0";
    }
}
