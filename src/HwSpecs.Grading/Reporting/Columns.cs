namespace HwSpecs.Grading.Reporting;

/// <summary>Breaks text into the columns of a terminal; nothing of it is left out.</summary>
internal static class Columns
{
    public const int Width = 80;

    private const int Indent = 6;

    /// <summary>All in one line where it fits; else each part stands on lines of its own, broken between words.</summary>
    /// <param name="head">What the first line begins with.</param>
    /// <param name="parts">What is joined by semicolons in one line.</param>
    public static IEnumerable<string> Fit(string head, IReadOnlyList<string> parts)
    {
        var line = head + string.Join("; ", parts);
        if (line.Length <= Width)
            return [line];
        var indent = new string(' ', Indent);
        var firstFits = head.Length + parts[0].Length <= Width || Indent + parts[0].Length > Width;
        var begun = firstFits ? Wrapped(head + parts[0], indent) : Wrapped(head.TrimEnd(), indent).Append(indent + parts[0]);
        return begun.Concat(parts.Skip(1).SelectMany(part => Wrapped(indent + part, indent)));
    }

    private static IEnumerable<string> Wrapped(string line, string indent)
    {
        while (line.Length > Width)
        {
            var space = line.LastIndexOf(' ', Width);
            // A word that is longer than a line is broken, but not within a character of two code units.
            var end = line[..Math.Max(space, 0)].Trim().Length > 0 ? space : char.IsHighSurrogate(line[Width - 1]) ? Width - 1 : Width;
            yield return line[..end].TrimEnd();
            line = indent + line[end..].TrimStart();
        }

        yield return line;
    }
}
