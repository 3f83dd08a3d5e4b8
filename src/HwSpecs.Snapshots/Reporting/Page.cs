namespace HwSpecs.Snapshots.Reporting;

/// <summary>Fits lines to a terminal; what is piped stays one line a fact, for those who search it.</summary>
/// <param name="Width">Columns of the terminal; null where there is none.</param>
public readonly record struct Page(int? Width)
{
    private const string Hanging = "    ";

    public static Page Piped { get; } = new(null);

    /// <summary>Breaks at spaces; a word longer than the width stays whole.</summary>
    public IEnumerable<string> Wrap(string line)
    {
        if (Width is not { } width || line.Length <= width)
        {
            yield return line;
            yield break;
        }

        var indent = line[..^line.TrimStart().Length];
        var rest = line;
        while (rest.Length > width)
        {
            var margin = rest.Length - rest.TrimStart().Length;
            var cut = rest.LastIndexOf(' ', width, width - margin);
            if (cut <= margin)
                cut = rest.IndexOf(' ', margin + 1);
            if (cut < 0)
                break;
            yield return rest[..cut].TrimEnd();
            rest = indent + Hanging + rest[cut..].TrimStart();
        }

        yield return rest;
    }
}
