namespace HwSpecs.Snapshots.Files;

/// <summary>Where a snapshot lies below the snapshots folder, without <c>.verified</c> or <c>.received</c>: <c>Problem2/Gradients.Of_sample,3</c>.</summary>
/// <param name="Path">Folders and name, joined by <c>/</c>.</param>
/// <param name="Extension">Without the dot: <c>txt</c>, <c>svg</c>.</param>
public readonly record struct SnapshotName(string Path, string Extension)
{
    public string Verified => $"{Path}.verified.{Extension}";

    public string Received => $"{Path}.received.{Extension}";

    /// <summary>The path; with the extension where that is not <c>txt</c>.</summary>
    public override string ToString() => Extension == "txt" ? Path : $"{Path}.{Extension}";
}
