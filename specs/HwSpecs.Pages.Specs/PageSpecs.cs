using System.Text;
using HwSpecs.Pages.Content;
using HwSpecs.Report;
using Microsoft.Playwright;

namespace HwSpecs.Pages.Specs;

/// <summary>The page as a visitor's browser has it.</summary>
public sealed class PageSpecs
{
    private Visit desktop = null!;
    private Visit phone = null!;

    /// <summary>For whatever looks at the page and leaves it as it is.</summary>
    [OneTimeSetUp]
    public async Task Open() => (desktop, phone) = (await Visit.Desktop(), await Visit.Phone());

    [OneTimeTearDown]
    public async Task Leave()
    {
        if (desktop is not null)
            await desktop.DisposeAsync();
        if (phone is not null)
            await phone.DisposeAsync();
    }

    [Test]
    public async Task Nothing_but_the_page_itself_is_asked_for_and_nothing_goes_wrong()
    {
        await desktop.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        desktop.Requests.Should().ContainSingle().Which.Should().StartWith("file://");
        desktop.Complaints.Should().BeEmpty();
    }

    /// <summary>What the policy forbids does not depend on nobody having written it.</summary>
    [Test]
    public async Task The_policy_lets_no_request_out()
    {
        await using var visit = await Visit.Desktop();
        await visit.Page.EvaluateAsync("() => { const image = new Image(); image.src = 'https://example.invalid/a.png'; document.body.append(image); }");
        await visit.Page.WaitForTimeoutAsync(100);

        visit.Complaints.Should().ContainSingle().Which.Should().Contain("Content Security Policy");
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Axe_finds_no_violation_on_a_desktop(ColorScheme colours)
    {
        await desktop.Page.EmulateMediaAsync(new() { ColorScheme = colours });

        (await AxeRun.Violations(desktop.Page)).Should().BeEmpty();
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Axe_finds_no_violation_on_a_phone(ColorScheme colours)
    {
        await phone.Page.EmulateMediaAsync(new() { ColorScheme = colours });

        (await AxeRun.Violations(phone.Page)).Should().BeEmpty();
    }

    [Test]
    public async Task A_phone_scrolls_down_only()
    {
        (await phone.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).Should().Be(375);
    }

    [Test]
    public async Task Nothing_moves_while_the_page_loads()
    {
        await using var visit = await Visit.Desktop();

        var shift = await visit.Page.EvaluateAsync<double>("""
            () => new Promise(done => {
              let sum = 0;
              new PerformanceObserver(list => list.getEntries().forEach(entry => sum += entry.value)).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => done(sum), 200);
            })
            """);
        shift.Should().Be(0);
    }

    [Test]
    public async Task Without_script_every_number_and_plot_is_there_and_no_control_that_does_nothing()
    {
        await using var visit = await Visit.Desktop(script: false);

        (await visit.Page.Locator("svg.drawing").CountAsync()).Should().Be(17);
        (await visit.Page.Locator(".live >> visible=true").CountAsync()).Should().Be(0);
        (await visit.Page.Locator("[id='at-2.2/sample_4/grad_W']").IsVisibleAsync()).Should().BeTrue();
    }

    /// <summary>Tab comes to the skip link first; then each link of the contents leads to its part.</summary>
    [Test]
    public async Task The_keyboard_gets_to_the_content_and_every_link_of_the_contents_leads_somewhere()
    {
        await using var visit = await Visit.Desktop();
        await visit.Page.Keyboard.PressAsync("Tab");
        (await visit.Page.EvaluateAsync<string>("() => document.activeElement.className")).Should().Be("skip");
        await visit.Page.Keyboard.PressAsync("Enter");
        (await visit.Page.EvaluateAsync<string>("() => document.activeElement.id")).Should().Be("content");

        (await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href^=\"#\"]')].map(a => decodeURIComponent(a.hash.slice(1))).filter(id => !document.getElementById(id))"))
            .Should().BeEmpty();
    }

    [Test]
    public async Task Formulas_are_MathML_with_a_size()
    {
        var heights = await desktop.Page.EvaluateAsync<double[]>("() => [...document.querySelectorAll('math')].map(m => m.getBoundingClientRect().height)");
        heights.Should().HaveCountGreaterThanOrEqualTo(20).And.OnlyContain(height => height > 15);
    }

    [Test]
    public void The_page_is_smaller_than_one_and_a_half_megabytes() =>
        Encoding.UTF8.GetByteCount(ReportFiles.Page(ReportContent.Of(Definition.Homework))).Should().BeLessThan(1_500_000);
}
