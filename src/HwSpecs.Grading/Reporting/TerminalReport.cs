using System.Globalization;
using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Reporting;

/// <summary>A marked submission as plain text of 80 columns: a verdict a line, its reason below where it is long, problem by problem.</summary>
public static class TerminalReport
{
    private const int LongestList = 20;
    private const int LongestEntry = 400;

    private static readonly string[] Order = ["correct", "follow-through", "convention", "slip", "wrong", "missing", "unreadable", "contradictory", "needs-human"];

    public static IEnumerable<string> Lines(string name, MarkedSubmission marked)
    {
        foreach (var line in Columns.Fit("Submission  ", [Typography.Shown(name, LongestEntry)]))
            yield return line;
        foreach (var problem in marked.Verdicts.GroupBy(verdict => verdict.Address.Problem))
        {
            yield return "";
            yield return $"Problem {problem.Key}  {Totals(problem)}";
            var width = problem.Max(verdict => Path(verdict).Length);
            foreach (var line in problem.SelectMany(verdict => Lines(verdict, width)))
                yield return line;
        }

        foreach (var line in List("Notes", marked.Reading.Notes.Select(note => $"{note.Place}: {note.Text}")))
            yield return line;
        foreach (var line in List("Read but not understood", marked.Reading.NotUnderstood.Select(rest => $"{rest.Place}: {Typography.Shown(rest.RawText, 60)} ({rest.Reason})")))
            yield return line;

        yield return "";
        yield return $"Total  {Totals(marked.Verdicts)}";
    }

    private static IEnumerable<string> Lines(Verdict verdict, int width)
    {
        var place = VerdictText.Place(verdict) is { } at ? $"{at}: " : "";
        return Columns.Fit($"  {verdict.Id,-13} {Path(verdict).PadRight(width)}  {place}", VerdictText.Parts(verdict));
    }

    private static IEnumerable<string> List(string title, IEnumerable<string> entries)
    {
        var all = entries.ToList();
        if (all.Count == 0)
            yield break;
        yield return "";
        yield return title;
        foreach (var line in all.Take(LongestList).SelectMany(entry => Columns.Fit("  ", [Typography.Shown(entry, LongestEntry)])))
            yield return line;
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
}
