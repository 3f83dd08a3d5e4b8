using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using HwSpecs.Grading.Reporting;

namespace HwSpecs.Grading.Specs.Reporting;

/// <summary>What other systems read has their shape.</summary>
public sealed class ServiceReportSpecs
{
    private static readonly StudentReport Report = Reports.Student(CompleteReport.With("## 2.1 > Sample 1", "0.3775", "0.9"));
    private static readonly StudentReport Refused = Reports.Marker.Mark("empty.txt", Array.Empty<byte>()).ForStudent("empty.txt", []);

    // The members of each object, from the documentation of each system.
    private static readonly string[] GradescopeTop = ["score", "execution_time", "output", "output_format", "test_output_format", "test_name_format", "visibility", "stdout_visibility", "extra_data", "tests", "leaderboard"];
    private static readonly string[] GradescopeTest = ["score", "max_score", "status", "name", "name_format", "number", "output", "output_format", "tags", "visibility", "extra_data"];
    private static readonly string[] PrairieLearnTop = ["gradable", "score", "message", "output", "images", "format_errors", "tests"];
    private static readonly string[] PrairieLearnTest = ["name", "description", "points", "max_points", "message", "output", "images"];

    [Test]
    public void Gradescope_gets_its_members_and_a_test_for_each_group()
    {
        using var json = JsonDocument.Parse(GradescopeReport.Bytes(Report));
        var tests = json.RootElement.GetProperty("tests").EnumerateArray().ToList();

        Names(json.RootElement).Should().BeSubsetOf(GradescopeTop);
        tests.Should().HaveCount(7).And.OnlyContain(test => Names(test).All(GradescopeTest.Contains));
        tests.Select(test => test.GetProperty("number").GetString()).Should().Equal("1", "2.1", "2.2", "3.1", "3.2", "3.3", "4.2");
        tests.Select(test => test.GetProperty("status").GetString()).Should().Equal("failed", "failed", "passed", "passed", "passed", "passed", "failed");
        tests.Should().OnlyContain(test => test.GetProperty("visibility").GetString() == "visible", "any hidden test hides the total");
        json.RootElement.GetProperty("score").GetDecimal().Should().Be(tests.Sum(test => test.GetProperty("score").GetDecimal())).And.Be(79.38m);
        tests.Sum(test => test.GetProperty("max_score").GetDecimal()).Should().Be(100);
        json.RootElement.GetProperty("output_format").GetString().Should().Be("text");
    }

    [Test]
    public void PrairieLearn_gets_a_fraction()
    {
        using var json = JsonDocument.Parse(PrairieLearnReport.Bytes(Report));

        Names(json.RootElement).Should().BeSubsetOf(PrairieLearnTop);
        json.RootElement.GetProperty("tests").EnumerateArray().Should().OnlyContain(test => Names(test).All(PrairieLearnTest.Contains));
        json.RootElement.GetProperty("gradable").GetBoolean().Should().BeTrue();
        json.RootElement.GetProperty("score").GetDecimal().Should().Be(0.7938m);
    }

    [Test]
    public void PrairieLearn_is_told_that_a_file_cannot_be_graded()
    {
        using var json = JsonDocument.Parse(PrairieLearnReport.Bytes(Refused));

        json.RootElement.GetProperty("gradable").GetBoolean().Should().BeFalse();
        json.RootElement.GetProperty("format_errors").EnumerateArray().Select(error => error.GetString()).Should().Equal(Refused.Refusal);
        Refused.Refusal.Should().StartWith("empty.txt is empty");
    }

    [Test]
    public void GitHub_Classroom_gets_one_line_of_Base64()
    {
        var line = Reports.Text(GitHubClassroomReport.Bytes(Report));
        using var json = JsonDocument.Parse(Convert.FromBase64String(line.Trim()));

        line.IndexOf('\n', StringComparison.Ordinal).Should().Be(line.Length - 1);
        json.RootElement.GetProperty("status").GetString().Should().Be("fail");
        json.RootElement.GetProperty("max_score").GetDecimal().Should().Be(100);
        json.RootElement.GetProperty("tests").EnumerateArray().Sum(test => test.GetProperty("score").GetDecimal()).Should().Be(79.38m);
    }

    [Test]
    public void JUnit_XML_has_the_shape_of_its_schema()
    {
        foreach (var report in new HwSpecs.Grading.Reporting.Report[] { Report, Refused, Reports.Staff(CompleteReport.Text + "\n0.5 \u0001\uFFFE\uD800", "\u0001\uFFFF\uDC00.txt") })
            SchemaErrors(JUnitReport.Bytes(report)).Should().BeEmpty();
        SchemaErrors("<testsuites><testsuite name=\"a\"><testcase/></testsuite></testsuites>"u8.ToArray()).Should().NotBeEmpty();
    }

    [Test]
    public void JUnit_XML_counts_its_cases()
    {
        var xml = XDocument.Parse(Reports.Text(JUnitReport.Bytes(Report)));

        foreach (var suite in xml.Descendants().Where(element => element.Name == "testsuite" || element.Name == "testsuites"))
        {
            var cases = suite.Descendants("testcase").ToList();
            (Count(suite, "tests"), Count(suite, "failures"), Count(suite, "skipped"))
                .Should().Be((cases.Count, cases.Count(test => test.Element("failure") is not null), cases.Count(test => test.Element("skipped") is not null)));
        }

        (Count(xml.Root!, "tests"), Count(xml.Root!, "failures"), Count(xml.Root!, "skipped")).Should().Be((69, 7, 3));
    }

    private static int Count(XElement suite, string attribute) => int.Parse(suite.Attribute(attribute)!.Value, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(member => member.Name);

    /// <summary>The part of the Jenkins JUnit schema that the report uses.</summary>
    private static List<string> SchemaErrors(byte[] xml)
    {
        var schemas = new XmlSchemaSet();
        using (var schema = XmlReader.Create(typeof(ServiceReportSpecs).Assembly.GetManifestResourceStream("junit.xsd")!))
            schemas.Add(null, schema);
        var errors = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
        settings.ValidationEventHandler += (_, error) => errors.Add(error.Message);
        using var reader = XmlReader.Create(new MemoryStream(xml), settings);
        while (reader.Read())
        {
        }

        return errors;
    }
}
