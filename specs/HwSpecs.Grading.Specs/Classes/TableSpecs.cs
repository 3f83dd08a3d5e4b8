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
            + "\"Doe, Jane\",0012,s1,jdoe,A,81.25\n");
    }

    /// <summary>A cell of any kind would be written over a grade that stands there (Canvas's gradebook_importer.rb, process_gradebook_upload.js).</summary>
    [Test]
    public void Canvas_is_told_nothing_of_who_has_no_points()
    {
        using var folder = new ClassFolder(
            "Student,ID,SIS User ID,SIS Login ID,Section\nRoe,13,,,B\nDoe,14,,,B\nPoe,15,,,B\n",
            ("14.txt", CompleteReport.Text), ("15 first.txt", CompleteReport.Text), ("15 second.txt", CompleteReport.Text + "\n"));
        folder.Grade("--format", "canvas");

        Read(folder.Written("canvas.csv")).Select(row => row["ID"]).Should().Equal("", "14");
    }

    /// <summary>Canvas looks the ID up among its own numbers of users first, where a student number may be somebody else's.</summary>
    [Test]
    public void An_id_that_is_not_Canvass_own_is_given_as_the_institutions()
    {
        using var folder = new ClassFolder("ID,Name,Login\n0012,Jane Doe,jdoe\n", ("0012.txt", CompleteReport.Text));
        folder.Grade("--format", "canvas");

        folder.Written("canvas.csv").Should().EndWith("\nJane Doe,,0012,jdoe,,81.25\n");
    }

    /// <summary>The lines that gradebook_exporter.rb writes ahead of the students, and its other columns of names.</summary>
    [Test]
    public void A_gradebook_with_columns_posted_by_hand_or_two_columns_of_names_is_read()
    {
        using var folder = new ClassFolder(
            "LastName,FirstName,ID,SIS Login ID,Section,Homework 1 (4711),Final Score\n"
            + ",,,,,Manual Posting (scores hidden from instructors),\n"
            + "    Points Possible,,,,,100,(read only)\n"
            + "Doe,Jane,12,jdoe,A,,\n",
            ("12.txt", CompleteReport.Text));
        folder.Grade("--format", "canvas", "--title", "Homework 1 (4711)").Output.Should().StartWith("1 students: 1 marked");

        folder.Written("canvas.csv").Should().EndWith("\nJane Doe,12,,jdoe,A,81.25\n");
    }

    [TestCase("Final Grade", "Final Grade")]
    [TestCase("Homework (Current Points)", "Current Points")]
    public void A_title_that_Canvas_takes_for_a_column_of_its_own_is_refused(string title, string own)
    {
        using var folder = ClassFolder.Of(1);

        folder.Grade("--format", "canvas", "--title", title).Should().Be((2, "", $"hwspecs: '{title}' has '{own}' in it, which Canvas takes for a column of its own and does not import; give another --title.\n"));
        folder.Grade("--format", "csv", "--title", title).Exit.Should().Be(1);
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

    /// <summary>Moodle writes whatever stands in that column over the comments that it has, lines and all.</summary>
    [Test]
    public void Comments_that_stand_in_Moodle_stay_as_they_are()
    {
        using var folder = new ClassFolder(
            "Identifier,Full name,Grade,Last modified (grade),Feedback comments\n"
            + "Participant 17,Jane Doe,,-,\"- good\nbut short\"\n",
            ("Jane Doe_17_assignsubmission_file_/report.txt", CompleteReport.Text));
        folder.Grade("--format", "moodle");

        folder.Written("moodle.csv").Should().Be("Identifier,Full name,Grade,Last modified (grade)\nParticipant 17,Jane Doe,81.25,-\n");
    }

    /// <summary>importgradeslib.php looks for Identifier, Grade and Last modified (grade), and takes nothing where one is missing.</summary>
    [TestCase("ID,Name\n001,Jane Doe\n")]
    [TestCase("Identifier,Full name,Grade\nParticipant 17,Jane Doe,\n")]
    public void Moodle_needs_its_worksheet(string roster)
    {
        using var folder = new ClassFolder(roster, ("Jane Doe.txt", CompleteReport.Text));

        folder.Grade("--format", "moodle").Error.Should().Be($"hwspecs: {folder.Roster} has no columns Identifier and Last modified (grade); for --format moodle the roster is the offline grading worksheet of Moodle.\n");
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
