using HwSpecs.Grading.Reporting.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace HwSpecs.Grading.Reporting;

/// <summary>A report as a page of HTML without scripts; what it looks like is the business of <c>Pages</c> alone.</summary>
public static class HtmlReport
{
    private static readonly ServiceProvider Services = new ServiceCollection().BuildServiceProvider();

    public static byte[] Bytes(Report report)
    {
        // Rendering is synchronous work behind an asynchronous face: nothing here ever waits.
        using var renderer = new HtmlRenderer(Services, NullLoggerFactory.Instance);
        var html = renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(FeedbackPage.Report)] = report });
            return (await renderer.RenderComponentAsync<FeedbackPage>(parameters)).ToHtmlString();
        }).GetAwaiter().GetResult();
        return ShownText.Utf8(html.ReplaceLineEndings("\n").TrimEnd('\n') + "\n");
    }
}
