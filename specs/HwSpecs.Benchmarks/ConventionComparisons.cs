using HwSpecs.Activations;
using HwSpecs.Explaining;
using HwSpecs.Report;
using HwSpecs.Training;

namespace HwSpecs.Benchmarks;

/// <summary>Asking every named convention about ten printed losses, against training the homework's network once.</summary>
internal static class ConventionComparisons
{
    private static readonly double[] Report = [0.4794, 0.3996, 0.3168, 0.2809, 0.2393, 0.1973, 0.1756, 0.1528, 0.1258, 0.1137];

    public static IEnumerable<Row> All
    {
        get
        {
            var definition = Definition.Homework;
            var table = ConventionTable.Of(definition);
            PrintedLoss[] losses = [.. Report.Select((loss, k) => new PrintedLoss(10 * (k + 1), loss, 4))];
            var (network, dataset) = (definition.InitialNetwork<double>(), definition.Dataset<double>());
            yield return new Comparison(
                "Conventions of 10 losses",
                "one training",
                () => GradientDescent<double, ReLU>.PerSample(network, dataset, 0.1, 100),
                () => table.Reproducing(losses),
                1);
        }
    }
}
