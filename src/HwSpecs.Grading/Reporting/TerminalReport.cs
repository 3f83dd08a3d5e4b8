using System.Globalization;
using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Reporting;

/// <summary>A marked submission as plain text, a verdict a line, problem by problem.</summary>
public static class TerminalReport
{
    private const int LongestList = 20;
    private const int LongestLine = 160;

    private static readonly string[] Order = ["correct", "wrong", "missing", "unreadable", "contradictory", "needs-human"];

    public static IEnumerable<string> Lines(string name, MarkedSubmission marked)
    {
        yield return $"Submission  {Typography.Shown(name, LongestLine)}";
        foreach (var problem in marked.Verdicts.GroupBy(verdict => verdict.Address.Problem))
        {
            yield return "";
            yield return $"Problem {problem.Key}  {Totals(problem)}";
            var width = problem.Max(verdict => Path(verdict).Length);
            foreach (var verdict in problem)
                yield return Line(verdict, width);
        }

        foreach (var line in List("Notes", marked.Reading.Notes.Select(note => $"{note.Place}: {note.Text}")))
            yield return line;
        foreach (var line in List("Read but not understood", marked.Reading.NotUnderstood.Select(rest => $"{rest.Place}: {Typography.Shown(rest.RawText, 60)} ({rest.Reason})")))
            yield return line;

        yield return "";
        yield return $"Total  {Totals(marked.Verdicts)}";
    }

    private static string Line(Verdict verdict, int width)
    {
        var place = VerdictText.Place(verdict) is { } at ? $"{at}: " : "";
        return Cut($"  {verdict.Id,-13} {Path(verdict).PadRight(width)}  {place}{VerdictText.Explanation(verdict)}");
    }

    private static IEnumerable<string> List(string title, IEnumerable<string> entries)
    {
        var all = entries.ToList();
        if (all.Count == 0)
            yield break;
        yield return "";
        yield return title;
        foreach (var entry in all.Take(LongestList))
            yield return Cut($"  {Typography.Shown(entry, LongestLine)}");
        if (all.Count > LongestList)
            yield return string.Create(CultureInfo.InvariantCulture, $"  and {all.Count - LongestList} more");
    }

    private static string Path(Verdict verdict) => string.Join('/', verdict.Address.Segments.Skip(1));

    private static string Totals(IEnumerable<Verdict> verdicts)
    {
        var counts = verdicts.CountBy(verdict => verdict.Id).ToDictionary();
        var parts = Order.Where(counts.ContainsKey).Select(id => string.Create(CultureInfo.InvariantCulture, $"{counts[id]} {id}"));
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", parts)} of {counts.Values.Sum()}");
    }

    private static string Cut(string line) => line.Length <= LongestLine ? line : line[..(LongestLine - 1)] + "…";
}
