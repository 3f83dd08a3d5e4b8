using System.Buffers;

namespace HwSpecs.Grading.Reading;

/// <summary>Writes the cells of tables as lines with their labels, <c>Sample 1; y_hat: 0.3775</c>, so that one reader reads both.</summary>
internal sealed class TableLines
{
    private static readonly SearchValues<char> BorderSigns = SearchValues.Create("|-:+= ");

    private readonly TableWords words;
    private readonly List<SourceLine> written = [];

    private TableLines(IReadOnlyList<string> problems) => words = new TableWords(problems);

    /// <param name="problems">Whose quantities the table may hold; those of problem 1 are regions.</param>
    public static IReadOnlyList<SourceLine> Written(IReadOnlyList<SourceLine> lines, IReadOnlyList<string> problems)
    {
        var tables = new TableLines(problems);
        lines = AlignedTable.WithBars(lines, tables.words);
        if (!lines.Any(line => line.Text.Contains('|', StringComparison.Ordinal)))
            return lines;
        for (var start = 0; start < lines.Count;)
        {
            var end = start;
            while (end < lines.Count && (IsBorder(lines[end].Text) || IsRow(lines[end])))
                end++;
            if (end - start < 2 || !tables.Write(lines, start, end))
            {
                end = Math.Max(end, start + 1);
                tables.written.AddRange(lines.Skip(start).Take(end - start));
            }

            start = end;
        }

        return tables.written;
    }

    private static bool IsRow(SourceLine line) => line.Text.Contains('|', StringComparison.Ordinal) && Cells(line.Text).Count > 1;

    /// <summary>The rule under a header, or a border of dashes and plus signs.</summary>
    private static bool IsBorder(string text) =>
        text.Length > 2 && text.Contains('-', StringComparison.Ordinal) && (text.Contains('|', StringComparison.Ordinal) || text.Contains('+', StringComparison.Ordinal))
        && !text.AsSpan().ContainsAnyExcept(BorderSigns);

    private static List<string> Cells(string line)
    {
        var text = line.Trim();
        var (cells, start) = (new List<string>(), text.StartsWith('|') ? 1 : 0);
        for (var i = start; i <= text.Length; i++)
        {
            if (i < text.Length && !(text[i] == '|' && (i == 0 || text[i - 1] != '\\')))
                continue;
            if (i < text.Length || start < text.Length)
                cells.Add(text[start..i].Replace("\\|", "|", StringComparison.Ordinal).Trim());
            start = i + 1;
        }

        return cells;
    }

    /// <returns>False where the lines are no table of quantities.</returns>
    private bool Write(IReadOnlyList<SourceLine> lines, int start, int end)
    {
        var rows = new List<(SourceLine Line, List<string> Cells)>();
        for (var k = start; k < end; k++)
        {
            if (!IsBorder(lines[k].Text))
                rows.Add((lines[k], Cells(lines[k].Text)));
        }

        if (rows.Count < 2)
            return false;
        var header = rows[0].Cells;
        var columns = header.Count(words.IsQuantity);
        var labels = rows.Skip(1).Count(row => words.IsQuantity(row.Cells[0]));
        if (columns == 0 && labels == 0)
            return false;
        if (columns >= labels)
            WriteColumns(header, rows);
        else
            WriteRows(header, rows);
        written.Add(rows[^1].Line with { Raw = "", Text = "" });
        return true;
    }

    /// <summary>A row is a sample, an epoch, a network or a function; a column is a quantity.</summary>
    private void WriteColumns(List<string> header, List<(SourceLine Line, List<string> Cells)> rows)
    {
        foreach (var (line, cells) in rows.Skip(1))
        {
            var context = new List<string>();
            for (var j = 0; j < cells.Count; j++)
            {
                if (words.Context(j < header.Count ? header[j] : "", cells[j], isFirst: j == 0) is { Length: > 0 } found)
                    context.Add(found);
            }

            var said = words.Joined(context);
            for (var j = 0; j < cells.Count; j++)
            {
                if (cells[j].Length > 0 && words.IsValue(j < header.Count ? header[j] : "", isFirst: j == 0))
                    written.Add(new SourceLine(line.Place.AtColumn(j + 1), line.Raw, $"{said}{header[Math.Min(j, header.Count - 1)]}: {cells[j]}"));
            }
        }
    }

    /// <summary>A row is a quantity; a column is a sample, an epoch, a network or a function.</summary>
    private void WriteRows(List<string> header, List<(SourceLine Line, List<string> Cells)> rows)
    {
        for (var j = 1; j < rows.Max(row => row.Cells.Count); j++)
        {
            var context = new List<string> { words.Context(header[0], j < header.Count ? header[j] : "", isFirst: true) };
            foreach (var (_, cells) in rows.Skip(1).Where(row => j < row.Cells.Count && !words.IsQuantity(row.Cells[0])))
                context.Add(words.Context(cells[0], cells[j], isFirst: false));
            var said = words.Joined(context.Where(found => found.Length > 0));
            foreach (var (line, cells) in rows.Skip(1).Where(row => j < row.Cells.Count && words.IsQuantity(row.Cells[0]) && row.Cells[j].Length > 0))
                written.Add(new SourceLine(line.Place.AtColumn(j + 1), line.Raw, $"{said}{cells[0]}: {cells[j]}"));
        }
    }
}
