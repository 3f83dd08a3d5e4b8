using HwSpecs.Activations;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Networks;
using HwSpecs.Quantities;

namespace HwSpecs.Report;

/// <summary>The truth that the walks approximate: each sample's nearest points of the other class, and the least distance over all samples.</summary>
/// <remarks>
/// The network is the one that the walks leave, float32 parameters and all, but as the function of real numbers that they define;
/// it is searched in exact arithmetic, and each number is rounded once, to the nearest of float64. Hence the arithmetic is float64.
/// </remarks>
internal static class OptimalExamples
{
    private const string NoClassChange = "the class changes nowhere";

    /// <param name="activation">With its own parameters, such as θ, rounded to float32 as the walk's network rounds them.</param>
    public static IEnumerable<Quantity> Results(Definition definition, Address network, Parameters<float> parameters, IPiecewiseLinearActivation activation)
    {
        var at = network / "exact";
        var wide = parameters.Select(parameter => (double)parameter);
        (IReadOnlyList<double> Sample, Certificate Certificate)[] all =
            [.. definition.Samples.Select(sample => (sample, ExactSearch.Certify(wide, activation, [.. sample])))];
        return [.. all.SelectMany((one, n) => Nearest(at / $"sample {n + 1}", one.Certificate)), .. OverAll(at, all)];
    }

    private static Quantity[] Nearest(Address at, Certificate certificate) => certificate.Outcome switch
    {
        ExactOutcome.Found found => Quantities(at, "adversarial", found.Distance, found.Nearest.Select(points => points.From), found.IsAttained),
        ExactOutcome.OnBoundary { Sample: var sample } => Quantities(at, "adversarial", 0, [sample.From], sample.IsAttained),
        _ => Nowhere(at, "adversarial"),
    };

    /// <summary>The samples whose distance is the least, compared as fractions, in sorted order.</summary>
    private static Quantity[] OverAll(Address at, IReadOnlyList<(IReadOnlyList<double> Sample, Certificate Certificate)> all)
    {
        var least = all.Where(one => one.Certificate.Claim.Distance is not null).Select(one => one.Certificate.Claim.Distance).Min();
        var tied = all.Where(one => least is not null && one.Certificate.Claim.Distance == least).ToArray();
        return tied.Length == 0
            ? Nowhere(at, "sample")
            : Quantities(
                at,
                "sample",
                tied[0].Certificate.Outcome is ExactOutcome.Found found ? found.Distance : 0,
                tied.Select(one => one.Sample).OrderBy(sample => sample[0]).ThenBy(sample => sample[1]),
                tied.Any(one => one.Certificate.Claim.IsAttained));
    }

    private static Quantity[] Quantities(Address at, string points, double distance, IEnumerable<IReadOnlyList<double>> rows, bool isAttained) =>
    [
        Quantity.Scalar(at / "distance", distance),
        new(at / points, Arithmetic.Float64, new QuantityValue.Matrix([.. rows])),
        new(at / "attained", Arithmetic.Float64, new QuantityValue.Text(isAttained ? "yes" : "no")),
    ];

    private static Quantity[] Nowhere(Address at, string points) =>
        [.. new[] { "distance", points, "attained" }.Select(name => new Quantity(at / name, Arithmetic.Float64, new QuantityValue.Text(NoClassChange)))];
}
