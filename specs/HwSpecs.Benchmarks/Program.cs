using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using HwSpecs.Benchmarks;

// `--quick [part of a name]` prints the tables in seconds (`nearest`: growth and memory of the searches for nearest adversarial
// examples), `--large` another of what no cache holds, `--write-class folder students [notebooks]` writes a class to mark; anything else goes to BenchmarkDotNet, which measures the same rows at leisure.
if (args is ["--quick", .. var rest])
{
    var part = rest.FirstOrDefault() ?? "";
    QuickTable.Write(Console.Out, Comparisons.All.Where(row => row.Name.Contains(part, StringComparison.OrdinalIgnoreCase)));
    if ("nearest".Contains(part, StringComparison.OrdinalIgnoreCase))
        NearestTable.Write(Console.Out);
    return 0;
}

if (args is ["--write-class", var classFolder, var students, .. var kind])
{
    SeededClass.Write(classFolder, int.Parse(students, System.Globalization.CultureInfo.InvariantCulture), kind is ["notebooks"]);
    return 0;
}

if (args is ["--large"])
{
    ActivationGradientComparisons.WriteLarge(Console.Out);
    return 0;
}

var config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkRunner.Run<ComparisonBenchmark>(config, args);
return 0;
