using HwSpecs.Snapshots.Content;
using HwSpecs.Snapshots.Files;
using HwSpecs.Snapshots.Reporting;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace HwSpecs.Specs.Snapshots;

/// <summary>Approves snapshots by this project's own comparison alone; the build takes this file unless SnapshotEngine is Verify.</summary>
internal static class SnapshotEngine
{
    public static void Verify(SnapshotName name, SnapshotText received)
    {
        var outcome = RunningSpec.SnapshotsFolder.Verify(name, received);
        if (FailureMessage.Of(name, outcome) is { } message)
            TestExecutionContext.CurrentContext.CurrentResult.RecordAssertion(AssertionStatus.Failed, message);
    }
}
