namespace HwSpecs.Grading.Specs.Reading;

/// <summary>Numbers that Word sets ahead of headings and items, and that stand in no text.</summary>
public sealed class WordNumberingSpecs
{
    /// <summary>As Word writes a list of headings: level 1 is linked to Heading1, level 2 to Heading2.</summary>
    private const string Headings =
        "<w:abstractNum w:abstractNumId=\"3\"><w:multiLevelType w:val=\"multilevel\"/>"
        + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"Heading1\"/><w:lvlText w:val=\"Problem %1\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"Heading2\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/></w:num>";

    private const string Styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:pPr><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Heading2\"><w:basedOn w:val=\"Heading1\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"MyHeading2\"><w:basedOn w:val=\"Heading2\"/></w:style>";

    [Test]
    public void A_heading_has_the_number_that_its_style_gives_it() =>
        Fixture.Read("report.docx", Documents.NumberedWord(
            Styled("Heading1", "Regions") + Styled("Heading1", "By hand") + Styled("Heading2", "Forward pass") + Plain("Sample 1: y_hat = 0.3775")
            + Styled("MyHeading2", "Backpropagation") + Plain("Sample 1: grad_b = 0.3775"), Headings, Styles)).Lines().Should().Equal(
            "2.1/sample 1/y_hat = 0.3775 in paragraph 4", "2.2/sample 1/grad_b = 0.3775 in paragraph 6");

    [Test]
    public void A_level_begins_again_below_the_next_higher_one() =>
        Shown(Styled("Heading1", "a") + Styled("Heading2", "b") + Styled("Heading2", "c") + Styled("Heading1", "d") + Styled("Heading2", "e"))
            .Should().Equal("Problem 1 a", "1.1 b", "1.2 c", "Problem 2 d", "2.1 e");

    [Test]
    public void A_paragraph_that_names_its_list_goes_ahead_of_its_style_and_list_0_is_none() =>
        Shown(Styled("Heading1", "a") + Numbered("Heading1", "0", 0, "b") + Numbered("Normal", "7", 1, "c")).Should().Equal("Problem 1 a", "b", "1.1 c");

    [TestCase("decimal", "%1.", "3. a")]
    [TestCase("decimalZero", "%1)", "03) a")]
    [TestCase("lowerLetter", "(%1)", "(c) a")]
    [TestCase("upperRoman", "%1.", "III. a")]
    [TestCase("bullet", "\u2022", "a")]
    [TestCase("none", "%1", "a")]
    public void Numbers_are_shown_in_their_format(string format, string text, string line) =>
        Shown(Numbered("Normal", "1", 0, "a"), $"<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
            .Should().Equal(line);

    [Test]
    public void A_list_may_begin_at_another_number() =>
        Shown(Numbered("Normal", "8", 1, "a") + Numbered("Normal", "8", 1, "b"), Headings + "<w:num w:numId=\"8\"><w:abstractNumId w:val=\"3\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"2\"/></w:lvlOverride></w:num>")
            .Should().Equal("2.1 a", "2.2 b");

    [Test]
    public void What_a_change_replaced_counts_no_more() =>
        Shown("<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr></w:pPrChange></w:pPr><w:r><w:t>a</w:t></w:r></w:p>" + Styled("Heading1", "b")).Should().Equal("a", "Problem 1 b");

    // Styles that are based on each other, and numbering that is no XML.
    [Test]
    public void A_damaged_definition_leaves_the_text_as_it_is()
    {
        Shown(Styled("A", "a"), Headings, "<w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>").Should().Equal("a");
        Shown(Styled("Heading1", "a"), "<w:abstractNum>").Should().Equal("a");
    }

    private static IEnumerable<string> Shown(string body, string numbering = Headings, string styles = Styles) =>
        Fixture.Read("report.docx", Documents.NumberedWord(body, numbering, styles)).Texts.SelectMany(text => text.Lines.Select(line => line.Text)
            .Prepend(text.Heading?.Text ?? "")).Where(line => line.Length > 0);

    private static string Plain(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Styled(string style, string text) => $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Numbered(string style, string list, int level, string text) =>
        $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";
}
