using System.Runtime.CompilerServices;
using HwSpecs.Snapshots.Content;
using HwSpecs.Snapshots.Files;
using HwSpecs.Snapshots.Reporting;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace HwSpecs.Specs.Snapshots;

/// <summary>Approves snapshots through Verify.NUnit, on the same files and with the same messages.</summary>
/// <remarks>Names are qualified because the package brings its namespaces in as global usings, beside which a using is an error here.</remarks>
internal static class VerifyEngine
{
    /// <summary>Fails the running spec without ending it where the received snapshot needs approval.</summary>
    public static void Verify(SnapshotFolder folder, SnapshotName name, SnapshotText received)
    {
        var why = FailureMessage.Of(name, folder.Judge(name, received));
        var settings = new VerifyTests.VerifySettings();
        settings.UseDirectory(Path.GetDirectoryName(folder.VerifiedPath(name))!);
        settings.UseFileName(Path.GetFileName(name.Path));
        settings.DisableDiff();
        settings.UseStringComparer(
            (_, _, _) => Task.FromResult(why is null ? VerifyTests.CompareResult.Equal : VerifyTests.CompareResult.NotEqual(why)), name.Extension);
        try
        {
            // The compiler's own caller path is rewritten in deterministic builds.
            var source = Path.Combine(RunningSpec.RepositoryRoot, "specs", "HwSpecs.Specs", "Snapshots", "VerifyEngine.cs");
            VerifyNUnit.Verifier.Verify(received.ToString(), name.Extension, settings, source).GetAwaiter().GetResult();
        }
        // The type is internal to Verify. NUnit would report it as an error, not as a failed expectation.
        catch (Exception exception) when (exception.GetType().Name == "VerifyException")
        {
            TestExecutionContext.CurrentContext.CurrentResult.RecordAssertion(AssertionStatus.Failed, why ?? exception.Message);
        }
    }

    [ModuleInitializer]
    internal static void WriteUtf8WithoutByteOrderMark() => VerifyTests.VerifierSettings.UseUtf8NoBom();
}
