using HwSpecs.Snapshots.Files;

namespace HwSpecs.Specs.Snapshots.Engine;

/// <summary>Snapshots that no spec stands behind.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class OrphanSpecs : IDisposable
{
    private const string Spec = "Space.Fixture.Spec";

    private readonly TemporaryFolder folder = new();

    [SetUp]
    public void Approve() => folder.Approve("P/a", Written.Values("a = 1"));

    public void Dispose() => folder.Dispose();

    [Test]
    public void A_snapshot_whose_spec_is_gone_is_an_orphan_whatever_ran() =>
        Reason(new SpecRun([("Space.Fixture.Other", null)])).Should().Be($"its spec {Spec} no longer exists");

    [Test]
    public void A_snapshot_that_its_spec_passes_without_is_an_orphan() =>
        Reason(new SpecRun([(Spec, ["P/b"])])).Should().Be($"its spec {Spec} passes without it");

    [Test]
    public void A_snapshot_that_its_spec_touched_is_none() => Reason(new SpecRun([(Spec, ["P/a"])])).Should().BeNull();

    /// <summary>Neither a spec left out by a filter nor one that failed before its snapshot says anything.</summary>
    [Test]
    public void A_spec_that_did_not_run_or_did_not_pass_makes_no_orphan() => Reason(new SpecRun([(Spec, null)])).Should().BeNull();

    [Test]
    public void Without_a_recorded_run_there_is_no_orphan() => Reason(null).Should().BeNull();

    /// <summary>Version control may bring a snapshot together with its spec after the last run; accepting must not remove it.</summary>
    [TestCase(-1, 1)]
    [TestCase(1, 0)]
    public void A_snapshot_newer_than_the_recorded_run_is_no_orphan(int minutesAfterTheRun, int orphans)
    {
        new SpecRun([]).Write(folder.Snapshots);
        var run = SpecRun.Read(folder.Snapshots)!;
        File.SetLastWriteTimeUtc(folder.Snapshots.VerifiedPath(TemporaryFolder.Name("P/a")), run.At.AddMinutes(minutesAfterTheRun));

        Approval.Find(folder.Snapshots, run).Should().HaveCount(orphans);
    }

    [Test]
    public void A_received_file_of_a_spec_that_is_gone_is_removed_by_accepting()
    {
        folder.Receive("P/b", Written.Values("a = 1"));
        var pending = Approval.Find(folder.Snapshots, new SpecRun([]));
        pending.Select(waiting => $"{waiting.State} {waiting.Name}").Should().Equal("orphaned P/b", "orphaned P/a");

        Approval.Accept(folder.Snapshots, pending);

        folder.Snapshots.Verified().Should().BeEmpty();
        folder.Snapshots.Received().Should().BeEmpty();
    }

    [Test]
    public void A_file_that_no_spec_wrote_is_an_orphan()
    {
        folder.Write("P/a.verified.txt", "by hand");

        Reason(new SpecRun([])).Should().Be(
            "no spec wrote it: line 1: found 'by hand', expected the header (lines such as '# witness: CentralDifferences') and an empty line below it");
    }

    [Test]
    public void A_run_reads_back_as_it_was_written()
    {
        new SpecRun([("S.B", null), ("S.A(\"x y\")", ["P/a", "P/a.2"])]).Write(folder.Snapshots);

        folder.Read(SpecRun.FileName).Should().Be("passed S.A(\"x y\")\n  P/a\n  P/a.2\nknown S.B\n");
        SpecRun.Read(folder.Snapshots)!.Write(folder.Snapshots);
        folder.Read(SpecRun.FileName).Should().Be("passed S.A(\"x y\")\n  P/a\n  P/a.2\nknown S.B\n");
        folder.Snapshots.Received().Should().BeEmpty();
    }

    /// <summary>A is gone, B did not run, C ran and failed, D ran and passed.</summary>
    [Test]
    public void A_filtered_run_adds_to_what_an_earlier_run_knew()
    {
        var earlier = new SpecRun([("A", ["1"]), ("B", ["2"]), ("C", ["3"]), ("D", ["4"])]);

        new SpecRun([("B", null), ("C", null), ("D", ["5"])]).After(earlier, new HashSet<string> { "C", "D" }).Write(folder.Snapshots);

        folder.Read(SpecRun.FileName).Should().Be("passed B\n  2\nknown C\npassed D\n  5\n");
    }

    [Test]
    public void A_record_that_does_not_read_is_no_record()
    {
        folder.Write(SpecRun.FileName, "?\n");

        SpecRun.Read(folder.Snapshots).Should().BeNull();
    }

    private string? Reason(SpecRun? run) => Approval.Find(folder.Snapshots, run).Cast<Pending.Orphan>().SingleOrDefault()?.Reason;
}
