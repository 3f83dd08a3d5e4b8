using System.Diagnostics;
using System.Globalization;

namespace HwSpecs.Benchmarks;

/// <summary>The quick mode: all rows in seconds, baseline and candidate by turns in one process, one table.</summary>
internal static class QuickTable
{
    private const int Rounds = 25;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(150);

    public static void Write(TextWriter output, IEnumerable<Comparison> rows)
    {
        const string format = "{0,-24} {1,-24} {2,12} {3,12} {4,7}";
        output.WriteLine(string.Format(CultureInfo.InvariantCulture, format, "what", "baseline", "baseline ns", "ours ns", "ratio"));
        foreach (var row in rows)
        {
            Warm(row.Baseline);
            Warm(row.Candidate);
            var repetitions = Repetitions(row.Baseline);
            var baseline = new double[Rounds];
            var candidate = new double[Rounds];
            var ratio = new double[Rounds];
            for (var round = 0; round < Rounds; round++)
            {
                baseline[round] = Nanoseconds(row.Baseline, repetitions) / row.Operations;
                candidate[round] = Nanoseconds(row.Candidate, repetitions) / row.Operations;
                ratio[round] = candidate[round] / baseline[round];
            }

            output.WriteLine(string.Format(
                CultureInfo.InvariantCulture,
                format,
                row.Name,
                row.BaselineName,
                Median(baseline).ToString("F2", CultureInfo.InvariantCulture),
                Median(candidate).ToString("F2", CultureInfo.InvariantCulture),
                Median(ratio).ToString("F2", CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>Runs until the tiered JIT has had time to compile the optimised code.</summary>
    private static void Warm(Action action)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < WarmUp)
            action();
    }

    /// <summary>As many rounds as take about two milliseconds.</summary>
    private static int Repetitions(Action action) => Math.Max(1, (int)(2e6 / Nanoseconds(action, 1)));

    private static double Nanoseconds(Action action, int repetitions)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < repetitions; i++)
            action();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / repetitions;
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
