using System.Diagnostics;
using System.Globalization;
using System.Text;
using HwSpecs.Activations;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Grading.Classes;
using HwSpecs.Grading.Marking;
using HwSpecs.Networks;
using HwSpecs.Report;
using HwSpecs.Training;

namespace HwSpecs.Benchmarks;

/// <summary>How time and memory grow with the work, and by which exponent.</summary>
internal static class Growth
{
    /// <summary>One line of growth.</summary>
    /// <param name="Name">Of the line and its plot.</param>
    /// <param name="Grows">What there is more and more of.</param>
    /// <param name="What">What is done.</param>
    /// <param name="Expected">The exponent of time that the algorithm promises.</param>
    public sealed record Series(string Name, string Grows, string What, string Expected, IReadOnlyList<Measured> Points)
    {
        public double TimeExponent => Exponent(point => point.Seconds);

        public double MemoryExponent => Exponent(point => point.Bytes);

        /// <summary>By least squares of the logarithms; 0 where nothing is allocated.</summary>
        private double Exponent(Func<Measured, double> of) =>
            Points.Any(point => of(point) <= 0) ? 0 : Slope([.. Points.Select(point => (Math.Log(point.Size), Math.Log(of(point))))]);
    }

    /// <param name="Bytes">Allocated while it ran.</param>
    public readonly record struct Measured(double Size, double Seconds, double Bytes);

    private static readonly Definition Homework = Definition.Homework;
    private static readonly int[] SearchUnits = [30, 100, 300, 1000, 3000];

    /// <param name="large">Goes to a hundred thousand submissions and a hundred million points.</param>
    public static IReadOnlyList<Series> Measure(bool large) =>
    [
        new("submissions", "submissions", "marking text submissions, one thread", "1", [.. Submissions(large ? 5 : 4)]),
        new("epochs", "epochs", "training the homework's network, float32", "1", [.. Decades(2, 7).Select(Epochs)]),
        new("units", "hidden units", "100 epochs of training, float64", "1", [.. Decades(1, 5).Select(Units)]),
        new("search", "hidden units", "nearest adversarial example of random networks", "1 to 2", [.. SearchUnits.Select(Search)]),
        new("points", "points", "gradients of the sigmoid, one thread", "1", [.. Decades(3, large ? 8 : 7).Select(Points)]),
    ];

    public static void Write(TextWriter output, IEnumerable<Series> all)
    {
        foreach (var series in all)
        {
            output.WriteLine();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{series.Name}: {series.What}; time grows as ({series.Grows})^{series.TimeExponent:F2}, expected {series.Expected}; memory as ({series.Grows})^{series.MemoryExponent:F2}"));
            foreach (var point in series.Points)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{point.Size,12:N0} {point.Seconds * 1e3,14:N3} ms {point.Bytes,16:N0} bytes"));
        }
    }

    public static double Slope(IReadOnlyList<(double X, double Y)> points)
    {
        double meanX = points.Average(p => p.X), meanY = points.Average(p => p.Y);
        return points.Sum(p => (p.X - meanX) * (p.Y - meanY)) / points.Sum(p => (p.X - meanX) * (p.X - meanX));
    }

    private static IEnumerable<int> Decades(int from, int to) => Enumerable.Range(from, to - from + 1).Select(power => (int)Math.Pow(10, power));

    private static IEnumerable<Measured> Submissions(int decades)
    {
        var bytes = Encoding.UTF8.GetBytes(SubmissionComparisons.Text(MarkingKey.Of(Homework, Rubric.Default)));
        var marker = new SubmissionMarker(Homework, Rubric.Default);
        foreach (var count in Decades(2, decades))
        {
            yield return Of(count, () =>
            {
                for (var k = 0; k < count; k++)
                    marker.Mark("report.txt", bytes);
            });
        }
    }

    private static Measured Epochs(int epochs)
    {
        var (network, dataset) = (Homework.InitialNetwork<float>(), Homework.Dataset<float>());
        return Of(epochs, () => GradientDescent<float, ReLU>.PerSample(network, dataset, 0.1f, epochs));
    }

    private static Measured Units(int units)
    {
        var (network, dataset) = (new Network<double, ReLU>(NearestTable.Draw(new Random(1), 2, units).Parameters, default), Homework.Dataset<double>());
        return Of(units, () => GradientDescent<double, ReLU>.PerSample(network, dataset, 1e-4, Homework.Epochs));
    }

    /// <summary>The mean over networks, whose times differ by orders of magnitude.</summary>
    private static Measured Search(int units)
    {
        const int networks = 25;
        var random = new Random(1);
        var cases = Enumerable.Range(0, networks).Select(_ => NearestTable.Draw(random, 2, units)).ToArray();
        var all = Of(units, () =>
        {
            foreach (var (parameters, sample) in cases)
                ExactSearch.Nearest(parameters, default(ReLU), sample);
        });
        return all with { Seconds = all.Seconds / networks, Bytes = all.Bytes / networks };
    }

    private static Measured Points(int points)
    {
        var (x, gradients) = ActivationTable.Arrays(points);
        return Of(points, () => new LogisticSigmoid().Gradients(x, gradients));
    }

    /// <summary>The best of up to five after one to warm up, where that costs little: others use this machine too.</summary>
    private static Measured Of(double size, Action action)
    {
        var (best, bytes) = (double.PositiveInfinity, 0L);
        var watch = Stopwatch.StartNew();
        for (var k = 0; k < 6 && (k == 0 || watch.Elapsed.TotalSeconds < 0.5); k++)
        {
            var (allocated, start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            action();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
            bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
        }

        return new(size, best, bytes);
    }
}
