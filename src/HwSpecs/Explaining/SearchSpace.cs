using HwSpecs.Report;

namespace HwSpecs.Explaining;

/// <summary>Every training that the explainer tries.</summary>
internal sealed class SearchSpace
{
    private const double LeastRate = 1e-3;
    private const double GreatestRate = 10;
    private const double RateRatio = 1.025;

    private static readonly int[] GradientsAtZero = [0, 1];

    private readonly int[]? mirror;

    private SearchSpace(Definition definition)
    {
        mirror = Mirror(definition);
        Rules =
        [
            .. from start in Enum.GetValues<StartBiases>()
               from gradientAtZero in GradientsAtZero
               from optimizer in Enum.GetValues<Optimizer>()
               from order in SampleOrder.All
               where Mirrored(order) is not { } other || order < other
               select new TrainingRule(Updates.PerSample, optimizer, gradientAtZero, start, order),
            .. from start in Enum.GetValues<StartBiases>()
               from gradientAtZero in GradientsAtZero
               from optimizer in Enum.GetValues<Optimizer>()
               select new TrainingRule(Updates.FullBatch, optimizer, gradientAtZero, start),
        ];
    }

    /// <summary>Neighbouring rates are 2.5 % apart; between them the rate is refined.</summary>
    public static IReadOnlyList<double> Rates { get; } = [.. RateGrid()];

    /// <summary>For lists without epochs: the likelier spacings are tried first, the others if none of them agrees.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> EpochsPerLine { get; } = [[1, 2, 5, 10], [20, 25, 50, 100]];

    /// <summary>Per sample in every order and in full batch, with every optimizer, ReLU'(0) and start; of two rules that mirror each other, one.</summary>
    public IReadOnlyList<TrainingRule> Rules { get; }

    public static SearchSpace Of(Definition definition) => new(definition);

    /// <summary>The rule with exactly the same losses, if there is one: where exchanging the two inputs changes nothing but the samples' names.</summary>
    public TrainingRule? Mirrored(TrainingRule rule) =>
        rule.Updates == Updates.PerSample && Mirrored(rule.Order) is { } order ? rule with { Order = order } : null;

    private SampleOrder? Mirrored(SampleOrder order) =>
        mirror is null ? null : SampleOrder.Of([.. order.Indices.Select(index => mirror[index] + 1)]) is var other && other != order ? other : null;

    /// <summary>The sample that each sample becomes when the inputs are exchanged; null unless the start and the targets stay what they are.</summary>
    private static int[]? Mirror(Definition definition)
    {
        if (definition.HiddenWeights.Any(row => row.Count != 2 || row[0] != row[1]) || definition.Samples.Any(sample => sample.Count != 2))
            return null;
        var exchanged = definition.Samples.Select((sample, n) => definition.Samples
            .Select((other, m) => (other, m))
            .Where(pair => pair.other[0] == sample[1] && pair.other[1] == sample[0] && definition.Targets[pair.m] == definition.Targets[n])
            .Select(pair => pair.m).FirstOrDefault(-1)).ToArray();
        return exchanged.Order().SequenceEqual(Enumerable.Range(0, definition.Samples.Count)) ? exchanged : null;
    }

    private static IEnumerable<double> RateGrid()
    {
        for (var rate = LeastRate; rate < GreatestRate; rate *= RateRatio)
            yield return rate;
        yield return GreatestRate;
    }
}
