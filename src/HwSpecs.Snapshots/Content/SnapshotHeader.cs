using System.Text;
using HwSpecs.Snapshots.Numbers;

namespace HwSpecs.Snapshots.Content;

/// <summary>What stands above every snapshot: where it comes from, how far it may change, and what stands behind it.</summary>
/// <param name="Spec">Full name of the spec, with its arguments.</param>
/// <param name="Arithmetic">Null where the snapshot is text.</param>
/// <param name="Witness">Name of the independent computation that holds the same values.</param>
public sealed record SnapshotHeader(string Spec, FloatFormat? Arithmetic, Tolerances Tolerances, string Witness)
{
    private const string ToleranceOf = "tolerance of ";

    /// <summary>The header's lines, in the order in which they are written.</summary>
    public IReadOnlyList<(string Field, string Value)> Fields =>
    [
        ("spec", Spec),
        .. Arithmetic is { } format ? [("arithmetic", format == FloatFormat.Float32 ? "float32" : "float64")] : Array.Empty<(string, string)>(),
        ("tolerance", Tolerances.Everywhere.ToString()),
        .. Tolerances.ByAddress.Select(entry => (ToleranceOf + entry.Pattern, entry.Tolerance.ToString())),
        ("witness", Witness),
    ];

    /// <summary>The whole snapshot: LF line ends, no line end after the last line.</summary>
    /// <param name="extension"><c>svg</c>, <c>html</c>, <c>xml</c> and <c>md</c> carry the header as a comment, all others as lines that start with <c># </c>.</param>
    public string Above(string body, string extension)
    {
        body = body.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n');
        var header = new StringBuilder();
        if (!IsMarkup(extension))
        {
            foreach (var (field, value) in Fields)
                header.Append("# ").Append(field).Append(": ").Append(value).Append('\n');
            return $"{header}\n{body}".TrimEnd('\n');
        }

        header.Append("<!--\n");
        foreach (var (field, value) in Fields)
            header.Append(InComment(field)).Append(": ").Append(InComment(value)).Append('\n');
        header.Append("-->\n");
        // An XML declaration is only valid as the very first characters.
        var start = body.StartsWith("<?xml", StringComparison.Ordinal) ? body.IndexOf('\n', StringComparison.Ordinal) + 1 : 0;
        return body.Insert(start, header.ToString()).TrimEnd('\n');
    }

    /// <returns>The header, the body, and the number of the body's first line in the file.</returns>
    /// <exception cref="SnapshotFormatException">No header, or one that does not read.</exception>
    public static (SnapshotHeader Header, string Body, int FirstLine) Parse(string text, string extension)
    {
        List<(string Field, string Value, int Line)> fields = [];
        var lines = text.Split('\n');
        var next = 0;
        if (IsMarkup(extension))
        {
            var before = lines[0].StartsWith("<?xml", StringComparison.Ordinal) ? 1 : 0;
            next = before;
            if (next >= lines.Length || lines[next] != "<!--")
                throw new SnapshotFormatException(next + 1, next < lines.Length ? lines[next] : "", "the header, a comment that starts with the line <!--");
            for (next++; next < lines.Length && lines[next] != "-->"; next++)
                fields.Add(Field(lines[next], next + 1));
            return (Of(fields), string.Join('\n', [.. lines[..before], .. lines[Math.Min(next + 1, lines.Length)..]]), next + 2);
        }

        for (; next < lines.Length && lines[next].StartsWith("# ", StringComparison.Ordinal); next++)
            fields.Add(Field(lines[next][2..], next + 1));
        if (next < lines.Length && lines[next].Length > 0)
            throw new SnapshotFormatException(next + 1, lines[next], "the header (lines such as '# witness: CentralDifferences') and an empty line below it");
        return (Of(fields), string.Join('\n', lines[Math.Min(next + 1, lines.Length)..]), next + 2);
    }

    private static (string Field, string Value, int Line) Field(string line, int number)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0
            ? (line[..colon], line[(colon + 2)..], number)
            : throw new SnapshotFormatException(number, line, "a field of the header, such as 'witness: CentralDifferences'");
    }

    private static SnapshotHeader Of(IReadOnlyList<(string Field, string Value, int Line)> fields)
    {
        string? spec = null, witness = null;
        FloatFormat? arithmetic = null;
        Tolerances? tolerances = null;
        foreach (var (field, value, line) in fields)
        {
            switch (field)
            {
                case "spec":
                    spec = value;
                    break;
                case "witness":
                    witness = value;
                    break;
                case "arithmetic":
                    arithmetic = value switch
                    {
                        "float64" => FloatFormat.Float64,
                        "float32" => FloatFormat.Float32,
                        _ => throw new SnapshotFormatException(line, value, "the arithmetic float64 or float32"),
                    };
                    break;
                case "tolerance":
                    tolerances = new Tolerances(ToleranceAt(value, line));
                    break;
                case var _ when field.StartsWith(ToleranceOf, StringComparison.Ordinal) && tolerances is not null:
                    tolerances = tolerances.With(field[ToleranceOf.Length..], ToleranceAt(value, line));
                    break;
                default:
                    throw new SnapshotFormatException(line, field, "one of the fields spec, arithmetic, tolerance, tolerance of <addresses>, witness");
            }
        }

        return spec is not null && tolerances is not null && witness is not null
            ? new SnapshotHeader(spec, arithmetic, tolerances, witness)
            : throw new SnapshotFormatException($"the header lacks the field '{(spec is null ? "spec" : tolerances is null ? "tolerance" : "witness")}'");
    }

    private static Tolerance ToleranceAt(string text, int line)
    {
        try
        {
            return Tolerance.Parse(text);
        }
        catch (FormatException unreadable)
        {
            throw new SnapshotFormatException(FormattableString.Invariant($"line {line}: {unreadable.Message}"), unreadable);
        }
    }

    private static bool IsMarkup(string extension) => extension is "svg" or "html" or "xml" or "md";

    // Two hyphens would end the comment.
    private static string InComment(string text) => text.Replace("--", "- -", StringComparison.Ordinal);
}
