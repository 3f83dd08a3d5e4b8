using System.Text;
using HwSpecs.Snapshots.Comparing;
using HwSpecs.Snapshots.Content;

namespace HwSpecs.Snapshots.Files;

/// <summary>The folder of approved snapshots, and of received ones while they wait for approval.</summary>
public sealed class SnapshotFolder(string path)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public string Path { get; } = path;

    public string VerifiedPath(SnapshotName name) => Locate(name.Verified);

    public string ReceivedPath(SnapshotName name) => Locate(name.Received);

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
    internal static void Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        var beside = $"{path}.writing.received.tmp";
        using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write))
        {
            stream.Write(Utf8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    private string Locate(string file) => System.IO.Path.Combine(Path, file.Replace('/', System.IO.Path.DirectorySeparatorChar));
}
