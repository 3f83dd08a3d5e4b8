using System.CommandLine;
using HwSpecs.Snapshots.Files;
using HwSpecs.Snapshots.Reporting;

namespace HwSpecs.Cli;

/// <summary><c>hwspecs snapshots review</c>: one pending snapshot after the other, one key each.</summary>
internal static class SnapshotsReview
{
    private const char EndOfInput = '\u0004';

    public static Command Create()
    {
        var filter = SnapshotsCommand.Filter();
        var command = new Command("review", "Decide on pending snapshots one at a time, the largest change first. Without a terminal: list them.") { filter };
        command.SetAction(parsed =>
        {
            var (output, page) = (parsed.InvocationConfiguration.Output, SnapshotsTerminal.Page());
            var folder = SnapshotsCommand.Folder();
            var pending = SnapshotsCommand.Matching(SnapshotsCommand.Pending(folder), parsed.GetValue(filter));
            if (pending.Count == 0 || !SnapshotsTerminal.IsInteractive)
                return SnapshotsCommand.WriteList(pending, output, page);
            SnapshotsTerminal.ForbidOnBuildServer("reviews");
            try
            {
                var left = new Review(folder, output, ReadKey, page, SnapshotsTerminal.Lines).Of(pending);
                return left == 0 ? CommandLine.Success : CommandLine.Findings;
            }
            catch (ApprovalException problem)
            {
                throw new InputException(problem.Message);
            }
        });
        return command;
    }

    private static char? ReadKey() => Console.ReadKey(intercept: true).KeyChar is var key && key == EndOfInput ? null : key;
}
