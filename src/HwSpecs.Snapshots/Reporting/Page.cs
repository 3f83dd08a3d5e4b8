namespace HwSpecs.Snapshots.Reporting;

/// <summary>Fits lines to a terminal; what is piped stays one line a fact, for those who search it.</summary>
/// <param name="Width">Columns of the terminal; null where there is none.</param>
public readonly record struct Page(int? Width)
{
    private const string Hanging = "    ";

    public static Page Piped { get; } = new(null);

    public bool Fits(string line) => Width is null || line.Length <= Width;

    /// <summary>Breaks after a comma, else at a space, since addresses hold spaces; a word longer than the width stays whole.</summary>
    public IEnumerable<string> Wrap(string line)
    {
        if (Width is not { } width)
        {
            yield return line;
            yield break;
        }

        var indent = line[..^line.TrimStart().Length];
        var rest = line;
        for (var cut = Cut(rest, width); cut > 0; cut = Cut(rest, width))
        {
            yield return rest[..cut];
            rest = indent + Hanging + rest[(cut + 1)..];
        }

        yield return rest;
    }

    /// <returns>The place of the space at which to break; 0 where the line fits or has none.</returns>
    private static int Cut(string line, int width)
    {
        if (line.Length <= width)
            return 0;
        var text = line.Length - line.TrimStart().Length + 1;
        var comma = line.LastIndexOf(", ", Math.Min(width, line.Length - 1), StringComparison.Ordinal) + 1;
        if (comma > width / 2)
            return comma;
        var space = line.LastIndexOf(' ', width);
        return space > text ? space : line.IndexOf(' ', text) is > 0 and var next ? next : 0;
    }
}
