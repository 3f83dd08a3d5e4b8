using HwSpecs.Grading.Classes;
using HwSpecs.Grading.Marking;

namespace HwSpecs.Grading.Specs.Classes;

/// <summary><c>hwspecs grade --roster --variants</c>: right is what PyTorch answers for the student's own variant.</summary>
public sealed class ClassVariantsSpecs
{
    private static readonly string[] Students = [.. VariantMarkingSpecs.Students.Take(3)];

    [Test]
    public void Everybody_is_right_with_their_own_report()
    {
        using var folder = Class(student => student);
        folder.Grade("--variants");

        Wrong(folder).Should().Equal(0, 0, 0);
    }

    [Test]
    public void With_each_others_right_reports_two_students_are_wrong_and_the_third_is_not()
    {
        using var folder = Class(student => student == Students[0] ? Students[1] : student == Students[1] ? Students[0] : student);
        folder.Grade("--variants");

        var wrong = Wrong(folder);
        wrong[..2].Should().OnlyContain(count => count > 30);
        wrong[2].Should().Be(0);
    }

    [Test]
    public void By_the_homeworks_key_all_are_wrong()
    {
        using var folder = Class(student => student);
        folder.Grade();

        Wrong(folder).Should().OnlyContain(count => count > 30);
    }

    [Test]
    public void What_the_course_puts_before_each_id_is_part_of_the_seed()
    {
        var (prefix, id) = (Students[0][..3], Students[0][3..]);
        using var folder = new ClassFolder($"ID,Name\n{id},One\n", ($"{id}.txt", VariantMarkingSpecs.Report(Students[0])));
        folder.Grade("--variants");
        Wrong(folder).Should().OnlyContain(count => count > 30);

        folder.Grade("--variants", "--variant-prefix", prefix);
        Wrong(folder).Should().Equal(0);
        folder.Regrade().Should().Be((0, "0 of 1 students change\n", ""));
    }

    [Test]
    public void The_order_of_threads_changes_no_byte()
    {
        using var folder = Class(student => student);
        folder.Grade("--variants", "--jobs", "1");
        var expected = folder.Everything();
        Directory.Delete(folder.Marks, recursive: true);
        folder.Grade("--variants", "--jobs", "8");

        folder.Everything().Should().Equal(expected);
    }

    [Test]
    public void A_run_goes_on_where_it_was_and_another_key_marks_again()
    {
        using var folder = Class(student => student);
        folder.Grade("--variants");
        var expected = folder.Everything();
        var (journal, first) = (Path.Combine(folder.Marks, Journal.FileName), Path.Combine(folder.Marks, "students", $"{Students[0]}.staff.json"));
        var report = File.ReadAllText(first);
        var bytes = File.ReadAllBytes(journal);
        File.WriteAllBytes(journal, bytes[..(Array.IndexOf(bytes, (byte)'\n') + 10)]);
        File.WriteAllText(first, "kept");
        folder.Grade("--variants");
        File.ReadAllText(first).Should().Be("kept");
        File.WriteAllText(first, report);
        folder.Everything().Should().Equal(expected);

        folder.Grade();
        File.ReadAllText(first).Should().NotBe(report);
        folder.Grade("--variants");
        folder.Everything().Should().Equal(expected);
    }

    [Test]
    public void A_run_that_goes_on_computes_the_keys_of_those_alone_whom_it_marks()
    {
        using var folder = Class(student => student);
        folder.Grade("--variants");
        File.Delete(Path.Combine(folder.Marks, "students", $"{Students[1]}.staff.json"));
        var expected = File.ReadAllText(Path.Combine(folder.Marks, Journal.FileName));
        using var run = ClassRun.Open(SettingsFile.Read(folder.Marks, jobs: 2));
        run.Write(() => { });

        run.Key.Computed.Should().Be(1);
        File.ReadAllText(Path.Combine(folder.Marks, Journal.FileName)).Should().Be(expected);
    }

    [Test]
    public void Regrading_knows_that_everybody_has_their_own_key()
    {
        using var folder = Class(student => student);
        folder.Grade("--variants");
        folder.Regrade("--dry-run").Should().Be((0, "0 of 3 students change\n", ""));

        folder.Add($"{Students[0]}.txt", VariantMarkingSpecs.Report(Students[1]));
        folder.Regrade().Output.Should().StartWith($"{Students[0]} Student {Students[0]}: ").And.EndWith("\n1 of 3 students change\n");
        Wrong(folder)[0].Should().BeGreaterThan(30);
    }

    [Test]
    public void An_id_without_a_variant_is_listed_and_stops_nobody()
    {
        var tooLong = new string('7', 201);
        using var folder = new ClassFolder($"ID,Name\n{Students[0]},One\n{tooLong},Two\n", ($"{Students[0]}.txt", VariantMarkingSpecs.Report(Students[0])), ($"{tooLong}.txt", "x"));
        var (exit, output, error) = folder.Grade("--variants");

        (exit, error).Should().Be((1, ""));
        output.Should().StartWith("2 students: 1 marked, 1 not read, 0 with several submissions, 0 without one\n")
            .And.Contain("\n1 for a person: is of a student without a variant: The student id has 201 characters; expected at most 200.\n");
        folder.Written("summary.md").Should().Contain($"- 1 submission: is of a student without a variant: The student id has 201 characters; expected at most 200.: {tooLong}\n");
        Wrong(folder)[0].Should().Be(0);
        folder.Grade();
        folder.Written("summary.md").Should().NotContain("without a variant");
    }

    [Test]
    public void Every_variant_asks_for_what_the_homework_asks_for()
    {
        var homework = new SubmissionMarker(HwSpecs.Report.Definition.Homework, Rubric.Default).Addresses;
        foreach (var student in VariantMarkingSpecs.Students)
            new SubmissionMarker(Variants.Variant.Of(student).Definition, Rubric.Default).Addresses.Should().Equal(homework);
    }

    /// <param name="author">Whose right report a student hands in.</param>
    private static ClassFolder Class(Func<string, string> author) => new(
        "ID,Name\n" + string.Concat(Students.Select(student => $"{student},Student {student}\n")),
        [.. Students.Select(student => ($"{student}.txt", VariantMarkingSpecs.Report(author(student))))]);

    /// <summary>For each student, how many values outside of the learning regions, which the reports leave open, are not right.</summary>
    private static int[] Wrong(ClassFolder folder)
    {
        var rows = Journal.Read(folder.Marks);
        return [.. rows.Values.Select(row => row.Verdicts.Count(letter => ClassRow.VerdictOf(letter) is not ("correct" or "missing")))];
    }
}
