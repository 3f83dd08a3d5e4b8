using HwSpecs.Grading.Reporting;

namespace HwSpecs.Grading.Classes.Shards;

/// <summary>Puts the parts of a class together: as if one run had marked it, in whatever order they came and however often it is done.</summary>
/// <remarks>Each row is held against its submission once more, as when a run goes on: what changed since the part was marked is marked again.</remarks>
public static class ShardMerge
{
    /// <param name="marks">The folder that the parts lie in, under <see cref="Shard.FolderName"/>.</param>
    /// <param name="show">Given how many submissions there are and what marks them; marks them.</param>
    /// <exception cref="ClassInputException">There are no parts, or they are not of one class.</exception>
    /// <exception cref="IOException">A file cannot be written; the same merge goes on from there.</exception>
    public static MergeOutcome Run(string marks, int jobs, Func<int, Func<Action, ClassMarks>, ClassMarks> show)
    {
        var parts = PartsOf(marks);
        foreach (var part in parts.Skip(1))
            Agree(parts[0], part);
        var settings = SettingsFile.Read(parts[0].Folder, marks, jobs);
        Agree(parts[0], settings);
        using var whole = ClassRun.Open(settings);
        var places = whole.Roster.Students.Select((student, k) => (student.Id, k)).ToDictionary(pair => pair.Id, pair => pair.k, StringComparer.Ordinal);
        var marked = MarkedOf(parts, places, parts.ToDictionary(part => part.Folder, part => new StudentFiles(part.Folder, whole.Roster, settings.FormatsOfOne)));
        var missing = MissingOf(parts[0].Shard.Of, whole, places, marked);
        if (missing.Count > 0)
            return new MergeOutcome.Missing(missing);
        Gather(marks, whole, new StudentFiles(marks, whole.Roster, settings.FormatsOfOne), marked);
        return new MergeOutcome.Merged(show(whole.ToMark.Count, whole.Write), settings);
    }

    private static List<Part> PartsOf(string marks)
    {
        var folder = Path.Combine(marks, Shard.FolderName);
        var parts = Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder)
                .Select(path => (Path: path, Shard: Shard.OfFolder(Path.GetFileName(path))))
                .Where(part => part.Shard is not null)
                .OrderBy(part => part.Shard!.Of).ThenBy(part => part.Shard!.Number)
                .Select(part => (part.Path, Shard: part.Shard!, File: ShardFile.Read(part.Path)))
                .Where(part => part.File is not null)
                .Select(part => new Part(part.Path, part.Shard, part.File!))
                .ToList()
            : [];
        return parts.Count > 0 ? parts : throw new ClassInputException($"{folder} holds no part of a class; expected what hwspecs grade --shard 1/n, 2/n and so on have written with --out {marks}");
    }

    private static void Agree(Part one, Part other)
    {
        if (one.Shard.Of != other.Shard.Of)
            throw Differing(one, other, FormattableString.Invariant($"the class was cut into {one.Shard.Of} and into {other.Shard.Of} parts"));
        if (one.File.Program != other.File.Program)
            throw Differing(one, other, $"they were marked by hwspecs {one.File.Program} and {other.File.Program}");
        if (one.File.Roster != other.File.Roster)
            throw Differing(one, other, "they were marked with different rosters");
        if (SettingsDifference.Of(one.Folder, other.Folder) is { } difference)
            throw Differing(one, other, difference);
    }

    private static ClassInputException Differing(Part one, Part other, string what) =>
        new($"{one.Folder} and {other.Folder} are not of one class: {what}. Delete the part that is wrong, and mark it again with the options of the others.");

    /// <summary>The parts were marked by this program and with the roster that lies there now.</summary>
    private static void Agree(Part part, ClassSettings settings)
    {
        var now = ShardFile.Of(settings.Roster);
        if (part.File.Program != now.Program)
            throw new ClassInputException($"{part.Folder} was marked by hwspecs {part.File.Program}, and this is {now.Program}; merge with the version that marked.");
        if (part.File.Roster != now.Roster)
            throw new ClassInputException($"{settings.Roster} has changed since {part.Folder} was marked; put it back, or mark all parts again.");
    }

    /// <returns>By student.</returns>
    private static Dictionary<string, MarkedStudent> MarkedOf(IReadOnlyList<Part> parts, Dictionary<string, int> places, Dictionary<string, StudentFiles> files)
    {
        var marked = new Dictionary<string, MarkedStudent>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            foreach (var row in Journal.Read(part.Folder).Values)
            {
                if (!places.TryGetValue(row.StudentId, out var place) || !part.Shard.Has(place))
                    throw new ClassInputException($"{part.Folder} has marks of {ShownText.Of(row.StudentId)}, who is not of this part. Delete the folder and mark this part again.");
                string[] paths = [.. files[part.Folder].Paths(row.StudentId)];
                if (Array.TrueForAll(paths, File.Exists))
                    marked.Add(row.StudentId, new MarkedStudent(row, paths));
            }
        }

        return marked;
    }

    private static List<MissingPart> MissingOf(int of, ClassRun whole, Dictionary<string, int> places, Dictionary<string, MarkedStudent> marked) =>
    [
        .. whole.ToMark.GroupBy(pair => places[pair.Student.Id] % of)
            .OrderBy(part => part.Key)
            .Select(part => new MissingPart(new Shard(part.Key + 1, of), part.Count(pair => !marked.ContainsKey(pair.Student.Id)), part.Count()))
            .Where(part => part.Students > 0),
    ];

    /// <summary>A student's files first, then the row: a merge that was killed goes on.</summary>
    private static void Gather(string marks, ClassRun whole, StudentFiles output, Dictionary<string, MarkedStudent> marked)
    {
        output.CreateFolder();
        using var journal = Journal.Open(marks);
        foreach (var (student, _) in whole.ToMark)
        {
            var (row, paths) = marked[student.Id];
            string[] to = [.. output.Paths(student.Id)];
            if (journal.Rows.TryGetValue(student.Id, out var done) && done.Key == row.Key && Array.TrueForAll(to, File.Exists))
                continue;
            for (var k = 0; k < to.Length; k++)
                AtomicFile.Write(to[k], File.ReadAllBytes(paths[k]));
            journal.Append(row);
        }
    }

    private sealed record Part(string Folder, Shard Shard, ShardFile File);

    /// <param name="Paths">Of all files that this student has in the part.</param>
    private sealed record MarkedStudent(ClassRow Row, IReadOnlyList<string> Paths);
}
