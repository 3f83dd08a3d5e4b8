using HwSpecs.Snapshots.Comparing;
using HwSpecs.Snapshots.Numbers;

namespace HwSpecs.Snapshots.Reporting;

/// <summary>Numbers that differ, aligned: where, approved, received, their distance, the distance in tolerances.</summary>
internal static class NumberTable
{
    private static readonly string[] Head = ["", "approved", "received", "off by", "x tolerance"];

    /// <param name="rows">What names each row, and its numbers.</param>
    public static IEnumerable<string> Of(IEnumerable<(string Name, Difference.Number Number)> rows)
    {
        string[][] cells = [Head, .. rows.Select(row => Cells(row.Name, row.Number))];
        var widths = Enumerable.Range(0, Head.Length).Select(column => cells.Max(row => row[column].Length)).ToArray();
        return cells.Select(row => ("  " + string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column])))).TrimEnd());
    }

    private static string[] Cells(string name, Difference.Number number) =>
    [
        name,
        Aligned(number.Approved),
        Aligned(number.Received),
        number.OffBy switch { 0 => "sign", double.PositiveInfinity => "", _ => Digits.Distance(number.OffBy) },
        double.IsInfinity(number.Multiple) ? "must be exact" : Digits.Multiple(number.Multiple).Replace(" x tolerance", "", StringComparison.Ordinal),
    ];

    private static string Aligned(string digits) => digits[0] == '-' ? digits : $" {digits}";
}
