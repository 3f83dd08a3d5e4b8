using HwSpecs.Snapshots.Numbers;

namespace HwSpecs.Snapshots.Content;

/// <summary>Builds sections from values, in the layout in which snapshots are written.</summary>
/// <remarks>Columns have one fixed width, so that a changed number never moves the rows around it.</remarks>
public static class Sections
{
    internal const string Indent = "    ";
    private const int ColumnWidth = 24;
    private const int LongestOneLineVector = 4;

    public static Section Scalar(string address, double number, Tolerance tolerance) =>
        new(address, Shape.Scalar, [Row.OfText(Digits(number, tolerance))], [], 0);

    public static Section Vector(string address, IReadOnlyList<double> numbers, Tolerance tolerance) => numbers.Count <= LongestOneLineVector
        ? new(address, Shape.Vector, [.. numbers.Select(number => Row.OfText(Digits(number, tolerance)))], [], 0)
        : new(address, Shape.List, [.. numbers.Select(number => Line([number], tolerance))], [], 0);

    public static Section Matrix(string address, IReadOnlyList<IReadOnlyList<double>> rows, Tolerance tolerance) =>
        new(address, Shape.Matrix, [.. rows.Select(row => Line(row, tolerance))], [], 0);

    public static Section Table(string address, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<double>> rows, Tolerance tolerance) =>
        new(address, Shape.Table, [.. rows.Select(row => Line(row, tolerance))], columns, 0);

    /// <param name="intervals">Each with its region's name.</param>
    public static Section Regions(
        string address, IEnumerable<(string Region, double From, double To, bool FromClosed, bool ToClosed)> intervals, Tolerance tolerance) =>
        new(address, Shape.Regions, [.. intervals.Select(interval => Row.OfText($"{Indent}{interval.Region,-8}  {Notation(interval, tolerance)}"))], [], 0);

    public static Section Text(string address, string text) =>
        new(address, Shape.Quoted, [Row.OfText($"\"{text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal)}\"")], [], 0);

    internal static string ColumnNames(IReadOnlyList<string> columns) =>
        Indent + string.Concat(columns.Select(column => ' ' + column.PadRight(ColumnWidth - 1))).TrimEnd();

    private static Row Line(IReadOnlyList<double> numbers, Tolerance tolerance) =>
        Row.OfText(Indent + string.Concat(numbers.Select(number => Cell(Digits(number, tolerance)))).TrimEnd());

    // A place for the sign keeps the decimal points of one column together.
    private static string Cell(string digits) => $"{(digits[0] == '-' ? "" : " ")}{digits}".PadRight(ColumnWidth - 1) + ' ';

    private static string Notation((string, double From, double To, bool FromClosed, bool ToClosed) interval, Tolerance tolerance) => interval.From == interval.To
        ? $"{{{Digits(interval.From, tolerance)}}}"
        : $"{(interval.FromClosed ? '[' : '(')}{Digits(interval.From, tolerance)}, {Digits(interval.To, tolerance)}{(interval.ToClosed ? ']' : ')')}";

    private static string Digits(double number, Tolerance tolerance) => number == 0 && !tolerance.SignOfZero ? "0" : Numbers.Digits.RoundTrip(number);
}
