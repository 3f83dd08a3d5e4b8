using HwSpecs.Snapshots.Comparing;

namespace HwSpecs.Snapshots.Files;

/// <summary>A snapshot that waits for a person's decision.</summary>
public abstract record Pending
{
    private Pending(SnapshotName name, string received) => (Name, Received) = (name, received);

    public SnapshotName Name { get; }

    /// <summary>The received file's text when it was read; empty for an orphan.</summary>
    internal string Received { get; }

    /// <summary>The word that lists show.</summary>
    public abstract string State { get; }

    /// <summary>What accepting writes; null where accepting removes the files.</summary>
    internal abstract string? Accepted { get; }

    /// <summary>Nothing is approved under this name yet.</summary>
    public sealed record Unapproved(SnapshotName Name, string Text) : Pending(Name, Text)
    {
        public override string State => "new";

        internal override string? Accepted => Text;
    }

    public sealed record Changed(SnapshotName Name, Comparison Comparison, string Text) : Pending(Name, Text)
    {
        public override string State => "changed";

        internal override string? Accepted => KeptDigits.Of(Comparison);
    }

    /// <summary>The approved file is not in the format of this project; accepting replaces it.</summary>
    public sealed record Unreadable(SnapshotName Name, string Problem, string Text) : Pending(Name, Text)
    {
        public override string State => "unreadable";

        internal override string? Accepted => Text;
    }

    /// <summary>A file that no spec stands behind; accepting removes it.</summary>
    public sealed record Orphan(SnapshotName Name, string Reason) : Pending(Name, "")
    {
        public override string State => "orphaned";

        internal override string? Accepted => null;
    }
}
