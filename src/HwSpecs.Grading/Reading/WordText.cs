using System.Globalization;
using System.Text;
using System.Xml;

namespace HwSpecs.Grading.Reading;

/// <summary>The lines of a Word document, element by element; rows of tables become rows between bars.</summary>
/// <remarks>Nothing here calls itself, however deep elements lie in each other.</remarks>
internal sealed class WordText(ReadingLimits limits, WordNumbering numbering)
{
    private readonly FileLines lines = new(limits);
    private readonly Stack<StringBuilder> texts = new([new StringBuilder()]);
    private readonly Stack<(int Number, int Row)> tables = new();
    private int depth;
    private int paragraphs;
    private int tableCount;
    private int skippedBelow = int.MaxValue;
    private (string Style, string List, int? Level) paragraph = ("", "", null);

    /// <summary>The depth of the element whose text is read, if there is one.</summary>
    private int? textDepth;

    public void Read(XmlReader reader)
    {
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (++depth > limits.Depth * 4)
                        throw new RefusedException($"is a Word file whose elements are nested more than {limits.Depth * 4} deep; no report is.");
                    if (depth < skippedBelow)
                        Start(reader);
                    if (reader.IsEmptyElement)
                        End(reader.LocalName);
                    break;
                case XmlNodeType.EndElement:
                    End(reader.LocalName);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when depth == textDepth:
                    texts.Peek().Append(reader.Value);
                    break;
            }
        }
    }

    public FileText End()
    {
        if (lines.IsBlank)
            throw new RefusedException("is a Word file without text; expected a report.");
        return lines.End();
    }

    private void End(string name)
    {
        if (depth < skippedBelow)
            Finish(name);
        if (depth == textDepth)
            textDepth = null;
        if (depth-- == skippedBelow)
            skippedBelow = int.MaxValue;
    }

    private void Start(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "t" when IsOfficeName(reader.NamespaceURI):
                textDepth = depth;
                break;
            case "tab":
                texts.Peek().Append(tables.Count > 0 || !reader.HasAttributes ? " " : "");
                break;
            case "pPr":
                paragraph = ("", "", null);
                break;
            case "pStyle":
                paragraph.Style = Value(reader);
                break;
            case "numId":
                paragraph.List = Value(reader);
                break;
            case "ilvl":
                paragraph.Level = int.TryParse(Value(reader), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : null;
                break;
            case "noBreakHyphen":
                texts.Peek().Append('-');
                break;
            case "br" or "cr":
                texts.Peek().Append('\n');
                break;
            case "tbl":
                tables.Push((++tableCount, 0));
                break;
            case "tr" when tables.Count > 0:
                tables.Push(tables.Pop() is var (number, row) ? (number, row + 1) : default);
                texts.Push(new StringBuilder("|"));
                break;
            case "tc" or "f" or "num" or "den" or "acc" or "sup" or "sub" or "deg":
                texts.Push(new StringBuilder());
                break;
            case "mr" or "m" or "d":
                texts.Push(new StringBuilder());
                break;

            // What a change deleted or replaced, and what stands in for drawings in old programs.
            case "del" or "Fallback" or "instrText" or "moveFrom" or "pPrChange":
                skippedBelow = depth;
                break;
        }
    }

    /// <summary>Of the standard, transitional or strict; extensions are free to call something else <c>t</c>.</summary>
    private static bool IsOfficeName(string space) =>
        space.StartsWith("http://schemas.openxmlformats.org/", StringComparison.Ordinal) || space.StartsWith("http://purl.oclc.org/ooxml/", StringComparison.Ordinal);

    private void Finish(string name)
    {
        switch (name)
        {
            case "pPr":
                var number = numbering.Next(paragraph.Style, paragraph.List, paragraph.Level);
                texts.Peek().Append(number).Append(number.Length > 0 ? " " : "");
                break;
            case "p" when tables.Count == 0:
                foreach (var line in Taken().Split('\n'))
                    lines.Add(new Place.Paragraph(++paragraphs), line);
                break;
            case "p":
                texts.Peek().Append('\n');
                break;
            case "tc" when texts.Count > 1:
                // Paragraphs of a cell are one text; a bar in it is no border.
                var cell = texts.Pop().ToString().Trim().Replace("\n", " ", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
                texts.Peek().Append(' ').Append(cell).Append(" |");
                break;
            case "tr" when texts.Count > 1 && tables.Count > 0:
                lines.Add(new Place.TableRow(tables.Peek().Number, tables.Peek().Row), texts.Pop().ToString());
                break;
            case "tbl" when tables.Count > 0:
                tables.Pop();
                if (tables.Count == 0)
                    lines.Add(new Place.Paragraph(paragraphs + 1), "");
                break;
            default:
                FinishEquation(name);
                break;
        }
    }

    /// <summary>Equations as text: <c>3/8</c>, <c>y_hat</c>, <c>10^-3</c>, <c>[[1, 2], [3, 4]]</c>.</summary>
    private void FinishEquation(string name)
    {
        if (texts.Count == 1)
            return;
        switch (name)
        {
            case "num":
                Join("", "/");
                break;
            case "sup":
                Join("^", "");
                break;
            case "sub":
                Join("_", "");
                break;
            case "acc":
                Join("", "\u0302");
                break;
            case "mr":
                Join("[", "], ");
                break;
            case "m":
                Join("[", "]");
                break;
            case "d":
                // Brackets around a matrix are its own.
                var inner = texts.Pop().ToString();
                texts.Peek().Append(inner.StartsWith('[') ? inner : $"({inner})");
                break;
            case "den" or "f" or "deg":
                Join("", "");
                break;
            case "e" when texts.Peek() is { Length: > 0 } row && texts.Count > 2:
                row.Append(' ');
                break;
        }
    }

    private void Join(string before, string behind)
    {
        var inner = texts.Pop().ToString();
        if (inner.Length > 0)
            texts.Peek().Append(before).Append(inner.EndsWith(", ", StringComparison.Ordinal) ? inner[..^2] : inner.TrimEnd()).Append(behind);
    }

    /// <summary>Of the attribute <c>val</c>, in whatever namespace the file's standard puts it.</summary>
    private static string Value(XmlReader reader)
    {
        var value = "";
        for (var more = reader.MoveToFirstAttribute(); more && value.Length == 0; more = reader.MoveToNextAttribute())
            value = reader.LocalName == "val" ? reader.Value : "";
        reader.MoveToElement();
        return value;
    }

    private string Taken()
    {
        var text = texts.Peek().ToString();
        texts.Peek().Clear();
        return text;
    }
}
