using UglyToad.PdfPig.Content;

namespace HwSpecs.Grading.Reading;

/// <summary>The lines of a page in the order of its content; rows of tables become rows between bars.</summary>
internal sealed class PdfPageText
{
    private static readonly TableWords Words = new(["1", "2.1", "2.2", "3.1", "3.2", "3.3", "4.2"]);

    private readonly List<string> lines = [];
    private readonly List<(string Text, int Line)> notes = [];

    private PdfPageText(Page page)
    {
        var turn = PdfTurn.Of(page);
        var grids = PdfGrid.All(page, turn);
        var chunks = PdfChunk.All(PdfLetter.All(page, turn), letter => Place(grids, letter));
        var drawn = new HashSet<int>();
        for (var start = 0; start < chunks.Count;)
        {
            var end = start + 1;
            var grid = chunks[start].Place / MostCells;
            while (end < chunks.Count && chunks[end].Place / MostCells == grid)
                end++;
            if (grid == 0)
                AddText([.. chunks.Take(start..end).Select(chunk => chunk.Chunk)]);
            else if (drawn.Add(grid))
                AddGrid(grids[grid - 1], [.. chunks.Where(chunk => chunk.Place / MostCells == grid)]);
            start = end;
        }
    }

    /// <summary>Cells of one grid, so that one number says where a letter stands.</summary>
    private const int MostCells = 1 << 22;
    private const int MostColumns = 1 << 11;

    public static (IReadOnlyList<string> Lines, IReadOnlyList<(string Text, int Line)> Notes) Of(Page page)
    {
        var text = new PdfPageText(page);
        return (text.lines, text.notes);
    }

    private static int Place(IReadOnlyList<PdfGrid> grids, PdfLetter letter)
    {
        for (var k = 0; k < grids.Count; k++)
        {
            if (letter.IsUpright && grids[k].CellOf(letter) is var (row, column))
                return ((k + 1) * MostCells) + (row * MostColumns) + column;
        }

        return 0;
    }

    private void AddText(List<PdfChunk> chunks)
    {
        var at = 0;
        foreach (var table in PdfColumns.All(chunks, Words))
        {
            AddLines(chunks[at..table.Start]);
            AddRows(table.Rows);
            at = table.End;
        }

        AddLines(chunks[at..]);
    }

    private void AddLines(List<PdfChunk> chunks)
    {
        for (var start = 0; start < chunks.Count;)
        {
            var end = start + 1;
            while (end < chunks.Count && chunks[end].ContinuesLine)
                end++;
            lines.Add(string.Join(' ', chunks.Take(start..end).Select(chunk => chunk.Text)));
            start = end;
        }
    }

    private void AddGrid(PdfGrid grid, IReadOnlyList<(PdfChunk Chunk, int Place)> chunks)
    {
        var padding = chunks.Min(chunk => chunk.Chunk.Left - grid.LeftOf(Column(chunk.Place)));
        var rows = Enumerable.Range(0, grid.Rows).Select(_ => new PdfCell?[grid.Columns]).ToArray();
        foreach (var (chunk, place) in chunks)
        {
            var (row, column) = (place % MostCells / MostColumns, Column(place));
            (rows[row][column] ??= new PdfCell(grid.RightOf(column) - Math.Max(0, padding))).Add(chunk);
        }

        AddRows(rows);

        static int Column(int place) => place % MostColumns;
    }

    private void AddRows(IReadOnlyList<IReadOnlyList<PdfCell?>> rows)
    {
        foreach (var row in rows.Where(row => row.Any(cell => cell is not null)))
        {
            lines.Add($"| {string.Join(" | ", row.Select(cell => cell?.Text(Broken).Replace("|", "\\|", StringComparison.Ordinal)))} |");
        }

        lines.Add("");

        void Broken(string upper, string lower) =>
            notes.Add(($"a number that two lines of a table's cell share is read as one: {Typography.Shown(upper, 40)} and {Typography.Shown(lower, 40)} as {Typography.Shown(upper + lower, 40)}", lines.Count + 1));
    }
}
