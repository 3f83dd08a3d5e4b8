using HwSpecs.Pages.Content;
using HwSpecs.Report;
using Microsoft.Playwright;

namespace HwSpecs.Pages.Specs;

/// <summary>The page opened from disk, with what its browser complained of and asked for.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private static readonly Lazy<string> File = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("hwspecs-page-").FullName;
        var path = Path.Combine(folder, "index.html");
        System.IO.File.WriteAllText(path, ReportFiles.Page(ReportContent.Of(Definition.Homework)));
        return path;
    });

    private readonly IBrowserContext visitor;

    private Visit(IBrowserContext visitor, IPage page) => (this.visitor, Page) = (visitor, page);

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, and uncaught exceptions.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Every address that was asked for, the page's own first.</summary>
    public List<string> Requests { get; } = [];

    public static async Task<Visit> Desktop(ColorScheme colours = ColorScheme.Light, bool script = true) =>
        await Of(new() { ViewportSize = new() { Width = 1280, Height = 900 }, ColorScheme = colours, JavaScriptEnabled = script, BypassCSP = false });

    public static async Task<Visit> Phone(ColorScheme colours = ColorScheme.Light) =>
        await Of(new() { ViewportSize = new() { Width = 375, Height = 740 }, DeviceScaleFactor = 2, IsMobile = true, HasTouch = true, ColorScheme = colours });

    public ValueTask DisposeAsync() => visitor.DisposeAsync();

    private static async Task<Visit> Of(BrowserNewContextOptions options)
    {
        var visitor = await Browser.NewVisitor(options);
        var page = await visitor.NewPageAsync();
        var visit = new Visit(visitor, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                visit.Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => visit.Complaints.Add(error);
        page.Request += (_, request) => visit.Requests.Add(request.Url);
        await page.GotoAsync(new Uri(File.Value).AbsoluteUri);
        return visit;
    }
}
