namespace HwSpecs.Grading.Reading;

/// <summary>Where something stands in a submission, in the words of its format.</summary>
public abstract record Place
{
    private Place()
    {
    }

    /// <summary>The same place with the column of a table's cell, where the format has one.</summary>
    internal Place AtColumn(int column) => this switch
    {
        TableRow row => new TableCell(row.Table, row.Row, column),
        InFile(var name, var within) => new InFile(name, within.AtColumn(column)),
        _ => this,
    };

    /// <summary>All of a file, for what no line of it can be named for.</summary>
    public sealed record WholeFile : Place
    {
        public override string ToString() => "the file";
    }

    /// <param name="Number">Counted from 1.</param>
    public sealed record Line(int Number) : Place
    {
        public override string ToString() => FormattableString.Invariant($"line {Number}");
    }

    /// <summary>A line of a notebook's cell, or of what the cell printed.</summary>
    /// <param name="Number">Counted from 1 over all cells, as they stand in the notebook.</param>
    public sealed record Cell(int Number, int LineNumber, bool IsOutput) : Place
    {
        public override string ToString() => FormattableString.Invariant($"cell {Number}, {(IsOutput ? "output " : "")}line {LineNumber}");
    }

    /// <param name="Number">Counted from 1, whatever number is printed on the page.</param>
    /// <param name="LineNumber">Counted from 1 on each page, over the lines that hold text.</param>
    public sealed record Page(int Number, int LineNumber) : Place
    {
        public override string ToString() => FormattableString.Invariant($"page {Number}, line {LineNumber}");
    }

    /// <param name="Number">Counted from 1 over the paragraphs outside of tables.</param>
    public sealed record Paragraph(int Number) : Place
    {
        public override string ToString() => FormattableString.Invariant($"paragraph {Number}");
    }

    public sealed record TableRow(int Table, int Row) : Place
    {
        public override string ToString() => FormattableString.Invariant($"table {Table}, row {Row}");
    }

    public sealed record TableCell(int Table, int Row, int Column) : Place
    {
        public override string ToString() => FormattableString.Invariant($"table {Table}, row {Row}, column {Column}");
    }

    /// <param name="Pointer">A JSON Pointer (RFC 6901) without its escapes: names joined by slashes.</param>
    public sealed record JsonPath(string Pointer) : Place
    {
        public override string ToString() => Pointer;
    }

    /// <param name="Name">The file's name inside a folder or an archive, safe to show.</param>
    public sealed record InFile(string Name, Place Within) : Place
    {
        public override string ToString() => Within is WholeFile ? Name : $"{Name}, {Within}";
    }
}
