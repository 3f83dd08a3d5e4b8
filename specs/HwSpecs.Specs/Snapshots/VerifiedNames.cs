using System.Collections.Concurrent;
using HwSpecs.Snapshots.Files;

namespace HwSpecs.Specs.Snapshots;

/// <summary>The snapshots of one run with their specs: no two share a file, nor files that differ only in case.</summary>
internal sealed class VerifiedNames
{
    private readonly ConcurrentDictionary<string, (SnapshotName Name, string Spec)> verified = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Paths of the snapshots of each spec.</summary>
    public ILookup<string, string> BySpec => verified.Values.ToLookup(entry => entry.Spec, entry => entry.Name.Path);

    /// <exception cref="InvalidOperationException">The file is taken.</exception>
    public void Add(SnapshotName name, string spec)
    {
        if (!verified.TryAdd(name.Path, (name, spec)))
        {
            var (first, other) = verified[name.Path];
            throw new InvalidOperationException(
                $"The snapshot {name} of {spec} would share its file with {first} of {other}: give each a part of its own, and do not repeat or retry a spec with a snapshot.");
        }
    }

    public void Clear() => verified.Clear();
}
