using System.Diagnostics;
using System.Globalization;
using HwSpecs.Activations;
using HwSpecs.Adversarial.Bounds;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Networks;

namespace HwSpecs.Benchmarks;

/// <summary>Nearest adversarial examples of random ReLU networks: how time and memory grow, against a grid in the same process.</summary>
/// <remarks>Networks differ by orders of magnitude, so that medians over networks say more than one network's mean. Weights, biases and samples are uniform in [−2, 2], the output bias in ±2√units.</remarks>
internal static class NearestTable
{
    /// <summary>Points of the grid to each side of the sample.</summary>
    private const int GridSteps = 100;

    private static readonly (int Units, int Networks, int Grids)[] Sizes =
        [(2, 1001, 9), (30, 301, 5), (100, 201, 5), (300, 101, 3), (1000, 51, 3), (3000, 21, 1), (10000, 7, 1)];

    private static readonly (int Inputs, int Units, int Networks)[] Spaces = [(3, 10, 51), (3, 30, 51), (4, 10, 51), (4, 30, 31), (7, 20, 15), (10, 20, 15)];

    public static void Write(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Nearest adversarial example, 2 inputs, L2, random ReLU networks; microseconds; none: networks of one class");
        Row(output, "units", "networks", "none", "median", "p90", "max", "grid 201^2", "bytes");
        var growth = new List<(double X, double Y)>();
        foreach (var (units, networks, grids) in Sizes)
        {
            var random = new Random(1);
            var cases = Enumerable.Range(0, networks).Select(_ => Draw(random, 2, units)).ToArray();
            foreach (var (parameters, sample) in cases.Take(units < 300 ? networks : 5))
                ExactSearch.Nearest(parameters, default(ReLU), sample);
            var measured = cases.Select(item => Measure(() => ExactSearch.Nearest(item.Parameters, default(ReLU), item.Sample))).ToArray();
            var times = measured.Select(row => row.Microseconds).Order().ToArray();
            var grid = cases.Take(grids).Select(item => Measure(() => Grid(item.Parameters, item.Sample)).Microseconds).Order().ElementAt(grids / 2);
            Row(
                output, units, networks, measured.Count(row => row.Outcome is ExactOutcome.NoClassChange), Number(times[networks / 2]), Number(times[networks * 9 / 10]),
                Number(times[^1]), Number(grid), measured.Select(row => row.Bytes).Order().ElementAt(networks / 2));
            growth.Add((Math.Log(units), Math.Log(times[networks / 2])));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"medians grow as units^{Growth.Slope(growth):F2} from 2 units on, as units^{Growth.Slope(growth[2..]):F2} from 100 on"));
        output.WriteLine();
        output.WriteLine("Bounds in more dimensions; exact: networks whose bounds meet, or that are of one class");
        Row(output, "inputs", "units", "networks", "exact", "median", "p90", "max", "regions");
        var warm = new Random(2);
        for (var k = 0; k < 50; k++)
        {
            var (parameters, sample) = Draw(warm, 3, 10);
            DistanceSearch.Nearest(parameters, default(ReLU), sample);
        }

        foreach (var (inputs, units, networks) in Spaces)
        {
            var random = new Random(1);
            var measured = Enumerable.Range(0, networks).Select(_ => Draw(random, inputs, units))
                .Select(item => Measure(() => DistanceSearch.Nearest(item.Parameters, default(ReLU), item.Sample, maxRegions: 5000))).ToArray();
            var times = measured.Select(row => row.Microseconds).Order().ToArray();
            Row(
                output, inputs, units, networks, measured.Count(row => row.Outcome is DistanceBounds.Found { IsExact: true } or DistanceBounds.NoClassChange), Number(times[networks / 2]),
                Number(times[networks * 9 / 10]), Number(times[^1]), measured.Select(row => row.Outcome.Regions).Order().ElementAt(networks / 2));
        }
    }

    /// <summary>A random network and sample.</summary>
    public static (Parameters<double> Parameters, double[] Sample) Draw(Random random, int inputs, int units)
    {
        var weights = new Matrix<double>(units, inputs);
        foreach (ref var weight in weights.AsSpan())
            weight = Uniform();
        double[] biases = [.. Enumerable.Range(0, units).Select(_ => Uniform())], outputs = [.. Enumerable.Range(0, units).Select(_ => Uniform())];
        var bias = Math.Sqrt(units) * Uniform();
        return (new(weights, biases, outputs, bias), [.. Enumerable.Range(0, inputs).Select(_ => Uniform())]);

        double Uniform() => (4 * random.NextDouble()) - 2;
    }

    /// <summary>The best of three where that costs little: others use this machine too.</summary>
    private static (double Microseconds, long Bytes, T Outcome) Measure<T>(Func<T> action)
    {
        var (best, bytes, outcome) = (double.PositiveInfinity, 0L, default(T)!);
        for (var k = 0; k < 3 && (k == 0 || best < 5e4); k++)
        {
            var (allocated, start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            outcome = action();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
        }

        return (best, bytes, outcome);
    }

    /// <summary>The nearest point of the other class on a grid within 4 of the sample: what one does who has no search.</summary>
    private static double Grid(Parameters<double> parameters, double[] sample)
    {
        var network = new Network<double, ReLU>(parameters, default);
        var pass = new ForwardPass<double>(parameters.Units);
        network.Forward(sample, pass);
        var (isClassOne, least) = (pass.Logit > 0, double.PositiveInfinity);
        Span<double> point = stackalloc double[2];
        for (var i = -GridSteps; i <= GridSteps; i++)
        {
            for (var j = -GridSteps; j <= GridSteps; j++)
            {
                double x = 4.0 * i / GridSteps, y = 4.0 * j / GridSteps;
                (point[0], point[1]) = (sample[0] + x, sample[1] + y);
                network.Forward(point, pass);
                if (pass.Logit > 0 != isClassOne)
                    least = Math.Min(least, Math.Sqrt((x * x) + (y * y)));
            }
        }

        return least;
    }

    private static string Number(double value) => value.ToString(value < 100 ? "F1" : "F0", CultureInfo.InvariantCulture);

    private static void Row(TextWriter output, params object[] columns) =>
        output.WriteLine(string.Format(CultureInfo.InvariantCulture, "{0,8} {1,8} {2,8} {3,10} {4,10} {5,10} {6,12} {7,12}", columns));
}
