using System.Globalization;
using CsvHelper;

namespace HwSpecs.Grading.Classes;

/// <summary>The students of a class, in the order of their file: a list of ids and names, a Canvas gradebook or a Moodle worksheet.</summary>
/// <param name="Header">The columns' names, as they are written.</param>
public sealed record Roster(IReadOnlyList<string> Header, IReadOnlyList<Student> Students)
{
    // Canvas's own ID stands before the SIS columns, so that its export can be imported again.
    private static readonly string[] IdColumns = ["ID", "Student ID", "StudentID", "Identifier", "SIS User ID"];

    /// <summary>Its column ID is Canvas's own number of a user, and no other's.</summary>
    public bool IsCanvasGradebook => Has("SIS Login ID");

    /// <summary>With the columns without which Moodle takes no worksheet back.</summary>
    public bool IsMoodleWorksheet => Has("Identifier") && Has("Last modified (grade)");

    private bool Has(string column) => Header.Any(name => Same(name, column));

    /// <exception cref="ClassInputException">It cannot be read, or does not name each student once.</exception>
    public static Roster Read(string path)
    {
        try
        {
            return Read(Path.GetFileName(path), File.ReadAllBytes(path));
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ClassInputException($"{path} does not exist; expected a roster: a CSV file with a column ID and a line for each student.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ClassInputException($"{path} could not be read: {failure.Message}");
        }
    }

    /// <param name="name">For messages.</param>
    public static Roster Read(string name, byte[] bytes)
    {
        try
        {
            using var csv = CsvReader.Create(bytes, new CsvReaderOptions { TrackLineNumbers = true, TrimWhitespace = true });
            csv.ReadHeader();
            return Of(name, csv, [.. csv.Headers]);
        }
        catch (Exception failure) when (failure is not (ClassInputException or OutOfMemoryException))
        {
            // CsvHelper has several kinds of exception for malformed input; what they have in common is a message.
            throw new ClassInputException($"{name} is not CSV: {failure.Message}");
        }
    }

    private static Roster Of(string name, CsvReader csv, IReadOnlyList<string> header)
    {
        var id = IdColumns.Select(candidate => Column(candidate)).FirstOrDefault(column => column >= 0, -1);
        if (id < 0)
            throw new ClassInputException($"{name} has no column of ids; expected a header with {string.Join(", ", IdColumns[..^1])} or {IdColumns[^1]}.");
        var (fullName, first, last) = (Column("Student", "Full name", "Name"), Column("First name", "FirstName"), Column("Last name", "Surname", "LastName"));
        var (students, lines) = (new List<Student>(), new Dictionary<string, long>(StringComparer.Ordinal));
        while (csv.Read())
        {
            string[] fields = [.. Enumerable.Range(0, header.Count).Select(k => k < csv.FieldCount ? csv.GetString(k) : "")];
            if (IsOfCanvas(fields))
                continue;
            var line = csv.LineNumber;
            if (fields[id].Length == 0)
                throw new ClassInputException(string.Create(CultureInfo.InvariantCulture, $"{name}, line {line}: no {header[id]}; each student needs one."));
            if (!lines.TryAdd(fields[id], line))
                throw new ClassInputException(string.Create(CultureInfo.InvariantCulture, $"{name}, line {line}: the {header[id]} {fields[id]} stands in line {lines[fields[id]]} too; each student stands once in a roster."));
            var written = fullName >= 0 ? fields[fullName] : $"{Field(fields, first)} {Field(fields, last)}".Trim();
            students.Add(new Student(fields[id], written, Field(fields, Column("SIS User ID")), Field(fields, Column("SIS Login ID", "Login", "Username")), Field(fields, Column("Section")), Field(fields, Column("Email address", "Email", "E-mail")), fields));
        }

        return students.Count > 0 ? new Roster(header, students) : throw new ClassInputException($"{name} lists no student; expected a line for each.");

        int Column(params string[] names) => Enumerable.Range(0, header.Count).FirstOrDefault(k => names.Any(candidate => Same(header[k], candidate)), -1);
    }

    /// <summary>A Canvas gradebook says ahead of its students what each column is worth, and before that which ones are posted by hand.</summary>
    private static bool IsOfCanvas(string[] fields) =>
        Same(fields[0], "Points Possible")
        || (fields.Any(field => field.StartsWith("Manual Posting", StringComparison.OrdinalIgnoreCase) || Same(field, "Muted"))
            && fields.All(field => field.Length == 0 || field.StartsWith("Manual Posting", StringComparison.OrdinalIgnoreCase) || Same(field, "Muted")));

    private static string Field(string[] fields, int column) => column >= 0 ? fields[column] : "";

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other, StringComparison.OrdinalIgnoreCase);
}
