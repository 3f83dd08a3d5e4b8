using System.Diagnostics;
using System.Text.Json;
using HwSpecs.Cli;
using HwSpecs.Grading.Classes;
using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reporting;
using HwSpecs.Report;
using NJsonSchema;

namespace HwSpecs.Grading.Specs.Reading;

/// <summary>All that happens to a file between its bytes and the reports on it, and what has to hold of the outcome whatever the bytes are.</summary>
internal static class Treatment
{
    private static readonly SubmissionMarker Marker = new(Definition.Homework, Rubric.Default);

    private static readonly Lazy<JsonSchema> Schema = new(() =>
    {
        using var stream = typeof(CommandLine).Assembly.GetManifestResourceStream("marks.schema.json")!;
        using var reader = new StreamReader(stream);
        return JsonSchema.FromJsonAsync(reader.ReadToEnd()).GetAwaiter().GetResult();
    });

    /// <summary>Opens, marks and reports for both audiences.</summary>
    /// <param name="isSample">Whether the results are held against the schema too, and the other formats are written.</param>
    /// <returns>What it took, for whoever looks for inputs that take long.</returns>
    public static TimeSpan Of(string name, byte[] bytes, bool isSample)
    {
        var watch = Stopwatch.StartNew();
        var marked = Marker.Mark(name, bytes);
        if (marked is MarkedFile.Refused { Reason: var reason })
        {
            reason.Should().StartWith(name + " ").And.MatchRegex(@"[.?]\z");
            reason.Should().NotContain("\n");
        }

        marked.Marks.Points.Should().BeInRange(0, marked.Marks.Possible);
        var (staff, student) = (marked.ForStaff(name, []), marked.ForStudent(name, []));
        var written = new[] { JsonReport.Bytes(staff), JsonReport.Bytes(student) };
        var taken = watch.Elapsed;
        foreach (var json in written)
        {
            using var parsed = JsonDocument.Parse(json);
            parsed.RootElement.GetProperty("points").GetDecimal().Should().BeInRange(0, marked.Marks.Possible);
            if (isSample)
                Schema.Value.Validate(System.Text.Encoding.UTF8.GetString(json)).Should().BeEmpty();
        }

        if (isSample)
        {
            foreach (var format in ReportFormats.Staff)
                format.Bytes(staff).Should().NotBeEmpty();
            foreach (var format in ReportFormats.Student)
                format.Bytes(student).Should().NotBeEmpty();
        }

        return taken;
    }
}
