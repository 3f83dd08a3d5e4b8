using System.Text.RegularExpressions;
using HwSpecs.Snapshots.Content;
using HwSpecs.Snapshots.Files;

namespace HwSpecs.Specs.Snapshots;

/// <summary>What holds for every approved snapshot of this project.</summary>
public sealed class ApprovedSnapshotsSpecs
{
    private static SnapshotFolder Folder => RunningSpec.SnapshotsFolder;

    [Test]
    public void The_manifest_says_what_the_snapshots_say() =>
        Manifest.IsCurrent(Folder).Should().BeTrue("snapshots/manifest is made from the snapshots; make it again by: dotnet run --project src/HwSpecs.Cli -- snapshots accept");

    /// <summary>All specs count, not only those that a filter lets run.</summary>
    [Test]
    public void A_spec_stands_behind_every_snapshot()
    {
        var specs = RunningSpec.All().Select(RunningSpec.FullNameOf).ToHashSet();

        Headers().Where(snapshot => !specs.Contains(snapshot.Header.Spec)).Select(snapshot => $"{snapshot.Name.Verified} of {snapshot.Header.Spec}")
            .Should().BeEmpty("an orphan goes by: dotnet run --project src/HwSpecs.Cli -- snapshots accept");
    }

    [Test]
    public void A_witness_stands_behind_every_snapshot_and_is_called_in_its_fixture() =>
        Headers().Where(snapshot => !IsCalled(snapshot.Header.Witness, snapshot.Name)).Select(snapshot => $"{snapshot.Name}: {snapshot.Header.Witness}")
            .Should().BeEmpty("a snapshot of the code's own output proves nothing: its fixture compares with the witness that it names");

    [Test]
    public void Every_snapshot_is_written_as_this_project_writes_it() =>
        Folder.Verified().Where(name => SnapshotText.Parse(Text(name), name.Extension).ToString() != Text(name)).Select(name => name.Verified).Should().BeEmpty();

    [Test]
    public void Every_file_name_is_portable() =>
        Folder.Verified().Select(name => Path.GetFileName(name.Verified))
            .Where(name => name.Length > PortableName.LongestFileName || !Regex.IsMatch(name, @"^[A-Za-z0-9_.,=+~-]+$")).Should().BeEmpty();

    [Test]
    public void File_names_are_distinct_where_case_does_not_count() =>
        Folder.Verified().Select(name => name.Verified.ToLowerInvariant()).Should().OnlyHaveUniqueItems();

    private static string Text(SnapshotName name) => File.ReadAllText(Folder.VerifiedPath(name));

    private static IEnumerable<(SnapshotName Name, SnapshotHeader Header)> Headers() =>
        Folder.Verified().Select(name => (name, SnapshotHeader.Parse(Text(name), name.Extension).Header));

    /// <summary>A call or a construction in the fixture's own file; naming it in typeof alone is none.</summary>
    private static bool IsCalled(string witness, SnapshotName name)
    {
        var fixture = Path.Combine(RunningSpec.RepositoryRoot, "specs", "HwSpecs.Specs", Path.GetDirectoryName(name.Path)!, Regex.Match(Path.GetFileName(name.Path), "^[A-Za-z0-9]+").Value + ".cs");
        return typeof(RunningSpec).Assembly.GetType($"HwSpecs.Specs.Witnesses.{witness}") is not null
            && File.Exists(fixture)
            && Regex.IsMatch(File.ReadAllText(fixture), $@"\b{witness}\.|new {witness}\b");
    }
}
