using System.Globalization;

namespace HwSpecs.Snapshots.Content;

/// <summary>The shape of what stands under one address.</summary>
public enum Shape
{
    Scalar,

    /// <summary>Numbers on one line, each a row of its own when compared.</summary>
    Vector,

    /// <summary>A long vector, one number a line.</summary>
    List,

    Matrix,

    /// <summary>A matrix whose columns have names.</summary>
    Table,

    /// <summary>Learning regions as intervals.</summary>
    Regions,

    /// <summary>A text of one line, in quotes.</summary>
    Quoted,

    /// <summary>A whole snapshot of text.</summary>
    Prose,

    /// <summary>A whole snapshot of vector graphics.</summary>
    Drawing,
}

/// <summary>One address of a snapshot with its rows; a text or a drawing is one section without an address.</summary>
/// <param name="Labels">Names of the columns of a table, or of the rows of a drawing; otherwise empty.</param>
/// <param name="FirstLine">Number of the section's first line in the file.</param>
public sealed record Section(string Address, Shape Shape, IReadOnlyList<Row> Rows, IReadOnlyList<string> Labels, int FirstLine)
{
    /// <summary>Address and index of one number: <c>2.2/sample 3/grad_W[1,0]</c>, <c>line 12, number 2</c>.</summary>
    public string LabelOf(int row, int number) => Shape switch
    {
        Shape.Scalar or Shape.Quoted => Address,
        Shape.Vector or Shape.List => Invariant($"{Address}[{row}]"),
        Shape.Matrix => Invariant($"{Address}[{row},{number}]"),
        Shape.Table => Invariant($"{Address}[{row}].{(number < Labels.Count ? Labels[number] : number)}"),
        Shape.Regions => Invariant($"{Address}[{row}].{(Rows[row].Numbers.Count == 1 ? "at" : number == 0 ? "from" : "to")}"),
        Shape.Drawing => Invariant($"{Labels[row]}{(Rows[row].Numbers.Count == 1 ? "" : $"[{number}]")}"),
        _ => Invariant($"line {FirstLine + row}{(Rows[row].Numbers.Count == 1 ? "" : $", number {number + 1}")}"),
    };

    /// <summary>Address and index of one row.</summary>
    public string LabelOf(int row) => Shape switch
    {
        Shape.Scalar or Shape.Quoted => Address,
        Shape.Drawing => Labels[row],
        Shape.Prose => Invariant($"line {FirstLine + row}"),
        _ => Invariant($"{Address}[{row}]"),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
