using HwSpecs.Snapshots.Content;
using HwSpecs.Snapshots.Files;

namespace HwSpecs.Specs.Snapshots.Engine;

/// <summary>A project folder of its own with an empty folder of snapshots, gone after the spec.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Snapshots = new SnapshotFolder(Directory.CreateDirectory(System.IO.Path.Combine(Path, "snapshots")).FullName);

    public string Path { get; } = Directory.CreateTempSubdirectory("hwspecs-").FullName;

    public SnapshotFolder Snapshots { get; }

    /// <summary>Every file below the snapshots folder, by name.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(Snapshots.Path, "*", SearchOption.AllDirectories)
        .Select(file => System.IO.Path.GetRelativePath(Snapshots.Path, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public static SnapshotName Name(string path) => new(path, "txt");

    public void Approve(string path, SnapshotText text) => Write(Name(path).Verified, text.ToString());

    public void Receive(string path, SnapshotText text) => Snapshots.Verify(Name(path), text);

    public void Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Snapshots.Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Snapshots.Path, file));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
