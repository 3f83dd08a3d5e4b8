using System.Text;

namespace HwSpecs.Snapshots.Files;

/// <summary>Which specs exist, and which snapshots each touched when it last ran; kept beside the snapshots, outside version control.</summary>
/// <remarks>
/// All specs are listed however few a filter lets run, so that orphans are right under filters.
/// A spec that has not run, or has not passed, says nothing about the snapshots that it did not reach.
/// </remarks>
public sealed class SpecRun
{
    /// <summary>Name of the file in the snapshots folder.</summary>
    public const string FileName = "last-run.received.specs";

    private const string Passed = "passed ";
    private const string Known = "known ";
    private const string Touch = "  ";

    private readonly SortedDictionary<string, SortedSet<string>?> touchedByPassed = new(StringComparer.Ordinal);

    /// <param name="specs">Full name of every spec there is; what a passed one touched, null for those that did not run or did not pass.</param>
    public SpecRun(IEnumerable<(string Spec, IEnumerable<string>? Touched)> specs)
    {
        foreach (var (spec, touched) in specs)
            touchedByPassed[spec] = touched is null ? null : new SortedSet<string>(touched, StringComparer.Ordinal);
    }

    /// <summary>When the run was recorded. It says nothing of files that are newer, such as those that version control has brought since.</summary>
    public DateTime At { get; private init; } = DateTime.MaxValue;

    public bool Knows(string spec) => touchedByPassed.ContainsKey(spec);

    /// <summary>Why no spec stands behind a snapshot; null where one does or may.</summary>
    public string? WhyOrphaned(string spec, SnapshotName name)
    {
        if (!touchedByPassed.TryGetValue(spec, out var touched))
            return $"its spec {spec} no longer exists";
        return touched is not null && !touched.Contains(name.Path) ? $"its spec {spec} passes without it" : null;
    }

    /// <summary>Adds what an earlier run knew of specs that still exist and did not run this time.</summary>
    public SpecRun After(SpecRun earlier, IReadOnlySet<string> ran) => new(touchedByPassed.Select(entry =>
        (entry.Key, !ran.Contains(entry.Key) && earlier.touchedByPassed.TryGetValue(entry.Key, out var touched) ? touched : (IEnumerable<string>?)entry.Value)));

    /// <returns>Null where no run is recorded, or by another version of this project.</returns>
    public static SpecRun? Read(SnapshotFolder folder)
    {
        var path = Path.Combine(folder.Path, FileName);
        if (!File.Exists(path))
            return null;
        List<(string Spec, List<string>? Touched)> specs = [];
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith(Passed, StringComparison.Ordinal))
                specs.Add((line[Passed.Length..], []));
            else if (line.StartsWith(Known, StringComparison.Ordinal))
                specs.Add((line[Known.Length..], null));
            else if (line.StartsWith(Touch, StringComparison.Ordinal) && specs is [.., (_, { } touched)])
                touched.Add(line[Touch.Length..]);
            else
                return null;
        }

        return new SpecRun(specs.Select(entry => (entry.Spec, (IEnumerable<string>?)entry.Touched))) { At = File.GetLastWriteTimeUtc(path) };
    }

    public void Write(SnapshotFolder folder)
    {
        var text = new StringBuilder();
        foreach (var (spec, touched) in touchedByPassed)
        {
            text.Append(touched is null ? Known : Passed).Append(spec).Append('\n');
            foreach (var name in touched ?? [])
                text.Append(Touch).Append(name).Append('\n');
        }

        SnapshotFolder.Write(Path.Combine(folder.Path, FileName), text.ToString());
    }
}
