using HwSpecs.Grading.Reporting.Pages;
using HwSpecs.Pages.Look;

namespace HwSpecs.Grading.Reporting;

/// <summary>A report as a page of HTML without scripts, in the look that all pages share.</summary>
public static class HtmlReport
{
    public static byte[] Bytes(Report report) =>
        ShownText.Utf8(StaticMarkup.Of<FeedbackPage>(new Dictionary<string, object?> { [nameof(FeedbackPage.Report)] = report }).TrimEnd('\n') + "\n");
}
