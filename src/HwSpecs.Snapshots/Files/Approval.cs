using HwSpecs.Snapshots.Content;

namespace HwSpecs.Snapshots.Files;

/// <summary>What waits for a decision, and the two decisions.</summary>
public static class Approval
{
    /// <summary>Everything that waits: unreadable ones, then changes with the largest first, then new ones, then orphans.</summary>
    /// <param name="run">What is known of the specs; without it no orphan can be told.</param>
    /// <exception cref="ApprovalException">A received file does not read.</exception>
    public static IReadOnlyList<Pending> Find(SnapshotFolder folder, SpecRun? run)
    {
        List<Pending> pending = [];
        foreach (var name in folder.Received())
            if (OfReceived(folder, name, run) is { } waiting)
                pending.Add(waiting);
        var received = pending.Select(waiting => waiting.Name).ToHashSet();
        if (run is not null)
            pending.AddRange(folder.Verified().Where(name => !received.Contains(name)).Select(name => OfVerified(folder, name, run)).OfType<Pending>());
        return
        [
            .. pending.OfType<Pending.Unreadable>(),
            .. pending.OfType<Pending.Changed>().OrderByDescending(changed => changed.Comparison.Census.Severity),
            .. pending.OfType<Pending.Unapproved>(),
            .. pending.OfType<Pending.Orphan>(),
        ];
    }

    /// <summary>Approves: each file is replaced as a whole or not at all, none before all are written beside; then the manifest is made again.</summary>
    /// <exception cref="ApprovalException">A received file is no longer the one that was read.</exception>
    public static void Accept(SnapshotFolder folder, IReadOnlyCollection<Pending> pending)
    {
        foreach (var waiting in pending)
            Confirm(folder, waiting);
        List<(string Beside, string Verified)> written = [];
        foreach (var waiting in pending)
            if (waiting.Accepted is { } text)
                written.Add((SnapshotFolder.WriteBeside(folder.VerifiedPath(waiting.Name), text), folder.VerifiedPath(waiting.Name)));

        foreach (var (beside, verified) in written)
            File.Move(beside, verified, overwrite: true);
        foreach (var waiting in pending)
        {
            if (waiting.Accepted is null)
                File.Delete(folder.VerifiedPath(waiting.Name));
            File.Delete(folder.ReceivedPath(waiting.Name));
        }

        Manifest.Write(folder);
    }

    /// <summary>Removes received files and leaves approved ones alone; an orphan that is approved waits on, until its spec is back or its removal accepted.</summary>
    /// <returns>Those whose received file is gone.</returns>
    public static IReadOnlyList<Pending> Reject(SnapshotFolder folder, IReadOnlyCollection<Pending> pending)
    {
        Pending[] received = [.. pending.Where(waiting => File.Exists(folder.ReceivedPath(waiting.Name)))];
        foreach (var waiting in received)
            File.Delete(folder.ReceivedPath(waiting.Name));
        return received;
    }

    /// <summary>Those meant by a filter: the one of exactly that name, or all whose name contains it; <c>*</c> stands for any characters.</summary>
    public static IReadOnlyList<Pending> Matching(IReadOnlyList<Pending> pending, string? filter)
    {
        if (filter is null)
            return pending;
        var exact = pending.Where(waiting => waiting.Name.ToString() == filter).ToArray();
        return exact.Length > 0
            ? exact
            : [.. pending.Where(waiting => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression($"*{filter}*", waiting.Name.ToString()))];
    }

    private static Pending? OfReceived(SnapshotFolder folder, SnapshotName name, SpecRun? run)
    {
        var text = File.ReadAllText(folder.ReceivedPath(name));
        SnapshotText received;
        try
        {
            received = SnapshotText.Parse(text, name.Extension);
        }
        catch (SnapshotFormatException problem)
        {
            throw new ApprovalException($"snapshots/{name.Received} does not read: {problem.Message}. Delete it and run its spec again.", problem);
        }

        if (run is not null && !run.Knows(received.Header.Spec) && File.GetLastWriteTimeUtc(folder.ReceivedPath(name)) <= run.At)
            return new Pending.Orphan(name, run.WhyOrphaned(received.Header.Spec, name)!);
        return folder.Judge(name, received) switch
        {
            Outcome.Unapproved => new Pending.Unapproved(name, text),
            Outcome.Changed changed => new Pending.Changed(name, changed.Comparison, text),
            Outcome.Unreadable unreadable => new Pending.Unreadable(name, unreadable.Problem, text),
            // The approved file has changed since: nothing is left to decide.
            _ => null,
        };
    }

    private static Pending.Orphan? OfVerified(SnapshotFolder folder, SnapshotName name, SpecRun run)
    {
        if (File.GetLastWriteTimeUtc(folder.VerifiedPath(name)) > run.At)
            return null;
        try
        {
            var (header, _, _) = SnapshotHeader.Parse(File.ReadAllText(folder.VerifiedPath(name)), name.Extension);
            return run.WhyOrphaned(header.Spec, name) is { } why ? new Pending.Orphan(name, why) : null;
        }
        catch (SnapshotFormatException problem)
        {
            return new Pending.Orphan(name, $"no spec wrote it: {problem.Message}");
        }
    }

    private static void Confirm(SnapshotFolder folder, Pending pending)
    {
        if (pending is Pending.Orphan)
            return;
        var path = folder.ReceivedPath(pending.Name);
        if (!File.Exists(path) || File.ReadAllText(path) != pending.Received)
            throw new ApprovalException($"snapshots/{pending.Name.Received} has changed since it was shown: nothing was accepted, review it again.");
    }
}
