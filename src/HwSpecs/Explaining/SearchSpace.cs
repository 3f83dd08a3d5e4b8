namespace HwSpecs.Explaining;

/// <summary>Every training that the explainer tries.</summary>
internal static class SearchSpace
{
    private const double LeastRate = 1e-4;
    private const double GreatestRate = 10;
    private const double RateRatio = 1.02;

    private static readonly int[] GradientsAtZero = [0, 1];

    /// <summary>Neighbouring rates are 2 % apart; between them the rate is refined.</summary>
    public static IReadOnlyList<double> Rates { get; } = [.. RateGrid()];

    /// <summary>Per sample in every order and in full batch, with every optimizer, ReLU'(0) and start.</summary>
    public static IReadOnlyList<TrainingRule> Rules { get; } =
    [
        .. from start in Enum.GetValues<StartBiases>()
           from gradientAtZero in GradientsAtZero
           from optimizer in Enum.GetValues<Optimizer>()
           from order in SampleOrder.All
           select new TrainingRule(Updates.PerSample, optimizer, gradientAtZero, start, order),
        .. from start in Enum.GetValues<StartBiases>()
           from gradientAtZero in GradientsAtZero
           from optimizer in Enum.GetValues<Optimizer>()
           select new TrainingRule(Updates.FullBatch, optimizer, gradientAtZero, start),
    ];

    /// <summary>For lists without epochs: the likelier spacings are tried first, the others if none of them agrees.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> EpochsPerLine { get; } = [[1, 2, 5, 10], [20, 25, 50, 100]];

    private static IEnumerable<double> RateGrid()
    {
        for (var rate = LeastRate; rate < GreatestRate; rate *= RateRatio)
            yield return rate;
        yield return GreatestRate;
    }
}
