using System.IO.Compression;
using System.Xml;

namespace HwSpecs.Grading.Reading;

/// <summary>Reads a Word file: paragraphs, tables and equations in their order.</summary>
internal static class WordFile
{
    /// <summary>Where every word processor puts the document; what has no such part is no Word file.</summary>
    public const string DocumentPart = "word/document.xml";

    public static FileText Read(ReadOnlyMemory<byte> bytes, ReadingLimits limits, ReadingBudget budget)
    {
        var text = new WordText(limits);
        Guarded(() =>
        {
            using var archive = new ZipArchive(Archives.Stream(bytes), ZipArchiveMode.Read);
            CheckParts(archive, budget);
            using var part = archive.GetEntry(DocumentPart)!.Open();
            using var reader = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = limits.UnpackedBytes });
            text.Read(reader);
        });
        return text.End();
    }

    /// <summary>The sizes that the archive states; the reader has its own bound, where they are a lie.</summary>
    private static void CheckParts(ZipArchive archive, ReadingBudget budget)
    {
        foreach (var entry in archive.Entries)
        {
            if (entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
                budget.Unpack(entry.Length, entry.CompressedLength);
        }
    }

    /// <summary>Archives and XML throw exceptions of many types on damaged files; none of them leaves this boundary.</summary>
    private static void Guarded(Action read)
    {
        try
        {
            read();
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
