using System.CommandLine;
using DiffEngine;
using HwSpecs.Snapshots.Files;
using HwSpecs.Snapshots.Reporting;

namespace HwSpecs.Cli;

/// <summary><c>hwspecs snapshots diff</c>: every difference, number by number; on request in the user's own diff tool.</summary>
internal static class SnapshotsDiff
{
    public static Command Create()
    {
        var filter = SnapshotsCommand.Filter();
        var tool = new Option<bool>("--tool") { Description = "Open each pair of files in your diff tool instead." };
        var command = new Command("diff", "Show every difference: approved, received, off by how much, in multiples of the tolerance.") { filter, tool };
        command.SetAction(parsed =>
        {
            var (output, page) = (parsed.InvocationConfiguration.Output, SnapshotsTerminal.Page());
            var folder = SnapshotsCommand.Folder();
            var all = SnapshotsCommand.Matching(SnapshotsCommand.Pending(folder), parsed.GetValue(filter));
            var pending = all;
            if (parsed.GetValue(tool))
            {
                SnapshotsTerminal.ForbidOnBuildServer("looks at");
                // A new snapshot has no counterpart to open; DiffEngine would put an empty approved file there.
                foreach (var waiting in pending.Where(waiting => waiting is Pending.Changed or Pending.Unreadable))
                    Open(folder, waiting.Name);
                pending = [.. pending.Where(waiting => waiting is not (Pending.Changed or Pending.Unreadable))];
            }

            foreach (var waiting in pending)
            {
                foreach (var line in PendingText.Full(waiting).SelectMany(page.Wrap))
                    output.WriteLine(line);
                output.WriteLine();
            }

            output.WriteLine(PendingText.Count(all));
            return all.Count == 0 ? CommandLine.Success : CommandLine.Findings;
        });
        return command;
    }

    private static void Open(SnapshotFolder folder, SnapshotName name)
    {
        var result = DiffRunner.LaunchForText(folder.ReceivedPath(name), folder.VerifiedPath(name));
        if (result is LaunchResult.NoDiffToolFound)
            throw new InputException("no diff tool is installed that DiffEngine knows; without --tool the differences are shown here");
        if (result is LaunchResult.Disabled)
            throw new InputException("diff tools are disabled here (DiffEngine_Disabled, or a build server); without --tool the differences are shown here");
    }
}
