using HwSpecs.Report;

namespace HwSpecs.Explaining;

/// <summary>A finite set of conventions with their losses, computed once: asking which of them print given losses takes microseconds.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed class ConventionTable
{
    private static readonly double[] Rates = [0.001, 0.005, 0.01, 0.02, 0.025, 0.03, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.8, 1];
    private static readonly int[] GradientsAtZero = [0, 1];
    private static readonly bool[] FromOneThenZero = [false, true];

    private readonly int epochsPerLine;
    private readonly (Convention Convention, double[] Losses)[] rows;

    private ConventionTable(int epochsPerLine, (Convention Convention, double[] Losses)[] rows) => (this.epochsPerLine, this.rows) = (epochsPerLine, rows);

    /// <summary>The fewest choices that are not the homework's first.</summary>
    public IReadOnlyList<Convention> All => [.. rows.Select(row => row.Convention)];

    /// <summary>Trains every convention over the homework's epochs.</summary>
    public static ConventionTable Of(Definition definition)
    {
        var rates = Rates.Contains(definition.LearningRate) ? Rates : [definition.LearningRate, .. Rates];
        var conventions = Conventions(definition, rates).DistinctBy(convention => convention.Id).OrderBy(convention => convention.Deviations).ToArray();
        var losses = conventions.GroupBy(convention => convention.Rule).SelectMany(rule => Losses(definition, rule.Key, [.. rule])).ToDictionary();
        return new ConventionTable(definition.EpochsPerLine, [.. conventions.Select(convention => (convention, losses[convention.Id]))]);
    }

    /// <summary>The conventions whose losses print as these do, the fewest choices that are not the homework's first.</summary>
    /// <param name="losses">With epochs, or one for every so many epochs as the homework prints. A loss beyond the homework's epochs agrees with none.</param>
    public IReadOnlyList<Convention> Reproducing(IReadOnlyList<PrintedLoss> losses)
    {
        var found = new List<Convention>();
        foreach (var (convention, values) in rows)
        {
            var k = 0;
            while (k < losses.Count && (losses[k].Epoch ?? epochsPerLine * (k + 1)) is var epoch && epoch >= 0 && epoch < values.Length && losses[k].AgreesWith(values[epoch]))
                k++;
            if (k == losses.Count && k > 0)
                found.Add(convention);
        }

        return found;
    }

    /// <summary>Without those that are others under another name: before the K+1st epoch is after the Kth, and a full batch meets its losses before the epoch.</summary>
    private static IEnumerable<Convention> Conventions(Definition definition, double[] rates) =>
        from gradientAtZero in GradientsAtZero
        from fromZero in FromOneThenZero
        from average in Enum.GetValues<EpochAverage>()
        where !(fromZero && average == EpochAverage.BeforeEpoch)
        from convention in Rules(definition, rates, gradientAtZero)
        where convention.Rule.Updates == Updates.PerSample || (average != EpochAverage.Running && !fromZero)
        select Convention.Of(definition, convention.Rule, new LineMeaning(average, fromZero), convention.Rate);

    private static IEnumerable<(TrainingRule Rule, double Rate)> Rules(Definition definition, double[] rates, int gradientAtZero) =>
    [
        .. from optimizer in Enum.GetValues<Optimizer>()
           from updates in Enum.GetValues<Updates>()
           from rate in rates
           select (new TrainingRule(updates, optimizer, gradientAtZero), rate),
        .. from order in SampleOrder.All
           select (new TrainingRule(Order: order, GradientAtZero: gradientAtZero), definition.LearningRate),
        .. from updates in Enum.GetValues<Updates>()
           select (new TrainingRule(updates, GradientAtZero: gradientAtZero, Start: StartBiases.Zero), definition.LearningRate),
    ];

    /// <summary>The loss that each convention prints for epoch 0, 1, 2, ...: NaN where it prints none.</summary>
    private static IEnumerable<KeyValuePair<string, double[]>> Losses(Definition definition, TrainingRule rule, Convention[] conventions)
    {
        double[] rates = [.. conventions.Select(convention => convention.Rate).Distinct()];
        var trajectories = Trajectory.Of(definition, rule, rates, definition.Epochs + 1);
        foreach (var convention in conventions)
        {
            var trajectory = trajectories[Array.IndexOf(rates, convention.Rate)];
            yield return new(convention.Id, [.. Enumerable.Range(0, definition.Epochs + 1).Select(epoch => Loss(trajectory, convention.Meaning.Moment(epoch)))]);
        }
    }

    private static double Loss(Trajectory trajectory, int moment) =>
        moment < 0 ? double.NaN : (moment % 2 == 0 ? trajectory.AfterEpoch : trajectory.Running)[moment / 2];
}
