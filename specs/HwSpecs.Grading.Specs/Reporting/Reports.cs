using System.Text;
using HwSpecs.Grading.Classes;
using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reporting;
using HwSpecs.Report;

namespace HwSpecs.Grading.Specs.Reporting;

/// <summary>Submissions marked for both audiences, in every format.</summary>
internal static class Reports
{
    public static SubmissionMarker Marker { get; } = new(Definition.Homework, Rubric.Default);

    public static StaffReport Staff(string text, string name = CompleteReport.Name) => new(name, CompleteReport.Mark(text), []);

    public static StudentReport Student(string text, string name = CompleteReport.Name) => new(name, CompleteReport.Mark(text), []);

    /// <summary>Everything that a student may get to see of a submission, by format.</summary>
    public static IEnumerable<(string Format, string Text)> ForStudent(StudentReport report) =>
        ReportFormats.Student.Concat(ReportFormats.Feedback).Select(format => (format.Name, Decoded(format.Name, format.Bytes(report))));

    public static IEnumerable<(string Format, string Text)> ForStaff(StaffReport report) =>
        ReportFormats.Staff.Select(format => (format.Name, Encoding.UTF8.GetString(format.Bytes(report))));

    public static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static string Decoded(string format, byte[] bytes) =>
        format == "github-classroom" ? Encoding.UTF8.GetString(Convert.FromBase64String(Text(bytes).Trim())) : Text(bytes);
}
