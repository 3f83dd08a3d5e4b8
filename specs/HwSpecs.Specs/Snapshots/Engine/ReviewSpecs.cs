using HwSpecs.Snapshots.Files;
using HwSpecs.Snapshots.Reporting;

namespace HwSpecs.Specs.Snapshots.Engine;

/// <summary>One pending snapshot after the other, as a person at a terminal sees it.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ReviewSpecs : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [SetUp]
    public void Receive()
    {
        folder.Approve("P/small", Written.Values("1/loss = 1", "absolute 0.25"));
        folder.Receive("P/small", Written.Values("1/loss = 1.75", "absolute 0.25"));
        folder.Approve("P/large", Written.Values("2.2/sample 3/grad_W = matrix\n    0.25  1\n    -0.5  2", "absolute 0.25"));
        folder.Receive("P/large", Written.Values("2.2/sample 3/grad_W = matrix\n    0.25  3\n    -2.5  2", "absolute 0.25"));
        folder.Receive("P/new", Written.Prose("36 steps"));
    }

    [Test]
    public void The_largest_change_is_shown_first_and_each_key_decides_on_one() =>
        Review("a?sr").Should().Be("""
            3 pending: 2 changed, 1 new. The largest change comes first.

            [1/3] changed P/large
            arithmetic float64; tolerance absolute 0.25; witness Paper
            2 of 4 numbers differ, 2 beyond tolerance,
                worst 8 x tolerance at 2.2/sample 3/grad_W[0,1]
            2.2/sample 3/grad_W: 2 numbers beyond tolerance
                     approved  received  off by  x tolerance
              [0,1]   1         3        2       8
              [1,0]  -0.5      -2.5      2       8
            After it: 1 changed, 1 new, at most 3 x tolerance
            a accept, r reject, s skip, A R S all that are left, q quit > a

            [2/3] changed P/small
            arithmetic float64; tolerance absolute 0.25; witness Paper
            1 of 1 number differs, 1 beyond tolerance, worst 3 x tolerance at 1/loss
            1/loss: approved 1, received 1.75, off by 0.75 = 3 x tolerance
            After it: 1 new
            a accept, r reject, s skip, A R S all that are left, q quit > s

            [3/3] new P/new
            + # spec: Space.Fixture.Spec
            + # tolerance: exact
            + # witness: Paper
            +
            + 36 steps
            a accept, r reject, s skip, A R S all that are left, q quit > r

            1 accepted, 1 rejected, 1 still pending.

            """);

    [TestCase("A", "P/large.verified.txt|P/new.verified.txt|P/small.verified.txt|manifest", "3 accepted, 0 rejected, 0 still pending.")]
    [TestCase("R", "P/large.verified.txt|P/small.verified.txt", "0 accepted, 3 rejected, 0 still pending.")]
    [TestCase("rA", "P/large.verified.txt|P/new.verified.txt|P/small.verified.txt|manifest", "2 accepted, 1 rejected, 0 still pending.")]
    [TestCase("aR", "P/large.verified.txt|P/small.verified.txt|manifest", "1 accepted, 2 rejected, 0 still pending.")]
    [TestCase("S", "P/large.received.txt|P/large.verified.txt|P/new.received.txt|P/small.received.txt|P/small.verified.txt", "0 accepted, 0 rejected, 3 still pending.")]
    [TestCase("rq", "P/large.verified.txt|P/new.received.txt|P/small.received.txt|P/small.verified.txt", "0 accepted, 1 rejected, 2 still pending.")]
    [TestCase("", "P/large.received.txt|P/large.verified.txt|P/new.received.txt|P/small.received.txt|P/small.verified.txt", "0 accepted, 0 rejected, 3 still pending.")]
    public void Keys_decide_on_one_or_on_all_that_are_left(string keys, string files, string summary)
    {
        Review(keys).Should().EndWith($"\n{summary}\n");

        folder.Files.Should().Equal(files.Split('|'));
    }

    [Test]
    public void A_long_snapshot_leaves_room_for_the_question() =>
        Review("q", lines: 3).Should().Contain("""
            2 of 4 numbers differ, 2 beyond tolerance,
                worst 8 x tolerance at 2.2/sample 3/grad_W[0,1]
            ... 4 more lines: hwspecs snapshots diff P/large
            After it: 1 changed, 1 new, at most 3 x tolerance

            """);

    [Test]
    public void Nothing_is_wider_than_the_terminal() =>
        Review("sss", width: 40).Split('\n').Should().OnlyContain(line => line.Length <= 40 || line.StartsWith("a accept"));

    private string Review(string keys, int lines = 20, int width = 80)
    {
        var output = new StringWriter { NewLine = "\n" };
        var next = new Queue<char>(keys);
        new Review(folder.Snapshots, output, () => next.TryDequeue(out var key) ? key : null, new Page(width), lines).Of(Approval.Find(folder.Snapshots, null));
        return output.ToString();
    }
}
