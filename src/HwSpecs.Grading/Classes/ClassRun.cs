using HwSpecs.Grading.Classes.Shards;
using HwSpecs.Grading.Reporting;

namespace HwSpecs.Grading.Classes;

/// <summary>Marks a class: every student's files, then the tables and the summary; what a killed run has finished is not done again.</summary>
public sealed class ClassRun : IDisposable
{
    private readonly ClassSettings settings;
    private readonly ClassKey key;
    private readonly ClassFiles files;
    private readonly ILookup<string, Override> overrides;

    private ClassRun(ClassSettings settings, ClassKey key, Roster roster, ClassFiles files, ILookup<string, Override> overrides)
    {
        (this.settings, this.key, this.files, this.overrides) = (settings, key, files, overrides);
        Roster = roster;
        Intake = Intake.Of(roster, files.All, settings.Several);
        Students = settings.Shard is { } shard ? [.. roster.Students.Where((_, place) => shard.Has(place))] : roster.Students;
        var own = Students.ToHashSet<Student>(ReferenceEqualityComparer.Instance);
        ToMark = [.. Intake.ToMark.Where(pair => own.Contains(pair.Student))];
    }

    public Roster Roster { get; }

    /// <summary>Of the whole class.</summary>
    public Intake Intake { get; }

    /// <summary>Those of this run's part, in the roster's order.</summary>
    public IReadOnlyList<Student> Students { get; }

    public IReadOnlyList<(Student Student, HandedIn Submission)> ToMark { get; }

    /// <exception cref="ClassInputException">The roster, the submissions or the overrides cannot be used.</exception>
    public static ClassRun Open(ClassSettings settings)
    {
        var roster = Roster.Read(settings.Roster);
        if (settings.Formats.Contains("moodle") && !roster.IsMoodleWorksheet)
            throw new ClassInputException($"{settings.Roster} has no column Identifier; for --format moodle the roster is the offline grading worksheet of Moodle.");
        var key = new ClassKey(settings.Key, settings.Rubric);
        var overrides = OverridesFile.Read(settings.Marks, roster, key.Nothing);
        return new ClassRun(settings, key, roster, ClassFiles.Open(settings.Submissions), overrides);
    }

    /// <summary>Marks and writes.</summary>
    /// <param name="onMarked">Called from any thread for each submission that is done.</param>
    /// <exception cref="IOException">A file cannot be written; what stands is whole, and the same run goes on from there.</exception>
    public ClassMarks Write(Action onMarked)
    {
        Directory.CreateDirectory(settings.Folder);
        var output = new StudentFiles(settings.Folder, Roster, settings.FormatsOfOne);
        output.CreateFolder();
        ClassMarks marks;
        using (var journal = Journal.Open(settings.Folder))
        {
            SettingsFile.Write(settings);
            if (settings.Shard is not null)
                ShardFile.Of(settings.Roster).Write(settings.Folder);
            marks = Marks(Each(onMarked, (student, submission, rowKey, mark) =>
            {
                if (journal.Rows.TryGetValue(student.Id, out var done) && done.Key == rowKey && output.Paths(student.Id).All(File.Exists))
                    return done;
                var marked = mark();
                output.Write(student.Id, submission.ShortName, marked, [.. overrides[student.Id]]);
                var row = Row(student, submission, rowKey, marked);
                journal.Append(row);
                return row;
            }));
        }

        if (settings.Shard is null)
            WriteTables(marks);
        Journal.Rewrite(settings.Folder, marks.Rows.Select(pair => pair.Row).OfType<ClassRow>());
        return marks;
    }

    /// <summary>Marks everything and writes nothing.</summary>
    public ClassMarks Dry(Action onMarked) => Marks(Each(onMarked, (student, submission, rowKey, mark) => Row(student, submission, rowKey, mark())));

    public void Dispose() => files.Dispose();

    private void WriteTables(ClassMarks marks)
    {
        foreach (var table in settings.Tables)
            AtomicFile.Write(Path.Combine(settings.Marks, table.FileName), table.Bytes(marks));
        AtomicFile.Write(Path.Combine(settings.Marks, ClassSummary.FileName), ClassSummary.Json(marks));
        AtomicFile.Write(Path.Combine(settings.Marks, ClassSummary.TextFileName), ClassSummary.Markdown(marks));
    }

    private ClassRow Row(Student student, HandedIn submission, string rowKey, MarkedFile marked) =>
        ClassRow.Of(student.Id, submission.ShortName, rowKey, marked, key.Addresses, [.. overrides[student.Id]]);

    private ClassMarks Marks(IReadOnlyDictionary<string, ClassRow> rows) => new(
        Roster,
        key.Rubric,
        settings.Title,
        key.Addresses,
        Intake,
        [.. Students.Select(student => (student, rows.GetValueOrDefault(student.Id)))]);

    /// <summary>Does something for each submission on as many threads as there are jobs; the first failure to write ends all.</summary>
    private Dictionary<string, ClassRow> Each(Action onMarked, Func<Student, HandedIn, string, Func<MarkedFile>, ClassRow> one)
    {
        var rows = new ClassRow[ToMark.Count];
        var (next, failure) = (-1, (Exception?)null);
        var threads = Enumerable.Range(0, Math.Clamp(settings.Jobs, 1, Math.Max(1, rows.Length))).Select(_ => new Thread(Work)).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        if (failure is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        return rows.ToDictionary(row => row.StudentId, StringComparer.Ordinal);

        void Work()
        {
            using var limit = new TimeLimit(settings.Limit);
            int k;
            while (Volatile.Read(ref failure) is null && (k = Interlocked.Increment(ref next)) < rows.Length)
            {
                try
                {
                    var (student, submission) = ToMark[k];
                    var input = SubmissionInput.Read(submission);
                    var own = key.Of(student.Id);
                    rows[k] = one(student, submission, RowKey(student, own, input), () => Marked(submission, own, input, limit));
                    onMarked();
                }
#pragma warning disable CA1031 // It is thrown again where all threads have ended.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    Interlocked.CompareExchange(ref failure, exception, null);
                }
            }
        }
    }

    private MarkedFile Marked(HandedIn submission, StudentKey own, SubmissionInput input, TimeLimit limit)
    {
        var marker = own.Marker;
        if (own is StudentKey.None { Reason: var reason })
            return marker.Refuse($"{submission.ShortName} {reason}");
        if (input.Refusal.Length > 0)
            return marker.Refuse($"{submission.ShortName} {input.Refusal}");
        try
        {
            return limit.Run(() => input.Mark(marker))
                ?? marker.Refuse(FormattableString.Invariant($"{submission.ShortName} took longer than {settings.Limit.TotalSeconds:0.###} seconds; open it by hand, or give --seconds."));
        }
#pragma warning disable CA1031 // One bad file never stops a class: whatever happens to it is said in its row.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return marker.Refuse($"{submission.ShortName} met a fault of the program, please report it: {exception.GetType().Name}.");
        }
    }

    /// <summary>Marks are the same where the bytes, their names, the key with its rubric, the overrides and the formats are.</summary>
    private string RowKey(Student student, StudentKey own, SubmissionInput input)
    {
        var settled = string.Join('\n', overrides[student.Id].Select(entry => $"{entry.Where}\t{entry.Points.ToString(System.Globalization.CultureInfo.InvariantCulture)}\t{entry.Reason}"));
        return HandedIn.Hash([(own.Marker.Hash, []), (own is StudentKey.None { Reason: var reason } ? reason : "", []), (string.Join(',', settings.FormatsOfOne.Order(StringComparer.Ordinal)), []), (settled, []), (input.Refusal, []), .. input.Files]);
    }
}
