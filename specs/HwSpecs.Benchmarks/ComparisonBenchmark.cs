using BenchmarkDotNet.Attributes;

namespace HwSpecs.Benchmarks;

/// <summary>The same rows for BenchmarkDotNet, baseline and candidate of a row side by side.</summary>
public class ComparisonBenchmark
{
    public static IEnumerable<Comparison> Rows => Comparisons.All.OfType<Comparison>();

    [ParamsSource(nameof(Rows))]
    public Comparison Row { get; set; } = null!;

    [Benchmark(Baseline = true)]
    public void Baseline() => Row.Baseline();

    [Benchmark]
    public void Candidate() => Row.Candidate();
}
