using HwSpecs.Snapshots.Files;

namespace HwSpecs.Specs.Snapshots;

/// <summary>Every snapshot has a file of its own.</summary>
public sealed class VerifiedNamesSpecs
{
    [TestCase("P/F.a", "txt", "P/F.a")]
    [TestCase("P/F.A", "txt", "P/F.A")]
    [TestCase("P/F.a", "svg", "P/F.a.svg")]
    public void A_second_snapshot_of_the_same_name_is_refused(string path, string extension, string expected)
    {
        var names = new VerifiedNames();
        names.Add(new SnapshotName("P/F.a", "txt"), "S.First");

        FluentActions.Invoking(() => names.Add(new SnapshotName(path, extension), "S.Second")).Should().Throw<InvalidOperationException>().WithMessage(
            $"The snapshot {expected} of S.Second would share its file with P/F.a of S.First: give each a part of its own, and do not repeat or retry a spec with a snapshot.");
    }

    [Test]
    public void Names_are_known_by_spec()
    {
        var names = new VerifiedNames();
        names.Add(new SnapshotName("P/F.a", "txt"), "S.First");
        names.Add(new SnapshotName("P/F.b", "txt"), "S.First");

        names.BySpec["S.First"].Should().BeEquivalentTo("P/F.a", "P/F.b");
        names.Clear();
        names.BySpec["S.First"].Should().BeEmpty();
    }
}
