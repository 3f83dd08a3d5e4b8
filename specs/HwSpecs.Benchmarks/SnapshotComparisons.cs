using System.Globalization;
using HwSpecs.Snapshots.Content;

namespace HwSpecs.Benchmarks;

/// <summary>Comparing two snapshots of a million numbers, three of which differ, against parsing the numbers alone and against comparing the lines as text.</summary>
internal static class SnapshotComparisons
{
    private const int Rows = 500_000;

    public static IEnumerable<Row> All
    {
        get
        {
            var (approved, received) = (Text(0), Text(3));
            yield return new Comparison("Snapshot of 1e6 numbers", "double.Parse of both", () => _ = ParsedNumbers.Sum(approved, ' ') + ParsedNumbers.Sum(received, ' '), () => Compare(approved, received), 1);
            yield return new Comparison("Snapshot of 1e6 numbers", "lines as text", () => Lines(approved, received), () => Compare(approved, received), 1);
        }
    }

    private static Snapshots.Comparing.Comparison Compare(string approved, string received) =>
        Snapshots.Comparing.Comparison.Of(SnapshotText.Parse(approved, "txt"), SnapshotText.Parse(received, "txt"));

    /// <summary>A table of points and gradients as the plots have it.</summary>
    private static string Text(int changed)
    {
        var text = new System.Text.StringBuilder("# spec: Benchmark\n# arithmetic: float64\n# tolerance: exact\n# witness: none\n\n1/sigmoid/gradient = table\n     x                       g");
        for (var k = 0; k < Rows; k++)
        {
            var x = -5 + (k * 10.0 / Rows);
            var gradient = ElementaryFunctions.Elementary.Sigmoid(x) * (k < changed ? 1.0000001 : 1);
            text.Append(CultureInfo.InvariantCulture, $"\n    {x,-20:R}    {gradient:R}");
        }

        return text.ToString();
    }

    private static int Lines(string approved, string received)
    {
        var (before, after) = (approved.Split('\n'), received.Split('\n'));
        return before.Zip(after).Count(pair => pair.First != pair.Second);
    }
}
