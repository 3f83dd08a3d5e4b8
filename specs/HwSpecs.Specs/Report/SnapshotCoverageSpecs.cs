using HwSpecs.Specs.House;

namespace HwSpecs.Specs.Report;

/// <summary>No result without an approved snapshot, and no snapshot of a result that is no more.</summary>
public sealed class SnapshotCoverageSpecs
{
    [Test]
    public void Every_result_of_the_report_stands_in_exactly_one_approved_snapshot() =>
        SourceTree.Files("snapshots", "*.verified.txt")
            .SelectMany(file => file.Text.Split('\n'))
            .Where(line => line.Contains(" = ") && char.IsAsciiDigit(line[0]))
            .Select(line => line[..line.IndexOf(" = ", StringComparison.Ordinal)])
            .Should().BeEquivalentTo(Recomputed.All.Select(quantity => quantity.Address.ToString()));
}
