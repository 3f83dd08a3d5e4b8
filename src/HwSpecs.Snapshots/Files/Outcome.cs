using HwSpecs.Snapshots.Comparing;
using HwSpecs.Snapshots.Content;

namespace HwSpecs.Snapshots.Files;

/// <summary>What a received snapshot is against the approved one.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>The same, or within tolerance: the approved file is left alone.</summary>
    public sealed record Agrees : Outcome;

    /// <summary>Nothing is approved under this name yet.</summary>
    public sealed record Unapproved(SnapshotText Received) : Outcome;

    public sealed record Changed(Comparison Comparison) : Outcome;

    /// <summary>The approved file is not a snapshot of this project.</summary>
    public sealed record Unreadable(SnapshotText Received, string Problem) : Outcome;
}
