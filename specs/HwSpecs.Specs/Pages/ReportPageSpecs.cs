using System.Globalization;
using System.Text;
using HwSpecs.Claims;
using HwSpecs.Pages;
using HwSpecs.Pages.Content;
using HwSpecs.Pages.Look;
using HwSpecs.Pages.Plots;
using HwSpecs.Quantities;
using HwSpecs.Report;
using HwSpecs.Specs.House;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.Pages;

/// <summary>What the page says, before any browser reads it.</summary>
public sealed class ReportPageSpecs
{
    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    [Test]
    public void The_reports_figures_are_those_that_the_witness_holds() =>
        PrintedFigures.ByAddress.Should().BeEquivalentTo(PrintedDigits.ByAddress);

    /// <summary>Each result's spec and witness are the ones that its approved snapshot names.</summary>
    [Test]
    public void Each_number_names_the_spec_and_the_witness_of_its_snapshot()
    {
        var approved = SourceTree.Files("snapshots", "*.verified.txt").SelectMany(file =>
        {
            var lines = file.Text.Split('\n');
            string Field(string name) => lines.First(line => line.Contains($"{name}: ")).Split(": ", 2)[1];
            return lines.Where(line => line.Contains(" = ") && char.IsAsciiDigit(line[0]))
                .Select(line => (Address: line[..line.IndexOf(" = ", StringComparison.Ordinal)], Spec: Field("spec").Split('(')[0], Witness: Field("witness")));
        }).ToArray();

        approved.Should().HaveSameCount(Drawn.Content.Results);
        approved.Select(one => (one.Address, one.Spec, one.Witness)).Should().BeEquivalentTo(
            Drawn.Content.Results.Select(quantity => (quantity.Address.ToString(), $"HwSpecs.Specs.{Provenance.Of(quantity.Address).Spec}", Provenance.Of(quantity.Address).Witness)));
    }

    [Test]
    public void Every_address_of_the_results_but_the_hidden_epochs_has_its_place_on_the_page()
    {
        var page = Drawn.Page;

        Results.All(Definition.Homework).Select(quantity => $"id=\"at-{quantity.Address.ToString().Replace(' ', '_')}\"")
            .Where(id => !page.Contains(id)).Should().BeEmpty();
    }

    [Test]
    public void Every_printed_number_agrees() => Drawn.Content.PrintedNumbers().Should().Be((92, 92));

    /// <summary>0.3775 is how 0.37754 begins; 0.4741 is how 0.47408 rounds; 0.31 is neither 0.3 nor 0.3051.</summary>
    [TestCase(0.37754, "0.3775", "0.3775", "4", true)]
    [TestCase(0.47408, "0.4741", "0.474", "08", true)]
    [TestCase(-0.3775406687981454, "-0.37754067", "-0.3775406", "687981454", true)]
    [TestCase(1.0, "1.", "1", "", true)]
    [TestCase(0.3051, "0.31", "0.3", "051", true)]
    [TestCase(0.3049, "0.31", "0.3", "049", false)]
    [TestCase(-0.5, "0.5", "", "-0.5", false)]
    public void Digits_agree_as_far_as_they_are_the_same(double ours, string printed, string agreeing, string rest, bool agrees) =>
        Agreement.Of(ours, printed).Should().Be(new Agreement(agreeing, rest, printed, agrees));

    [Test]
    public void Claims_stand_as_the_numbers_have_them() =>
        Drawn.Content.Claims.Select(claim => claim.Verdict).Should().Equal(
            ClaimVerdict.BorneOut, ClaimVerdict.BorneOut, ClaimVerdict.Refuted, ClaimVerdict.Undecidable, ClaimVerdict.Refuted, ClaimVerdict.Refuted,
            ClaimVerdict.BorneOut, ClaimVerdict.Refuted, ClaimVerdict.Refuted, ClaimVerdict.Undecidable, ClaimVerdict.Undecidable);

    [TestCase("de-DE")]
    [TestCase("tr-TR")]
    [TestCase("ar-SA")]
    public void The_same_bytes_come_out_under_any_culture(string culture)
    {
        var (page, svg) = (Drawn.Page, Drawn.Names.Select(Drawn.Svg).ToArray());
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            ReportFiles.Page(ReportContent.Of(Definition.Homework)).Should().Be(page);
            Drawn.Names.Select(Drawn.Svg).Should().Equal(svg);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void What_a_claim_says_is_escaped()
    {
        var hostile = Drawn.Content with { Claims = [new(new Address("3.1/claim/hostile"), "<script>alert(1)</script>", ClaimVerdict.Refuted, [], "\"a\" & <b>")] };
        var page = ReportFiles.Page(hostile);

        page.Should().NotContain("<script>alert").And.Contain("&lt;script&gt;alert(1)&lt;/script&gt;").And.Contain("&amp; &lt;b&gt;");
    }

    [Test]
    public void The_page_names_nothing_to_load() =>
        Drawn.Page.Replace("http://www.w3.org/2000/svg", "").Should()
            .NotContain("http://").And.NotContain("https://").And.NotContain("<link").And.NotContain("<img").And.NotContain("@import").And.NotContain(" src=");

    /// <summary>A plot by itself and a plot on the page by light have the same colours.</summary>
    [Test]
    public void The_style_sheet_by_light_has_the_colours_that_files_have()
    {
        var light = Embedded.Text("Look.css").Split("@media")[0];

        Enum.GetValues<Ink>().Where(ink => ink is not (Ink.Text or Ink.Muted or Ink.Paper))
            .Where(ink => !light.Contains($"--{ink.Name()}: {ink.OnPaper()};")).Should().BeEmpty();
        Enum.GetValues<Ink>().Where(ink => Drawn.Page.Contains($"fill-{ink.Name()}"))
            .Where(ink => !Embedded.Text("Look.css").Contains($".fill-{ink.Name()} {{")).Should().BeEmpty();
    }

    [Test]
    public void Every_plot_comes_as_SVG_and_as_PNG()
    {
        var files = ReportFiles.Of(Definition.Homework).ToDictionary(file => file.Name, file => file.Bytes);

        files.Keys.Should().BeEquivalentTo(Drawn.Names.SelectMany(name => new[] { $"{name}.svg", $"{name}.png" }).Append("index.html"));
        files.Where(file => file.Key.EndsWith(".png", StringComparison.Ordinal)).Should().HaveCount(17)
            .And.OnlyContain(file => file.Value.Take(8).SequenceEqual(PngSignature));
        files.Where(file => !file.Key.EndsWith(".png", StringComparison.Ordinal)).Should().OnlyContain(file => !Encoding.UTF8.GetString(file.Value).Contains('\r'));
    }
}
