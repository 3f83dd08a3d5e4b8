using System.CommandLine;
using HwSpecs.Grading.Marking;

namespace HwSpecs.Cli;

/// <summary><c>hwspecs rubric</c>: the default rubric, to be changed and given to <c>grade --rubric</c>.</summary>
internal static class RubricCommand
{
    public static Command Create()
    {
        var command = new Command("rubric", "Print the default rubric: points, tolerances and policies, each with what it means. Change it and give it to grade --rubric.");
        command.SetAction(parsed =>
        {
            foreach (var line in RubricText.Lines(Rubric.Default))
                parsed.InvocationConfiguration.Output.WriteLine(line);
            return CommandLine.Success;
        });
        return command;
    }
}
