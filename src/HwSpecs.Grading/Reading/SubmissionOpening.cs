using System.Diagnostics;
using HwSpecs.Grading.Reading.Apart;
using HwSpecs.Report;

namespace HwSpecs.Grading.Reading;

/// <summary>One opening of a submission: its files one after the other, within limits that they share.</summary>
internal sealed class SubmissionOpening(Definition definition, ReadingLimits limits, PdfReaders? pdfReaders)
{
    private readonly ReadingBudget budget = new(limits);
    private readonly long start = Stopwatch.GetTimestamp();

    public Submission File(string name, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var shown = Typography.Shown(Path.GetFileName(name), 100);
            var format = FormatOf(bytes);
            if (format == SubmissionFormat.Archive)
                return Combined(name, new SubmissionSource(shown, format, []), Archives.Files(bytes, budget));
            var reading = Read(name, bytes, format, "");
            return new Submission.Opened(reading, new SubmissionSource(shown, format, [new SubmittedFile(shown, format, bytes.Length)]));
        }
        catch (RefusedException refusal)
        {
            return new Submission.Refused($"{name} {refusal.Message}");
        }
    }

    public Submission Folder(string path)
    {
        try
        {
            var name = Typography.Shown(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), 100);
            return Combined(path, new SubmissionSource(name, SubmissionFormat.Folder, []), Folders.Files(path, budget));
        }
        catch (RefusedException refusal)
        {
            return new Submission.Refused($"{path} {refusal.Message}");
        }
    }

    public Submission Files(string name, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        try
        {
            return Combined(name, new SubmissionSource(Typography.Shown(name, 100), SubmissionFormat.Folder, []), files.Select(file => new FoundFile(file.Name, () => file.Bytes)));
        }
        catch (RefusedException refusal)
        {
            return new Submission.Refused($"{name} {refusal.Message}");
        }
    }

    private static SubmissionFormat FormatOf(ReadOnlyMemory<byte> bytes) =>
        bytes.IsEmpty ? throw new RefusedException("is empty; expected a report.") : ContentFormat.Of(bytes);

    private Submission Combined(string name, SubmissionSource source, IEnumerable<FoundFile> files)
    {
        var (readings, read, refusals) = (new List<SubmissionReading>(), new List<SubmittedFile>(), new List<(string File, string Reason)>());
        foreach (var file in files)
        {
            var shown = Typography.Shown(file.Name, 100);
            try
            {
                var bytes = file.Bytes();
                var format = FormatOf(bytes);
                var section = Headings.SectionNamedBy(Path.GetFileNameWithoutExtension(file.Name).Replace('_', ' '), "") ?? "";
                readings.Add(Read(file.Name, bytes, format, section).In(shown));
                read.Add(new SubmittedFile(shown, format, bytes.Length));
            }
            catch (RefusedException refusal)
            {
                refusals.Add((shown, refusal.Message));
            }
        }

        if (readings.Count == 0)
        {
            var reasons = refusals.Take(3).Select(refusal => $"{refusal.File} {refusal.Reason.TrimEnd('.')}");
            return new Submission.Refused(refusals.Count == 0
                ? $"{name} holds no file; expected a report."
                : $"{name} holds no file that can be read: {string.Join("; ", reasons)}{(refusals.Count > 3 ? $"; and {refusals.Count - 3} more" : "")}.");
        }

        var notes = refusals.Select(refusal => new ReadingNote($"not read: it {refusal.Reason.TrimEnd('.')}", new Place.InFile(refusal.File, new Place.WholeFile())));
        var all = SubmissionReading.Combined(readings);
        return new Submission.Opened(all with { Notes = [.. all.Notes, .. notes] }, source with { Files = read });
    }

    /// <param name="section">The section that the file's name names; empty where it names none.</param>
    private SubmissionReading Read(string name, ReadOnlyMemory<byte> bytes, SubmissionFormat format, string section)
    {
        var file = Lines(bytes, format);
        var text = SubmissionReader.Read(file.Text, definition.Samples, section);
        var reading = file.Notes.Count == 0 ? text : text with { Notes = [.. file.Notes, .. text.Notes] };
        return ContentFormat.Contradiction(name, format) is { } contradiction
            ? reading with { Notes = [new ReadingNote(contradiction, new Place.WholeFile()), .. reading.Notes] }
            : reading;
    }

    private FileText Lines(ReadOnlyMemory<byte> bytes, SubmissionFormat format) => format switch
    {
        SubmissionFormat.Text => TextFile.Read(bytes, limits),
        SubmissionFormat.Notebook => Notebook.Read(bytes, limits),
        SubmissionFormat.Pdf => pdfReaders is null ? Pdf.Read(bytes, limits, budget) : pdfReaders.Read(bytes, limits, budget, start),
        SubmissionFormat.Json => JsonSubmission.Read(bytes, limits),
        SubmissionFormat.Word => WordFile.Read(bytes, limits, budget),
        _ => throw new RefusedException("is an archive inside too many archives; pack the files themselves."),
    };
}
