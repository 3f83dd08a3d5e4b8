using System.IO.Compression;
using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Classes;

/// <summary>The files of a class, in a folder or a zip; nothing is unpacked to disk and no link is followed.</summary>
public sealed class ClassFiles : IDisposable
{
    private readonly ZipArchive? archive;

    private ClassFiles(IReadOnlyList<HandedInFile> files, IReadOnlyList<string> links, ZipArchive? archive) => (All, Links, this.archive) = (files, links, archive);

    public IReadOnlyList<HandedInFile> All { get; }

    /// <summary>Names of links, which are left where they are.</summary>
    public IReadOnlyList<string> Links { get; }

    /// <exception cref="ClassInputException">There is no such folder or archive.</exception>
    public static ClassFiles Open(string path)
    {
        if (Directory.Exists(path))
            return new ClassFiles([.. InFolder(path)], Reading.Links.In(path), null);
        if (!File.Exists(path))
            throw new ClassInputException($"{path} does not exist; expected a folder or a zip of submissions.");
        try
        {
            var archive = ZipFile.OpenRead(path);
            var gate = new Lock();
            var links = archive.Entries.Where(Reading.Links.IsLink).ToList();
            return new ClassFiles([.. archive.Entries.Where(entry => !entry.FullName.EndsWith('/') && !Reading.Links.IsLink(entry)).Select(entry => new HandedInFile(Downwards(entry.FullName), () => ReadEntry(entry, gate)))], [.. links.Select(entry => Downwards(entry.FullName)).Order(StringComparer.Ordinal)], archive);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new ClassInputException($"{path} is neither a folder nor a zip that can be read; expected the submissions of a class.");
        }
    }

    public void Dispose() => archive?.Dispose();

    private static IEnumerable<HandedInFile> InFolder(string path)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return Directory.EnumerateFiles(path, "*", options)
            .Select(file => new HandedInFile(Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/'), () => ReadFile(file)));
    }

    /// <summary>The name without what would climb out of the archive: it is only shown, and a student is found in it.</summary>
    private static string Downwards(string name) => string.Join('/', name.Split('/', '\\').Where(part => part is not ("" or "." or "..")));

    private static byte[] ReadFile(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        return Bounded(stream, stream.CanSeek ? stream.Length : 0);
    }

    /// <summary>An archive has one position for all of its entries.</summary>
    private static byte[] ReadEntry(ZipArchiveEntry entry, Lock gate)
    {
        lock (gate)
        {
            using var stream = entry.Open();
            return Bounded(stream, entry.Length);
        }
    }

    /// <summary>What the length promises may be wrong; one byte beyond the limit is enough to be refused.</summary>
    private static byte[] Bounded(Stream stream, long promised)
    {
        var longest = (int)ReadingLimits.Default.Bytes + 1;
        var bytes = new byte[Math.Clamp(promised, 0, longest)];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length < bytes.Length)
            return bytes[..length];
        while (length < longest && stream.ReadByte() is >= 0 and var next)
        {
            Array.Resize(ref bytes, length + 1 + Math.Min(1 << 16, longest - length - 1));
            bytes[length++] = (byte)next;
            length += stream.ReadAtLeast(bytes.AsSpan(length), bytes.Length - length, throwOnEndOfStream: false);
            Array.Resize(ref bytes, length);
        }

        return bytes;
    }
}
