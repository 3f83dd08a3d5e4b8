using System.Text;
using HwSpecs.Snapshots.Content;

namespace HwSpecs.Snapshots.Files;

/// <summary>The provenance of all approved snapshots in one file: spec, arithmetic, tolerance, witness.</summary>
/// <remarks>Made from the snapshots' own headers alone, so that anyone can make it again; acceptance does.</remarks>
public static class Manifest
{
    public const string FileName = "manifest";

    public static string Of(SnapshotFolder folder)
    {
        var text = new StringBuilder("# Made from the snapshots' headers by: hwspecs snapshots accept\n");
        foreach (var name in folder.Verified())
        {
            text.Append('\n').Append(name.Verified).Append('\n');
            foreach (var (field, value) in Fields(folder, name))
                text.Append("    ").Append(field).Append(": ").Append(value).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Whether the manifest lies in the folder as it would be made now.</summary>
    public static bool IsCurrent(SnapshotFolder folder)
    {
        var path = Path.Combine(folder.Path, FileName);
        return folder.Verified().Count == 0 || (File.Exists(path) && File.ReadAllText(path) == Of(folder));
    }

    internal static void Write(SnapshotFolder folder)
    {
        if (!IsCurrent(folder))
            SnapshotFolder.Write(Path.Combine(folder.Path, FileName), Of(folder));
    }

    private static IReadOnlyList<(string Field, string Value)> Fields(SnapshotFolder folder, SnapshotName name)
    {
        try
        {
            return SnapshotHeader.Parse(File.ReadAllText(folder.VerifiedPath(name)), name.Extension).Header.Fields;
        }
        catch (SnapshotFormatException problem)
        {
            return [("does not read", problem.Message)];
        }
    }
}
