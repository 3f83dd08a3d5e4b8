using System.Globalization;
using HwSpecs.Activations;
using Microsoft.Playwright;

namespace HwSpecs.Pages.Specs;

/// <summary>What the script does: read-outs, thresholds and parameters. The exact regions are the library's.</summary>
public sealed class LiveSpecs
{
    private const double NineDigits = 1e-8;

    private Visit visit = null!;

    [OneTimeSetUp]
    public async Task Open() => visit = await Visit.Desktop();

    [SetUp]
    public async Task AsInTheHomework()
    {
        foreach (var reset in await visit.Page.Locator("[data-reset]").AllAsync())
        {
            if (await reset.IsEnabledAsync())
                await reset.ClickAsync();
        }
    }

    [OneTimeTearDown]
    public async Task Leave()
    {
        if (visit is not null)
            await visit.DisposeAsync();
    }

    [TestCase("relu", 1)]
    [TestCase("sigmoid", 1)]
    [TestCase("piecewise-linear", 1)]
    [TestCase("swish", 0.5)]
    [TestCase("swish", 2)]
    [TestCase("elu", 0.5)]
    [TestCase("elu", 1)]
    [TestCase("gelu", 1)]
    public async Task Chosen_thresholds_and_parameters_give_the_regions_that_the_library_finds(string function, double parameter)
    {
        var article = visit.Page.Locator($"[data-activation={function}]");
        await Set(visit.Page.Locator("[name=slow]"), 0.05);
        await Set(visit.Page.Locator("[name=fast]"), 0.7);
        if (await article.Locator("[data-parameter]").CountAsync() > 0)
            await Set(article.Locator("[data-parameter]"), parameter);

        IActivation activation = function switch
        {
            "relu" => new ReLU(),
            "sigmoid" => new LogisticSigmoid(),
            "piecewise-linear" => new PiecewiseLinearUnit(),
            "swish" => new Swish(parameter),
            "elu" => new ELU(parameter),
            _ => new GELU(),
        };
        var expected = LearningRegions.Of(activation, new LearningRegionThresholds(0.05, 0.7), Interval.Closed(-5, 5));
        var said = (await article.Locator("[data-regions]").InnerTextAsync())["As chosen: ".Length..].Split("; ").Select(part => part.Split(' ', 2)).ToArray();

        said.Select(part => part[0]).Should().Equal(expected.Select(part => part.Region.ToString().ToLowerInvariant()));
        said.Select(part => (part[1][0], part[1][^1])).Should().Equal(expected.Select(part => (part.Interval.ToString()[0], part.Interval.ToString()[^1])));
        said.SelectMany(part => Numbers(part[1])).Zip(expected.SelectMany(part => Numbers(part.Interval.ToString())))
            .Should().NotBeEmpty().And.OnlyContain(pair => Math.Abs(pair.First - pair.Second) < NineDigits);
        (await article.Locator("g.bands polygon").CountAsync()).Should().Be(expected.Count(part => !part.Interval.IsPoint));
        visit.Complaints.Should().BeEmpty();
    }

    [Test]
    public async Task The_homework_comes_back_as_it_was_drawn()
    {
        var plot = visit.Page.Locator("[data-activation=swish] svg");
        var before = await plot.InnerHTMLAsync();
        await Set(visit.Page.Locator("[name=slow]"), 0.2);
        await Set(visit.Page.Locator("[data-activation=swish] [data-parameter]"), 3);
        (await plot.InnerHTMLAsync()).Should().NotBe(before);
        await visit.Page.Locator("[data-reset]").ClickAsync();

        (await plot.InnerHTMLAsync()).Should().Be(before);
    }

    /// <summary>GELU at 1 by hand: Φ(1) = 0.841345, φ(1) = 0.241971.</summary>
    [Test]
    public async Task The_pointer_reads_function_gradient_and_region()
    {
        await Point(visit.Page, "gelu", 60 + (6 * 41), 100);
        await visit.Page.WaitForTimeoutAsync(50);

        (await visit.Page.Locator("[data-activation=gelu] .read-out").InnerTextAsync()).Should().Be("x = 1: function 0.841345, gradient 1.083315, fast");
    }

    [Test]
    public async Task A_slider_reads_the_loss_by_keyboard()
    {
        var slider = visit.Page.Locator("[data-losses] input");
        await slider.FocusAsync();
        await visit.Page.Keyboard.PressAsync("End");

        (await visit.Page.Locator("[data-losses] .read-out").InnerTextAsync()).Should().StartWith("epoch 100: average loss 0.1136986");
    }

    /// <summary>The start network at (1, 0): z = (1, 0), logit 1 − 0.5, σ(0.5) = 0.622459.</summary>
    [Test]
    public async Task Sliders_read_the_network_on_the_plane()
    {
        var plane = visit.Page.Locator("[data-plane=initial]");
        await Set(plane.Locator("input").Nth(0), 1);
        await Set(plane.Locator("input").Nth(1), 0);

        (await plane.Locator(".read-out").InnerTextAsync()).Should().Be("(1, 0): pre-activations (1, 0), prediction 0.622459, class 1");
    }

    private static Task Set(ILocator slider, double value) =>
        slider.FillAsync(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Moves to a place given in the drawing's own units.</summary>
    private static async Task Point(IPage page, string function, double x, double y)
    {
        var svg = page.Locator($"[data-activation={function}] svg");
        await svg.ScrollIntoViewIfNeededAsync();
        var box = (await svg.BoundingBoxAsync())!;
        var border = 1;
        var unit = (box.Width - (2 * border)) / 480;
        await page.Mouse.MoveAsync((float)(box.X + border + (x * unit)), (float)(box.Y + border + (y * unit)));
    }

    private static IEnumerable<double> Numbers(string interval) =>
        interval.Trim('[', ']', '(', ')', '{', '}').Split(", ").Select(number => double.Parse(number.Replace('\u2212', '-'), CultureInfo.InvariantCulture));
}
