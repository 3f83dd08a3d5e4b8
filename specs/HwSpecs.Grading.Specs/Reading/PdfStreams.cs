using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace HwSpecs.Grading.Specs.Reading;

/// <summary>Damages a PDF inside of one of its streams, once unpacked, so that the damage reaches what interprets it: fonts, maps of characters, content.</summary>
internal static partial class PdfStreams
{
    /// <summary>The same document, whole but for the stream, and not packed there.</summary>
    public static byte[] Damaged(byte[] original, Random random)
    {
        var text = Encoding.Latin1.GetString(original);
        var objects = Objects().Matches(text).Select(match => (Number: int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), Text: match.Groups[2].Value)).ToList();
        var streams = objects.FindAll(entry => entry.Text.Contains("stream", StringComparison.Ordinal) && !entry.Text.Contains("/Subtype /Image", StringComparison.Ordinal));
        var fonts = streams.FindAll(entry => entry.Text.Contains("/Length1", StringComparison.Ordinal) || entry.Text.Contains("/Subtype /Type1C", StringComparison.Ordinal));
        var chosen = fonts.Count > 0 && random.Next(2) == 0 ? fonts[random.Next(fonts.Count)] : streams[random.Next(streams.Count)];
        var parts = Stream().Match(chosen.Text);
        if (!parts.Success)
            return Mutations.Of(original, random);
        var content = Encoding.Latin1.GetBytes(parts.Groups[2].Value);
        var isPacked = Filter().IsMatch(parts.Groups[1].Value);
        var damaged = Encoding.Latin1.GetString(Mutations.Of(isPacked ? Unpacked(content) : content, random));
        var dictionary = Filter().Replace(Length().Replace(parts.Groups[1].Value, $"/Length {damaged.Length}", 1), "");
        return Written(objects, chosen.Number, $"{dictionary}stream\n{damaged}\nendstream", Root().Match(text).Groups[1].Value);
    }

    private static byte[] Written(List<(int Number, string Text)> objects, int changed, string with, string root)
    {
        var (text, offsets) = (new StringBuilder("%PDF-1.7\n"), new SortedDictionary<int, int>());
        foreach (var (number, body) in objects)
        {
            offsets[number] = text.Length;
            text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{(number == changed ? with : body)}\nendobj\n");
        }

        var start = text.Length;
        text.Append("xref\n");
        foreach (var (number, offset) in offsets)
            text.Append(CultureInfo.InvariantCulture, $"{number} 1\n{offset:D10} 00000 n \n");
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {offsets.Last().Key + 1} /Root {root} 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    private static byte[] Unpacked(byte[] packed)
    {
        using var inflate = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        inflate.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    [GeneratedRegex(@"(?<![0-9])([0-9]+) 0 obj\s*(.*?)\s*endobj", RegexOptions.Singleline)]
    private static partial Regex Objects();

    [GeneratedRegex(@"\A(.*?>>\s*)stream\r?\n(.*)endstream", RegexOptions.Singleline)]
    private static partial Regex Stream();

    [GeneratedRegex(@"/Length\s+[0-9]+( 0 R)?")]
    private static partial Regex Length();

    [GeneratedRegex(@"/Filter\s*(\[\s*)?/FlateDecode(\s*\])?")]
    private static partial Regex Filter();

    [GeneratedRegex(@"/Root ([0-9]+) 0 R")]
    private static partial Regex Root();
}
