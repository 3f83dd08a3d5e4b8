using System.IO.Compression;
using System.Xml;

namespace HwSpecs.Grading.Reading;

/// <summary>Reads a Word file: paragraphs, tables and equations in their order.</summary>
internal static class WordFile
{
    private const string Folder = "word/";
    private const int LongestRelationships = 1 << 20;

    /// <summary>The part that the package names as its document: mostly word/document.xml, which is taken where it names none.</summary>
    /// <returns>Null where there is none: no Word file.</returns>
    /// <remarks>ECMA-376 part 2, 9.3.</remarks>
    public static ZipArchiveEntry? DocumentPart(ZipArchive archive) =>
        NamedDocument(archive) is { } name && name.StartsWith(Folder, StringComparison.Ordinal) ? archive.GetEntry(name) : archive.GetEntry(Folder + "document.xml");

    public static FileText Read(ReadOnlyMemory<byte> bytes, ReadingLimits limits, ReadingBudget budget) => Guarded(() =>
    {
        using var archive = new ZipArchive(Archives.Stream(bytes), ZipArchiveMode.Read);
        CheckParts(archive, budget);
        var text = new WordText(limits, Numbering(archive, limits));
        using var part = DocumentPart(archive)!.Open();
        using var reader = XmlReader.Create(part, Settings(limits.UnpackedBytes));
        text.Read(reader);
        return text.End();
    });

    private static string? NamedDocument(ZipArchive archive)
    {
        if (archive.GetEntry("_rels/.rels") is not { Length: <= LongestRelationships } relationships)
            return null;
        try
        {
            using var stream = relationships.Open();
            using var reader = XmlReader.Create(stream, Settings(LongestRelationships));
            while (reader.ReadToFollowing("Relationship"))
            {
                if (reader.GetAttribute("Type")?.EndsWith("/officeDocument", StringComparison.Ordinal) == true)
                    return reader.GetAttribute("Target")?.TrimStart('/');
            }
        }
        catch (Exception failure) when (failure is XmlException or InvalidDataException)
        {
            // The document may still be where it always is.
        }

        return null;
    }

    /// <summary>None where its part is damaged: the text is there without it.</summary>
    private static WordNumbering Numbering(ZipArchive archive, ReadingLimits limits)
    {
        try
        {
            using var numbering = archive.GetEntry(Folder + "numbering.xml")?.Open();
            using var styles = archive.GetEntry(Folder + "styles.xml")?.Open();
            return WordNumbering.Of(numbering, styles, limits.UnpackedBytes);
        }
        catch (Exception failure) when (failure is XmlException or InvalidDataException)
        {
            return WordNumbering.None;
        }
    }

    private static XmlReaderSettings Settings(long mostCharacters) =>
        new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = mostCharacters };

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
    private static FileText Guarded(Func<FileText> read)
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
