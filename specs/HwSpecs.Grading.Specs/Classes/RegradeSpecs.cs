using HwSpecs.Grading.Classes;

namespace HwSpecs.Grading.Specs.Classes;

/// <summary><c>hwspecs regrade</c> and what a person decided.</summary>
public sealed class RegradeSpecs
{
    [Test]
    public void Where_nothing_changed_nothing_changes()
    {
        using var folder = ClassFolder.Of(3);
        folder.Grade();
        var before = folder.Everything();

        folder.Regrade("--dry-run").Should().Be((0, "0 of 3 students change\n", ""));
        folder.Regrade().Should().Be((0, "0 of 3 students change\n", ""));
        folder.Everything().Should().Equal(before);
    }

    [Test]
    public void A_dry_run_says_whose_marks_change_and_why_and_writes_nothing()
    {
        using var folder = ClassFolder.Of(3);
        folder.Grade();
        var before = folder.Everything();
        folder.Add("002.txt", CompleteReport.Text);
        File.Delete(Path.Combine(folder.Submissions, "003.txt"));

        folder.Regrade("--dry-run").Should().Be((1,
            "002 Student 002: 79.38 -> 81.25\n"
            + "  2.1/sample 1/y_hat: wrong, now correct\n"
            + "003 Student 003: 79.38 -> none\n"
            + "  no submission that counts any more\n"
            + "2 of 3 students change\n", ""));
        folder.Everything().Should().Equal(before);
    }

    [Test]
    public void What_a_person_decided_survives_regrading()
    {
        using var folder = ClassFolder.Of(3);
        folder.Grade("--format", "json", "--format", "csv", "--format", "feedback");
        const string overrides = "student,where,points,reason\n002,2.1,14.5,\"right method, typing error\"\n003,4.2/distance,1,checked by hand\n";
        File.WriteAllText(Path.Combine(folder.Marks, OverridesFile.FileName), overrides);

        folder.Regrade("--dry-run").Output.Should().Be(
            "002 Student 002: 79.38 -> 80.75\n"
            + "  override of 2.1: 14.5 points: right method, typing error\n"
            + "003 Student 003: 79.38 -> 79.13\n"
            + "  override of 4.2/distance: 1 points: checked by hand\n"
            + "2 of 3 students change\n");
        folder.Regrade();
        folder.Regrade().Output.Should().Be("0 of 3 students change\n");

        folder.Written(OverridesFile.FileName).Should().Be(overrides);
        folder.Written("marks.csv").Should().Contain("002,Student 002,002.txt,needs human,80.75,100,0,14.5,25,").And.Contain("003,Student 003,003.txt,needs human,79.13,100,0,13.13,25,10,15,15,1\n");
        folder.Written("students/002.staff.json").Should().Contain("\"reason\": \"right method, typing error\"").And.Contain("\"points\": 80.75,");
        folder.Written("students/002.feedback.html").Should().Contain("right method, typing error");
        folder.Written("summary.md").Should().Contain("3 submissions: not reproduced");
    }

    [TestCase("student,points\n", "line 1: expected the columns student,where,points,reason, found student,points.")]
    [TestCase("student,where,points,reason\n009,2.1,1,x\n", "line 2: no student 009 stands in the roster.")]
    [TestCase("student,where,points,reason\n001,2.5,1,x\n", "line 2: '2.5' is neither an address such as 2.1/sample 1/y_hat nor a group of the rubric.")]
    [TestCase("student,where,points,reason\n001,2.1,16,x\n", "line 2: '16' is no number of points from 0 to 15, which 2.1 is worth.")]
    [TestCase("student,where,points,reason\n001,2.1,-1,x\n", "line 2: '-1' is no number of points from 0 to 15, which 2.1 is worth.")]
    [TestCase("student,where,points,reason\n001,2.1,\"1,5\",x\n", "line 2: '1,5' is no number of points from 0 to 15, which 2.1 is worth.")]
    [TestCase("student,where,points,reason\n001,2.1,1,\n", "line 2: no reason; say why, for the student reads it.")]
    [TestCase("student,where,points,reason\n001,2.1,1,x\n001,2.1,2,y\n", "line 3: 2.1 of 001 stands in an earlier line too; each once.")]
    [TestCase("student,where,points,reason\n001,2.1,1,x,y\n", "line 2: expected 4 fields, found 5; a reason with a comma stands in quotes.")]
    public void A_line_that_cannot_be_applied_stops_before_anything_is_written(string csv, string sentence)
    {
        using var folder = ClassFolder.Of(1);
        folder.Grade();
        var path = Path.Combine(folder.Marks, OverridesFile.FileName);
        File.WriteAllText(path, csv);

        folder.Regrade().Should().Be((2, "", $"hwspecs: {path}, {sentence}\n"));
    }
}
