using CsvHelper;
using HwSpecs.Grading.Reporting;

namespace HwSpecs.Grading.Classes;

/// <summary>A table of a class's marks.</summary>
/// <param name="Name">What <c>--format</c> calls it.</param>
public sealed record ClassTable(string Name, string FileName, string InWords, Func<ClassMarks, byte[]> Bytes);

/// <summary>Tables for gradebooks: text that a spreadsheet would run as a formula is shown as text, and numbers stay numbers.</summary>
public static class ClassTables
{
    private static readonly string[] CanvasColumns = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"];

    /// <summary>Columns with one of these in their names are no assignments to Canvas's import.</summary>
    private static readonly string[] CanvasOwn = [.. new[] { "Current", "Final" }.SelectMany(when => new[] { "Score", "Points", "Grade" }.Select(what => $"{when} {what}")), "Override Score", "Override Grade", "Override Status"];

    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { Injection = CsvInjection.Escape, NewLine = "\n" };

    public static IReadOnlyList<ClassTable> All { get; } =
    [
        new("csv", "marks.csv", "a table of all students with the points of each part", Csv),
        new("canvas", "canvas.csv", "a table that Canvas imports", Canvas),
        new("moodle", "moodle.csv", "the offline worksheet that Moodle imports; the roster is that worksheet", Moodle),
    ];

    /// <returns>Null where Canvas takes a column of this title for an assignment.</returns>
    internal static string? CanvasColumnIn(string title) => Array.Find(CanvasOwn, own => title.Contains(own, StringComparison.Ordinal));

    private static byte[] Csv(ClassMarks marks) => Table(csv =>
    {
        string[] header = ["ID", "Name", "Submission", "Status", "Points", "Possible", .. marks.Rubric.Groups.Select(group => group.Prefix)];
        foreach (var name in header)
            csv.WriteField(name);
        csv.EndRecord();
        foreach (var (student, row) in marks.Rows)
        {
            csv.WriteField(student.Id);
            csv.WriteField(ShownText.Of(student.Name));
            csv.WriteField(row?.Submission ?? "");
            csv.WriteField(marks.Status(student, row));
            Number(csv, row?.Points);
            csv.WriteField(marks.Rubric.Possible);
            for (var k = 0; k < marks.Rubric.Groups.Count; k++)
                Number(csv, row?.GroupPoints[k]);
            csv.EndRecord();
        }
    });

    private static byte[] Canvas(ClassMarks marks) => Table(csv =>
    {
        foreach (var name in CanvasColumns.Append(marks.Title))
            csv.WriteField(name);
        csv.EndRecord();
        // The blanks are Canvas's own mark of this line.
        csv.WriteField("    Points Possible");
        foreach (var _ in CanvasColumns.Skip(1))
            csv.WriteField("");
        csv.WriteField(marks.Rubric.Possible);
        csv.EndRecord();
        // Whatever stood for who has no points, Canvas would write it over the grade that it has: it leaves alone whom the table does not list.
        foreach (var (student, row) in marks.Rows.Where(pair => pair.Row is not null))
        {
            // In another list an id is not Canvas's own number of a user, and might be that of somebody else.
            var (own, sis) = marks.Roster.IsCanvasGradebook ? (student.Id, student.SisUserId) : ("", student.SisUserId.Length > 0 ? student.SisUserId : student.Id);
            foreach (var field in new[] { ShownText.Of(student.Name), own, sis, student.Login, student.Section })
                csv.WriteField(field);
            csv.WriteField(row!.Points);
            csv.EndRecord();
        }
    });

    private static byte[] Moodle(ClassMarks marks) => Table(csv =>
    {
        var header = marks.Roster.Header;
        // Moodle would write comments over those that it has, and what is no formula here is no longer the same text there.
        int[] kept = [.. Enumerable.Range(0, header.Count).Where(k => header[k] != "Feedback comments")];
        var grade = Array.FindIndex(kept, k => string.Equals(header[k], "Grade", StringComparison.OrdinalIgnoreCase));
        foreach (var k in kept)
            csv.WriteField(header[k]);
        if (grade < 0)
            csv.WriteField("Grade");
        csv.EndRecord();
        foreach (var (student, row) in marks.Rows)
        {
            for (var k = 0; k < kept.Length; k++)
            {
                if (k == grade)
                    Number(csv, row?.Points);
                else
                    csv.WriteField(WithoutDashFormula(ShownText.Of(student.Fields[kept[k]])));
            }

            if (grade < 0)
                Number(csv, row?.Points);
            csv.EndRecord();
        }
    }, CsvWriterOptions.Default.InjectionCharacters.Replace("-", "", StringComparison.Ordinal));

    /// <summary>A lone dash is Moodle's mark of an empty cell and no formula: with an apostrophe before it Moodle would not know it.</summary>
    private static string WithoutDashFormula(string field) => field is ['-', _, ..] ? $"'{field}" : field;

    private static void Number(CsvWriter csv, decimal? points)
    {
        if (points is { } stated)
            csv.WriteField(stated);
        else
            csv.WriteField("");
    }

    private static byte[] Table(Action<CsvWriter> write, string? injectionCharacters = null)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, Options with { InjectionCharacters = injectionCharacters ?? Options.InjectionCharacters }, leaveOpen: true))
            write(csv);
        return stream.ToArray();
    }
}
