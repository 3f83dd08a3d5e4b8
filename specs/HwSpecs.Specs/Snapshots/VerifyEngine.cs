using System.Runtime.CompilerServices;
using HwSpecs.Snapshots.Content;
using HwSpecs.Snapshots.Files;
using HwSpecs.Snapshots.Reporting;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using VerifyNUnit;
using VerifyTests;

namespace HwSpecs.Specs.Snapshots;

/// <summary>Approves snapshots through Verify.NUnit, on the same files; the build takes this file where SnapshotEngine is Verify.</summary>
internal static class SnapshotEngine
{
    public static void Verify(SnapshotName name, SnapshotText received)
    {
        var outcome = RunningSpec.SnapshotsFolder.Judge(name, received);
        var settings = new VerifySettings();
        settings.UseDirectory(Path.GetDirectoryName(RunningSpec.SnapshotsFolder.VerifiedPath(name))!);
        settings.UseFileName(Path.GetFileName(name.Path));
        settings.DisableDiff();
        settings.UseStringComparer(
            (_, _, _) => Task.FromResult(FailureMessage.Of(name, outcome) is { } why ? CompareResult.NotEqual(why) : CompareResult.Equal), name.Extension);
        try
        {
            Verifier.Verify(received.ToString(), name.Extension, settings).GetAwaiter().GetResult();
        }
        // The type is internal to Verify. NUnit would report it as an error, not as a failed expectation.
        catch (Exception exception) when (exception.GetType().Name == "VerifyException")
        {
            TestExecutionContext.CurrentContext.CurrentResult.RecordAssertion(AssertionStatus.Failed, FailureMessage.Of(name, outcome) ?? exception.Message);
        }
    }

    [ModuleInitializer]
    internal static void WriteUtf8WithoutByteOrderMark() => VerifierSettings.UseUtf8NoBom();
}
