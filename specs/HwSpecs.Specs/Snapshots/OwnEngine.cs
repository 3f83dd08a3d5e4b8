using HwSpecs.Snapshots.Content;
using HwSpecs.Snapshots.Files;
using HwSpecs.Snapshots.Reporting;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace HwSpecs.Specs.Snapshots;

/// <summary>Approves snapshots by this project's own comparison alone.</summary>
internal static class OwnEngine
{
    /// <summary>Fails the running spec without ending it where the received snapshot needs approval.</summary>
    public static void Verify(SnapshotFolder folder, SnapshotName name, SnapshotText received)
    {
        if (FailureMessage.Of(name, folder.Verify(name, received)) is { } message)
            TestExecutionContext.CurrentContext.CurrentResult.RecordAssertion(AssertionStatus.Failed, message);
    }
}
