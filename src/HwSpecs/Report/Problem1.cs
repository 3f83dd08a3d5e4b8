using HwSpecs.Activations;
using HwSpecs.Quantities;

namespace HwSpecs.Report;

/// <summary>Problem 1: each activation function's gradient on the plot interval, and its learning regions there.</summary>
public static class Problem1
{
    public static IEnumerable<Quantity> Results(Definition definition) =>
        definition.Activations.SelectMany(activation => new[]
        {
            new Quantity(new Address("1") / activation.Name / "regions", Arithmetic.Float64, new QuantityValue.Regions(
                LearningRegions.Of(activation, definition.RegionThresholds, definition.PlotInterval))),
            new Quantity(new Address("1") / activation.Name / "gradient", Arithmetic.Float64, new QuantityValue.Matrix(
                [.. PlotPoints(definition).Select(x => new[] { x, activation.Gradient(x) })])),
        });

    /// <summary>Equally spaced points; each is one rounding away from exact, so that -5, 0 and 0.05 come out as themselves.</summary>
    private static IEnumerable<double> PlotPoints(Definition definition)
    {
        var (from, to, last) = (definition.PlotInterval.From, definition.PlotInterval.To, definition.PlotPoints - 1);
        return Enumerable.Range(0, definition.PlotPoints).Select(k => ((from * (last - k)) + (to * k)) / last);
    }
}
