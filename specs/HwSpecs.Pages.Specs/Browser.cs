using Microsoft.Playwright;

namespace HwSpecs.Pages.Specs;

/// <summary>One headless Chromium for all specs of the page; where there is none, the specs that need it are ignored.</summary>
[SetUpFixture]
public sealed class Browser
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Quiet =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static IPlaywright? playwright;
    private static IBrowser? browser;

    private static string? Executable { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM") ?? Places.FirstOrDefault(File.Exists);

    /// <summary>A context of its own, as a visitor's who has never been here.</summary>
    public static async Task<IBrowserContext> NewVisitor(BrowserNewContextOptions options)
    {
        if (Executable is null)
            Assert.Ignore("No browser: install Debian's chromium, or name one in CHROMIUM.");
        if (!File.Exists(Executable))
            Assert.Fail($"CHROMIUM names {Executable}, and there is no such file. Name a Chromium, or unset it.");
        playwright ??= await Playwright.CreateAsync();
        browser ??= await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Quiet });
        return await browser.NewContextAsync(options);
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
    }
}
