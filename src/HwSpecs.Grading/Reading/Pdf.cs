using System.Globalization;
using System.Runtime.InteropServices;
using HwSpecs.Grading.Reading.Fonts;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace HwSpecs.Grading.Reading;

/// <summary>Reads the text of a PDF, page by page.</summary>
internal static class Pdf
{
    public static FileText Read(ReadOnlyMemory<byte> bytes, ReadingLimits limits, ReadingBudget budget)
    {
        var lines = new FileLines(limits);
        var filters = new BoundedFilters(budget);
        var options = new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = filters };
        using var document = Open(Bytes(bytes), options);
        var pages = Guarded(() => document.NumberOfPages, "");
        if (pages > limits.Pages)
            throw new RefusedException($"has {pages} pages; up to {limits.Pages} are read.");
        Check(document, bytes.Length, limits);
        var damaged = 0;
        for (var number = 1; number <= pages; number++)
        {
            if (PageText(document, number, filters) is { } text)
            {
                AddPage(lines, text.Lines, number);
                foreach (var (note, line) in text.Notes)
                    lines.Note(note, new Place.Page(number, line));
                continue;
            }

            damaged++;
            lines.Note("the page is damaged and not read", new Place.Page(number, 1));
        }

        if (filters.Refusal is { } refusal)
            throw new RefusedException(refusal);
        if (pages == 0 || damaged == pages)
            throw new RefusedException(pages == 0 ? "is a damaged PDF without pages; was it cut off?" : "is a damaged PDF: none of its pages can be read.");
        return lines.IsBlank
            ? throw new RefusedException("is a PDF without text, a scan or pictures of pages; hand in a PDF with text, the notebook or the Word file.")
            : lines.End();
    }

    private static PdfDocument Open(byte[] bytes, ParsingOptions options)
    {
        try
        {
            return Guarded(() => PdfDocument.Open(bytes, options), "is a damaged PDF that cannot be opened; was it cut off?");
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new RefusedException("is a PDF with a password; save it without one.");
        }
    }

    /// <summary>Before any page is read: on what is refused here PdfPig would not come back, or end the process.</summary>
    private static void Check(PdfDocument document, long fileLength, ReadingLimits limits) => Guarded(
        () =>
        {
            var objects = new PdfObjects(document, fileLength);
            new PdfDefinitions(objects.Data).Check(objects.References);
            new FormDraws(objects.Data, limits.Streams).Check(objects.References);
            new EmbeddedFonts(objects).Replace();
            return objects;
        },
        "is a damaged PDF that cannot be opened; was it cut off?");

    /// <returns>Null where the page is damaged.</returns>
    private static (IReadOnlyList<string> Lines, IReadOnlyList<(string Text, int Line)> Notes)? PageText(PdfDocument document, int number, BoundedFilters filters)
    {
        try
        {
            return Guarded(() => PdfPageText.Of(document.GetPage(number)), "");
        }
        catch (RefusedException refusal) when (refusal.Message.Length == 0)
        {
            return filters.Refusal is { } reason ? throw new RefusedException(reason) : null;
        }
    }

    /// <summary>PdfPig throws exceptions of many types on damaged files; none of them leaves this boundary.</summary>
    private static T Guarded<T>(Func<T> read, string reason)
    {
        try
        {
            return read();
        }
#pragma warning disable CA1031 // The reader's boundary: whatever a damaged file makes the library throw is a damaged file.
        catch (Exception failure) when (failure is not (RefusedException or PdfDocumentEncryptedException))
#pragma warning restore CA1031
        {
            throw new RefusedException(reason);
        }
    }

    /// <summary>The page's number in its first or last line is no value.</summary>
    private static void AddPage(FileLines lines, IReadOnlyList<string> all, int number)
    {
        for (var k = 0; k < all.Count; k++)
        {
            var edge = k == 0 || k == all.Count - 1;
            if (!(edge && int.TryParse(all[k], NumberStyles.None, CultureInfo.InvariantCulture, out var printed) && Math.Abs(printed - number) <= 1))
                lines.Add(new Place.Page(number, k + 1), all[k]);
        }
    }

    private static byte[] Bytes(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length ? segment.Array : bytes.ToArray();
}
