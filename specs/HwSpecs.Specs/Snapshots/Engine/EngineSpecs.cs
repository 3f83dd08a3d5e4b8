using System.Reflection;
using HwSpecs.Snapshots.Content;
using HwSpecs.Snapshots.Files;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace HwSpecs.Specs.Snapshots.Engine;

/// <summary>The two engines, interchangeable: the same members, files, messages and outcome.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class EngineSpecs : IDisposable
{
    private static readonly SnapshotName Name = TemporaryFolder.Name("P/a");

    private readonly TemporaryFolder folder = new();

    public delegate void Verify(SnapshotFolder folder, SnapshotName name, SnapshotText received);

    public static IEnumerable<TestCaseData> Engines =>
    [
        new TestCaseData((Verify)OwnEngine.Verify).SetArgDisplayNames("own"),
        new TestCaseData((Verify)VerifyEngine.Verify).SetArgDisplayNames("Verify"),
    ];

    public void Dispose() => folder.Dispose();

    [Test]
    public void Both_engines_offer_the_same_members() => Members(typeof(VerifyEngine)).Should().Equal(Members(typeof(OwnEngine)));

    [TestCaseSource(nameof(Engines))]
    public void A_new_snapshot_fails_and_is_received(Verify verify)
    {
        Failures(() => verify(folder.Snapshots, Name, Written.Values("a = 1"))).Should().StartWith("New snapshot snapshots/P/a.received.txt:\n# spec:");

        folder.Files.Should().Equal("P/a.received.txt");
        folder.Read("P/a.received.txt").Should().Be(Written.Values("a = 1").ToString());
    }

    [TestCaseSource(nameof(Engines))]
    public void A_change_within_tolerance_passes_and_leaves_only_the_approved_file(Verify verify)
    {
        folder.Approve("P/a", Written.Values("a = 1", "absolute 0.5"));
        folder.Write("P/a.received.txt", "of an earlier run");

        Failures(() => verify(folder.Snapshots, Name, Written.Values("a = 1.25", "absolute 0.5"))).Should().BeEmpty();

        folder.Files.Should().Equal("P/a.verified.txt");
        folder.Read("P/a.verified.txt").Should().Be(Written.Values("a = 1", "absolute 0.5").ToString());
    }

    [TestCaseSource(nameof(Engines))]
    public void A_change_beyond_tolerance_fails_with_its_census(Verify verify)
    {
        folder.Approve("P/a", Written.Values("a = 1", "absolute 0.5"));

        Failures(() => verify(folder.Snapshots, Name, Written.Values("a = 2", "absolute 0.5"))).Should().Be("""
            Changed snapshot snapshots/P/a.verified.txt:
            1 of 1 number differs, 1 beyond tolerance, worst 2 x tolerance at a
              a: approved 1, received 2, off by 1 = 2 x tolerance
            Approve: dotnet run --project src/HwSpecs.Cli -- snapshots accept P/a
            """);
        folder.Files.Should().Equal("P/a.received.txt", "P/a.verified.txt");
    }

    [TestCaseSource(nameof(Engines))]
    public void An_approved_file_that_does_not_read_fails_with_where_and_why(Verify verify)
    {
        folder.Write("P/a.verified.txt", "# spec: S\n<<<<<<< main\n");

        Failures(() => verify(folder.Snapshots, Name, Written.Values("a = 2"))).Should().Be("""
            The approved snapshot snapshots/P/a.verified.txt does not read: line 2: found '<<<<<<< main', expected the header (lines such as '# witness: CentralDifferences') and an empty line below it.
            Restore it from version control, or replace it by what was received.
            Approve: dotnet run --project src/HwSpecs.Cli -- snapshots accept P/a
            """);
    }

    [TestCaseSource(nameof(Engines))]
    public void A_failing_part_does_not_keep_the_next_from_being_received(Verify verify)
    {
        Failures(() =>
        {
            verify(folder.Snapshots, TemporaryFolder.Name("P/a.first"), Written.Values("a = 1"));
            verify(folder.Snapshots, TemporaryFolder.Name("P/a.second"), Written.Values("a = 1"));
        }).Should().Contain("P/a.first.received.txt").And.Contain("P/a.second.received.txt");

        folder.Files.Should().Equal("P/a.first.received.txt", "P/a.second.received.txt");
    }

    /// <summary>Shows the first twelve of fifteen differences, and forty lines of a new snapshot.</summary>
    [Test]
    public void Long_messages_end_with_where_to_see_the_rest()
    {
        static string Numbers(int shift) => string.Join('\n', Enumerable.Range(0, 15).Select(k => $"{k} = {k + shift}"));
        folder.Approve("P/a", Written.Values(Numbers(0)));

        Failures(() => SnapshotEngine.Verify(folder.Snapshots, Name, Written.Values(Numbers(1)))).Should().EndWith("""

              11: approved 11, received 12, off by 1, must be exact
              and 3 more: dotnet run --project src/HwSpecs.Cli -- snapshots diff P/a
            Approve: dotnet run --project src/HwSpecs.Cli -- snapshots accept P/a
            """);
        Failures(() => SnapshotEngine.Verify(folder.Snapshots, TemporaryFolder.Name("P/b"), Written.Prose(string.Join('\n', Enumerable.Repeat("text", 50))))).Should().EndWith("""
            text
            ... and 14 more lines
            Approve: dotnet run --project src/HwSpecs.Cli -- snapshots accept P/b
            """);
    }

    /// <returns>The messages with which a spec that does this would fail; empty where it would pass.</returns>
    internal static string Failures(Action spec)
    {
        using (new TestExecutionContext.IsolatedContext())
        {
            spec();
            return string.Join('\n', TestExecutionContext.CurrentContext.CurrentResult.AssertionResults
                .Where(assertion => assertion.Status == AssertionStatus.Failed).Select(assertion => assertion.Message));
        }
    }

    private static IEnumerable<string> Members(Type engine) =>
        engine.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(member => member.ToString()!).Order(StringComparer.Ordinal);
}
