namespace HwSpecs.Grading.Reading;

/// <summary>What a file is by its content.</summary>
public enum SubmissionFormat
{
    /// <summary>Plain text or Markdown.</summary>
    Text,
    Notebook,
    Pdf,
    Word,
    Json,
    Archive,
    Folder,
}

/// <summary>What a submission was read from.</summary>
/// <param name="Files">The files that were read, in the order of their reading; one for a single file.</param>
public sealed record SubmissionSource(string Name, SubmissionFormat Format, IReadOnlyList<SubmittedFile> Files);

/// <param name="Name">Inside a folder or an archive: its path there, with slashes, safe to show.</param>
public sealed record SubmittedFile(string Name, SubmissionFormat Format, long Bytes);
