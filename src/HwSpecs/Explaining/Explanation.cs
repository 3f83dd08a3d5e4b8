namespace HwSpecs.Explaining;

/// <summary>What is found about printed losses: which training reproduces them.</summary>
public abstract record Explanation
{
    private Explanation(IReadOnlyList<PrintedLoss> losses, SearchExtent search) => (Losses, Search) = (losses, search);

    /// <summary>As they were printed; by epoch if they have one.</summary>
    public IReadOnlyList<PrintedLoss> Losses { get; }

    public SearchExtent Search { get; }

    /// <param name="Groups">The likeliest first; trainings of one group differ in conventions that these digits cannot tell apart.</param>
    public sealed record Reproduced(IReadOnlyList<PrintedLoss> Losses, SearchExtent Search, IReadOnlyList<TrainingGroup> Groups) : Explanation(Losses, Search);

    /// <param name="Nearest">The trainings with the most agreeing lines; empty where none comes near.</param>
    public sealed record NotReproduced(IReadOnlyList<PrintedLoss> Losses, SearchExtent Search, IReadOnlyList<TrainingGroup> Nearest) : Explanation(Losses, Search);

    /// <summary>So few digits that trainings agree by chance.</summary>
    /// <param name="Agreeing">Trainings that agree, each with an interval of rates of its own.</param>
    /// <param name="Groups">Some of them, the likeliest first.</param>
    public sealed record CannotBeTold(IReadOnlyList<PrintedLoss> Losses, SearchExtent Search, int Agreeing, IReadOnlyList<TrainingGroup> Groups) : Explanation(Losses, Search);
}

/// <summary>How much was tried.</summary>
/// <param name="Settings">Rules times rates of the grid times meanings of a line.</param>
/// <param name="ExpectedByChance">How many trainings would be expected to agree on every line by chance; see <see cref="ChanceModel"/>.</param>
public sealed record SearchExtent(long Settings, int Rules, int Rates, double LeastRate, double GreatestRate, double ExpectedByChance);

/// <summary>A training, held against the printed losses.</summary>
/// <param name="Rate">Of at most three significant digits.</param>
/// <param name="LeastRate">From here to <paramref name="GreatestRate"/> every rate agrees on as many lines.</param>
/// <param name="Values">Its own loss for each line, at <paramref name="Rate"/>.</param>
public sealed record ExplainedTraining(
    TrainingRule Rule, LineMeaning Meaning, double Rate, double LeastRate, double GreatestRate, IReadOnlyList<double> Values)
{
    /// <summary>Lines, counted from 0, whose printed digits this training does not give.</summary>
    public IReadOnlyList<int> OffLines(IReadOnlyList<PrintedLoss> losses) =>
        [.. Enumerable.Range(0, losses.Count).Where(k => !losses[k].AgreesWith(Values[k]))];
}

/// <summary>Trainings at one rate that agree on the same lines and differ in what these lines cannot tell.</summary>
/// <param name="Ties">Apart from the first one.</param>
public sealed record TrainingGroup(ExplainedTraining First, IReadOnlyList<ExplainedTraining> Ties);
