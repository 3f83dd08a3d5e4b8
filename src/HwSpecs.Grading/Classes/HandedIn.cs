using System.Security.Cryptography;
using System.Text;

namespace HwSpecs.Grading.Classes;

/// <summary>One file that came in, not yet read.</summary>
/// <param name="Path">From the class's folder or inside its archive, with slashes; it is shown and never opened by this name.</param>
/// <param name="Read">All of it up to the limit of a submission and one byte.</param>
public sealed record HandedInFile(string Path, Func<byte[]> Read);

/// <summary>What one student handed in: a file, or a folder of files.</summary>
/// <param name="Name">The file's or folder's path.</param>
public sealed record HandedIn(string Name, IReadOnlyList<HandedInFile> Files)
{
    /// <summary>The last part of the path.</summary>
    public string ShortName => Name[(Name.LastIndexOf('/') + 1)..];

    /// <summary>Groups files into submissions: a file on top is one, a folder with files in it is one, a folder of folders is looked into.</summary>
    /// <param name="isStudent">Whether a name is a student's; a lone folder that is not is only a wrapper.</param>
    public static IReadOnlyList<HandedIn> Group(IEnumerable<HandedInFile> files, Func<string, bool> isStudent)
    {
        var sorted = files.Where(file => !IsHidden(file.Path)).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var start = 0;
        while (sorted.Count > 0 && sorted.TrueForAll(file => Depth(file.Path) > start && Segment(file.Path, start) == Segment(sorted[0].Path, start)) && !isStudent(Segment(sorted[0].Path, start)))
            start++;
        return [.. Below(sorted, start)];
    }

    /// <summary>Of names and bytes.</summary>
    public static string Hash(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in files)
        {
            sha.AppendData(Encoding.UTF8.GetBytes(name));
            sha.AppendData(BitConverter.GetBytes((long)bytes.Length));
            sha.AppendData(bytes);
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    private static IEnumerable<HandedIn> Below(IReadOnlyList<HandedInFile> files, int depth)
    {
        foreach (var top in files.GroupBy(file => Segment(file.Path, depth)))
        {
            var inside = top.ToList();
            var alone = inside.Where(file => Depth(file.Path) == depth).ToList();
            foreach (var file in alone)
                yield return new HandedIn(file.Path, [file]);
            var folder = inside.Except(alone).ToList();
            if (folder.Count == 0)
                continue;
            if (folder.Exists(file => Depth(file.Path) == depth + 1))
                yield return new HandedIn(Prefix(folder[0].Path, depth), folder);
            else
            {
                foreach (var deeper in Below(folder, depth + 1))
                    yield return deeper;
            }
        }
    }

    private static int Depth(string path) => path.Count(c => c == '/');

    private static string Segment(string path, int depth) => path.Split('/')[Math.Min(depth, Depth(path))];

    private static string Prefix(string path, int depth) => string.Join('/', path.Split('/').Take(depth + 1));

    /// <summary>What systems leave behind: .DS_Store, __MACOSX, Thumbs.db.</summary>
    private static bool IsHidden(string path) =>
        path.Split('/').Any(part => part.StartsWith('.') && part is not ("." or "..") || part is "__MACOSX" or "Thumbs.db" or "desktop.ini");
}
