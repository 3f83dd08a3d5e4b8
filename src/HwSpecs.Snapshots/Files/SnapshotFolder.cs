using System.Text;
using System.Text.RegularExpressions;
using HwSpecs.Snapshots.Comparing;
using HwSpecs.Snapshots.Content;

namespace HwSpecs.Snapshots.Files;

/// <summary>The folder of approved snapshots, and of received ones while they wait for approval.</summary>
public sealed partial class SnapshotFolder(string path)
{
    public string Path { get; } = path;

    public string VerifiedPath(SnapshotName name) => Locate(name.Verified);

    public string ReceivedPath(SnapshotName name) => Locate(name.Received);

    /// <summary>Every approved snapshot, by name.</summary>
    public IReadOnlyList<SnapshotName> Verified() => Find("verified");

    /// <summary>Every received snapshot, by name.</summary>
    public IReadOnlyList<SnapshotName> Received() => Find("received");

    /// <summary>Compares with the approved snapshot; writes nothing.</summary>
    public Outcome Judge(SnapshotName name, SnapshotText received)
    {
        if (!File.Exists(VerifiedPath(name)))
            return new Outcome.Unapproved(received);
        try
        {
            var comparison = Comparison.Of(SnapshotText.Parse(File.ReadAllText(VerifiedPath(name)), name.Extension), received);
            return comparison.Agrees ? new Outcome.Agrees() : new Outcome.Changed(comparison);
        }
        catch (SnapshotFormatException problem)
        {
            return new Outcome.Unreadable(received, problem.Message);
        }
    }

    /// <summary>Compares, and keeps a received snapshot beside the approved one until a spec agrees or a person decides.</summary>
    public Outcome Verify(SnapshotName name, SnapshotText received)
    {
        var outcome = Judge(name, received);
        if (outcome is Outcome.Agrees)
            File.Delete(ReceivedPath(name));
        else
            Write(ReceivedPath(name), received.ToString());
        return outcome;
    }

    /// <summary>Written beside and renamed, so that a crash leaves either the old or the new file.</summary>
    internal static void Write(string path, string text) => File.Move(WriteBeside(path, text), path, overwrite: true);

    /// <returns>The path of the file written beside, which no search finds.</returns>
    internal static string WriteBeside(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        var beside = $"{path}.received.~";
        using var stream = new FileStream(beside, FileMode.Create, FileAccess.Write);
        stream.Write(Encoding.UTF8.GetBytes(text));
        stream.Flush(flushToDisk: true);
        return beside;
    }

    private List<SnapshotName> Find(string kind)
    {
        if (!Directory.Exists(Path))
            return [];
        var names = from file in Directory.EnumerateFiles(Path, $"*.{kind}.*", SearchOption.AllDirectories)
                    let relative = System.IO.Path.GetRelativePath(Path, file).Replace(System.IO.Path.DirectorySeparatorChar, '/')
                    where relative != SpecRun.FileName
                    let match = FileName().Match(relative)
                    where match.Success && match.Groups["kind"].Value == kind
                    select new SnapshotName(match.Groups["path"].Value, match.Groups["extension"].Value);
        return [.. names.OrderBy(name => name.Path, StringComparer.Ordinal).ThenBy(name => name.Extension, StringComparer.Ordinal)];
    }

    private string Locate(string file) => System.IO.Path.Combine(Path, file.Replace('/', System.IO.Path.DirectorySeparatorChar));

    [GeneratedRegex(@"^(?<path>.+)\.(?<kind>verified|received)\.(?<extension>[a-z0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
