using HwSpecs.Quantities;

namespace HwSpecs.Claims;

/// <summary>The figures that the report prints and that its claims are about.</summary>
internal static class ReportFigures
{
    private const double FourDecimals = 0.00005;

    public static IReadOnlyList<StatedNumber> All { get; } =
    [
        .. ForwardPasses("2.1"),
        .. ForwardPasses("3.1"),
        .. AverageLosses(),
        Exact("3.3/initial/distance", 0.36000022292137146),
        Exact("3.3/trained/distance", 0.3100009262561798),
        Exact("4.2/distance", 0.26000064611434937),
    ];

    private static IEnumerable<StatedNumber> ForwardPasses(string problem)
    {
        double[] predictions = [0.3775, 0.6225, 0.6225, 0.3775];
        for (var n = 0; n < predictions.Length; n++)
        {
            var at = new Address(problem) / FormattableString.Invariant($"sample {n + 1}");
            yield return new(at / "y_hat", predictions[n], FourDecimals);
            yield return new(at / "loss", 0.4741, FourDecimals);
        }
    }

    private static IEnumerable<StatedNumber> AverageLosses()
    {
        double[] losses = [0.4794, 0.3996, 0.3168, 0.2809, 0.2393, 0.1973, 0.1756, 0.1528, 0.1258, 0.1137];
        for (var k = 0; k < losses.Length; k++)
            yield return new(new Address(FormattableString.Invariant($"3.2/epoch {10 * (k + 1)}/average loss")), losses[k], FourDecimals);
    }

    private static StatedNumber Exact(string address, double value) => new(new(address), value, 0);
}
