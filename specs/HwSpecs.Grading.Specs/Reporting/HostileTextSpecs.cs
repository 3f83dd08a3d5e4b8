using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using HwSpecs.Grading.Reporting;

namespace HwSpecs.Grading.Specs.Reporting;

/// <summary>Text that wants to be more than text.</summary>
public sealed class HostileTextSpecs
{
    private static readonly string[] Texts =
    [
        "\u001B[2J\u001B]8;;http://x\u0007link",
        "\u202E\u2066\u200F",
        "<script>alert(1)</script>",
        "![x](javascript:alert(1)) [x](http://x) <img src=x onerror=alert(1)>",
        "]]></failure></testcase></testsuite>",
        "\",\"score\":100,\"x\":\"",
        "x | correct | 100/100 |",
        "Total  69 correct of 69\nPoints 100 of 100",
        "\uD800 lone \uDC00 \uFFFE \uFFFF \0",
        new string('9', 5000),
    ];

    private static IEnumerable<TestCaseData> Cases => Texts.Select((text, k) => new TestCaseData(text).SetArgDisplayNames($"{k + 1}"));

    [TestCaseSource(nameof(Cases))]
    public void No_format_carries_a_control_or_direction_character(string hostile)
    {
        foreach (var (format, text) in All(hostile))
        {
            text.EnumerateRunes().Where(rune => rune.Value != '\n' && CharUnicodeInfo.GetUnicodeCategory(rune.Value) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate)
                .Should().BeEmpty(format);
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void Every_format_still_parses_and_says_the_same(string hostile)
    {
        foreach (var (format, text) in All(hostile))
        {
            if (format is "json" or "gradescope" or "prairielearn" or "github-classroom")
                JsonDocument.Parse(text).Dispose();
            if (format == "junit")
                XDocument.Parse(text).Descendants("testcase").Should().HaveCount(69);
        }

        Reports.Student(Submission(hostile)).Points.Should().Be(79.38m);
    }

    [TestCaseSource(nameof(Cases))]
    public void Markdown_makes_no_link_image_element_or_row_of_it(string hostile)
    {
        var text = MarkdownReport.Text(Reports.Student(Submission(hostile), hostile));

        text.Should().NotMatchRegex(@"(?<!\\)[<>\[\]!`]").And.NotMatchRegex(@"(?i)(javascript|https?):");
        var rows = text.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).ToList();
        rows.Should().HaveCount(69 + 7).And.OnlyContain(row => UnescapedPipes(row) == 6);
    }

    private static int UnescapedPipes(string row) => row.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|');

    [Test]
    public void A_forged_total_stays_within_its_line() =>
        Reports.Text(TerminalReport.Bytes(Reports.Student(Submission(Texts[7]), Texts[7]))).Split('\n')
            .Where(line => line.StartsWith("Total", StringComparison.Ordinal) || line.StartsWith("Points", StringComparison.Ordinal)).Should().HaveCount(2)
            .And.NotContain(line => line.Contains("69 correct"));

    [TestCase("de-DE")]
    [TestCase("tr-TR")]
    [TestCase("ar-SA")]
    public void Every_culture_writes_the_same_bytes(string culture)
    {
        var expected = All("plain").ToList();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
            All("plain").Should().Equal(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    private static IEnumerable<(string Format, string Text)> All(string hostile) =>
        Reports.ForStudent(Reports.Student(Submission(hostile), hostile)).Concat(Reports.ForStaff(Reports.Staff(Submission(hostile), hostile)));

    private static string Submission(string hostile) => CompleteReport.With("## 2.1 > Sample 1", "0.3775", "0.3775x " + hostile) + $"\nnote 7 = {hostile}\n";
}
