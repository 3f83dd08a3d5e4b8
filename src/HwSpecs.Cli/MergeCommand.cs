using System.CommandLine;
using System.Globalization;
using HwSpecs.Grading.Classes.Shards;

namespace HwSpecs.Cli;

/// <summary><c>hwspecs merge</c>: puts the parts of a class together that <c>grade --shard</c> has marked, or says which are missing.</summary>
internal static class MergeCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("marks") { Description = "The folder that hwspecs grade --shard was given by --out; the parts lie in shards/ in it." };
        var jobs = ClassOptions.JobsOption();
        var command = new Command(
            "merge",
            "Put the parts of a class together: the same files as if one run had marked it. A submission or override that changed since its part was marked is marked again.\n"
            + "Exit code: 0 all that is asked is correct; 1 something is not, or needs a human; 2 usage, parts that are not of one class, or a file that cannot be read or written; 3 parts are missing or not finished, and nothing was written.")
        {
            folder,
            jobs,
        };
        command.SetAction(parsed => ClassCommand.Guarded(() =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var outcome = ShardMerge.Run(parsed.GetRequiredValue(folder), parsed.GetValue(jobs), (count, run) => ClassProgress.Show(error, count, run));
            if (outcome is MergeOutcome.Merged(var marks, var settings))
                return ClassCommand.Say(output, marks, settings);
            foreach (var part in ((MergeOutcome.Missing)outcome).Parts)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"part {part.Shard} {(part.Students == part.Of ? "is missing" : "is not finished")}: {part.Students} of {part.Of} submissions are not marked; run hwspecs grade with --shard {part.Shard} and the options of the others"));
            return CommandLine.Incomplete;
        }));
        return command;
    }
}
