using HwSpecs.Grading.Reporting;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Classes;

/// <summary>What a class has in common.</summary>
/// <param name="Marked">Submissions that could be read; of these are all the others.</param>
/// <param name="Items">Each quantity with its verdicts, in one order everywhere.</param>
/// <param name="Conventions">Other than the homework's own, the most frequent first.</param>
/// <param name="Questions">What a person has to decide, by identical cause, the most frequent first.</param>
public sealed record ClassStatistics(
    int Marked,
    decimal Mean,
    decimal Median,
    IReadOnlyList<(Address Address, IReadOnlyList<(string Verdict, int Count)> Counts)> Items,
    IReadOnlyList<(string Id, int Count)> Conventions,
    IReadOnlyList<(string Id, int Count)> Slips,
    IReadOnlyList<(string Cause, IReadOnlyList<string> Addresses, IReadOnlyList<string> Students)> Questions)
{
    public static ClassStatistics Of(ClassMarks marks)
    {
        var rows = marks.Rows.Select(pair => pair.Row).OfType<ClassRow>().ToList();
        var read = rows.Where(row => row.Refusal.Length == 0).ToList();
        var points = read.Select(row => row.Points).Order().ToList();
        return new ClassStatistics(
            read.Count,
            points.Count == 0 ? 0 : Math.Round(points.Average(), 2, MidpointRounding.AwayFromZero),
            points.Count == 0 ? 0 : (points[(points.Count - 1) / 2] + points[points.Count / 2]) / 2,
            [.. marks.Addresses.Select((address, k) => (address, Counted(read, k)))],
            Frequent(read.Select(row => row.Convention).Where(id => id.Length > 0)),
            Frequent(read.SelectMany(row => row.Slips.Distinct())),
            [.. rows.SelectMany(row => row.Questions.Select(question => (question.Cause, question.Address, row.StudentId)))
                .GroupBy(question => question.Cause, StringComparer.Ordinal)
                .Select(group => (
                    group.Key,
                    (IReadOnlyList<string>)[.. group.Select(question => question.Address).Where(address => address.Length > 0).Distinct()],
                    (IReadOnlyList<string>)[.. group.Select(question => question.StudentId).Distinct()]))
                .OrderByDescending(cause => cause.Item3.Count).ThenBy(cause => cause.Key, StringComparer.Ordinal)]);
    }

    /// <summary>In whole percent of the submissions that could be read.</summary>
    public int Percent(int count) => Marked == 0 ? 0 : (int)Math.Round(100m * count / Marked, MidpointRounding.AwayFromZero);

    private static IReadOnlyList<(string Verdict, int Count)> Counted(List<ClassRow> rows, int k)
    {
        var counts = new int[VerdictCounts.Order.Count];
        foreach (var row in rows)
            counts[ClassRow.PlaceOf(row.Verdicts[k])]++;
        return [.. VerdictCounts.Order.Zip(counts).Where(count => count.Second > 0)];
    }

    private static IReadOnlyList<(string Id, int Count)> Frequent(IEnumerable<string> ids) =>
        [.. ids.CountBy(id => id).Select(pair => (pair.Key, pair.Value)).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)];
}
