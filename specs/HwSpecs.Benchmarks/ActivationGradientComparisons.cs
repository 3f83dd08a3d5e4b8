using System.Globalization;
using HwSpecs.Activations;

namespace HwSpecs.Benchmarks;

/// <summary>Gradients of many points against what no gradient can beat, a copy of the points, and against a loop over the scalar function.</summary>
internal static class ActivationGradientComparisons
{
    private static readonly IActivation[] Activations =
        [new ReLU(), new PiecewiseLinearUnit(), new JumpReLU(0.5), new LogisticSigmoid(), new Swish(), new ELU(), new GELU()];

    public static IEnumerable<Row> All =>
    [
        .. Activations.Select(activation => AgainstCopy(activation, 1_000_000)),
        .. Activations.Skip(3).Select(activation => AgainstScalar(activation, 1_000)),
    ];

    private static Comparison AgainstCopy(IActivation activation, int points)
    {
        var (x, gradients) = ActivationTable.Arrays(points);
        return new Comparison(
            string.Create(CultureInfo.InvariantCulture, $"{activation.Name} 1e{Math.Log10(points)}"),
            "copy of the points",
            () => x.AsSpan().CopyTo(gradients),
            () => activation.Gradients(x, gradients),
            points);
    }

    private static Comparison AgainstScalar(IActivation activation, int points)
    {
        var (x, gradients) = ActivationTable.Arrays(points);
        return new Comparison(
            string.Create(CultureInfo.InvariantCulture, $"{activation.Name} 1e{Math.Log10(points)}"),
            "scalar function",
            () =>
            {
                for (var i = 0; i < x.Length; i++)
                    gradients[i] = activation.Gradient(x[i]);
            },
            () => activation.Gradients(x, gradients),
            points);
    }
}
