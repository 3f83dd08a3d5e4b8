namespace HwSpecs.Grading.Reading;

/// <summary>A file as lines, and what its reader noticed.</summary>
internal sealed record FileText(SubmissionText Text, IReadOnlyList<ReadingNote> Notes);

/// <summary>A file that was found in a folder or an archive and is read when its turn comes.</summary>
/// <param name="Name">Its path there, with slashes.</param>
/// <param name="Bytes">May refuse.</param>
internal sealed record FoundFile(string Name, Func<ReadOnlyMemory<byte>> Bytes);

/// <summary>The lines of one file as its reader finds them, within the limits of text.</summary>
internal sealed class FileLines(ReadingLimits limits)
{
    private readonly List<SourceLine> lines = [];
    private readonly List<ReadingNote> notes = [];
    private int characters;
    private int numbers;

    /// <summary>No line holds more than blanks.</summary>
    public bool IsBlank { get; private set; } = true;

    /// <exception cref="RefusedException">The file holds more text or numbers than the limits allow.</exception>
    public void Add(Place place, string raw) => Add(place, raw, raw);

    /// <param name="read">What is read in place of the raw line.</param>
    public void Add(Place place, string raw, string read)
    {
        characters += read.Length + 1;
        if (characters > limits.Characters)
            throw new RefusedException($"holds more than {limits.Characters} characters of text; a report of this homework has a few thousand.");
        IsBlank = IsBlank && read.AsSpan().IsWhiteSpace();
        for (var rest = read.AsSpan(); rest.IndexOfAnyInRange('0', '9') is >= 0 and var start; numbers++)
        {
            var end = rest[start..].IndexOfAnyExceptInRange('0', '9');
            rest = end < 0 ? [] : rest[(start + end)..];
        }

        if (numbers > limits.Numbers)
            throw new RefusedException($"holds more than {limits.Numbers} numbers; a report of this homework has about 200.");
        lines.Add(new SourceLine(place, raw, Typography.Plain(read)));
    }

    /// <summary>Each line of a text, ended by LF, CRLF or a lone CR, at the place of its number, which counts from 1.</summary>
    public void AddAll(string text, Func<int, Place> place)
    {
        var (start, number) = (0, 1);
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            Add(place(number++), text[start..end]);
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
    }

    public void Note(string text, Place place) => notes.Add(new ReadingNote(text, place));

    public FileText End() => new(new SubmissionText(lines), notes);
}
