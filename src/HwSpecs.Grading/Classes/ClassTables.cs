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

    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { Injection = CsvInjection.Escape, NewLine = "\n" };

    public static IReadOnlyList<ClassTable> All { get; } =
    [
        new("csv", "marks.csv", "a table of all students with the points of each part", Csv),
        new("canvas", "canvas.csv", "a table that Canvas imports", Canvas),
        new("moodle", "moodle.csv", "the offline worksheet that Moodle imports; the roster is that worksheet", Moodle),
    ];

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
        foreach (var (student, row) in marks.Rows)
        {
            foreach (var field in new[] { ShownText.Of(student.Name), student.Id, student.SisUserId, student.Login, student.Section })
                csv.WriteField(field);
            if (row is null)
                csv.WriteField("N/A");
            else
                csv.WriteField(row.Points);
            csv.EndRecord();
        }
    });

    private static byte[] Moodle(ClassMarks marks) => Table(csv =>
    {
        var header = marks.Roster.Header;
        var grade = header.ToList().FindIndex(name => string.Equals(name, "Grade", StringComparison.OrdinalIgnoreCase));
        foreach (var name in grade < 0 ? header.Append("Grade") : header)
            csv.WriteField(name);
        csv.EndRecord();
        foreach (var (student, row) in marks.Rows)
        {
            for (var k = 0; k < header.Count; k++)
            {
                if (k == grade)
                    Number(csv, row?.Points);
                else
                    csv.WriteField(WithoutDashFormula(ShownText.Of(student.Fields[k])));
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
