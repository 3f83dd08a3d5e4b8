namespace HwSpecs.Snapshots.Content;

/// <summary>A snapshot's text is not in the format that this project writes; the message says where, what was found and what was expected.</summary>
public sealed class SnapshotFormatException : Exception
{
    public SnapshotFormatException(int line, string found, string expected)
        : base(FormattableString.Invariant($"line {line}: found '{found}', expected {expected}"))
    {
    }

    public SnapshotFormatException(string message)
        : base(message)
    {
    }

    public SnapshotFormatException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public SnapshotFormatException()
    {
    }
}
