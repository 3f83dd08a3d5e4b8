using HwSpecs.Snapshots.Content;
using HwSpecs.Snapshots.Numbers;

namespace HwSpecs.Snapshots.Comparing;

/// <summary>An approved and a received snapshot, address by address, row by row, number by number.</summary>
/// <remarks>The received snapshot's tolerances judge: they are what its spec states now, and a change of them is itself a difference.</remarks>
public sealed class Comparison
{
    private readonly List<Difference> differences = [];
    private readonly List<SectionPair> pairs = [];
    private int numbers;
    private int differ;

    private Comparison(SnapshotText approved, SnapshotText received) => (Approved, Received) = (approved, received);

    public SnapshotText Approved { get; }

    public SnapshotText Received { get; }

    /// <summary>What is beyond tolerance or otherwise not the same; empty where the received snapshot needs no approval.</summary>
    public IReadOnlyList<Difference> Differences => differences;

    public Census Census { get; private set; } = new(0, 0, 0, 0, 0, 0, null);

    public bool Agrees => differences.Count == 0;

    internal IReadOnlyList<SectionPair> Sections => pairs;

    internal FloatFormat Format => Received.Header.Arithmetic ?? FloatFormat.Float64;

    public static Comparison Of(SnapshotText approved, SnapshotText received)
    {
        var comparison = new Comparison(approved, received);
        comparison.CompareHeaders();
        comparison.CompareSections();
        var beyond = comparison.differences.OfType<Difference.Number>().ToArray();
        comparison.Census = new Census(
            comparison.numbers,
            comparison.differ,
            beyond.Length,
            comparison.differences.Count(difference => difference is Difference.Removed),
            comparison.differences.Count(difference => difference is Difference.Added),
            comparison.differences.Count(difference => difference is Difference.Reshaped or Difference.Moved or Difference.Header),
            beyond.MaxBy(number => number.Deviation.Size));
        return comparison;
    }

    private void CompareHeaders()
    {
        var (approved, received) = (Approved.Header.Fields, Received.Header.Fields);
        foreach (var field in approved.Concat(received).Select(entry => entry.Field).Distinct())
        {
            var (before, after) = (Value(approved, field), Value(received, field));
            if (before != after)
                differences.Add(new Difference.Header(field, before ?? "not stated", after ?? "not stated"));
        }

        static string? Value(IReadOnlyList<(string Field, string Value)> fields, string field) => fields.FirstOrDefault(entry => entry.Field == field).Value;
    }

    private void CompareSections()
    {
        var received = Received.Sections.ToDictionary(section => section.Address);
        var approved = Approved.Sections.ToDictionary(section => section.Address);
        foreach (var section in Approved.Sections.Where(section => !received.ContainsKey(section.Address)))
            differences.Add(new Difference.Removed(section.Address, section.Address, Summary(section)));

        string? previous = null;
        var lastPlace = -1;
        var places = Approved.Sections.Index().ToDictionary(entry => entry.Item.Address, entry => entry.Index);
        foreach (var section in Received.Sections)
        {
            if (!approved.TryGetValue(section.Address, out var before))
            {
                differences.Add(new Difference.Added(section.Address, section.Address, Summary(section)));
                pairs.Add(new SectionPair(null, section, []));
                continue;
            }

            if (places[section.Address] < lastPlace)
                differences.Add(new Difference.Moved(section.Address, previous!));
            else
                (lastPlace, previous) = (places[section.Address], section.Address);
            CompareRows(before, section);
        }
    }

    private void CompareRows(Section approved, Section received)
    {
        var (before, after) = (Outline(approved), Outline(received));
        if (before != after)
        {
            differences.Add(new Difference.Reshaped(received.Address, before, after));
            pairs.Add(new SectionPair(approved, received, []));
            return;
        }

        var tolerance = Received.Header.Tolerances.Of(received.Address);
        // The index of a component or a weight is its meaning; the rows of everything else may come and go.
        var byIndex = received.Shape is Shape.Vector or Shape.Matrix && approved.Rows.Count == received.Rows.Count;
        IReadOnlyList<(int? Approved, int? Received)> rows = byIndex
            ? [.. Enumerable.Range(0, received.Rows.Count).Select(row => ((int?)row, (int?)row))]
            : Alignment.Of(approved.Rows.Count, received.Rows.Count, (i, j) => Cost(approved.Rows[i], received.Rows[j], tolerance));
        foreach (var (i, j) in rows)
        {
            if (i is { } a && j is { } r)
                CompareNumbers(approved.Rows[a], received, r, tolerance);
            else if (i is { } removed)
                differences.Add(new Difference.Removed(approved.Address, approved.LabelOf(removed), approved.Rows[removed].Raw.Trim()));
            else
                differences.Add(new Difference.Added(received.Address, received.LabelOf(j!.Value), received.Rows[j.Value].Raw.Trim()));
        }

        pairs.Add(new SectionPair(approved, received, rows));
    }

    private void CompareNumbers(Row approved, Section section, int row, Tolerance tolerance)
    {
        var received = section.Rows[row];
        for (var k = 0; k < approved.Numbers.Count; k++)
        {
            numbers++;
            var deviation = tolerance.Judge(approved.Numbers[k], received.Numbers[k], Format);
            if (deviation.Agreement != Agreement.Same)
                differ++;
            if (deviation.Agreement == Agreement.Beyond)
                differences.Add(new Difference.Number(section.Address, section.LabelOf(row, k), approved.Digits(k), received.Digits(k), deviation));
        }
    }

    private float Cost(Row approved, Row received, Tolerance tolerance)
    {
        if (approved.Numbers.Count != received.Numbers.Count || approved.Frame != received.Frame)
            return float.PositiveInfinity;
        var beyond = 0;
        for (var k = 0; k < approved.Numbers.Count; k++)
            if (!tolerance.Allows(approved.Numbers[k], received.Numbers[k], Format))
                beyond++;
        return beyond == 0 ? 0 : 0.9f * beyond / approved.Numbers.Count;
    }

    /// <summary>What must agree before rows can be compared; a vector may grow into a list without becoming another shape.</summary>
    private static string Outline(Section section) => section.Shape switch
    {
        Shape.Scalar => "a number",
        Shape.Vector or Shape.List => "a vector",
        Shape.Matrix => $"a matrix of {Count(section.Rows.Select(row => row.Numbers.Count).DefaultIfEmpty().Max(), "column")}",
        Shape.Table => $"a table of {string.Join(", ", section.Labels)}",
        Shape.Regions => "regions",
        Shape.Quoted => "a text",
        _ => "",
    };

    private static string Summary(Section section) => section.Rows.Count == 1
        ? section.Rows[0].Raw.Trim()
        : $"{Outline(section)}, {Count(section.Rows.Count, "row")}";

    private static string Count(int count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");
}

/// <param name="Approved">Null where the address is new.</param>
/// <param name="Rows">Pairs of row numbers; empty where the shapes differ.</param>
internal sealed record SectionPair(Section? Approved, Section Received, IReadOnlyList<(int? Approved, int? Received)> Rows);
