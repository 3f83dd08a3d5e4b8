using System.Diagnostics;

namespace HwSpecs.Grading.Specs;

/// <summary>The command in a process of its own, to be killed or to live under another environment; everything else runs it in this one.</summary>
internal static class CommandProcess
{
    public static ProcessStartInfo Of(params IEnumerable<string> arguments) =>
        new(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", [typeof(Cli.CommandLine).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
}
