using HwSpecs.Grading.Reading.Apart;

namespace HwSpecs.Grading.Classes;

/// <summary>A submission's bytes, read once: what is hashed is what is marked.</summary>
/// <param name="Refusal">Why there are none, to follow the submission's name; else empty.</param>
internal sealed record SubmissionInput(string Name, IReadOnlyList<(string Name, byte[] Bytes)> Files, string Refusal)
{
    private const int MostFiles = 200;

    public static SubmissionInput Read(HandedIn submission)
    {
        if (submission.Files.Count > MostFiles)
            return Refused(submission, FormattableString.Invariant($"holds more than {MostFiles} files; expected one report, or a few files of it."));
        try
        {
            var start = submission.Files.Count == 1 ? 0 : submission.Name.Length + 1;
            return new SubmissionInput(submission.ShortName, [.. submission.Files.Select(file => (start == 0 ? submission.ShortName : file.Path[start..], file.Read()))], "");
        }
        catch (UnauthorizedAccessException)
        {
            return Refused(submission, "may not be read; check its permissions.");
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            // The system's message would name a path of this machine.
            return Refused(submission, "could not be read; is it damaged, or encrypted?");
        }
    }

    public MarkedFile Mark(SubmissionMarker marker, PdfReaders? pdfReaders) => Files.Count == 1 ? marker.Mark(Name, Files[0].Bytes, pdfReaders) : marker.Mark(Name, Files, pdfReaders);

    private static SubmissionInput Refused(HandedIn submission, string reason) => new(submission.ShortName, [], reason);
}
