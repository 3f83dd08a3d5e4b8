using HwSpecs.Snapshots.Files;

namespace HwSpecs.Specs.Snapshots.Engine;

/// <summary>What waits, and what the two decisions do to the files.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ApprovalSpecs : IDisposable
{
    private const string Spec = "Space.Fixture.Spec";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public void Agreement_leaves_the_approved_file_alone_and_removes_an_older_received_one()
    {
        folder.Approve("P/a", Written.Values("a = 1", "absolute 0.5"));
        folder.Receive("P/a", Written.Values("a = 2", "absolute 0.5"));
        var before = File.GetLastWriteTimeUtc(folder.Snapshots.VerifiedPath(TemporaryFolder.Name("P/a")));

        folder.Snapshots.Verify(TemporaryFolder.Name("P/a"), Written.Values("a = 1.25", "absolute 0.5")).Should().BeOfType<Outcome.Agrees>();

        folder.Files.Should().Equal("P/a.verified.txt");
        folder.Read("P/a.verified.txt").Should().Be(Written.Values("a = 1", "absolute 0.5").ToString());
        File.GetLastWriteTimeUtc(folder.Snapshots.VerifiedPath(TemporaryFolder.Name("P/a"))).Should().Be(before);
    }

    [Test]
    public void Snapshots_are_UTF8_without_byte_order_mark_and_end_without_a_line_end()
    {
        folder.Receive("P/a", Written.Prose("θ = 0.5\n"));

        var bytes = File.ReadAllBytes(folder.Snapshots.ReceivedPath(TemporaryFolder.Name("P/a")));
        bytes[0].Should().Be((byte)'#');
        bytes[^1].Should().Be((byte)'5');
        bytes.Should().NotContain((byte)'\r');
    }

    [Test]
    public void The_largest_change_comes_first_and_orphans_last()
    {
        foreach (var (name, received) in new[] { ("small", "a = 1.5"), ("large", "a = 9"), ("rows", "a = 1\nb = 2") })
        {
            folder.Approve($"P/{name}", Written.Values("a = 1", "absolute 0.25"));
            folder.Receive($"P/{name}", Written.Values(received, "absolute 0.25"));
        }

        folder.Write("P/broken.verified.txt", "a = 1");
        folder.Receive("P/broken", Written.Values("a = 1"));
        folder.Receive("P/new", Written.Values("a = 1"));
        folder.Write("P/gone.verified.txt", Written.Values("a = 1").ToString().Replace(Spec, "Space.Fixture.Gone", StringComparison.Ordinal));

        Approval.Find(folder.Snapshots, new SpecRun([(Spec, null)])).Select(pending => $"{pending.State} {pending.Name}").Should().Equal(
            "unreadable P/broken", "changed P/rows", "changed P/large", "changed P/small", "new P/new", "orphaned P/gone");
    }

    [Test]
    public void Accepting_moves_the_received_text_and_keeps_digits_within_tolerance()
    {
        folder.Approve("P/changed", Written.Values("a = 1\nb = 1", "absolute 0.25"));
        folder.Receive("P/changed", Written.Values("a = 1.125\nb = 2", "absolute 0.25"));
        folder.Receive("P/new", Written.Values("a = 3"));

        Approval.Accept(folder.Snapshots, Approval.Find(folder.Snapshots, null));

        folder.Files.Should().Equal("P/changed.verified.txt", "P/new.verified.txt", "manifest");
        folder.Read("P/changed.verified.txt").Should().Be(Written.Values("a = 1\nb = 2", "absolute 0.25").ToString());
        folder.Read("P/new.verified.txt").Should().Be(Written.Values("a = 3").ToString());
    }

    /// <summary>The second received file cannot be read as it was shown, so the first is not accepted either.</summary>
    [Test]
    public void Nothing_is_accepted_where_one_has_changed_since_it_was_shown()
    {
        folder.Receive("P/a", Written.Values("a = 1"));
        folder.Receive("P/b", Written.Values("a = 1"));
        var shown = Approval.Find(folder.Snapshots, null);
        folder.Receive("P/b", Written.Values("a = 2"));

        FluentActions.Invoking(() => Approval.Accept(folder.Snapshots, shown)).Should().Throw<ApprovalException>().WithMessage(
            "snapshots/P/b.received.txt has changed since it was shown: nothing was accepted, review it again.");
        folder.Files.Should().Equal("P/a.received.txt", "P/b.received.txt");
    }

    /// <summary>A directory in the way of the second file makes its renaming fail half-way, as a crash would.</summary>
    [Test]
    public void A_crash_leaves_the_old_or_the_new_file_and_what_was_received()
    {
        folder.Approve("P/a", Written.Values("a = 1"));
        folder.Receive("P/a", Written.Values("a = 2"));
        folder.Receive("P/b", Written.Values("a = 3"));
        var pending = Approval.Find(folder.Snapshots, null);
        Directory.CreateDirectory(folder.Snapshots.VerifiedPath(TemporaryFolder.Name("P/b")));

        FluentActions.Invoking(() => Approval.Accept(folder.Snapshots, pending)).Should().Throw<Exception>();

        folder.Read("P/a.verified.txt").Should().Be(Written.Values("a = 2").ToString());
        folder.Read("P/b.received.txt").Should().Be(Written.Values("a = 3").ToString());
        folder.Snapshots.Received().Select(name => name.Path).Should().Equal("P/a", "P/b");
        Directory.Delete(folder.Snapshots.VerifiedPath(TemporaryFolder.Name("P/b")));

        Approval.Accept(folder.Snapshots, Approval.Find(folder.Snapshots, null));

        folder.Snapshots.Verified().Select(name => name.Path).Should().Equal("P/a", "P/b");
    }

    [Test]
    public void Rejecting_removes_what_was_received_and_nothing_else()
    {
        folder.Approve("P/a", Written.Values("a = 1"));
        folder.Receive("P/a", Written.Values("a = 2"));
        folder.Receive("P/b", Written.Values("a = 3"));

        Approval.Reject(folder.Snapshots, Approval.Find(folder.Snapshots, null));

        folder.Files.Should().Equal("P/a.verified.txt");
    }

    [TestCase("P/a", "P/a")]
    [TestCase("P/", "P/a|P/a,2")]
    [TestCase("a", "P/a|P/a,2|Q/ab")]
    [TestCase("P*2", "P/a,2")]
    [TestCase("none", "")]
    [TestCase(null, "P/a|P/a,2|Q/ab")]
    public void A_filter_means_one_name_or_all_that_contain_it(string? filter, string expected)
    {
        foreach (var name in new[] { "P/a", "P/a,2", "Q/ab" })
            folder.Receive(name, Written.Values("a = 1"));

        string.Join('|', Approval.Matching(Approval.Find(folder.Snapshots, null), filter).Select(pending => pending.Name)).Should().Be(expected);
    }

    [Test]
    public void A_received_file_that_does_not_read_is_named()
    {
        folder.Write("P/a.received.txt", "nonsense");

        FluentActions.Invoking(() => Approval.Find(folder.Snapshots, null)).Should().Throw<ApprovalException>().WithMessage(
            "snapshots/P/a.received.txt does not read: line 1: found 'nonsense', expected the header (lines such as '# witness: CentralDifferences') and an empty line below it. "
            + "Delete it and run its spec again.");
    }

    [Test]
    public void The_manifest_tells_the_provenance_of_every_snapshot()
    {
        folder.Receive("P/b", Written.Prose("text"));
        folder.Receive("P/a", Written.Values("1/loss = 1", "absolute 1\n# tolerance of 1/*: exact", "float32"));

        Approval.Accept(folder.Snapshots, Approval.Find(folder.Snapshots, null));

        folder.Read("manifest").Should().Be("""
            # Made from the snapshots' headers by: hwspecs snapshots accept

            P/a.verified.txt
                spec: Space.Fixture.Spec
                arithmetic: float32
                tolerance: absolute 1
                tolerance of 1/*: exact
                witness: Paper

            P/b.verified.txt
                spec: Space.Fixture.Spec
                tolerance: exact
                witness: Paper

            """);
        Manifest.IsCurrent(folder.Snapshots).Should().BeTrue();
        folder.Approve("P/b", Written.Prose("text", "absolute 1"));
        Manifest.IsCurrent(folder.Snapshots).Should().BeFalse();
    }
}
