using System.IO.Compression;
using System.Runtime.InteropServices;

namespace HwSpecs.Grading.Reading;

/// <summary>Finds the files of a zip archive; they are unpacked into memory and nowhere else.</summary>
internal static class Archives
{
    /// <summary>What systems and editors leave in archives.</summary>
    private static readonly string[] LeftBehind = ["__MACOSX/", ".ipynb_checkpoints/", ".git/", "__pycache__/", ".DS_Store", "Thumbs.db", "desktop.ini"];

    /// <summary>Source code is not read: what counts is what it printed.</summary>
    private static readonly string[] Code = [".py", ".m", ".r", ".c", ".cpp", ".h", ".java", ".jl", ".cs", ".js", ".pyc", ".toml", ".yml", ".yaml", ".sh"];

    public static MemoryStream Stream(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var segment)
        ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);

    /// <returns>Every file in the order of its name, those of archives inside included; an entry that is not read refuses when its turn comes.</returns>
    public static IEnumerable<FoundFile> Files(ReadOnlyMemory<byte> bytes, ReadingBudget budget) => Files("", bytes, budget, nesting: 0);

    /// <summary>Whether a file is no part of what a student wrote.</summary>
    public static bool IsLeftBehind(string name) => LeftBehind.Any(part => ("/" + name).Contains("/" + part, StringComparison.OrdinalIgnoreCase)) || Path.GetFileName(name).StartsWith("._", StringComparison.Ordinal);

    public static bool IsCode(string name) => Code.Contains(Path.GetExtension(name).ToLowerInvariant());

    private static IEnumerable<FoundFile> Files(string within, ReadOnlyMemory<byte> bytes, ReadingBudget budget, int nesting)
    {
        var entries = Guarded(() =>
        {
            using var archive = new ZipArchive(Stream(bytes), ZipArchiveMode.Read);
            return archive.Entries.Select((entry, index) => (Name: entry.FullName.Replace('\\', '/'), Index: index)).ToList();
        });
        foreach (var (name, index) in entries.OrderBy(entry => entry.Name, StringComparer.Ordinal).ThenBy(entry => entry.Index))
        {
            if (name.EndsWith('/') || IsLeftBehind(name))
                continue;
            budget.CountFile();
            var file = new FoundFile(within + name, () => Unpacked(bytes, name, index, budget));
            if (!name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) || nesting == budget.Limits.Nesting)
            {
                yield return file;
                continue;
            }

            foreach (var inner in Inside(file, budget, nesting))
                yield return inner;
        }
    }

    private static IEnumerable<FoundFile> Inside(FoundFile archive, ReadingBudget budget, int nesting)
    {
        IReadOnlyList<FoundFile> files;
        try
        {
            files = [.. Files(archive.Name + "/", archive.Bytes(), budget, nesting + 1)];
        }
        catch (RefusedException refusal)
        {
            return [new FoundFile(archive.Name, () => throw new RefusedException(refusal.Message))];
        }

        return files;
    }

    private static ReadOnlyMemory<byte> Unpacked(ReadOnlyMemory<byte> bytes, string name, int index, ReadingBudget budget)
    {
        if (name.StartsWith('/') || name.Split('/').Contains("..") || (name.Length > 1 && name[1] == ':'))
            throw new RefusedException("has a name that leads out of the archive; pack the files themselves.");
        if (IsCode(name))
            throw new RefusedException("is source code, which is never run; hand in what it prints.");
        return Guarded(() =>
        {
            using var archive = new ZipArchive(Stream(bytes), ZipArchiveMode.Read);
            var entry = archive.Entries[index];
            if (Links.IsLink(entry))
                throw new RefusedException(Links.Reason);
            if (entry.IsEncrypted)
                throw new RefusedException("is encrypted; pack it without a password.");

            // The size that an archive states may be a lie: what counts is what comes out.
            budget.Unpack(entry.Length, entry.CompressedLength);
            if (entry.Length > budget.Limits.Bytes)
                throw new RefusedException($"is longer than {budget.Limits.Bytes >> 20} MiB; a report of this homework has far less.");
            using var unpacked = entry.Open();
            var result = new byte[entry.Length + 1];
            var length = unpacked.ReadAtLeast(result, result.Length, throwOnEndOfStream: false);
            return length > entry.Length ? throw new RefusedException("is longer than its archive states; pack it again.") : (ReadOnlyMemory<byte>)result.AsMemory(0, length);
        });
    }

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or ArgumentException or OverflowException or NotSupportedException)
        {
            throw new RefusedException("is damaged or packed in a way that cannot be read; pack it again as .zip.");
        }
    }
}
