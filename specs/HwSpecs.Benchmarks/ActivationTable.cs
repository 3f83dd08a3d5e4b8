using System.Diagnostics;
using System.Globalization;
using HwSpecs.Activations;

namespace HwSpecs.Benchmarks;

/// <summary>Gradients of a thousand to a hundred million points, one and two threads, beside a copy, a copy past the caches, and gcc with libmvec.</summary>
internal static class ActivationTable
{
    private static readonly IActivation[] Activations =
        [new ReLU(), new PiecewiseLinearUnit(), new JumpReLU(0.5), new LogisticSigmoid(), new Swish(), new ELU(), new GELU()];

    private static readonly string[] InC = ["relu", "sigmoid", "swish", "elu", "gelu"];

    /// <param name="large">Adds a hundred million points: 1.6 GB and a minute.</param>
    public static void Write(TextWriter output, bool large)
    {
        var (library, reason) = CLibrary.Compile("activations.c", "-ffast-math", "-lmvec", "-lm");
        output.WriteLine();
        output.WriteLine($"Gradients of activation functions, ns a point; 2: on two threads; C: gcc -O3 -march=native -ffast-math with libmvec{(library is null ? $" ({reason})" : "")}");
        output.WriteLine("nt: a copy past the caches, ReLU's own loop without the comparison; share: of its bandwidth, on as many threads, where no cache holds the points");
        Line(output, "", "points", "copy", "nt", "ours", "C", "ours/C", "share", "nt 2", "ours 2", "share 2");
        int[] sizes = [1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];
        foreach (var points in sizes[..(large ? 6 : 5)])
        {
            var (x, gradients) = Arrays(points);
            foreach (var activation in Activations)
                Write(output, activation, x, gradients, InC.Contains(activation.Name) ? library : null);
        }
    }

    private static void Write(TextWriter output, IActivation activation, double[] x, double[] gradients, CLibrary? library)
    {
        var c = library is null ? null : InLibrary(library, activation.Name, x, gradients);
        var beyondCache = x.Length >= 10_000_000;
        Action?[] actions =
        [
            () => x.AsSpan().CopyTo(gradients),
            beyondCache ? () => NonTemporalCopy.Copy(x, gradients, 1) : null,
            () => activation.Gradients(x, gradients),
            c,
            beyondCache ? () => NonTemporalCopy.Copy(x, gradients, 2) : null,
            () => activation.Gradients(x, gradients, 2),
        ];
        var figures = Medians(actions, x.Length);
        var (copy, past, ours, inC, past2, ours2) = (figures[0], figures[1], figures[2], figures[3], figures[4], figures[5]);
        Line(
            output, activation.Name, string.Create(CultureInfo.InvariantCulture, $"1e{Math.Log10(x.Length):F0}"), Number(copy), Number(past), Number(ours),
            Number(inC), Ratio(ours, inC, "F2"), Ratio(past, ours, "P0"), Number(past2), Number(ours2), Ratio(past2, ours2, "P0"));
    }

    private static unsafe Action InLibrary(CLibrary library, string name, double[] x, double[] gradients)
    {
        var function = (delegate* unmanaged<double*, double*, nint, void>)library[name];
        return () =>
        {
            fixed (double* from = x, to = gradients)
                function(from, to, x.Length);
        };
    }

    /// <summary>By turns, so that a disturbance hits all alike; as many rounds as fit a fifth of a second, and five at least.</summary>
    private static double[] Medians(Action?[] actions, int points)
    {
        var repetitions = Math.Max(1, 200_000 / points);
        foreach (var action in actions)
            Nanoseconds(action, 2 * repetitions);
        var times = new List<double[]>();
        for (var watch = Stopwatch.StartNew(); times.Count < 5 || (watch.ElapsedMilliseconds < 200 && times.Count < 101);)
            times.Add([.. actions.Select(action => Nanoseconds(action, repetitions) / points)]);
        return [.. actions.Select((_, k) => times.Select(round => round[k]).Order().ElementAt(times.Count / 2))];
    }

    private static double Nanoseconds(Action? action, int repetitions)
    {
        if (action is null)
            return double.NaN;
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < repetitions; i++)
            action();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / repetitions;
    }

    /// <summary>Uniform in [-5, 5], the interval that the homework plots.</summary>
    public static (double[] X, double[] Gradients) Arrays(int points)
    {
        var random = new Random(1);
        var x = new double[points];
        for (var i = 0; i < points; i++)
            x[i] = -5 + (10 * random.NextDouble());
        return (x, new double[points]);
    }

    private static string Number(double value) => double.IsNaN(value) ? "" : value.ToString("F3", CultureInfo.InvariantCulture);

    private static string Ratio(double value, double to, string format) => double.IsNaN(value / to) ? "" : (value / to).ToString(format, CultureInfo.InvariantCulture);

    private static void Line(TextWriter output, params string[] columns) =>
        output.WriteLine($"{columns[0],-17}{columns[1],6}{string.Concat(columns.Skip(2).Select(column => $"{column,8}"))}".TrimEnd());
}
