namespace HwSpecs.Grading.Reporting;

/// <summary>A format that a report for one audience can be written in.</summary>
/// <param name="Name">What <c>--format</c> calls it.</param>
/// <param name="FileSuffix">Such as <c>.marks.json</c>.</param>
/// <param name="IsForService">Another program waits for the result, so that one is written even where the submission cannot be read.</param>
public sealed record ReportFormat<TReport>(string Name, string FileSuffix, string InWords, bool IsForService, Func<TReport, byte[]> Bytes)
    where TReport : Report;

/// <summary>Every format, by audience.</summary>
public static class ReportFormats
{
    public static IReadOnlyList<ReportFormat<StaffReport>> Staff { get; } = ForEveryone<StaffReport>(".staff");

    public static IReadOnlyList<ReportFormat<StudentReport>> Student { get; } =
    [
        .. ForEveryone<StudentReport>(".feedback"),
        .. Services,
    ];

    /// <summary>What staff hand to students: of the formats that name no key.</summary>
    public static IReadOnlyList<ReportFormat<StudentReport>> Feedback { get; } =
    [
        new("feedback", ".feedback.html", "the student's page of HTML", false, HtmlReport.Bytes),
        .. Services,
    ];

    /// <summary>Of any format that has this name: it names the same kind of result for both audiences.</summary>
    public static bool IsForService(string name) => Staff.Any(entry => entry.Name == name && entry.IsForService) || Student.Any(entry => entry.Name == name && entry.IsForService);

    private static IReadOnlyList<ReportFormat<StudentReport>> Services =>
    [
        new("gradescope", ".gradescope.json", "Gradescope's results.json", true, GradescopeReport.Bytes),
        new("prairielearn", ".prairielearn.json", "PrairieLearn's results.json", true, PrairieLearnReport.Bytes),
        new("github-classroom", ".github-classroom.txt", "GitHub Classroom's result, one line of Base64", true, GitHubClassroomReport.Bytes),
    ];

    private static IReadOnlyList<ReportFormat<TReport>> ForEveryone<TReport>(string audience)
        where TReport : Report =>
    [
        new("text", $"{audience}.txt", "tables by problem", false, TerminalReport.Bytes),
        new("json", $"{audience}.json", "one object, as marks.schema.json says", false, JsonReport.Bytes),
        new("markdown", $"{audience}.md", "Markdown", false, MarkdownReport.Bytes),
        new("html", $"{audience}.html", "a page of HTML without scripts", false, HtmlReport.Bytes),
        new("junit", $"{audience}.junit.xml", "JUnit XML, a test case for each quantity", true, JUnitReport.Bytes),
    ];
}
