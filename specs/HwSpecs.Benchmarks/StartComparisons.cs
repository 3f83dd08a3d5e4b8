using System.ComponentModel;
using System.Diagnostics;

namespace HwSpecs.Benchmarks;

/// <summary>The published command from start to end, against starting Python to do nothing.</summary>
internal static class StartComparisons
{
    private const string Baseline = "python3 -c pass";
    private static readonly string Published = Path.GetFullPath(Path.Combine("src", "HwSpecs.Cli", "bin", "Published", "command", "hwspecs"));
    private static readonly string Submissions = Path.GetFullPath(Path.Combine("specs", "HwSpecs.Grading.Specs", "Submissions"));

    /// <summary>From the repository in which it is run.</summary>
    public static IEnumerable<Row> All
    {
        get
        {
            (string Name, string[] Arguments)[] calls =
            [
                ("Start: schema network", ["schema", "network"]),
                ("Start: results", ["results"]),
                ("Start: grade a text", ["grade", Path.Combine(Submissions, "numpy-loops.txt")]),
                ("Start: grade a PDF", ["grade", Path.Combine(Submissions, "printed-text.pdf")]),
            ];
            var reason = !File.Exists(Published) ? "not published: dotnet publish src/HwSpecs.Cli -c Release" : Run(PeerComparisons.Interpreter, "-c", "pass") is null ? $"no {PeerComparisons.Interpreter} here" : "";
            return calls.Select(call => reason.Length > 0
                ? (Row)new Absent(call.Name, Baseline, reason)
                : new Comparison(call.Name, Baseline, () => Run(PeerComparisons.Interpreter, "-c", "pass"), () => Run(Published, call.Arguments), 1));
        }
    }

    /// <summary>Null where there is no such program.</summary>
    private static string? Run(string file, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return output;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
