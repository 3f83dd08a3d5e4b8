using System.Text;
using HwSpecs.Snapshots.Comparing;
using HwSpecs.Snapshots.Files;

namespace HwSpecs.Snapshots.Reporting;

/// <summary>What a failing spec says: what changed, by how much, and the command that approves it.</summary>
public static class FailureMessage
{
    public const string Command = "dotnet run --project src/HwSpecs.Cli -- snapshots";

    private const int MostDifferences = 12;
    private const int MostLines = 40;

    /// <returns>Null where there is nothing to say.</returns>
    public static string? Of(SnapshotName name, Outcome outcome) => outcome switch
    {
        Outcome.Agrees => null,
        Outcome.Unapproved { Received: var received } => $"""
            New snapshot snapshots/{name.Received}:
            {Excerpt(received.ToString())}
            Approve: {Command} accept {name}
            """,
        Outcome.Unreadable { Problem: var problem } => $"""
            The approved snapshot snapshots/{name.Verified} does not read: {problem}.
            Restore it from version control, or replace it by what was received.
            Approve: {Command} accept {name}
            """,
        Outcome.Changed { Comparison: var comparison } => $"""
            Changed snapshot snapshots/{name.Verified}:
            {Sentences.Of(comparison.Census)}
            {Differences(name, comparison)}
            Approve: {Command} accept {name}
            """,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static string Differences(SnapshotName name, Comparison comparison)
    {
        var text = new StringBuilder();
        foreach (var difference in comparison.Differences.Take(MostDifferences))
            text.Append("  ").Append(Sentences.Of(difference)).Append('\n');
        var more = comparison.Differences.Count - MostDifferences;
        if (more > 0)
            text.Append(FormattableString.Invariant($"  and {more} more: {Command} diff {name}")).Append('\n');
        return text.ToString().TrimEnd('\n');
    }

    private static string Excerpt(string text)
    {
        var lines = text.Split('\n');
        return lines.Length <= MostLines
            ? text
            : FormattableString.Invariant($"{string.Join('\n', lines[..MostLines])}\n... and {lines.Length - MostLines} more lines");
    }
}
