using System.Globalization;
using System.Text;
using System.Text.Json;
using HwSpecs.Grading.Reporting;

namespace HwSpecs.Grading.Classes;

/// <summary>A class in one page: for people as Markdown, for programs as JSON.</summary>
public static class ClassSummary
{
    public const string FileName = "summary.json";
    public const string TextFileName = "summary.md";

    public static byte[] Json(ClassMarks marks)
    {
        var statistics = ClassStatistics.Of(marks);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("students", marks.Roster.Students.Count);
            json.WriteNumber("marked", statistics.Marked);
            json.WriteNumber("notRead", marks.Rows.Count(pair => pair.Row is { Refusal.Length: > 0 }));
            json.WriteNumber("possible", marks.Rubric.Possible);
            json.WriteNumber("mean", statistics.Mean);
            json.WriteNumber("median", statistics.Median);
            Each(json, "items", statistics.Items, item =>
            {
                json.WriteString("address", item.Address.ToString());
                json.WriteStartObject("verdicts");
                foreach (var (verdict, count) in item.Counts)
                    json.WriteNumber(verdict, count);
                json.WriteEndObject();
            });
            foreach (var (name, counts) in new[] { ("conventions", statistics.Conventions), ("slips", statistics.Slips) })
            {
                Each(json, name, counts, entry =>
                {
                    json.WriteString("id", entry.Id);
                    json.WriteNumber("count", entry.Count);
                    json.WriteNumber("percent", statistics.Percent(entry.Count));
                });
            }

            Each(json, "forHuman", statistics.Questions, question =>
            {
                json.WriteString("cause", question.Cause);
                Strings(json, "addresses", question.Addresses);
                Strings(json, "students", question.Students);
            });
            Each(json, "severalSubmissions", marks.Intake.Several, several =>
            {
                json.WriteString("student", several.Student.Id);
                Strings(json, "submissions", several.Names.Select(ShownText.Of));
                json.WriteString("taken", ShownText.Of(several.Taken));
            });
            Each(json, "ambiguous", marks.Intake.Ambiguous, ambiguous =>
            {
                json.WriteString("submission", ShownText.Of(ambiguous.Name));
                Strings(json, "students", ambiguous.Candidates);
            });
            Strings(json, "unknown", marks.Intake.Unknown.Select(ShownText.Of));
            Strings(json, "links", marks.Intake.Links.Select(ShownText.Of));
            Strings(json, "withoutSubmission", marks.Intake.Without.Select(student => student.Id));
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    public static byte[] Markdown(ClassMarks marks)
    {
        var statistics = ClassStatistics.Of(marks);
        var text = new StringBuilder();
        Line($"# {Escaped(marks.Title)}: {Counted(marks.Roster.Students.Count, "student")}, {Counted(statistics.Marked, "submission")} marked");
        Line($"Mean {Points(statistics.Mean)}, median {Points(statistics.Median)} of {Points(marks.Rubric.Possible)} points.");
        List("For a person, by cause", statistics.Questions.Select(question =>
            $"{Counted(question.Students.Count, "submission")}: {Escaped(question.Cause)}{(question.Addresses.Count > 0 ? $" ({Escaped(string.Join(", ", question.Addresses))})" : "")}: {Escaped(Some(question.Students))}"));
        List("More than one submission", marks.Intake.Several.Select(several =>
            $"{Escaped(several.Student.Id)}: {Escaped(Some(several.Names))}; {(several.Taken.Length > 0 ? $"{Escaped(ShownText.Of(several.Taken))} was marked" : "none was marked; a person decides")}"));
        List("Of an unknown student", marks.Intake.Unknown.Select(name => Escaped(ShownText.Of(name))));
        List("Of one of several students", marks.Intake.Ambiguous.Select(entry => $"{Escaped(ShownText.Of(entry.Name))}: {Escaped(Some(entry.Candidates))}"));
        List("Links, which are not followed: ask for the files themselves", marks.Intake.Links.Select(name => Escaped(ShownText.Of(name))));
        List("Without a submission", marks.Intake.Without.Select(student => $"{Escaped(student.Id)} {Escaped(ShownText.Of(student.Name))}"));
        List("Conventions", statistics.Conventions.Select(entry => $"{statistics.Percent(entry.Count)} % follow {Escaped(entry.Id)} ({entry.Count})"));
        List("Slips", statistics.Slips.Select(entry => $"{statistics.Percent(entry.Count)} % made the slip {Escaped(entry.Id)} ({entry.Count})"));
        List("By quantity", statistics.Items.Select(item =>
            $"{Escaped(item.Address.ToString())}: {string.Join(", ", item.Counts.Select(count => FormattableString.Invariant($"{statistics.Percent(count.Count)} % {count.Verdict}")))}"));
        return ShownText.Utf8(text.ToString());

        void Line(string line) => text.Append(text.Length > 0 ? "\n" : "").Append(line).Append('\n');

        void List(string title, IEnumerable<string> entries)
        {
            var all = entries.ToList();
            if (all.Count == 0)
                return;
            Line($"## {title}");
            Line(string.Join('\n', all.Select(entry => $"- {entry}")));
        }
    }

    private static string Some(IReadOnlyList<string> names)
    {
        const int most = 20;
        var shown = string.Join(", ", names.Take(most).Select(ShownText.Of));
        return names.Count > most ? string.Create(CultureInfo.InvariantCulture, $"{shown} and {names.Count - most} more") : shown;
    }

    private static string Counted(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Points(decimal points) => ShownText.Points(points);

    private static string Escaped(string text) => MarkdownReport.Escaped(text);

    private static void Each<T>(Utf8JsonWriter json, string name, IEnumerable<T> entries, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            write(entry);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
