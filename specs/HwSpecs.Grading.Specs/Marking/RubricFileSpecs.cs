using System.Text;
using HwSpecs.Cli;
using HwSpecs.Grading.Marking;

namespace HwSpecs.Grading.Specs.Marking;

/// <summary>Rubrics in files: what is read, and what is refused where.</summary>
public sealed class RubricFileSpecs
{
    private static readonly string Default = string.Join('\n', RubricText.Lines(Rubric.Default));

    [Test]
    public void The_default_rubric_is_read_as_it_is_printed()
    {
        var rubric = ((RubricFile.Accepted)Read(Default)).Rubric;

        rubric.Should().BeEquivalentTo(Rubric.Default);
        rubric.Possible.Should().Be(100);
    }

    [TestCase("\"points\": 25", "\"points\": 24", 3, 12, "the points of the groups add up to 99, not to the total of 100")]
    [TestCase("\"points\": 25", "\"points\": -25", 10, 70, "points is -25; expected a number of at least 0 with at most two decimals")]
    [TestCase("\"points\": 25", "\"points\": 25.125", 10, 70, "points is 25.125; expected a number of at least 0 with at most two decimals")]
    [TestCase("\"points\": 25", "\"points\": 1e40", 10, 70, "points is 1e40; expected a number of at least 0 with at most two decimals")]
    [TestCase("\"points\": 25", "\"points\": NaN", 10, 70, "this is not JSON: 'NaN },'")]
    [TestCase("\"points\": 25", "\"points\": \"25\"", 10, 70, "points is the text '25'; expected a number of at least 0 with at most two decimals")]
    [TestCase("\"addresses\": \"2.2\"", "\"addresses\": \"2.7\"", 10, 20, "'2.7' is no address that the homework asks for; expected such as 2.2 or 3.3/trained")]
    [TestCase("\"addresses\": \"2.2\"", "\"addresses\": \"2.1\"", 10, 20, "2.1 has a group already")]
    [TestCase("\"addresses\": \"2.2\"", "\"addresses\": \"2.1/sample 1\"", 10, 20, "2.1/sample 1 overlaps 2.1; each address belongs to one group")]
    [TestCase("\"addresses\": \"2.2\"", "\"addresses\": \"2.2/sample 1\"", 7, 13, "no group covers 2.2/sample 2/grad_w; add one, with 0 points if it does not count")]
    [TestCase("\"slipDeduction\": 5", "\"slipDeductions\": 5", 19, 3, "'slipDeductions' is no property of a rubric; it has total, groups, slipDeduction, tolerances, policy")]
    [TestCase("\"slipDeduction\": 5", "\"slipDeduction\": 101", 19, 20, "a slip cannot cost more than the total of 100")]
    [TestCase("\"slipDeduction\": 5", "\"total\": 100", 19, 3, "'total' is stated twice")]
    [TestCase("\"followThrough\": true", "\"followThrough\": \"yes\"", 38, 22, "followThrough is the text 'yes'; expected true or false")]
    [TestCase("\"conventionCredit\": 1", "\"conventionCredit\": 1.5", 40, 25, "conventionCredit is 1.5; expected a number from 0 to 1")]
    [TestCase("\"partialCredit\": \"by-number\"", "\"partialCredit\": \"some\"", 45, 22, "partialCredit is the text 'some'; expected \"none\" or \"by-number\"")]
    [TestCase("\"minimumDigits\": 2", "\"minimumDigits\": 2.5", 32, 22, "minimumDigits is 2.5; expected a whole number from 1 to 9")]
    [TestCase("\"total\": 100,", "", 1, 1, "a rubric needs 'total'")]
    public void A_bad_rubric_is_refused_where_it_is_wrong(string from, string to, int line, int column, string reason) =>
        Read(Default.Replace(from, to, StringComparison.Ordinal)).Should().Be(new RubricFile.Refused(line, column, reason));

    [TestCase("", 1, 1, "the JSON ends too early")]
    [TestCase("[]", 1, 1, "a rubric is a list; expected an object { ... }")]
    [TestCase("{\"total\": 100", 1, 14, "the JSON ends too early")]
    [TestCase("total: 100", 1, 1, "this is not JSON: 'total: 100'")]
    public void What_is_no_rubric_at_all_is_refused(string text, int line, int column, string reason) =>
        Read(text).Should().Be(new RubricFile.Refused(line, column, reason));

    [Test]
    public void A_group_without_loss_has_exactly_its_points()
    {
        var odd = ((RubricFile.Accepted)Read(Default.Replace("\"points\": 25", "\"points\": 33.33", StringComparison.Ordinal).Replace("\"total\": 100", "\"total\": 108.33", StringComparison.Ordinal))).Rubric;

        Marker.Mark(MarkingKey.Of(CompleteReport.Key.Definition, odd), CompleteReport.Read(CompleteReport.Text)).Groups.Single(group => group.Group.Prefix == "2.2").Points.Should().Be(33.33m);
    }

    [Test]
    public void The_command_prints_the_default_rubric_and_grades_by_a_file()
    {
        var directory = Directory.CreateTempSubdirectory("hwspecs-").FullName;
        try
        {
            var (rubric, report) = (Path.Combine(directory, "rubric.json"), Path.Combine(directory, "report.txt"));
            File.WriteAllText(report, CompleteReport.Text);
            var printed = Run("rubric");
            File.WriteAllText(rubric, printed.Output);
            Run("grade", report, "--rubric", rubric).Should().Be(Run("grade", report));

            File.WriteAllText(rubric, printed.Output.Replace("\"total\": 100", "\"total\": 99", StringComparison.Ordinal));
            Run("grade", report, "--rubric", rubric).Should().Be((2, "", $"hwspecs: {rubric}, line 3, column 12: the points of the groups add up to 100, not to the total of 99.\n"));
            Run("grade", report, "--rubric", directory).Should().Be((2, "", $"hwspecs: {directory} is a directory; expected a rubric file.\n"));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static RubricFile Read(string text) =>
        RubricFile.Read(Encoding.UTF8.GetBytes(text), [.. CompleteReport.Key.Expectations.Select(expectation => expectation.Address)]);

    private static (int Exit, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        return (CommandLine.Run(args, output, error), output.ToString(), error.ToString());
    }
}
