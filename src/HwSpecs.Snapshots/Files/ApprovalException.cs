namespace HwSpecs.Snapshots.Files;

/// <summary>Snapshots could not be decided on; the message says which and what to do.</summary>
public sealed class ApprovalException : Exception
{
    public ApprovalException()
    {
    }

    public ApprovalException(string message)
        : base(message)
    {
    }

    public ApprovalException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
