using System.Text;

namespace HwSpecs.Snapshots.Content;

/// <summary>A snapshot as its parts: the header, then one section an address, or one section of text.</summary>
public sealed record SnapshotText(SnapshotHeader Header, IReadOnlyList<Section> Sections, string Extension)
{
    /// <summary>A snapshot of values; their addresses are distinct.</summary>
    public static SnapshotText OfValues(SnapshotHeader header, IReadOnlyList<Section> sections) => new(header, sections, "txt");

    /// <summary>A snapshot of text; in an <c>svg</c> the coordinates are its numbers, elsewhere every number is.</summary>
    public static SnapshotText OfText(SnapshotHeader header, string text, string extension) => Parse(header.Above(text, extension), extension);

    /// <exception cref="SnapshotFormatException">The text is not what this class writes.</exception>
    public static SnapshotText Parse(string text, string extension)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n');
        var (header, body, firstLine) = SnapshotHeader.Parse(text, extension);
        if (header.Arithmetic is not null)
            return new(header, SectionReader.Read(body.Split('\n'), firstLine), extension);
        if (extension == "svg")
            return new(header, [Drawing.Read(body, firstLine)], extension);
        return new(header, [new Section("", Shape.Prose, [.. body.Split('\n').Select(Row.OfText)], [], firstLine)], extension);
    }

    /// <summary>The file's text: LF line ends, no line end after the last line.</summary>
    public override string ToString()
    {
        var body = new StringBuilder();
        foreach (var section in Sections)
            Append(body, section);
        return Header.Above(body.ToString(), Extension);
    }

    private static void Append(StringBuilder body, Section section)
    {
        switch (section.Shape)
        {
            case Shape.Prose:
                body.AppendJoin('\n', section.Rows.Select(row => row.Raw));
                break;
            case Shape.Drawing:
                body.AppendJoin("", section.Rows.Select(row => row.Raw));
                break;
            case Shape.Scalar or Shape.Quoted:
                body.Append(section.Address).Append(" = ").Append(section.Rows[0].Raw).Append('\n');
                break;
            case Shape.Vector:
                body.Append(section.Address).Append(" = [").AppendJoin(", ", section.Rows.Select(row => row.Raw)).Append("]\n");
                break;
            default:
                body.Append(section.Address).Append(" = ").Append(SectionReader.NameOf(section.Shape)).Append('\n');
                if (section.Shape == Shape.Table)
                    body.Append(Content.Sections.ColumnNames(section.Labels)).Append('\n');
                foreach (var row in section.Rows)
                    body.Append(row.Raw).Append('\n');
                break;
        }
    }
}
