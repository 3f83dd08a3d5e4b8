using HwSpecs.Grading.Classes.Shards;
using HwSpecs.Grading.Reading.Apart;
using HwSpecs.Grading.Reporting;

namespace HwSpecs.Grading.Classes;

/// <summary>Marks a class: every student's files, then the tables and the summary; what a killed run has finished is not done again.</summary>
public sealed class ClassRun : IDisposable
{
    private readonly ClassSettings settings;
    private readonly ClassKey key;
    private readonly ClassFiles files;
    private readonly ILookup<string, Override> overrides;
    private readonly string formats;
    private readonly PdfReaders? pdfReaders;
    private readonly OtherVariants? others;
    private readonly string othersHash = "";

    private ClassRun(ClassSettings settings, ClassKey key, Roster roster, ClassFiles files, ILookup<string, Override> overrides)
    {
        (this.settings, this.key, this.files, this.overrides) = (settings, key, files, overrides);
        formats = string.Join(',', settings.FormatsOfOne.Order(StringComparer.Ordinal));
        pdfReaders = settings.PdfReader is { } command ? new PdfReaders(command, settings.Limit) : null;
        Roster = roster;
        if (key.Variants is { } variants)
            (others, othersHash) = (new(roster.Students.Select(student => student.Id), variants), HandedIn.Hash(roster.Students.Select(student => (student.Id, Array.Empty<byte>()))));
        Intake = Intake.Of(roster, files.All, settings.Several) with { Links = files.Links };
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

    internal ClassKey Key => key;

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
            marks = Marks(Each(
                onMarked,
                (student, rowKey) => journal.Rows.TryGetValue(student.Id, out var done) && done.Key == rowKey && output.Paths(student.Id).All(File.Exists) ? done : null,
                (student, submission, rowKey, marked) =>
                {
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
    public ClassMarks Dry(Action onMarked) => Marks(Each(onMarked, (_, _) => null, Row));

    public void Dispose()
    {
        pdfReaders?.Dispose();
        files.Dispose();
    }

    private void WriteTables(ClassMarks marks)
    {
        foreach (var table in settings.Tables)
            AtomicFile.Write(Path.Combine(settings.Marks, table.FileName), table.Bytes(marks));
        AtomicFile.Write(Path.Combine(settings.Marks, ClassSummary.FileName), ClassSummary.Json(marks));
        AtomicFile.Write(Path.Combine(settings.Marks, ClassSummary.TextFileName), ClassSummary.Markdown(marks));
    }

    private ClassRow Row(Student student, HandedIn submission, string rowKey, MarkedFile marked)
    {
        var row = ClassRow.Of(student.Id, submission.ShortName, rowKey, marked, key.Addresses, [.. overrides[student.Id]]);
        return others is not null && marked is MarkedFile.Marked && !row.IsSettled(OtherVariants.Question) && others.HasAnothersValues(marked.Marks)
            ? row with { Questions = [OtherVariants.Question, .. row.Questions] }
            : row;
    }

    private ClassMarks Marks(IReadOnlyDictionary<string, ClassRow> rows) => new(
        Roster,
        key.Rubric,
        settings.Title,
        key.Addresses,
        Intake,
        [.. Students.Select(student => (student, rows.GetValueOrDefault(student.Id)))]);

    /// <summary>Each submission's row on as many threads as there are jobs; the first failure to write ends all.</summary>
    /// <param name="known">The row that stands already, by its key.</param>
    /// <param name="write">Makes a row of what was marked.</param>
    private Dictionary<string, ClassRow> Each(Action onMarked, Func<Student, string, ClassRow?> known, Func<Student, HandedIn, string, MarkedFile, ClassRow> write)
    {
        var rows = new ClassRow[ToMark.Count];
        new TimeLimit<MarkedFile>(settings.Limit, rows.Length, Begin).Run(settings.Jobs);
        return rows.ToDictionary(row => row.StudentId, StringComparer.Ordinal);

        LimitedStep<MarkedFile>? Begin(int k)
        {
            var (student, submission) = ToMark[k];
            var input = SubmissionInput.Read(submission);
            var rowKey = RowKey(student, input);
            if (known(student, rowKey) is not { } row)
                return new(() => Marked(student, submission, input), marked => Add(write(student, submission, rowKey, marked ?? Late(submission))));
            Add(row);
            return null;

            void Add(ClassRow added)
            {
                rows[k] = added;
                onMarked();
            }
        }
    }

    private MarkedFile.Refused Late(HandedIn submission) =>
        key.Refuse(FormattableString.Invariant($"{submission.ShortName} took longer than {settings.Limit.TotalSeconds:0.###} seconds; open it by hand, or give --seconds."));

    private MarkedFile Marked(Student student, HandedIn submission, SubmissionInput input)
    {
        try
        {
            return key.Of(student.Id) switch
            {
                StudentKey.None none => key.Refuse($"{submission.ShortName} {none.Reason}"),
                _ when input.Refusal.Length > 0 => key.Refuse($"{submission.ShortName} {input.Refusal}"),
                StudentKey.Known known => input.Mark(known.Own, pdfReaders),
                _ => throw new InvalidOperationException("This case of a key is not known."),
            };
        }
#pragma warning disable CA1031 // One bad file never stops a class: whatever happens to it is said in its row.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return key.Refuse($"{submission.ShortName} met a fault of the program, please report it: {exception.GetType().Name}.");
        }
    }

    /// <summary>Marks are the same where the bytes, their names, the key with its rubric, the overrides and the formats are; of variants, where the class is too.</summary>
    private string RowKey(Student student, SubmissionInput input)
    {
        var settled = string.Join('\n', overrides[student.Id].Select(entry => $"{entry.Where}\t{entry.Points.ToString(System.Globalization.CultureInfo.InvariantCulture)}\t{entry.Reason}"));
        return HandedIn.Hash([(key.HashOf(student.Id), []), (othersHash, []), (formats, []), (settled, []), (input.Refusal, []), .. input.Files]);
    }
}
