namespace HwSpecs.Explaining;

/// <summary>Which mean of an epoch's four losses is printed.</summary>
public enum EpochAverage
{
    /// <summary>Of the losses that the epoch met, each before its own update.</summary>
    Running,

    /// <summary>Of the losses after the epoch.</summary>
    AfterEpoch,

    /// <summary>Of the losses before the epoch's first update.</summary>
    BeforeEpoch,
}

/// <summary>What a printed line shows of a training.</summary>
/// <param name="CountsFromZero">The line for epoch K is that of the K+1st epoch.</param>
/// <param name="EpochsPerLine">For lines without an epoch: how many epochs lie between two of them.</param>
public sealed record LineMeaning(EpochAverage Average = EpochAverage.Running, bool CountsFromZero = false, int? EpochsPerLine = null)
{
    private static readonly bool[] FromOneThenZero = [false, true];

    /// <summary>How many of the choices are not the homework's.</summary>
    public int Deviations => (Average != EpochAverage.Running ? 1 : 0) + (CountsFromZero ? 1 : 0);

    /// <summary>The moment that is printed for an epoch; negative if it lies before the training.</summary>
    internal int Moment(int printed)
    {
        var epoch = CountsFromZero ? printed + 1 : printed;
        return Average switch
        {
            EpochAverage.Running => (2 * epoch) - 1,
            EpochAverage.BeforeEpoch => 2 * (epoch - 1),
            _ => 2 * epoch,
        };
    }

    /// <summary>
    /// The moment of each line, for any rule: 2k for the mean loss after epoch k, 2k − 1 for the running mean of epoch k.
    /// Null where a line would lie before the training.
    /// </summary>
    internal int[]? Moments(IReadOnlyList<PrintedLoss> losses, Updates updates)
    {
        // In a full batch every loss is met before the only update.
        if (updates == Updates.FullBatch && Average == EpochAverage.Running)
            return null;
        var moments = new int[losses.Count];
        for (var k = 0; k < moments.Length; k++)
        {
            var printed = losses[k].Epoch ?? EpochsPerLine!.Value * (CountsFromZero ? k : k + 1);
            moments[k] = Moment(printed);
            if (moments[k] < 0)
                return null;
        }

        return moments;
    }

    /// <summary>Every meaning that the lines can have, the likeliest first.</summary>
    internal static IEnumerable<LineMeaning> All(IReadOnlyList<PrintedLoss> losses, IReadOnlyList<int> epochsPerLine) =>
        from fromZero in FromOneThenZero
        from average in Enum.GetValues<EpochAverage>()
        from spacing in losses.All(loss => loss.Epoch is not null) ? [null] : epochsPerLine.Select(count => (int?)count)
        select new LineMeaning(average, fromZero, spacing);
}
