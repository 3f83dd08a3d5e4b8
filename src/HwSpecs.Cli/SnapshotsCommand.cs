using System.CommandLine;
using HwSpecs.Snapshots.Files;
using HwSpecs.Snapshots.Reporting;

namespace HwSpecs.Cli;

/// <summary><c>hwspecs snapshots</c>: what changed in the approved results, by how much, and the decision on it.</summary>
internal static class SnapshotsCommand
{
    private const string RunTheSpecs = "dotnet test";

    public static Command Create() => new("snapshots", "List, compare and approve changed snapshots. Exit code 0: nothing is pending. 1: something is. 2: wrong use.")
    {
        List(),
        SnapshotsDiff.Create(),
        SnapshotsReview.Create(),
        Accept(),
        Reject(),
        Orphans(),
    };

    /// <summary>The folder named snapshots here or above.</summary>
    internal static SnapshotFolder Folder()
    {
        var start = Directory.GetCurrentDirectory();
        for (var directory = start; directory is not null; directory = Path.GetDirectoryName(directory))
            if (Directory.Exists(Path.Combine(directory, "snapshots")))
                return new SnapshotFolder(Path.Combine(directory, "snapshots"));
        throw new InputException($"there is no folder snapshots in {start} or above it: go to the project's folder, or run {RunTheSpecs} there first");
    }

    internal static IReadOnlyList<Pending> Pending(SnapshotFolder folder)
    {
        try
        {
            return Approval.Find(folder, SpecRun.Read(folder));
        }
        catch (ApprovalException problem)
        {
            throw new InputException(problem.Message);
        }
    }

    internal static IReadOnlyList<Pending> Matching(IReadOnlyList<Pending> pending, string? filter)
    {
        var meant = Approval.Matching(pending, filter);
        return meant.Count > 0 || pending.Count == 0 || filter is null
            ? meant
            : throw new InputException($"none of the {pending.Count} pending snapshots is called '{filter}': see hwspecs snapshots list");
    }

    internal static Argument<string?> Filter() => new("filter")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "The name of one snapshot, or a part of several names; * stands for any characters. Without it: all.",
    };

    internal static int WriteList(IReadOnlyList<Pending> pending, TextWriter output, Page page)
    {
        foreach (var waiting in pending)
            foreach (var line in PendingText.Line(waiting, page))
                output.WriteLine(line);
        output.WriteLine(PendingText.Count(pending));
        return pending.Count == 0 ? CommandLine.Success : CommandLine.Findings;
    }

    private static Command List()
    {
        var command = new Command("list", "List pending snapshots, the largest change first, with a census of each.");
        command.SetAction(parsed => WriteList(Pending(Folder()), parsed.InvocationConfiguration.Output, SnapshotsTerminal.Page()));
        return command;
    }

    private static Command Accept()
    {
        var filter = Filter();
        var command = new Command("accept", "Approve what was received, keeping approved digits within tolerance; remove orphans; make the manifest again.") { filter };
        command.SetAction(parsed =>
        {
            SnapshotsTerminal.ForbidOnBuildServer("accepts");
            var folder = Folder();
            var meant = Matching(Pending(folder), parsed.GetValue(filter));
            var output = parsed.InvocationConfiguration.Output;
            var manifestIsCurrent = Manifest.IsCurrent(folder);
            try
            {
                Approval.Accept(folder, meant);
            }
            catch (ApprovalException problem)
            {
                throw new InputException(problem.Message);
            }

            if (!manifestIsCurrent)
                output.WriteLine("The manifest did not say what the snapshots say; it was made again.");
            return WriteDecided(meant, waiting => waiting is HwSpecs.Snapshots.Files.Pending.Orphan ? "removed" : "accepted", "Nothing was pending.", output);
        });
        return command;
    }

    private static Command Reject()
    {
        var filter = Filter();
        var command = new Command("reject", "Remove what was received and keep what is approved.") { filter };
        command.SetAction(parsed =>
        {
            var folder = Folder();
            var meant = Matching(Pending(folder), parsed.GetValue(filter));
            var rejected = Approval.Reject(folder, meant);
            var output = parsed.InvocationConfiguration.Output;
            foreach (var orphan in meant.Except(rejected))
                output.WriteLine($"kept      {orphan.Name}: an approved orphan waits for its spec, or for its removal to be accepted");
            return WriteDecided(rejected, _ => "rejected", meant.Count == 0 ? "Nothing was pending." : "Nothing rejected.", output);
        });
        return command;
    }

    private static Command Orphans()
    {
        var command = new Command("orphans", $"List snapshots that no spec stands behind, as of the last {RunTheSpecs}, with or without a filter.");
        command.SetAction(parsed =>
        {
            var folder = Folder();
            if (SpecRun.Read(folder) is null)
                throw new InputException($"no run of the specs is recorded in {folder.Path}, so no orphan can be told: run {RunTheSpecs} first");
            var orphans = Pending(folder).OfType<Pending.Orphan>().ToArray();
            var (output, page) = (parsed.InvocationConfiguration.Output, SnapshotsTerminal.Page());
            foreach (var line in orphans.SelectMany(orphan => PendingText.Line(orphan, page)))
                output.WriteLine(line);
            output.WriteLine(orphans.Length == 0 ? "A spec stands behind every snapshot." : PendingText.Count(orphans));
            return orphans.Length == 0 ? CommandLine.Success : CommandLine.Findings;
        });
        return command;
    }

    private static int WriteDecided(IReadOnlyList<Pending> decided, Func<Pending, string> verb, string nothing, TextWriter output)
    {
        foreach (var waiting in decided)
            output.WriteLine($"{verb(waiting),-8}  {waiting.Name}");
        var counts = decided.CountBy(verb).Select(verb => FormattableString.Invariant($"{verb.Value} {verb.Key}"));
        output.WriteLine(decided.Count == 0 ? nothing : $"{string.Join(", ", counts)}.");
        return CommandLine.Success;
    }
}
