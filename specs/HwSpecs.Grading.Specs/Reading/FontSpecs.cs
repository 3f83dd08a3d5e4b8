using HwSpecs.Grading.Reading.Fonts;

namespace HwSpecs.Grading.Specs.Reading;

/// <summary>Fonts inside a PDF: their text is read whatever their glyphs do, and what text needs of them is kept.</summary>
public sealed class FontSpecs
{
    private const string Type1Lengths = "/Length1 300 /Length2 600 /Length3 70";
    private const string Wide = "/FontDescriptor 6 0 R /FirstChar 97 /LastChar 97 /Widths [600]";
    private const string Names = Wide + " /Encoding << /Type /Encoding /Differences [97 /a] >>";

    private static readonly (string Name, byte[] Pdf)[] Endless =
    [
        ("Type 1, a subroutine calls itself", Documents.PdfOfFont("Type1", "FontFile", FontPrograms.Type1Subroutine(), Type1Lengths, Names)),
        ("Type 1, an accent of itself", Documents.PdfOfFont("Type1", "FontFile", FontPrograms.Type1Accent(), Type1Lengths, Names)),
        ("Type 1, behind a blank", Documents.PdfOfFont("Type1", "FontFile", [(byte)' ', .. FontPrograms.Type1Subroutine()], Type1Lengths, Names)),
        ("CFF, a subroutine calls itself", Documents.PdfOfFont("Type1", "FontFile3", FontPrograms.Compact(10), "/Subtype /Type1C", Names)),
        ("CFF, a subroutine of all fonts calls itself", Documents.PdfOfFont("Type1", "FontFile3", FontPrograms.Compact(29), "/Subtype /Type1C", Names)),
        ("CFF of a TrueType font", Documents.PdfOfFont("TrueType", "FontFile3", FontPrograms.Compact(29), "/Subtype /Type1C", Names)),
        ("TrueType, a glyph made of itself", Documents.PdfOfFont("TrueType", "FontFile2", FontPrograms.TrueType(), "/Length1 900", Names)),
        ("TrueType, without the length of its program", Documents.PdfOfFont("TrueType", "FontFile2", FontPrograms.TrueType(), "", Names)),
        ("TrueType, in an OpenType wrapper", Documents.PdfOfFont("TrueType", "FontFile3", FontPrograms.TrueType(), "/Subtype /OpenType", Names)),
        ("TrueType, 8,000 tables of codes", Documents.PdfOfFont("TrueType", "FontFile2", FontPrograms.TrueType(8_000), "", Names)),
        ("TrueType, of a font of CIDs", Documents.PdfOfCompositeFont("/W [97 [600]]", "2 beginbfchar <6161> <00610061> <6100> <0061> endbfchar")),
        ("TrueType, two kinds of program at once", Documents.PdfOfFont("TrueType", "FontFile 7 0 R /FontFile2", FontPrograms.TrueType(), "", Names)),
    ];

    private static IEnumerable<TestCaseData> EndlessCases => Endless.Select(font => new TestCaseData(font.Pdf).SetName($"Endless: {font.Name}"));

    [TestCaseSource(nameof(EndlessCases))]
    public void Text_in_a_font_whose_glyphs_never_end_is_read(byte[] pdf) => Text(pdf).Should().Be("aaa");

    // Found by damaging files: a glyph that contains itself.
    [Test]
    public void Text_in_a_damaged_font_is_read() =>
        Fixture.Read("glyph.pdf", Mutations.Of(Fixture.Bytes("printed-text.pdf"), new Random(543))).Values().Should().Equal(Fixture.Read("printed-text.pdf").Values());

    // Code 97 stands for the glyph b: the font alone says so.
    [Test]
    public void The_codes_of_a_Type_1_font_are_kept() => Text(Documents.PdfOfFont("Type1", "FontFile", FontPrograms.Type1Encoded(), Type1Lengths)).Should().Be("bbb");

    [Test]
    public void The_codes_of_a_CFF_font_are_kept() =>
        Text(Documents.PdfOfFont("Type1", "FontFile3", FontPrograms.CompactEncoded(), "/Subtype /Type1C", Wide + " /Encoding << /Differences [98 /c] >>")).Should().Be("bbb");

    [Test]
    public void The_codes_and_names_of_a_TrueType_font_are_kept() => Text(Documents.PdfOfFont("TrueType", "FontFile2", FontPrograms.TrueType())).Should().Be("bbb");

    // At size 10 the font's own advance of 1,000 thousandths is 10 points; without it letters would lie on each other, as one with a gap of nothing.
    [Test]
    public void The_widths_of_a_TrueType_font_are_kept_for_codes_that_the_file_states_none_for() =>
        UglyToad.PdfPig.PdfDocument.Open(Documents.PdfOfFont("TrueType", "FontFile2", TrueTypeText.Of(FontPrograms.TrueType()), "", Wide.Replace("97 /Widths", "96 /Widths", StringComparison.Ordinal).Replace("[600]", "[]", StringComparison.Ordinal)))
            .GetPage(1).Letters.Select(letter => letter.StartBaseLine.X).Should().Equal(10, 20, 30);

    private static string Text(byte[] pdf)
    {
        var reading = Fixture.Read("page.pdf", pdf);
        return string.Join(' ', reading.Texts.SelectMany(text => text.Lines).Select(line => line.Text));
    }
}
