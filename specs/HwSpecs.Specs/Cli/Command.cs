using HwSpecs.Cli;

namespace HwSpecs.Specs.Cli;

/// <summary>Runs the command in this process.</summary>
internal static class Command
{
    public static (int Exit, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = CommandLine.Run(arguments, output, error);
        return (exit, output.ToString(), error.ToString());
    }

    /// <summary>The lines of a run that succeeds.</summary>
    public static string[] Lines((int Exit, string Output, string Error) run)
    {
        (run.Exit, run.Error).Should().Be((0, ""));
        return run.Output.TrimEnd('\n').Split('\n');
    }
}
