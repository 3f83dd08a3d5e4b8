using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using HwSpecs.Benchmarks;

// `--quick [part of a name]` prints the tables in less than two minutes; `--large` adds what takes gigabytes or minutes. `nearest`,
// `activations` and `growth` are names too, and the last draws its plots anew, in the repository from which it is run. `--write-class folder students [notebooks]` writes a class to mark. Anything else goes to BenchmarkDotNet, which measures the same rows at leisure.
var large = args.Contains("--large");
if (args.Except(["--large"]).ToArray() is ["--quick", .. var rest])
{
    var part = rest.FirstOrDefault() ?? "";
    var rows = Comparisons.All.Concat(PeerComparisons.All()).Where(row => row.Name.Contains(part, StringComparison.OrdinalIgnoreCase)).ToArray();
    if (rows.Length > 0)
    {
        if (rows.Any(row => row.BaselineName == NetworkComparisons.C))
            NetworkComparisons.WriteAgreement(Console.Out);
        QuickTable.Write(Console.Out, rows);
    }

    if (Asked("activations"))
        ActivationTable.Write(Console.Out, large);
    if (Asked("nearest"))
        NearestTable.Write(Console.Out);
    if (Asked("growth"))
    {
        var growth = Growth.Measure(large);
        Growth.Write(Console.Out, growth);
        if (part == "growth")
            GrowthPlot.Write(Path.Combine("specs", "HwSpecs.Benchmarks", "Growth"), growth);
    }

    return 0;

    bool Asked(string table) => table.Contains(part, StringComparison.OrdinalIgnoreCase);
}

if (args is ["--write-class", var classFolder, var students, .. var kind])
{
    SeededClass.Write(classFolder, int.Parse(students, System.Globalization.CultureInfo.InvariantCulture), kind is ["notebooks"]);
    return 0;
}

var config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkRunner.Run<ComparisonBenchmark>(config, args);
return 0;
