using System.IO.Compression;
using System.IO.Enumeration;

namespace HwSpecs.Grading.Reading;

/// <summary>Links among files: they may lead anywhere, or around in a circle, so that none is followed, and each is said to be one.</summary>
internal static class Links
{
    public const string Reason = "is a link, and links are not followed; hand in the file itself.";

    private const int UnixType = 0xF000;
    private const int UnixLink = 0xA000;

    /// <returns>The paths from the folder on, with slashes, in one order.</returns>
    public static IReadOnlyList<string> In(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = 0 };
        var links = new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => Path.GetRelativePath(folder, entry.ToFullPath()).Replace(Path.DirectorySeparatorChar, '/'), options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => IsLink(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
        };
        return [.. links.Order(StringComparer.Ordinal)];
    }

    /// <summary>An archive packed on Unix keeps a link as a file that holds the path it leads to.</summary>
    public static bool IsLink(ZipArchiveEntry entry) => (entry.ExternalAttributes >> 16 & UnixType) == UnixLink;

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;
}
