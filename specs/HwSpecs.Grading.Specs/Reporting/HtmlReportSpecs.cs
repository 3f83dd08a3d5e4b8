using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HwSpecs.Grading.Reporting;

namespace HwSpecs.Grading.Specs.Reporting;

/// <summary>The page of feedback, as a browser and a screen reader take it.</summary>
public sealed class HtmlReportSpecs
{
    private const string Hostile = "<script>alert(1)</script><svg onload=alert(2)><a href=\"javascript:alert(3)\">x</a>' onmouseover='alert(4)";

    private IDocument page = null!;

    [OneTimeSetUp]
    public void Open() => page = Parse(Reports.Student(CompleteReport.Text));

    [OneTimeTearDown]
    public void Close() => page.Dispose();

    [Test]
    public void It_has_a_language_a_title_and_one_main_heading()
    {
        page.DocumentElement.GetAttribute("lang").Should().Be("en");
        page.Title.Should().Be("complete-report.txt: 81.25 of 100 points");
        page.QuerySelectorAll("main h1").Select(heading => heading.TextContent).Should().Equal("complete-report.txt");
    }

    [Test]
    public void Every_table_has_a_caption_and_headers_with_a_scope()
    {
        page.QuerySelectorAll("table").Should().HaveCount(8).And.OnlyContain(table => table.QuerySelector("caption") != null);
        page.QuerySelectorAll("th").Should().OnlyContain(header => header.HasAttribute("scope"));
        page.QuerySelectorAll("tbody tr").Should().OnlyContain(row => row.Children[0].LocalName == "th");
    }

    [Test]
    public void Each_verdict_stands_there_in_words() =>
        page.QuerySelectorAll("section tbody tr").Select(row => row.Children[1].TextContent.Trim().Split(' ')[^1])
            .Should().Equal(Reports.Student(CompleteReport.Text).Items.Select(item => item.Verdict));

    [Test]
    public void Sections_are_named_and_links_lead_to_them() =>
        page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")![1..]).Should().Equal(page.QuerySelectorAll("h2[id]").Select(heading => heading.Id))
            .And.HaveCount(7);

    [Test]
    public void Text_of_a_submission_stays_text()
    {
        using var hostile = Parse(Reports.Student(CompleteReport.With("## 2.1 > Sample 1", "0.3775", Hostile) + $"\n7 {Hostile}\n", Hostile));

        hostile.QuerySelectorAll("script, svg, iframe, object, embed, img, form, link, base").Should().BeEmpty();
        hostile.All.SelectMany(element => element.Attributes).Should().OnlyContain(attribute => !attribute.Name.StartsWith("on", StringComparison.Ordinal));
        hostile.QuerySelectorAll("a").Should().OnlyContain(link => link.GetAttribute("href")!.StartsWith("#part-", StringComparison.Ordinal));
        hostile.QuerySelector("h1")!.TextContent.Should().Be(Hostile);
        hostile.QuerySelectorAll("style").Should().HaveCount(1);
    }

    [Test]
    public void It_forbids_scripts_and_loads_nothing() =>
        page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content").Should().StartWith("default-src 'none'");

    [Test]
    public void Only_staff_have_columns_for_the_key()
    {
        page.QuerySelectorAll("section th[scope=col]").Select(header => header.TextContent).Distinct().Should().Equal("Quantity", "Verdict", "Points", "Where", "Reason");
        using var staff = Parse(Reports.Staff(CompleteReport.Text));
        staff.QuerySelectorAll("section th[scope=col]").Select(header => header.TextContent).Distinct()
            .Should().Equal("Quantity", "Verdict", "Points", "Where", "Reason", "Key", "Tolerance", "Rule");
    }

    private static IDocument Parse(HwSpecs.Grading.Reporting.Report report) => new HtmlParser().ParseDocument(Reports.Text(HtmlReport.Bytes(report)));
}
