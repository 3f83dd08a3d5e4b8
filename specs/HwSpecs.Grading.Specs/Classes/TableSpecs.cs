using CsvHelper;

namespace HwSpecs.Grading.Specs.Classes;

/// <summary>What gradebooks import, read back.</summary>
public sealed class TableSpecs
{
    private static readonly string[] Names = ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\tx", "a \"quoted\", name", "\u001B[31mred", "<script>", "\u202Eright"];

    private static string Roster => "Student,ID,SIS User ID,SIS Login ID,Section\n" + string.Concat(Names.Select((name, k) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\",00{k},,,=1+1\n"));

    [TestCase("csv", "marks.csv", "Points")]
    [TestCase("canvas", "canvas.csv", "Homework 1 (4711)")]
    public void No_name_is_a_formula_and_numbers_stay_numbers(string format, string file, string column)
    {
        using var folder = new ClassFolder(Roster, ("000.txt", CompleteReport.With("## 2.1 > Sample 1", "0.3775", "0.9")));
        folder.Grade("--format", format, "--title", "Homework 1 (4711)");
        var rows = Read(folder.Written(file));

        rows.SelectMany(row => row.Values).Where(cell => cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal)).Should().BeEmpty();
        rows.SelectMany(row => row.Values).Should().OnlyContain(cell => !cell.Any(char.IsControl));
        rows.Single(row => row["ID"] == "000")[column].Should().Be("79.38");
    }

    [Test]
    public void Canvas_finds_its_columns_and_the_points_below_them()
    {
        using var folder = new ClassFolder("Student,ID,SIS User ID,SIS Login ID,Section\n\"Doe, Jane\",0012,s1,jdoe,A\nRoe,13,,,B\n", ("0012.txt", CompleteReport.Text));
        folder.Grade("--format", "canvas", "--title", "Homework 1 (4711)");

        folder.Written("canvas.csv").Should().Be(
            "Student,ID,SIS User ID,SIS Login ID,Section,Homework 1 (4711)\n"
            + "    Points Possible,,,,,100\n"
            + "\"Doe, Jane\",0012,s1,jdoe,A,81.25\n"
            + "Roe,13,,,B,N/A\n");
    }

    [Test]
    public void Moodle_gets_its_worksheet_back_with_the_grades()
    {
        using var folder = new ClassFolder(
            "Identifier,Full name,Email address,Status,Grade,Maximum grade,Grade can be changed,Last modified (grade)\n"
            + "Participant 17,Jane Doe,jane@x.edu,Submitted,,100.00,Yes,-\n"
            + "Participant 18,=1+1,=2@x.edu,No submission,,100.00,Yes,-\n",
            ("Jane Doe_17_assignsubmission_file_/report.txt", CompleteReport.Text));
        folder.Grade("--format", "moodle");

        folder.Written("moodle.csv").Should().Be(
            "Identifier,Full name,Email address,Status,Grade,Maximum grade,Grade can be changed,Last modified (grade)\n"
            + "Participant 17,Jane Doe,jane@x.edu,Submitted,81.25,100.00,Yes,-\n"
            + "Participant 18,\"'=1+1\",\"'=2@x.edu\",No submission,,100.00,Yes,-\n");
    }

    [Test]
    public void Moodle_needs_its_worksheet()
    {
        using var folder = ClassFolder.Of(1);

        folder.Grade("--format", "moodle").Error.Should().Be($"hwspecs: {folder.Roster} has no column Identifier; for --format moodle the roster is the offline grading worksheet of Moodle.\n");
    }

    [Test]
    public void A_negative_number_stays_a_number()
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, new CsvWriterOptions { Injection = CsvInjection.Escape, NewLine = "\n" }, leaveOpen: true))
        {
            csv.WriteField(-0.5m);
            csv.WriteField("-0.5x");
            csv.EndRecord();
        }

        Reporting.Reports.Text(stream.ToArray()).Should().Be("-0.5,\"'-0.5x\"\n");
    }

    private static List<Dictionary<string, string>> Read(string text)
    {
        using var csv = CsvReader.Create(System.Text.Encoding.UTF8.GetBytes(text), new CsvReaderOptions { Separator = ',' });
        csv.ReadHeader();
        string[] header = [.. csv.Headers];
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(header.Select((name, k) => (name, Value: csv.GetString(k))).ToDictionary(pair => pair.name, pair => pair.Value));
        return rows;
    }
}
