using System.Diagnostics;
using HwSpecs.Specs.House;

namespace HwSpecs.Specs.Deploy;

/// <summary>Runs a deploy script with a stand-in for the command, which says its arguments, one a line.</summary>
internal sealed class Script : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hwspecs-deploy-").FullName;

    public Script(int exit = 0)
    {
        File.WriteAllText(Command, $"#!/bin/sh\nprintf '%s\\n' \"$@\"\nexit {exit}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Command, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private string Command => Path.Combine(folder, "hwspecs");

    /// <summary>A script of Slurm's, with no more of Slurm's environment than is given.</summary>
    public (int Exit, string Output, string Error) Slurm(string name, string[] arguments, params (string Name, string Value)[] environment) =>
        Run("bash", [Path.Combine(SourceTree.Root, "src/HwSpecs.Cli/deploy/slurm", name), .. arguments], environment);

    /// <summary>The script of a pod.</summary>
    public (int Exit, string Output, string Error) Pod(string script, params (string Name, string Value)[] environment) => Run("/bin/sh", ["-c", script], environment);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private (int Exit, string Output, string Error) Run(string shell, string[] arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(shell, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("SLURM_", StringComparison.Ordinal) || name is "HWSPECS" or "JOB_COMPLETION_INDEX").ToList())
            start.Environment.Remove(name);
        start.Environment["PATH"] = $"{folder}:{start.Environment["PATH"]}";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
