using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace HwSpecs.Grading.Specs.Reading;

/// <summary>Files written byte by byte, hostile ones among them, so that no fixture has to be large.</summary>
internal static class Documents
{
    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
                using var target = entry.Open();
                target.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    /// <param name="body">What stands inside the document's body, as WordprocessingML.</param>
    public static byte[] Word(string body, string prolog = "", string part = "word/document.xml")
    {
        var types = $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/{part.TrimStart('/')}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
        var relations = $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{part}"/></Relationships>""";
        var document = $"""<?xml version="1.0" encoding="UTF-8"?>{prolog}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>{body}</w:body></w:document>""";
        return Zip(("[Content_Types].xml", Encoding.UTF8.GetBytes(types)), ("_rels/.rels", Encoding.UTF8.GetBytes(relations)), (part.TrimStart('/'), Encoding.UTF8.GetBytes(document)));
    }

    /// <summary>One page that uses a colour or a shading, and what these are made of, from object 5 on.</summary>
    public static byte[] PdfOfDefinitions(string resources, string content, params string[] definitions) => Pdf(
    [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << {resources} >> >>", $"<< /Length {content.Length} >>\nstream\n{content}\nendstream", .. definitions,
    ]);

    /// <summary>A stream that is packed.</summary>
    public static string Packed(string dictionary, string content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            deflate.Write(Encoding.Latin1.GetBytes(content));
        return $"<< {dictionary} /Length {packed.Length} /Filter /FlateDecode >>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream";
    }

    /// <summary>One page of 400 by 300 points, by its operators, with Courier as font F: each letter is 6 points wide at size 10.</summary>
    public static byte[] PdfOfContent(string content) => Pdf(
    [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        $"<< /Length {content.Length} >>\nstream\n{content}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
    ]);

    /// <summary>Objects 1 and 2 of a document whose only page is object 3.</summary>
    public static IReadOnlyList<string> Pages { get; } = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>"];

    /// <summary>One page with text in a font of CIDs.</summary>
    /// <param name="entries">Of the font that it is composed of.</param>
    /// <param name="map">Its CMap to Unicode.</param>
    public static byte[] PdfOfCompositeFont(string entries, string map) => PdfOfFont(
        "Type0",
        "FontFile2",
        FontPrograms.TrueType(),
        "",
        $"/Encoding /Identity-H /ToUnicode 8 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (A) /Ordering (B) /Supplement 0 >> /FontDescriptor 6 0 R {entries} >>]",
        $"<< /Length {map.Length} >>\nstream\n{map}\nendstream");

    /// <summary>Objects that the file says to stand where others do.</summary>
    /// <param name="padding">Bytes of a stream behind them.</param>
    public static byte[] PdfOfMissingObjects(int count, int padding)
    {
        var text = Encoding.Latin1.GetString(Pdf([.. Pages, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>", .. Enumerable.Repeat("null", count), new string('%', padding) + "\n1"]));
        return Encoding.Latin1.GetBytes(System.Text.RegularExpressions.Regex.Replace(text, "\n([4-9]|[0-9]{2,}) 0 obj\nnull\nendobj", match => "\n% " + match.Value[3..]));
    }

    /// <summary>One page with the text aaa in a font whose program stands in the file, under the given key of its descriptor.</summary>
    /// <param name="entries">Of the program's stream.</param>
    /// <param name="more">Of the font; the descriptor is object 6.</param>
    /// <param name="objects">From object 8 on.</param>
    public static byte[] PdfOfFont(string subtype, string key, byte[] program, string entries = "", string more = "/FontDescriptor 6 0 R /FirstChar 97 /LastChar 97 /Widths [600]", params string[] objects) => Pdf(
    [
        .. Pages,
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        "<< /Length 36 >>\nstream\nBT /F 10 Tf 10 200 Td (aaa) Tj ET     \nendstream",
        $"<< /Type /Font /Subtype /{subtype} /BaseFont /ABCDEF+X {more} >>",
        $"<< /Type /FontDescriptor /FontName /ABCDEF+X /Flags 4 /FontBBox [0 0 9 9] /ItalicAngle 0 /Ascent 9 /Descent 0 /CapHeight 9 /StemV 9 /{key} 7 0 R >>",
        $"<< {entries} /Length {program.Length} >>\nstream\n{Encoding.Latin1.GetString(program)}\nendstream",
        .. objects,
    ]);

    /// <summary>With what stands inside word/numbering.xml and word/styles.xml.</summary>
    public static byte[] NumberedWord(string body, string numbering, string styles)
    {
        const string word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string content = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        static byte[] Xml(string text) => Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="UTF-8"?>{text}""");
        return Zip(
            ("[Content_Types].xml", Xml($"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{content}document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="{content}numbering+xml"/><Override PartName="/word/styles.xml" ContentType="{content}styles+xml"/></Types>""")),
            ("_rels/.rels", Xml($"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>""")),
            ("word/_rels/document.xml.rels", Xml($"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{office}/numbering" Target="numbering.xml"/><Relationship Id="r2" Type="{office}/styles" Target="styles.xml"/></Relationships>""")),
            ("word/document.xml", Xml($"""<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>""")),
            ("word/numbering.xml", Xml($"""<w:numbering xmlns:w="{word}">{numbering}</w:numbering>""")),
            ("word/styles.xml", Xml($"""<w:styles xmlns:w="{word}">{styles}</w:styles>""")));
    }

    public static byte[] PdfOfPages(int count)
    {
        var kids = string.Join(' ', Enumerable.Range(4, count).Select(number => $"{number} 0 R"));
        return Pdf(["<< /Type /Catalog /Pages 2 0 R >>", $"<< /Type /Pages /Count {count} /Kids [{kids}] >>", "<< >>", .. Enumerable.Repeat("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>", count)]);
    }

    /// <summary>One page whose content of 100 MiB is packed into 100 KiB.</summary>
    public static byte[] PdfBomb()
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var k = 0; k < 100; k++)
                deflate.Write(new byte[1 << 20]);
        }

        var content = Encoding.Latin1.GetString(packed.ToArray());
        return Pdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>", $"<< /Length {content.Length} /Filter /FlateDecode >>\nstream\n{content}\nendstream"]);
    }

    /// <summary>Ten forms, each of which draws the next ten times.</summary>
    public static byte[] PdfOfForms()
    {
        string Form(int next, int draws) =>
            $"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F {next} 0 R >> >> /Length {draws * 6} >>\nstream\n{string.Concat(Enumerable.Repeat("/F Do ", draws))}\nendstream";
        return Pdf(
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>",
            .. Enumerable.Range(5, 10).Select(next => Form(next, 10)), Form(99, 0),
        ]);
    }

    public static byte[] Pdf(IReadOnlyList<string> objects)
    {
        var text = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var k = 0; k < objects.Count; k++)
        {
            offsets.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{k + 1} 0 obj\n{objects[k]}\nendobj\n");
        }

        var start = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            text.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
