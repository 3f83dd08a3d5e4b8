using System.IO.Compression;

namespace HwSpecs.Grading.Reading;

/// <summary>Tells a file's format by its first bytes; its name is only asked whether it agrees.</summary>
internal static class ContentFormat
{
    private const string Expected = "expected text, a notebook, PDF, Word (.docx), JSON or a zip of these.";

    private static readonly (byte[] Start, string What)[] Refused =
    [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "is a Word file in the old format or with a password; save it as .docx without a password."),
        ("{\\rtf"u8.ToArray(), "is Rich Text; save it as .docx or PDF."),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "is an image, and images are not read; " + Expected),
        ([0xFF, 0xD8, 0xFF], "is an image, and images are not read; " + Expected),
        ("GIF8"u8.ToArray(), "is an image, and images are not read; " + Expected),
        ("Rar!"u8.ToArray(), "is a RAR archive; pack it as .zip."),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "is a 7z archive; pack it as .zip."),
        ([0x1F, 0x8B], "is a gzip archive; pack it as .zip."),
    ];

    /// <exception cref="RefusedException">The content is of no format that is read.</exception>
    public static SubmissionFormat Of(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        foreach (var (start, what) in Refused)
        {
            if (span.StartsWith(start))
                throw new RefusedException(what);
        }

        if (span[..Math.Min(span.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
            return SubmissionFormat.Pdf;
        if (span.StartsWith("PK\u0003\u0004"u8) || span.StartsWith("PK\u0005\u0006"u8))
            return OfPackage(bytes);
        return BeginsJson(span) ? span.IndexOf("\"cells\""u8) >= 0 || span.IndexOf("\"nbformat\""u8) >= 0 ? SubmissionFormat.Notebook : SubmissionFormat.Json : SubmissionFormat.Text;
    }

    /// <returns>A sentence where the extension promises another format, else null.</returns>
    public static string? Contradiction(string name, SubmissionFormat format)
    {
        var promised = Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".pdf" => SubmissionFormat.Pdf,
            ".docx" => SubmissionFormat.Word,
            ".ipynb" => SubmissionFormat.Notebook,
            ".json" => SubmissionFormat.Json,
            ".zip" => SubmissionFormat.Archive,
            ".txt" or ".md" or ".log" => SubmissionFormat.Text,
            _ => format,
        };
        return promised == format ? null : $"the name ends in {Path.GetExtension(name).ToLowerInvariant()}, but the content is {InWords(format)}; it is read as {InWords(format)}";
    }

    public static string InWords(SubmissionFormat format) => format switch
    {
        SubmissionFormat.Text => "text",
        SubmissionFormat.Notebook => "a notebook",
        SubmissionFormat.Pdf => "PDF",
        SubmissionFormat.Word => "a Word file",
        SubmissionFormat.Json => "JSON",
        SubmissionFormat.Archive => "a zip archive",
        SubmissionFormat.Folder => "a folder",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "This format is not known."),
    };

    /// <summary>An object of JSON begins with a brace and a name in quotes; no line of a report does.</summary>
    private static bool BeginsJson(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        bytes = bytes.TrimStart(" \t\r\n"u8);
        if (bytes is not [(byte)'{', ..])
            return false;
        bytes = bytes[1..].TrimStart(" \t\r\n"u8);
        return bytes is [(byte)'"' or (byte)'}', ..];
    }

    private static SubmissionFormat OfPackage(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var archive = new ZipArchive(Archives.Stream(bytes), ZipArchiveMode.Read);
            if (WordFile.DocumentPart(archive) is not null)
                return SubmissionFormat.Word;
            if (archive.GetEntry("[Content_Types].xml") is not null)
                throw new RefusedException("is an Office file, but not of Word; save it as .docx or PDF.");
            return archive.GetEntry("mimetype") is not null && archive.GetEntry("content.xml") is not null
                ? throw new RefusedException("is an OpenDocument file; save it as .docx or PDF.")
                : SubmissionFormat.Archive;
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or ArgumentException or OverflowException)
        {
            throw new RefusedException("is a damaged zip archive or Word file: its list of contents cannot be read; was it cut off?");
        }
    }
}
