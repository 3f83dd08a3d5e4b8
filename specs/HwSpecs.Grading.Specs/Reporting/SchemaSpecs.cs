using System.Text.Json.Nodes;
using HwSpecs.Cli;
using NJsonSchema;

namespace HwSpecs.Grading.Specs.Reporting;

/// <summary>The JSON report is what its published schema says.</summary>
public sealed class SchemaSpecs
{
    private static readonly Lazy<JsonSchema> Schema = new(Load);

    private static IEnumerable<string> Submissions =>
    [
        CompleteReport.Text,
        "",
        DecisionsSpecs.Submission,
        "## 2.1\nSample 1\n  y_hat: 0.3775x\n  loss: 0.47\n  loss: 0.9\n",
        CompleteReport.Text.Replace("0.3775", "=cmd|' /C calc'!A0 \u001B[31m <script>", StringComparison.Ordinal),
    ];

    [TestCaseSource(nameof(Submissions))]
    public void Every_report_is_valid_for_either_audience(string submission)
    {
        Errors(Grading.Reporting.JsonReport.Bytes(Reports.Staff(submission))).Should().BeEmpty();
        Errors(Grading.Reporting.JsonReport.Bytes(Reports.Student(submission))).Should().BeEmpty();
    }

    [Test]
    public void A_file_that_was_refused_has_a_valid_report() =>
        Errors(Grading.Reporting.JsonReport.Bytes(Reports.Marker.Mark("empty.txt", Array.Empty<byte>()).ForStaff("empty.txt", []))).Should().BeEmpty();

    [TestCase("a student's report with a key", "student", "key", "0.3775")]
    [TestCase("a member that no one knows", "staff", "answer", "42")]
    public void The_schema_refuses(string what, string audience, string member, string value)
    {
        var json = JsonNode.Parse(audience == "staff" ? Grading.Reporting.JsonReport.Bytes(Reports.Staff("")) : Grading.Reporting.JsonReport.Bytes(Reports.Student("")))!;
        json["groups"]![0]!["verdicts"]![0]![member] = value;

        Errors(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString())).Should().NotBeEmpty(what);
    }

    [TestCase("audience")]
    [TestCase("refusal")]
    [TestCase("groups")]
    [TestCase("notUnderstood")]
    public void The_schema_misses(string member)
    {
        var json = JsonNode.Parse(Grading.Reporting.JsonReport.Bytes(Reports.Staff("")))!.AsObject();
        json.Remove(member);

        Errors(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString())).Should().NotBeEmpty();
    }

    private static IEnumerable<string> Errors(byte[] json) => Schema.Value.Validate(Reports.Text(json)).Select(error => error.ToString());

    private static JsonSchema Load()
    {
        using var stream = typeof(CommandLine).Assembly.GetManifestResourceStream("marks.schema.json")!;
        using var reader = new StreamReader(stream);
        return JsonSchema.FromJsonAsync(reader.ReadToEnd()).GetAwaiter().GetResult();
    }
}
