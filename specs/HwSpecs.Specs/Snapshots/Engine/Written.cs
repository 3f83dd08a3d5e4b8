using HwSpecs.Snapshots.Comparing;
using HwSpecs.Snapshots.Content;

namespace HwSpecs.Specs.Snapshots.Engine;

/// <summary>Small snapshots as they stand in files.</summary>
internal static class Written
{
    public static SnapshotText Values(string body, string tolerance = "exact", string arithmetic = "float64") =>
        SnapshotText.Parse($"# spec: Space.Fixture.Spec\n# arithmetic: {arithmetic}\n# tolerance: {tolerance}\n# witness: Paper\n\n{body}", "txt");

    public static SnapshotText Prose(string body, string tolerance = "exact") =>
        SnapshotText.Parse($"# spec: Space.Fixture.Spec\n# tolerance: {tolerance}\n# witness: Paper\n\n{body}", "txt");

    public static SnapshotText Drawing(string body, string tolerance = "exact") =>
        SnapshotText.Parse($"<!--\nspec: Space.Fixture.Spec\ntolerance: {tolerance}\nwitness: Paper\n-->\n{body}", "svg");

    /// <summary>An approved and a received body of values, one arithmetic and tolerance.</summary>
    public static Comparison Compare(string approved, string received, string tolerance = "exact") =>
        Comparison.Of(Values(approved, tolerance), Values(received, tolerance));
}
