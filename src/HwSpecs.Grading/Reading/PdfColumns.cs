namespace HwSpecs.Grading.Reading;

/// <summary>Finds tables without rules: rows whose cells stand in the same columns, one below the other.</summary>
/// <remarks>
/// A row is the chunks between one that begins it and the last one level with it: what hangs below a chunk before the next one level with
/// the first is a further line of its cell. Only rows of one page whose columns never touch, under a header or beside labels of what is
/// asked for, are a table; the columns of a page of two columns are none.
/// </remarks>
internal sealed class PdfColumns
{
    private const int MostLinesOfCell = 8;
    private const int MostCells = 40;

    private readonly IReadOnlyList<PdfChunk> chunks;
    private readonly TableWords words;

    private PdfColumns(IReadOnlyList<PdfChunk> chunks, TableWords words) => (this.chunks, this.words) = (chunks, words);

    /// <param name="End">Behind the last of its chunks.</param>
    public sealed record Table(int Start, int End, IReadOnlyList<IReadOnlyList<PdfCell?>> Rows);

    /// <summary>Cells of a row, each of one or more chunks one below the other.</summary>
    private sealed record Row(int Start, int End, IReadOnlyList<List<PdfChunk>> Cells);

    /// <summary>In order; none overlaps another.</summary>
    public static IReadOnlyList<Table> All(IReadOnlyList<PdfChunk> chunks, TableWords words)
    {
        var (columns, tables) = (new PdfColumns(chunks, words), new List<Table>());
        for (var at = 0; at < chunks.Count;)
        {
            if (columns.TableAt(at) is { } table)
                tables.Add(table);
            at = tables.Count > 0 && tables[^1].End > at ? tables[^1].End : at + 1;
        }

        return tables;
    }

    private Table? TableAt(int start)
    {
        if (RowAt(start) is not { } header || header.Cells.Count < 2 || !MayBeLabels(header))
            return null;
        var isUnderHeader = header.Cells.Any(IsQuantity);
        var (rows, columns) = (new List<Row> { header }, Extents(header));
        while (RowAt(rows[^1].End) is { } row && IsBelow(rows[^1], row) && With(columns, row) is { } wider && (isUnderHeader || IsQuantity(row.Cells[0])))
        {
            rows.Add(row);
            columns = wider;
        }

        if (rows.Count < 2)
            return null;
        return new Table(start, rows[^1].End, [.. rows.Select(row => Cells(row, columns))]);
    }

    private bool IsQuantity(List<PdfChunk> cell) => words.IsQuantity(string.Join(' ', cell.Select(chunk => chunk.Text)));

    private static bool MayBeLabels(Row row) => row.Cells.All(cell => cell.TrueForAll(chunk => chunk.Text is var text && !text.Contains(':', StringComparison.Ordinal) && !text.Contains('=', StringComparison.Ordinal)));

    private Row? RowAt(int start)
    {
        if (start >= chunks.Count)
            return null;
        var first = chunks[start];
        var (cells, end) = (new List<List<PdfChunk>> { new() { first } }, start + 1);
        for (var (at, hanging) = (start + 1, new List<PdfChunk>()); at < chunks.Count; at++)
        {
            var chunk = chunks[at];
            if (chunk.IsLevelWith(first) && chunk.Left > cells[^1][0].Right && cells.Count < MostCells)
            {
                cells[^1].AddRange(hanging);
                cells.Add([chunk]);
                (end, hanging) = (at + 1, []);
            }
            else if (hanging.Count < MostLinesOfCell && HangsBelow(hanging.Count > 0 ? hanging[^1] : cells[^1][^1], chunk))
            {
                hanging.Add(chunk);
            }
            else
            {
                // Behind the last cell of a row nothing tells its further lines from the next row, but where they stand.
                end = cells.Count > 1 && hanging.Count > 0 && hanging.TrueForAll(line => line.Left > cells[^2][0].Right) ? at : end;
                if (end == at)
                    cells[^1].AddRange(hanging);
                break;
            }

            if (at == chunks.Count - 1 && cells.Count > 1 && hanging.Count > 0 && hanging.TrueForAll(line => line.Left > cells[^2][0].Right))
            {
                cells[^1].AddRange(hanging);
                end = at + 1;
            }
        }

        return new Row(start, end, cells);
    }

    /// <summary>The next line of the same cell.</summary>
    private static bool HangsBelow(PdfChunk upper, PdfChunk lower) =>
        upper.Baseline - lower.Baseline is var fall && fall > 0.5 * lower.Size && fall < 1.8 * lower.Size && lower.Left < upper.Right && upper.Left < lower.Right;

    private static bool IsBelow(Row upper, Row lower) =>
        upper.Cells[0][0].Baseline > lower.Cells[0][0].Baseline
        && upper.Cells.Min(cell => cell[^1].Baseline) - lower.Cells[0][0].Baseline < 3 * lower.Cells[0][0].Size;

    private static List<(double Left, double Right)> Extents(Row row) => [.. row.Cells.Select(Extent)];

    private static (double Left, double Right) Extent(List<PdfChunk> cell) => (cell.Min(chunk => chunk.Left), cell.Max(chunk => chunk.Right));

    /// <returns>The columns widened by a row; null where two of its cells stand in one column, or one in two.</returns>
    private static List<(double Left, double Right)>? With(List<(double Left, double Right)> columns, Row row)
    {
        var (wider, taken) = (columns.ToList(), new HashSet<int>());
        foreach (var extent in Extents(row))
        {
            var met = wider.FindIndex(column => extent.Left < column.Right && column.Left < extent.Right);
            if (met < 0 || wider.FindLastIndex(column => extent.Left < column.Right && column.Left < extent.Right) != met || !taken.Add(met))
                return null;
            wider[met] = (Math.Min(wider[met].Left, extent.Left), Math.Max(wider[met].Right, extent.Right));
        }

        return row.Cells.Count > 1 ? wider : null;
    }

    private static PdfCell?[] Cells(Row row, List<(double Left, double Right)> columns)
    {
        var cells = new PdfCell?[columns.Count];
        foreach (var lines in row.Cells)
        {
            var extent = Extent(lines);
            var column = columns.FindIndex(other => extent.Left < other.Right && other.Left < extent.Right);
            // A cell without rules has no width of its own: nothing in it is broken.
            var cell = cells[column] = new PdfCell(double.PositiveInfinity);
            lines.ForEach(cell.Add);
        }

        return cells;
    }
}
