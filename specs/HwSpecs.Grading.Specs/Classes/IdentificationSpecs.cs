using System.Text;
using HwSpecs.Grading.Classes;

namespace HwSpecs.Grading.Specs.Classes;

/// <summary>Whose submission it is, by its name against the roster.</summary>
public sealed class IdentificationSpecs
{
    private static readonly Roster Class = Roster.Read("roster.csv", Encoding.UTF8.GetBytes(
        """
        Student,ID,SIS User ID,SIS Login ID,Section
        "Doe, Jane Mary",00123,s900,jdoe,1
        Müller Jürgen,123,s901,mueller,1
        "O'Neil, Sam",4567,s902,soneil,1
        Li Wei,00089,s903,wli,2
        Wei Li,77,s904,weili,2
        """));

    private static readonly Identification Identification = new(Class);

    [TestCase("00123.txt", "00123", Description = "exactly as written")]
    [TestCase("123.txt", "123", Description = "exactly as written, though 00123 has the same number")]
    [TestCase("89.ipynb", "00089", Description = "a leading zero lost")]
    [TestCase("0004567", "4567", Description = "a leading zero won")]
    [TestCase("report_s902.pdf", "4567", Description = "another id of the roster")]
    [TestCase("JDOE hw1.docx", "00123", Description = "a login, in capitals")]
    [TestCase("doejane_4567_999_report.txt", "4567", Description = "Canvas")]
    [TestCase("doejane_LATE_4567_00123_report-2.txt", "4567", Description = "Canvas, late; the second number is the submission's")]
    [TestCase("doejanemary_31337_00089_report.txt", "00123", Description = "Canvas with an id that the roster does not know: by name")]
    [TestCase("Sam O'Neil_4567_assignsubmission_file_", "4567", Description = "Moodle")]
    [TestCase("jurgen muller final.txt", "123", Description = "a name without its accents")]
    [TestCase("Jane Doe.txt", "00123", Description = "without the middle name")]
    [TestCase("DoeJane.txt", "00123", Description = "family name first")]
    [TestCase("section A/4567", "4567", Description = "the last part of a path")]
    [TestCase("../../4567.txt", "4567", Description = "a path that climbs is only a name")]
    public void Is_known_by_its_name(string name, string id) =>
        Identification.Of(name).Should().BeOfType<Identity.Known>().Which.Student.Id.Should().Be(id);

    [TestCase("report.txt")]
    [TestCase("99999.txt")]
    [TestCase("")]
    [TestCase("\u001B[31m\u0007")]
    [TestCase("=cmd|' /C calc'!A0")]
    public void Is_unknown(string name) => Identification.Of(name).Should().BeOfType<Identity.Unknown>();

    [Test]
    public void A_name_of_300_characters_is_looked_at() =>
        Identification.Of(new string('x', 300) + "_4567.txt").Should().BeOfType<Identity.Known>();

    [TestCase("00123 and 4567.txt", new[] { "00123", "4567" })]
    [TestCase("Li Wei.txt", new[] { "00089", "77" })]
    public void Several_students_are_named(string name, string[] ids) =>
        Identification.Of(name).Should().BeOfType<Identity.Ambiguous>().Which.Candidates.Select(student => student.Id).Should().Equal(ids);

    [TestCase("a,b\n1,2\n", "roster.csv has no column of ids; expected a header with ID, Student ID, StudentID, Identifier or SIS User ID.")]
    [TestCase("ID,Name\n", "roster.csv lists no student; expected a line for each.")]
    [TestCase("ID,Name\n1,A\n,B\n", "roster.csv, line 3: no ID; each student needs one.")]
    [TestCase("ID,Name\n001,A\n2,B\n001,C\n", "roster.csv, line 4: the ID 001 stands in line 2 too; each student stands once in a roster.")]
    public void A_roster_that_cannot_be_used_is_refused_with_the_line(string csv, string sentence) =>
        FluentActions.Invoking(() => Roster.Read("roster.csv", Encoding.UTF8.GetBytes(csv))).Should().Throw<ClassInputException>().WithMessage(sentence);

    [Test]
    public void A_roster_may_be_a_gradebook_or_a_worksheet()
    {
        var canvas = Roster.Read("c.csv", "Student,ID,SIS User ID,SIS Login ID,Section,Homework (7)\n    Points Possible,,,,,100\nDoe,1,,,,\n"u8.ToArray());
        var moodle = Roster.Read("m.csv", "Identifier;Full name;Email address;Grade;Last modified (grade)\nParticipant 17;Jane Doe;jane@x.edu;;-\n"u8.ToArray());

        canvas.Students.Select(student => student.Id).Should().Equal("1");
        moodle.IsMoodleWorksheet.Should().BeTrue();
        new Identification(moodle).Of("Jane Doe_17_assignsubmission_file_report.txt").Should().BeOfType<Identity.Known>();
    }

    [TestCase(new[] { "a.txt", "b.txt" }, new[] { "a.txt", "b.txt" })]
    [TestCase(new[] { "4567/a.txt", "4567/sub/b.txt", "77/c.txt" }, new[] { "4567", "77" })]
    [TestCase(new[] { "all/a.txt", "all/b.txt" }, new[] { "all/a.txt", "all/b.txt" }, Description = "a lone folder that is no student's is a wrapper")]
    [TestCase(new[] { "4567/a.txt", "4567/b.txt" }, new[] { "4567" }, Description = "a lone folder that is a student's is a submission")]
    [TestCase(new[] { "A/4567/a.txt", "B/77/b.txt" }, new[] { "A/4567", "B/77" }, Description = "sections of a class")]
    [TestCase(new[] { "a.txt", ".DS_Store", "__MACOSX/a.txt" }, new[] { "a.txt" })]
    public void Files_are_grouped_into_submissions(string[] files, string[] submissions) =>
        HandedIn.Group(files.Select(file => new HandedInFile(file, () => [])), name => name is "4567" or "77").Select(submission => submission.Name).Should().Equal(submissions);

    [TestCase("001", "001")]
    [TestCase("../../etc/passwd", "__.._etc_passwd-")]
    [TestCase("a/b", "_a_b-")]
    [TestCase("CON", "_CON-")]
    [TestCase("lpt1.x", "_lpt1.x-")]
    [TestCase(".hidden", "_hidden-")]
    [TestCase("\u001B[2J", "__")]
    public void No_id_becomes_a_path(string id, string begins) =>
        StudentFiles.SafeName(id).Should().StartWith(begins).And.MatchRegex("^[A-Za-z0-9_][A-Za-z0-9_.-]{0,120}$");
}
