using System.Diagnostics;
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

    /// <summary>As many points as no cache holds, on two threads: the share of a non-temporal copy's bandwidth.</summary>
    public static void WriteLarge(TextWriter output, int points = 100_000_000)
    {
        const string format = "{0,-20} {1,12} {2,12} {3,18}";
        output.WriteLine(string.Format(CultureInfo.InvariantCulture, "gradients of {0:N0} points; the copy is ReLU's own loop without the comparison, two threads", points));
        output.WriteLine(string.Format(CultureInfo.InvariantCulture, format, "what", "copy ns", "ours ns", "share of bandwidth"));
        var (x, gradients) = Arrays(points);
        foreach (var activation in Activations)
        {
            double copy = double.MaxValue, ours = double.MaxValue;
            for (var round = 0; round < 5; round++)
            {
                copy = Math.Min(copy, Nanoseconds(() => NonTemporalCopy.Copy(x, gradients, threads: 2)) / points);
                ours = Math.Min(ours, Nanoseconds(() => activation.Gradients(x, gradients, threads: 2)) / points);
            }

            output.WriteLine(string.Format(CultureInfo.InvariantCulture, format, activation.Name, copy.ToString("F3", CultureInfo.InvariantCulture), ours.ToString("F3", CultureInfo.InvariantCulture), (copy / ours).ToString("P0", CultureInfo.InvariantCulture)));
        }
    }

    private static Comparison AgainstCopy(IActivation activation, int points)
    {
        var (x, gradients) = Arrays(points);
        return new Comparison(
            string.Create(CultureInfo.InvariantCulture, $"{activation.Name} 1e{Math.Log10(points)}"),
            "copy of the points",
            () => x.AsSpan().CopyTo(gradients),
            () => activation.Gradients(x, gradients),
            points);
    }

    private static Comparison AgainstScalar(IActivation activation, int points)
    {
        var (x, gradients) = Arrays(points);
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

    /// <summary>Uniform in [-5, 5], the interval that the homework plots.</summary>
    private static (double[] X, double[] Gradients) Arrays(int points)
    {
        var random = new Random(1);
        var x = new double[points];
        for (var i = 0; i < points; i++)
            x[i] = -5 + (10 * random.NextDouble());
        return (x, new double[points]);
    }

    private static double Nanoseconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }
}
