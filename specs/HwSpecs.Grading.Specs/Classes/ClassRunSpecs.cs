using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using HwSpecs.Grading.Classes;

namespace HwSpecs.Grading.Specs.Classes;

/// <summary><c>hwspecs grade --roster</c> over a class.</summary>
public sealed class ClassRunSpecs
{
    [Test]
    public void A_class_is_marked_into_reports_tables_and_a_summary()
    {
        using var folder = ClassFolder.Of(3);
        var (exit, output, error) = folder.Grade();

        (exit, error).Should().Be((1, ""));
        output.Split('\n')[..3].Should().Equal(
            "3 students: 3 marked, 0 not read, 0 with several submissions, 0 without one",
            "mean 80, median 79.38 of 100 points",
            "3 for a person: not reproduced: no threshold or training is given that leads to one answer");
        folder.Everything().Select(file => file.Name).Should().Equal("class.json", "journal.jsonl", "marks.csv", "students/001.staff.json", "students/002.staff.json", "students/003.staff.json", "summary.json", "summary.md");
        folder.Written("marks.csv").Split('\n')[..2].Should().Equal(
            "ID,Name,Submission,Status,Points,Possible,1,2.1,2.2,3.1,3.2,3.3,4.2",
            "001,Student 001,001.txt,needs human,81.25,100,0,15,25,10,15,15,1.25");
        using var summary = JsonDocument.Parse(folder.Written("summary.json"));
        summary.RootElement.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("address").GetString() == "2.1/sample 1/y_hat")
            .GetProperty("verdicts").GetRawText().Where(c => !char.IsWhiteSpace(c)).Should().Equal("""{"correct":1,"wrong":2}""");
        folder.Written("summary.md").Should().Contain("- 2.1/sample 1/y\\_hat: 33 % correct, 67 % wrong\n");
    }

    [Test]
    public void The_order_of_threads_and_the_culture_change_no_byte()
    {
        using var folder = ClassFolder.Of(40);
        string[] formats = [.. ClassTables.All.Select(table => table.Name).Where(name => name != "moodle").Concat(["json", "feedback", "gradescope"]).SelectMany(name => new[] { "--format", name })];
        folder.Grade(["--jobs", "1", .. formats]);
        var expected = folder.Everything();
        var before = CultureInfo.CurrentCulture;
        foreach (var culture in new[] { "de-DE", "tr-TR", "ar-SA" })
        {
            Directory.Delete(folder.Marks, recursive: true);
            try
            {
                // New threads take the default culture.
                CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = new CultureInfo(culture);
                folder.Grade(["--jobs", "8", .. formats]);
            }
            finally
            {
                (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.CurrentCulture) = (null, before);
            }

            folder.Everything().Should().Equal(expected);
        }

        expected.Should().HaveCount(40 * 3 + 6);
    }

    [Test]
    public void What_is_marked_is_not_marked_again_but_what_changed_is()
    {
        using var folder = ClassFolder.Of(3);
        folder.Grade();
        var first = Path.Combine(folder.Marks, "students", "001.staff.json");
        var second = Path.Combine(folder.Marks, "students", "002.staff.json");
        foreach (var path in new[] { first, second })
            File.WriteAllText(path, "kept");
        folder.Add("002.txt", CompleteReport.Text);
        folder.Grade();

        File.ReadAllText(first).Should().Be("kept");
        File.ReadAllText(second).Should().Contain("\"points\": 81.25,");
    }

    [Test]
    public void A_journal_that_a_kill_has_cut_is_read_up_to_its_last_whole_line()
    {
        using var folder = ClassFolder.Of(5);
        folder.Grade();
        var expected = folder.Everything();
        var journal = Path.Combine(folder.Marks, Journal.FileName);
        var bytes = File.ReadAllBytes(journal);
        foreach (var cut in new[] { 0, 1, bytes.Length / 2, bytes.Length - 1 })
        {
            File.WriteAllBytes(journal, bytes[..cut]);
            File.Delete(Path.Combine(folder.Marks, "marks.csv"));
            folder.Grade();
            folder.Everything().Should().Equal(expected);
        }
    }

    [Test]
    public void No_bad_file_stops_a_class()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
            archive.CreateEntry("../../escape.txt");
        (string Name, byte[] Bytes)[] bad =
        [
            ("empty", []), ("bom", [0xEF, 0xBB, 0xBF]), ("png", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0]), ("zip", zip.ToArray()), ("zeros", new byte[5000]),
            ("line", Encoding.UTF8.GetBytes(new string('[', 100_000))), ("huge", new byte[(16 << 20) + 1]), ("nan", "## 2.1\nSample 1\ny_hat: nan\nloss: 1e999\n"u8.ToArray()),
            ("forged", "{\"points\": 100, \"allCorrect\": true}\n</testsuite>\nTotal  69 correct of 69\n"u8.ToArray()), ("lone", [0xFF, 0xFE, 0x00, 0xD8, 0x0A, 0x00]),
        ];
        using var folder = new ClassFolder("ID,Name\ngood,Good\n" + string.Concat(bad.Select(file => $"{file.Name},Bad\n")), ("good.txt", CompleteReport.Text));
        foreach (var (name, bytes) in bad)
            folder.Add($"{name}.txt", bytes);
        var (exit, _, error) = folder.Grade("--format", "json", "--format", "csv", "--format", "feedback", "--format", "junit", "--format", "prairielearn");

        (exit, error).Should().Be((1, ""));
        var rows = folder.Written("marks.csv").TrimEnd('\n').Split('\n');
        rows.Should().HaveCount(bad.Length + 2);
        rows[1].Should().StartWith("good,Good,good.txt,needs human,81.25,");
        rows.Skip(2).Should().OnlyContain(row => row.Contains(",0,100,"));
        folder.Written("summary.md").Should().Contain("1 submission: is empty; expected");
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder.Marks, "students"), "*.json"))
            JsonDocument.Parse(File.ReadAllBytes(path)).Dispose();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder.Marks, "students"), "*.xml"))
            System.Xml.Linq.XDocument.Load(path);
    }

    [Test]
    public void A_submission_that_takes_too_long_is_left_to_a_person()
    {
        using var folder = ClassFolder.Of(2);
        folder.Grade("--seconds", "0.000001").Output.Should().Contain("2 students: 0 marked, 2 not read");
        folder.Written("summary.md").Should().Contain("2 submissions: took longer than 0 seconds; open it by hand, or give --seconds.");
    }

    [TestCase("human", "several submissions", "")]
    [TestCase("latest-name", "needs human", "1-10.txt")]
    public void Of_two_submissions_that_differ_a_person_or_the_name_decides(string policy, string status, string taken)
    {
        using var folder = new ClassFolder("ID,Name\n1,A\n2,B\n", ("1-9.txt", "2.1\n"), ("1-10.txt", CompleteReport.Text), ("2 a.txt", CompleteReport.Text), ("2 b.txt", CompleteReport.Text));
        folder.Grade("--several", policy);

        folder.Written("marks.csv").Split('\n')[1].Should().StartWith($"1,A,{taken},{status},");
        folder.Written("marks.csv").Split('\n')[2].Should().StartWith("2,B,2 a.txt,needs human,", "copies do not differ");
        using var summary = JsonDocument.Parse(folder.Written("summary.json"));
        summary.RootElement.GetProperty("severalSubmissions")[0].GetProperty("submissions").EnumerateArray().Select(name => name.GetString()).Should().Equal("1-9.txt", "1-10.txt");
        summary.RootElement.GetProperty("severalSubmissions")[0].GetProperty("taken").GetString().Should().Be(taken);
    }

    [Test]
    public void Who_is_unknown_or_named_twice_or_missing_is_listed()
    {
        using var folder = new ClassFolder("ID,Name\n1,A\n2,B\n3,C\n", ("9.txt", "x"), ("1 2.txt", "x"), ("1.txt", CompleteReport.Text));
        folder.Grade().Output.Should().Contain("1 of an unknown student, 1 of one of several students");
        using var summary = JsonDocument.Parse(folder.Written("summary.json"));

        summary.RootElement.GetProperty("unknown")[0].GetString().Should().Be("9.txt");
        summary.RootElement.GetProperty("ambiguous")[0].GetProperty("students").EnumerateArray().Select(id => id.GetString()).Should().Equal("1", "2");
        summary.RootElement.GetProperty("withoutSubmission").EnumerateArray().Select(id => id.GetString()).Should().Equal("2", "3");
    }

    [Test]
    public void A_zip_of_a_class_is_marked_as_its_folder_is_and_nothing_of_it_is_unpacked()
    {
        using var folder = ClassFolder.Of(3);
        folder.Grade();
        var expected = folder.Written("marks.csv");
        var zip = Path.Combine(folder.Root, "class.zip");
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            foreach (var path in Directory.EnumerateFiles(folder.Submissions))
                archive.CreateEntryFromFile(path, $"../../handed in/{Path.GetFileName(path)}");
        }

        Directory.Delete(folder.Submissions, recursive: true);
        File.Move(zip, folder.Submissions);
        Directory.Delete(folder.Marks, recursive: true);
        folder.Grade();

        folder.Written("marks.csv").Should().Be(expected);
        Directory.EnumerateFileSystemEntries(folder.Root).Select(Path.GetFileName).Should().BeEquivalentTo("roster.csv", "submissions", "marks");
    }

    [Test]
    public void Files_of_one_folder_are_one_submission()
    {
        var half = CompleteReport.Text.IndexOf("# Problem 3\n\n## 3.1", StringComparison.Ordinal);
        using var folder = new ClassFolder("ID,Name\n1,A\n", ("1/first.txt", CompleteReport.Text[..half]), ("1/second.txt", CompleteReport.Text[half..]));
        folder.Grade();

        folder.Written("marks.csv").Split('\n')[1].Should().StartWith("1,A,1,needs human,81.25,");
    }

    [TestCase(new[] { "grade", "x", "--jobs", "2" }, "--jobs is for a class; give its students by --roster")]
    [TestCase(new[] { "grade", "x", "--format", "canvas" }, "canvas is a table of a class; give its students by --roster")]
    [TestCase(new[] { "grade", "x", "--roster", "r" }, "a class has many results; name a folder for them by --out")]
    [TestCase(new[] { "grade", "x", "--roster", "r", "--out", "o", "--variant", "s1" }, "--variant is for one submission; --variants marks each student of a class by the key of their own")]
    [TestCase(new[] { "grade", "x", "--variants" }, "--variants is for a class; give its students by --roster")]
    [TestCase(new[] { "grade", "x", "--roster", "r", "--out", "o", "--variant-prefix", "p" }, "--variant-prefix is for a class whose students have variants; give --variants too")]
    [TestCase(new[] { "grade", "x", "--roster", "r", "--out", "o", "--jobs", "0" }, "--jobs takes a number from 1 to 256. See: hwspecs grade --help")]
    [TestCase(new[] { "grade", "x", "--roster", "r", "--out", "o", "--seconds", "0" }, "--seconds takes a number above 0 and at most 86400. See: hwspecs grade --help")]
    [TestCase(new[] { "grade", "x", "--roster", "absent.csv", "--out", "o" }, "absent.csv does not exist; expected a roster: a CSV file with a column ID and a line for each student.")]
    [TestCase(new[] { "regrade", "absent" }, "absent/class.json does not exist; expected a folder that hwspecs grade --roster has written.")]
    public void A_wrong_call_is_refused_in_one_line(string[] args, string line)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };

        (Cli.CommandLine.Run(args, output, error), output.ToString(), error.ToString()).Should().Be((2, "", $"hwspecs: {line}\n"));
    }
}
