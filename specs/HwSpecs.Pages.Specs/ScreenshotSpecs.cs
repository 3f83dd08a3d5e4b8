using Microsoft.Playwright;

namespace HwSpecs.Pages.Specs;

/// <summary>Pictures for people to look at, in <c>TestResults</c>; they prove nothing by themselves, so they are taken on request only.</summary>
[Explicit]
public sealed class ScreenshotSpecs
{
    private static readonly string Folder = Path.Combine(SpecsFolder.Path, "TestResults");

    [TestCase(ColorScheme.Light, false)]
    [TestCase(ColorScheme.Dark, false)]
    [TestCase(ColorScheme.Light, true)]
    [TestCase(ColorScheme.Dark, true)]
    public async Task The_page_as_a_screen_shows_it(ColorScheme colours, bool phone)
    {
        await using var visit = phone ? await Visit.Phone(colours) : await Visit.Desktop(colours);
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{(phone ? "phone" : "desktop")}-{colours}.png"), FullPage = true });
        visit.Complaints.Should().BeEmpty();
    }

    [TestCase("protanopia", ColorScheme.Light)]
    [TestCase("deuteranopia", ColorScheme.Light)]
    [TestCase("tritanopia", ColorScheme.Light)]
    [TestCase("achromatopsia", ColorScheme.Light)]
    [TestCase("deuteranopia", ColorScheme.Dark)]
    public async Task The_page_as_other_eyes_see_it(string deficiency, ColorScheme colours)
    {
        await using var visit = await Visit.Desktop(colours);
        var browser = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await browser.SendAsync("Emulation.setEmulatedVisionDeficiency", new() { ["type"] = deficiency });
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{deficiency}-{colours}.png"), FullPage = true });
        visit.Complaints.Should().BeEmpty();
    }

    [Test]
    public async Task The_page_on_paper()
    {
        await using var visit = await Visit.Desktop(ColorScheme.Dark);
        await visit.Page.PdfAsync(new() { Path = Path.Combine(Folder, "page.pdf"), Format = "A4", Margin = new() { Top = "15mm", Bottom = "15mm", Left = "15mm", Right = "15mm" } });
        visit.Complaints.Should().BeEmpty();
    }

    /// <summary>The picture that the README shows.</summary>
    [Test]
    public async Task The_part_that_the_readme_shows()
    {
        await using var visit = await Visit.Desktop();
        await visit.Page.Locator("[data-plane=trained]").ScrollIntoViewIfNeededAsync();
        await visit.Page.EvaluateAsync("() => document.querySelector('[data-plane=trained]').closest('.columns').previousElementSibling.scrollIntoView()");
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(SpecsFolder.Path, "Screenshots", "page.png") });
        visit.Complaints.Should().BeEmpty();
    }
}
