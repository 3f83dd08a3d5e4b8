using System.Diagnostics;
using System.Globalization;

namespace HwSpecs.Benchmarks;

/// <summary>The quick mode: all rows in seconds, baseline and candidate by turns in one process, one table.</summary>
internal static class QuickTable
{
    private const int Rounds = 25;

    /// <summary>Of what takes a tenth of a second and more.</summary>
    private const int FewRounds = 3;

    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(120);

    public static void Write(TextWriter output, IEnumerable<Row> rows)
    {
        Line(output, "what", "baseline", "baseline ns", "ours ns", "ratio");
        foreach (var row in rows)
        {
            switch (row)
            {
                case Comparison both:
                    Write(output, both);
                    break;
                case PeerComparison peer:
                    Warm(peer.Candidate);
                    var repetitions = Repetitions(peer.Candidate);
                    var ours = Median([.. Enumerable.Range(0, Rounds).Select(_ => Nanoseconds(peer.Candidate, repetitions) / peer.Operations)]);
                    Line(output, row.Name, row.BaselineName, Number(peer.BaselineNanoseconds), Number(ours), Ratio(ours / peer.BaselineNanoseconds));
                    break;
                case Absent absent:
                    Line(output, row.Name, row.BaselineName, absent.Reason, "", "");
                    break;
            }
        }
    }

    private static void Write(TextWriter output, Comparison row)
    {
        Warm(row.Baseline);
        Warm(row.Candidate);
        var repetitions = Repetitions(row.Baseline);
        var rounds = Nanoseconds(row.Baseline, 1) + Nanoseconds(row.Candidate, 1) > 1e8 ? FewRounds : Rounds;
        var (baseline, candidate, ratio) = (new double[rounds], new double[rounds], new double[rounds]);
        for (var round = 0; round < rounds; round++)
        {
            baseline[round] = Nanoseconds(row.Baseline, repetitions) / row.Operations;
            candidate[round] = Nanoseconds(row.Candidate, repetitions) / row.Operations;
            ratio[round] = candidate[round] / baseline[round];
        }

        Line(output, row.Name, row.BaselineName, Number(Median(baseline)), Number(Median(candidate)), Ratio(Median(ratio)));
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

    private static string Number(double value) => value.ToString("F2", CultureInfo.InvariantCulture);

    /// <summary>1/2000 where two decimals would be 0.</summary>
    private static string Ratio(double ratio) => ratio < 0.02 ? $"1/{(1 / ratio).ToString("F0", CultureInfo.InvariantCulture)}" : Number(ratio);

    private static void Line(TextWriter output, params string[] columns) =>
        output.WriteLine($"{columns[0],-27} {columns[1],-24} {columns[2],12} {columns[3],12} {columns[4],8}".TrimEnd());
}
