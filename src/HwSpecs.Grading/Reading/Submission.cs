using HwSpecs.Grading.Reading.Apart;
using HwSpecs.Report;

namespace HwSpecs.Grading.Reading;

/// <summary>What became of opening a submission. It is read as data, whatever its format, and never executed.</summary>
public abstract record Submission
{
    private Submission()
    {
    }

    public sealed record Opened(SubmissionReading Reading, SubmissionSource Source) : Submission;

    /// <param name="Reason">One sentence with the name: what was found, what was expected.</param>
    public sealed record Refused(string Reason) : Submission;

    /// <summary>Opens a file or one student's folder.</summary>
    /// <param name="pdfReaders">Read PDFs in processes of their own; without them this one does.</param>
    public static Submission Open(string path, Definition definition, ReadingLimits? limits = null, PdfReaders? pdfReaders = null)
    {
        var bounds = limits ?? ReadingLimits.Default;
        if (Directory.Exists(path))
            return new SubmissionOpening(definition, bounds, pdfReaders).Folder(path);
        if (!File.Exists(path))
            return new Refused($"{path} does not exist; expected a report.");
        try
        {
            return new SubmissionOpening(definition, bounds, pdfReaders).File(path, FileBytes.Read(path, bounds));
        }
        catch (RefusedException refusal)
        {
            return new Refused($"{path} {refusal.Message}");
        }
    }

    /// <summary>Opens bytes that were a file of this name; safe to call from many threads.</summary>
    public static Submission Open(string name, ReadOnlyMemory<byte> bytes, Definition definition, ReadingLimits? limits = null, PdfReaders? pdfReaders = null) =>
        new SubmissionOpening(definition, limits ?? ReadingLimits.Default, pdfReaders).File(name, bytes);

    /// <summary>Opens several files of one student as one submission.</summary>
    /// <param name="name">What stands for all of them.</param>
    public static Submission Open(string name, IReadOnlyList<(string Name, byte[] Bytes)> files, Definition definition, ReadingLimits? limits = null, PdfReaders? pdfReaders = null) =>
        new SubmissionOpening(definition, limits ?? ReadingLimits.Default, pdfReaders).Files(name, files);
}
