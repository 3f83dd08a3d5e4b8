using HwSpecs.Snapshots.Files;
using HwSpecs.Specs.Snapshots;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace HwSpecs.Specs;

/// <summary>Records after each run which specs exist and which snapshots those that passed have touched, for <c>hwspecs snapshots orphans</c>.</summary>
/// <remarks>NUnit runs a set-up fixture around its own namespace and those below, hence the root namespace.</remarks>
[SetUpFixture]
public class SnapshotRun
{
    [OneTimeSetUp]
    public void ForgetAnEarlierRunInTheSameProcess() => Snapshot.Names.Clear();

    [OneTimeTearDown]
    public void Record()
    {
        var passed = Results(TestExecutionContext.CurrentContext.CurrentResult).ToDictionary(result => result.Test.Id, result => result.ResultState.Status is TestStatus.Passed or TestStatus.Warning);
        var touched = Snapshot.Names.BySpec;
        List<(string, IEnumerable<string>?)> specs = [];
        HashSet<string> ran = [];
        foreach (var test in RunningSpec.All())
        {
            if (RunningSpec.FullNameOf(test) is not { } spec)
                continue;
            if (passed.ContainsKey(test.Id))
                ran.Add(spec);
            specs.Add((spec, passed.GetValueOrDefault(test.Id) ? touched[spec] : null));
        }

        var folder = RunningSpec.SnapshotsFolder;
        var run = new SpecRun(specs);
        (SpecRun.Read(folder) is { } earlier ? run.After(earlier, ran) : run).Write(folder);
    }

    private static IEnumerable<ITestResult> Results(ITestResult result) => result.Test.IsSuite ? result.Children.SelectMany(Results) : [result];
}
