using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace HwSpecs.Grading.Reading;

/// <summary>Reads a Word file: paragraphs, tables and equations in their order.</summary>
internal static class WordFile
{
    public static FileText Read(ReadOnlyMemory<byte> bytes, ReadingLimits limits, ReadingBudget budget)
    {
        CheckParts(bytes, budget);
        return Guarded(() =>
        {
            using var document = WordprocessingDocument.Open(Archives.Stream(bytes), isEditable: false, new OpenSettings { MaxCharactersInPart = limits.UnpackedBytes });
            var part = document.MainDocumentPart ?? throw new RefusedException("is a damaged Word file without a document in it.");
            using var reader = new OpenXmlPartReader(part, new OpenXmlPartReaderOptions { MaxCharactersInPart = limits.UnpackedBytes });
            var text = new WordText(limits, Numbering(part, limits));
            text.Read(reader);
            return text.End();
        });
    }

    /// <summary>None where its part is damaged: the text is there without it.</summary>
    private static WordNumbering Numbering(MainDocumentPart part, ReadingLimits limits)
    {
        try
        {
            using var numbering = part.NumberingDefinitionsPart?.GetStream(FileMode.Open, FileAccess.Read);
            using var styles = part.StyleDefinitionsPart?.GetStream(FileMode.Open, FileAccess.Read);
            return WordNumbering.Of(numbering, styles, limits.UnpackedBytes);
        }
        catch (XmlException)
        {
            return WordNumbering.None;
        }
    }

    /// <summary>The sizes that the archive states; the library opens the parts later, with its own bound on each.</summary>
    private static void CheckParts(ReadOnlyMemory<byte> bytes, ReadingBudget budget) => Guarded(() =>
    {
        using var archive = new ZipArchive(Archives.Stream(bytes), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            if (entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
                budget.Unpack(entry.Length, entry.CompressedLength);
        }

        return true;
    });

    /// <summary>The Open XML SDK throws exceptions of many types on damaged files; none of them leaves this boundary.</summary>
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException failure) when (failure.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new RefusedException("is a Word file with a document type definition (DTD), which no word processor writes; save it again.");
        }
#pragma warning disable CA1031 // The reader's boundary: whatever a damaged file makes the library throw is a damaged file.
        catch (Exception failure) when (failure is not RefusedException)
#pragma warning restore CA1031
        {
            throw new RefusedException("is a damaged Word file that cannot be opened; was it cut off?");
        }
    }
}
