namespace HwSpecs.Grading.Classes;

/// <summary>What has been marked so far, a line for each submission as soon as its files stand: a run that was killed goes on from here.</summary>
public sealed class Journal : IDisposable
{
    public const string FileName = "journal.jsonl";

    private readonly string path;
    private readonly FileStream stream;
    private readonly Lock gate = new();

    private Journal(string path, FileStream stream, IReadOnlyDictionary<string, ClassRow> rows) => (this.path, this.stream, Rows) = (path, stream, rows);

    /// <summary>By student; the last line counts.</summary>
    public IReadOnlyDictionary<string, ClassRow> Rows { get; }

    /// <summary>Opens the journal for this run alone, and cuts off what a killed run has left unfinished.</summary>
    /// <exception cref="ClassInputException">Another run writes it.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static Journal Open(string folder)
    {
        var path = Path.Combine(folder, FileName);
        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new ClassInputException($"{path} is in use; is another run writing into {folder}?");
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new IOException($"{path} could not be written: {failure.Message}", failure);
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var whole = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        stream.SetLength(whole);
        stream.Position = whole;
        return new Journal(path, stream, RowsOf(bytes.AsMemory(0, whole)));
    }

    /// <returns>The rows of a folder that nobody writes; none where there is no journal.</returns>
    public static IReadOnlyDictionary<string, ClassRow> Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) ? RowsOf(File.ReadAllBytes(path)) : new Dictionary<string, ClassRow>();
    }

    /// <exception cref="IOException">It cannot be written.</exception>
    public void Append(ClassRow row)
    {
        var line = ClassRowJson.Line(row);
        lock (gate)
        {
            try
            {
                stream.Write(line);
            }
            catch (IOException failure)
            {
                throw new IOException($"{path} could not be written: {failure.Message.TrimEnd('.')}. Make room and run the same command again.", failure);
            }
        }
    }

    public void Dispose() => stream.Dispose();

    /// <summary>Puts the rows of a finished run in order: the same class, the same bytes, whatever the order of marking was.</summary>
    public static void Rewrite(string folder, IEnumerable<ClassRow> rows) =>
        AtomicFile.Write(Path.Combine(folder, FileName), [.. rows.SelectMany(ClassRowJson.Line)]);

    private static Dictionary<string, ClassRow> RowsOf(ReadOnlyMemory<byte> lines)
    {
        var rows = new Dictionary<string, ClassRow>(StringComparer.Ordinal);
        while (lines.Span.IndexOf((byte)'\n') is >= 0 and var end)
        {
            if (ClassRowJson.Parse(lines[..end]) is { } row)
                rows[row.StudentId] = row;
            lines = lines[(end + 1)..];
        }

        return rows;
    }
}
