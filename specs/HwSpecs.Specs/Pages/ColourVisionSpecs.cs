using System.Text.RegularExpressions;
using HwSpecs.Pages.Look;

namespace HwSpecs.Specs.Pages;

/// <summary>By light and by dark, every kind of colour vision and a printer without colour can tell apart what a colour means.</summary>
public sealed partial class ColourVisionSpecs
{
    /// <summary>WCAG 2.2, 1.4.11: what is needed to understand a picture stands out 3 to 1.</summary>
    private const double StandsOut = 3;

    private const double TextStandsOut = 4.5;

    private const double LightnessStep = 6;

    private const double AnotherColour = 15;

    private static readonly string[] Bands = ["inactive", "slow", "active", "fast"];

    private static readonly string[] Plane = ["class-zero", "class-one"];

    private static readonly string[] Standings = ["good", "partial", "bad", "open", "absent"];

    private static IEnumerable<TestCaseData> Views =>
        from scheme in new[] { "light", "dark" } from vision in ColourVision.All select new TestCaseData(scheme, vision).SetArgDisplayNames(scheme, vision.Name);

    [TestCaseSource(nameof(Views))]
    public void The_learning_regions_are_a_ramp_of_lightness(string scheme, object vision)
    {
        var lightness = Bands.Select(band => ((ColourVision)vision).Lightness(Colours(scheme)[band])).ToArray();
        var steps = lightness.Zip(lightness[1..], (a, b) => scheme == "light" ? a - b : b - a);

        steps.Should().OnlyContain(step => step >= LightnessStep);
    }

    [TestCaseSource(nameof(Views))]
    public void What_is_drawn_on_the_learning_regions_stands_out_from_each(string scheme, object vision) =>
        TooFaint(scheme, (ColourVision)vision, ["gradient", "function", "isolated", "outline"], Bands).Should().BeEmpty();

    /// <summary>The hatching is what says class 1 where the colours of the classes are alike.</summary>
    [TestCaseSource(nameof(Views))]
    public void What_is_drawn_on_the_plane_stands_out_from_both_classes(string scheme, object vision) =>
        TooFaint(scheme, (ColourVision)vision, ["boundary", "border", "walk", "nearest", "reported", "hatch"], Plane).Should().BeEmpty();

    /// <summary>Without colour a walk ends in a cross, a nearest point is a diamond and the report's a square; their lines differ in width and dashes.</summary>
    [TestCaseSource(nameof(Views))]
    public void Walk_nearest_point_and_reported_point_have_colours_of_their_own(string scheme, object vision)
    {
        var (eyes, colours) = ((ColourVision)vision, Colours(scheme));
        if (!eyes.HasColour)
            Assert.Pass("Symbols and dashes tell them apart.");
        (string, string)[] pairs = [("walk", "nearest"), ("walk", "reported"), ("nearest", "reported"), ("gradient", "function")];

        pairs.Where(pair => eyes.Difference(colours[pair.Item1], colours[pair.Item2]) < AnotherColour).Should().BeEmpty();
    }

    [TestCaseSource(nameof(Views))]
    public void Words_stand_out_from_what_they_stand_on(string scheme, object vision)
    {
        var (eyes, colours) = ((ColourVision)vision, Colours(scheme));
        IEnumerable<(string, string)> pairs =
            [.. Standings.Select(tone => (tone, $"{tone}-on")), .. from ink in new[] { "text", "muted", "link", "agree" } from ground in new[] { "paper", "raised" } select (ink, ground)];

        pairs.Where(pair => eyes.Contrast(colours[pair.Item1], colours[pair.Item2]) < TextStandsOut).Should().BeEmpty();
    }

    /// <summary>The simulation's own witness: red and green of one lightness look alike without the cones that tell them apart.</summary>
    [Test]
    public void Red_and_green_look_alike_to_who_lacks_a_cone_for_them()
    {
        const string Red = "#c65b3c";
        const string Green = "#6f8a3a";
        double To(string name) => ColourVision.All.Single(vision => vision.Name == name).Difference(Red, Green);

        To("normal").Should().BeGreaterThan(50);
        To("deuteranopia").Should().BeLessThan(20);
        To("greyscale").Should().BeLessThan(5);
    }

    private static IEnumerable<(string Mark, string Ground)> TooFaint(string scheme, ColourVision vision, IEnumerable<string> marks, IEnumerable<string> grounds)
    {
        var colours = Colours(scheme);
        return from mark in marks from ground in grounds where vision.Contrast(colours[mark], colours[ground]) < StandsOut select (mark, ground);
    }

    /// <summary>The style sheet's colours; by dark those that it changes.</summary>
    private static Dictionary<string, string> Colours(string scheme)
    {
        var parts = Embedded.Text("Look.css").Split("@media");
        var colours = Variable().Matches(parts[0]).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        if (scheme == "dark")
        {
            foreach (Match match in Variable().Matches(parts[1]))
                colours[match.Groups[1].Value] = match.Groups[2].Value;
        }

        return colours;
    }

    [GeneratedRegex("--([a-z-]+): (#[0-9a-f]{6});")]
    private static partial Regex Variable();
}
