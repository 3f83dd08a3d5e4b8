using HwSpecs.Grading.Classes;
using HwSpecs.Grading.Marking;

namespace HwSpecs.Grading.Specs.Classes;

/// <summary><c>hwspecs grade --roster --rubric</c>, and which rubric marks a class again.</summary>
public sealed class ClassRubricSpecs
{
    /// <summary>All of it on 2.1, in another order than the homework's.</summary>
    private static readonly Rubric Outputs = new(
        [new("4.2", "4.2", 0), new("3.3", "3.3", 0), new("2.1", "Outputs and losses", 200), .. new[] { "3.2", "3.1", "2.2", "1" }.Select(rest => new RubricGroup(rest, rest, 0))],
        SlipDeduction: 0);

    [Test]
    public void A_class_is_marked_by_the_points_of_its_rubric()
    {
        using var folder = ClassFolder.Of(3);
        folder.Grade("--rubric", Written(folder, Outputs)).Output.Should().Contain("\nmean 183.33, median 175 of 200 points\n");

        // One of the eight values of 2.1 is wrong in the second and third report.
        folder.Written("marks.csv").Split('\n')[..4].Should().Equal(
            "ID,Name,Submission,Status,Points,Possible,4.2,3.3,2.1,3.2,3.1,2.2,1",
            "001,Student 001,001.txt,needs human,200,200,0,0,200,0,0,0,0",
            "002,Student 002,002.txt,needs human,175,200,0,0,175,0,0,0,0",
            "003,Student 003,003.txt,needs human,175,200,0,0,175,0,0,0,0");
    }

    [Test]
    public void It_is_marked_again_by_the_rubric_of_the_first_time_whatever_became_of_its_file()
    {
        using var folder = ClassFolder.Of(3);
        var path = Written(folder, Outputs);
        folder.Grade("--rubric", path);
        var expected = folder.Everything();
        Written(folder, Rubric.Default);
        folder.Regrade().Should().Be((0, "0 of 3 students change\n", ""));
        File.Delete(path);
        folder.Regrade().Should().Be((0, "0 of 3 students change\n", ""));

        folder.Everything().Should().Equal(expected);
    }

    [Test]
    public void Another_rubric_changes_points_and_no_verdict_and_stands_from_then_on()
    {
        using var folder = ClassFolder.Of(3);
        folder.Grade();
        var before = Journal.Read(folder.Marks);
        var path = Written(folder, Outputs);
        var changes = string.Concat(before.Values.Select((row, k) => FormattableString.Invariant(
            $"{row.StudentId} Student {row.StudentId}: {row.Points} -> {(k == 0 ? 200 : 175)}\n  the same verdicts are worth other points\n"))) + "3 of 3 students change\n";

        folder.Regrade("--dry-run", "--rubric", path).Should().Be((1, changes, ""));
        folder.Regrade().Should().Be((0, "0 of 3 students change\n", ""));
        folder.Regrade("--rubric", path).Should().Be((1, changes, ""));
        folder.Regrade().Should().Be((0, "0 of 3 students change\n", ""));
        folder.Written("marks.csv").Should().Contain("001,Student 001,001.txt,needs human,200,200,");
        Journal.Read(folder.Marks).Values.Select(row => row.Verdicts).Should().Equal(before.Values.Select(row => row.Verdicts));
    }

    [Test]
    public void A_rubric_that_cannot_be_used_stops_before_anything_is_written()
    {
        using var folder = ClassFolder.Of(1);
        var path = Path.Combine(folder.Root, "rubric.json");
        File.WriteAllText(path, "{ \"total\": 1, \"groups\": [ { \"addresses\": \"1\", \"points\": 1 } ] }");
        folder.Grade("--rubric", path).Should().Be((2, "", $"hwspecs: {path}, line 1, column 25: no group covers 2.1/sample 1/y_hat; add one, with 0 points if it does not count.\n"));
        Directory.Exists(folder.Marks).Should().BeFalse();

        folder.Grade();
        var settings = Path.Combine(folder.Marks, SettingsFile.FileName);
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("\\u0022total\\u0022: 100", "\\u0022total\\u0022: 99", StringComparison.Ordinal));
        folder.Regrade().Should().Be((2, "", $"hwspecs: {settings} cannot be used: in its rubric, line 3, column 12: the points of the groups add up to 100, not to the total of 99.\n"));
    }

    [Test]
    public void It_holds_for_a_class_of_variants_too()
    {
        var student = VariantMarkingSpecs.Students.First();
        using var folder = new ClassFolder($"ID,Name\n{student},One\n", ($"{student}.txt", VariantMarkingSpecs.Report(student)));
        folder.Grade("--variants", "--rubric", Written(folder, Outputs));

        folder.Written("marks.csv").Should().EndWith($"\n{student},One,{student}.txt,marked,200,200,0,0,200,0,0,0,0\n");
        folder.Regrade().Should().Be((0, "0 of 1 students change\n", ""));
    }

    private static string Written(ClassFolder folder, Rubric rubric)
    {
        var path = Path.Combine(folder.Root, "rubric.json");
        File.WriteAllLines(path, RubricText.Lines(rubric));
        return path;
    }
}
