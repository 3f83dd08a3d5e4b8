using System.Text;

namespace HwSpecs.Grading.Specs.Reading;

/// <summary>Files that cannot be read: one sentence says what was found and what to do.</summary>
public sealed class RefusalSpecs
{
    private const string Endless = "is a damaged PDF: a colour or a function of it is made of itself.";
    private const string Interpolation = "<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0] /C1 [1] >>";

    private static readonly (string Name, byte[] Bytes, string Reason)[] Files =
    [
        ("empty.txt", [], "is empty; expected a report."),
        ("mark.txt", [0xEF, 0xBB, 0xBF], "holds no text; expected a report."),
        ("blanks.txt", Utf8(" \r\n\t\n"), "holds no text; expected a report."),
        ("noise.txt", [.. Enumerable.Range(0, 400).Select(k => (byte)((k * 7) % 32))], "is not text (UTF-8, UTF-16 or Latin-1) and of no other format that is read; expected text, a notebook, PDF, Word (.docx), JSON or a zip of these."),
        ("photo.png", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0], "is an image, and images are not read; expected text, a notebook, PDF, Word (.docx), JSON or a zip of these."),
        ("photo.jpg", [0xFF, 0xD8, 0xFF, 0xE0], "is an image, and images are not read; expected text, a notebook, PDF, Word (.docx), JSON or a zip of these."),
        ("report.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "is a Word file in the old format or with a password; save it as .docx without a password."),
        ("report.rtf", Utf8("{\\rtf1 y_hat: 0.3775}"), "is Rich Text; save it as .docx or PDF."),
        ("report.html", Utf8("<!DOCTYPE html><html><script>1</script></html>"), "is a web page (HTML); hand in the notebook itself, or print the page to PDF."),
        ("report.7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "is a 7z archive; pack it as .zip."),
        ("cut.zip", [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3, 4], "is a damaged zip archive or Word file: its list of contents cannot be read; was it cut off?"),
        ("empty.zip", [0x50, 0x4B, 5, 6, .. new byte[18]], "holds no file; expected a report."),
        ("scanned.pdf", Fixture.Bytes("scanned.pdf"), "is a PDF without text, a scan or pictures of pages; hand in a PDF with text, the notebook or the Word file."),
        ("encrypted.pdf", Fixture.Bytes("encrypted.pdf"), "is a PDF with a password; save it without one."),
        ("truncated.pdf", Fixture.Bytes("truncated.pdf"), "is a damaged PDF that cannot be opened; was it cut off?"),
        ("pages.pdf", Documents.PdfOfPages(10_000), "has 10000 pages; up to 200 are read."),
        ("bomb.pdf", Documents.PdfBomb(), "unpacks to more than 64 MiB; a report of this homework has far less."),
        ("forms.pdf", Documents.PdfOfForms(), "is a PDF that draws more than 20000 forms; no report does."),

        ("contents.pdf", Documents.Pdf([.. Documents.Pages, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents [{Repeated("4 0 R ", 100)}] >>", $"<< /Length 1000000 >>\nstream\n{new string(' ', 1_000_000)}\nendstream"]), "unpacks to more than 64 MiB; a report of this homework has far less."),
        ("missing.pdf", Documents.PdfOfMissingObjects(2_000, 100_000), "is a damaged PDF: many of its objects are missing; was it cut off?"),

        // PdfPig would write each of these ranges out, or read a map of its own a million times.
        ("widths.pdf", Documents.PdfOfCompositeFont("/W [1 [500] 10 2000000000 500]", ""), "is a damaged PDF: its fonts state widths of more than 262144 characters."),
        ("heights.pdf", Documents.PdfOfCompositeFont("/W2 [10 2000000000 500 1 1]", ""), "is a damaged PDF: its fonts state widths of more than 262144 characters."),
        ("map.pdf", Documents.PdfOfCompositeFont("", "1 beginbfrange <00000000> % last\n<FFFFFFFF> <0041> endbfrange"), "is a damaged PDF: its fonts map more than 4194304 characters."),
        ("maps.pdf", Documents.PdfOfCompositeFont("", Repeated("/UniJIS-UTF16-H usecmap ", 1_000)), "is a damaged PDF: its fonts map more than 4194304 characters."),
        ("samples.pdf", Documents.PdfOfDefinitions("/ColorSpace << /C [/Separation /A /DeviceGray 5 0 R] >>", "/C cs 0 scn", Sampled("[2000000000]")), "is a damaged PDF: a colour of it comes from a table of far too many samples."),
        ("inputs.pdf", Documents.PdfOfDefinitions("/ColorSpace << /C [/Separation /A /DeviceGray 5 0 R] >>", "/C cs 0 scn", Sampled($"[{Repeated("1 ", 30)}]")), "is a damaged PDF: a colour of it comes from a table of far too many samples."),

        // On each of these PdfPig overflows the stack, which ends the process.
        ("reference.pdf", Documents.PdfOfDefinitions("", "", "5 0 R"), "is a damaged PDF: an object of it refers to itself."),
        ("separation.pdf", Documents.PdfOfDefinitions("/ColorSpace << /C 5 0 R >>", "/C cs 0 scn", "[/Separation /A 5 0 R 6 0 R]", Interpolation), Endless),
        ("device-n.pdf", Documents.PdfOfDefinitions("/ColorSpace << /C 5 0 R >>", "/C cs 0 scn", "[/DeviceN [/A] 5 0 R 6 0 R]", Interpolation), Endless),
        ("function.pdf", Documents.PdfOfDefinitions("/ColorSpace << /C [/Separation /A /DeviceGray 5 0 R] >>", "/C cs 0 scn", Stitched("5 0 R")), Endless),
        ("functions.pdf", Documents.PdfOfDefinitions("/ColorSpace << /C [/Separation /A /DeviceGray 5 0 R] >>", "/C cs 0 scn", [.. Enumerable.Range(6, 6).Select(next => Stitched(string.Concat(Enumerable.Repeat($"{next} 0 R ", 10)))), Interpolation]), Endless),
        ("shading.pdf", Documents.PdfOfDefinitions("/Shading << /S << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 1] /Function 5 0 R >> >>", "/S sh", Stitched("5 0 R")), Endless),
        ("braces.pdf", Documents.PdfOfDefinitions("/ColorSpace << /C [/Separation /A /DeviceGray 5 0 R] >>", "/C cs 0 scn", $"<< /FunctionType 4 /Domain [0 1] /Range [0 1] /Length 200000 >>\nstream\n{new string('{', 100_000)}{new string('}', 100_000)}\nendstream"), Endless),
        ("packed-braces.pdf", Documents.PdfOfDefinitions("/ColorSpace << /C [/Separation /A /DeviceGray 5 0 R] >>", "/C cs 0 scn", Documents.Packed("/FunctionType 4 /Domain [0 1] /Range [0 1]", new string('{', 5_000) + " " + new string('}', 5_000))), Endless),
        ("cut.ipynb", Fixture.Bytes("torch-model.ipynb")[..2000], "is a notebook that is not valid JSON from line 73 on; was it cut off?"),
        ("deep.ipynb", Utf8("{\"cells\": " + new string('[', 5_000)), "is JSON that is nested more than 64 deep; no report is."),
        ("none.ipynb", Utf8("{\"cells\": [], \"nbformat\": 4}"), "is a notebook without output or text; run all its cells and save it again."),
        ("old.ipynb", Utf8("{\"worksheets\": [], \"nbformat\": 3}"), "is a notebook without cells, or of a format before 4; open it in Jupyter and save it again."),
        ("half-pair.ipynb", Utf8("{\"cells\": [{\"cell_type\": \"raw\", \"source\": \"\\ud800\"}]}"), "is a notebook with text that is not Unicode; open it in Jupyter and save it again."),
        ("latin-1.json", [.. Utf8("{\"2.1\": {\"sample"), 0xFA, .. Utf8("\": \"a\"}}")], "is JSON with text that is not Unicode; save it as UTF-8."),
        ("cut.json", Utf8("{\"2.1\": {\n\"sample 1\": "), "is JSON that is not valid from line 2 on; was it cut off?"),
        ("none.json", Utf8("{\"2.1\": null}"), "is JSON without a value; 'hwspecs template' writes what is expected."),
        ("bomb.docx", Documents.Word(new string(' ', 65 << 20)), "unpacks to more than 64 MiB; a report of this homework has far less."),
        ("packed.docx", Documents.Word("<w:p><w:r><w:t>" + new string('9', 4 << 20) + "</w:t></w:r></w:p>"), "unpacks to more than 200 times its size; no report does."),
        ("dtd.docx", Documents.Word("", "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"), "is a Word file with a document type definition (DTD), which no word processor writes; save it again."),
        ("deep.docx", Documents.Word(string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 5_000)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 5_000))), "is a Word file whose elements are nested more than 256 deep; no report is."),
        ("blank.docx", Documents.Word("<w:p/>"), "is a Word file without text; expected a report."),
        ("sheet.xlsx", Documents.Zip(("[Content_Types].xml", Utf8("<Types/>")), ("xl/workbook.xml", Utf8("<w/>"))), "is an Office file, but not of Word; save it as .docx or PDF."),
        ("report.odt", Documents.Zip(("mimetype", Utf8("application/vnd.oasis.opendocument.text")), ("content.xml", Utf8("<w/>"))), "is an OpenDocument file; save it as .docx or PDF."),
        ("numbers.txt", Utf8(string.Join(' ', Enumerable.Repeat("0.5", 120_000))), "holds more than 200000 numbers; a report of this homework has about 200."),
        ("long.txt", Utf8(new string('x', 3_000_000)), "holds more than 2000000 characters of text; a report of this homework has a few thousand."),
    ];

    private static IEnumerable<TestCaseData> Refused => Files.Select(file => new TestCaseData(file.Name, file.Bytes, file.Reason).SetName($"Refused: {file.Name}"));

    [TestCaseSource(nameof(Refused))]
    public void It_is_refused_in_one_sentence(string name, byte[] bytes, string reason) => Fixture.Refusal(name, bytes).Should().Be($"{name} {reason}");

    /// <summary>A function made of others.</summary>
    private static string Stitched(string functions) => $"<< /FunctionType 3 /Domain [0 1] /Functions [{functions}] /Bounds [] /Encode [0 1] >>";

    /// <summary>A function by a table of samples of no bits.</summary>
    private static string Sampled(string size) => $"<< /FunctionType 0 /Domain [0 1] /Range [0 1] /Size {size} /BitsPerSample 0 /Length 1 >>\nstream\nx\nendstream";

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
