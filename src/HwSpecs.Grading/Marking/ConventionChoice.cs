using HwSpecs.Activations;
using HwSpecs.Report;
using HwSpecs.Training;

namespace HwSpecs.Grading.Marking;

internal enum Averaging
{
    /// <summary>The mean of the losses that the epoch met, each before the update that it caused: the homework's own.</summary>
    Running,

    /// <summary>The mean loss with the parameters that the epoch left.</summary>
    AfterEpoch,
}

internal enum Batch
{
    PerSample,

    /// <summary>One update an epoch, along the mean of the gradients.</summary>
    FullMean,

    /// <summary>One update an epoch, along the sum of the gradients.</summary>
    FullSum,
}

/// <summary>One way through all that the homework leaves open, or that many take otherwise.</summary>
/// <param name="GradientAtZero">ReLU'(0): 0 is the homework's own.</param>
/// <param name="Order">The samples as they are presented, counted from 0.</param>
/// <param name="LearningRate">Another than the homework's only where the submission declares it.</param>
internal sealed record ConventionChoice(int GradientAtZero, Averaging Averaging, Batch Batch, IReadOnlyList<int> Order, double LearningRate)
{
    private const int MostSamplesInEveryOrder = 4;

    /// <summary>All choices at one learning rate, the homework's own first, then by the number of departures from it.</summary>
    public static IReadOnlyList<ConventionChoice> All(Definition definition, double learningRate)
    {
        int[] inOrder = [.. Enumerable.Range(0, definition.Samples.Count)];
        var batches = Orders(inOrder).Select(order => (Batch: Batch.PerSample, Order: order)).Append((Batch: Batch.FullMean, Order: inOrder)).Append((Batch: Batch.FullSum, Order: inOrder));
        return
        [
            .. (from batch in batches
                from averaging in Enum.GetValues<Averaging>()
                from gradientAtZero in Enumerable.Range(0, 2)
                select new ConventionChoice(gradientAtZero, averaging, batch.Batch, batch.Order, learningRate))
                .OrderBy(choice => choice.Departures(definition).Count()),
        ];
    }

    /// <summary>Its name; null for the homework's own.</summary>
    public Convention? Name(Definition definition)
    {
        var departures = Departures(definition).ToList();
        return departures.Count == 0 ? null : new(TrainingChoice.IdOf(departures), string.Join(", ", departures.Select(part => part.InWords)));
    }

    /// <summary>Training under this convention.</summary>
    /// <returns>The trained network, and each epoch's average loss.</returns>
    public (TrainingRun<float, ReLU> Last, double[] Losses) Train(Definition definition)
    {
        var network = definition.InitialNetwork<float>().With(new ReLU(GradientAtZero));
        var dataset = Ordered(definition.Dataset<float>());
        var losses = new double[definition.Epochs];
        var last = Run(network, dataset, 0);
        for (var epoch = 0; epoch < losses.Length; epoch++)
        {
            last = Run(last.Network, dataset, 1);
            losses[epoch] = Averaging == Averaging.Running ? last.AverageLosses[0] : Run(last.Network, dataset, 0).InitialLoss;
        }

        return (last, losses);
    }

    private TrainingRun<float, ReLU> Run(Networks.Network<float, ReLU> network, Dataset<float> dataset, int epochs) => Batch switch
    {
        Batch.PerSample => GradientDescent<float, ReLU>.PerSample(network, dataset, (float)LearningRate, epochs),
        Batch.FullMean => GradientDescent<float, ReLU>.FullBatch(network, dataset, (float)LearningRate, epochs),
        _ => GradientDescent<float, ReLU>.FullBatch(network, dataset, (float)(LearningRate * dataset.Count), epochs),
    };

    private Dataset<float> Ordered(Dataset<float> dataset) => new(
        Networks.Matrix<float>.Of([.. Order.Select(n => dataset.Inputs.Row(n).ToArray())]),
        [.. Order.Select(n => dataset.Targets[n])]);

    private IEnumerable<TrainingChoice> Departures(Definition definition)
    {
        if (GradientAtZero == 1)
            yield return TrainingChoice.GradientAtZeroIsOne;
        if (Averaging == Averaging.AfterEpoch)
            yield return TrainingChoice.AfterEpoch;
        if (Batch != Batch.PerSample)
            yield return Batch == Batch.FullMean ? TrainingChoice.FullBatch : TrainingChoice.FullBatchSum;
        if (!Order.SequenceEqual(Enumerable.Range(0, Order.Count)))
            yield return TrainingChoice.Order(Order);
        if (LearningRate != definition.LearningRate && TrainingChoice.LearningRate(LearningRate) is var rate)
            yield return rate with { InWords = $"{rate.InWords}, as declared" };
    }

    /// <summary>Every order of a few samples; of many, the reverse and the exchanges of two neighbours.</summary>
    internal static IEnumerable<int[]> Orders(int[] inOrder)
    {
        if (inOrder.Length <= MostSamplesInEveryOrder)
            return Permutations(inOrder);
        return Enumerable.Range(0, inOrder.Length - 1).Select(k => inOrder.Select(n => n == k ? k + 1 : n == k + 1 ? k : n).ToArray())
            .Prepend([.. inOrder.Reverse()]).Prepend(inOrder);
    }

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length <= 1
        ? [items]
        : items.SelectMany((first, k) => Permutations([.. items[..k], .. items[(k + 1)..]]).Select(rest => (int[])[first, .. rest]));
}
