using HwSpecs.Snapshots.Numbers;

namespace HwSpecs.Snapshots.Reporting;

/// <summary>Numbers of one tolerance that differ, aligned: where, approved, received, their distance, the distance in tolerances or ulps.</summary>
internal static class NumberTable
{
    /// <param name="rows">What names each row, and its numbers.</param>
    public static IEnumerable<string> Of(IReadOnlyCollection<(string Name, string Approved, string Received, Deviation Deviation)> rows)
    {
        var exact = rows.Any(row => double.IsInfinity(row.Deviation.Multiple) && row.Deviation.OffBy is not (0 or double.PositiveInfinity));
        string[] head = ["", "approved", "received", "off by", exact ? "ulps" : "x tolerance"];
        string[][] cells = [head, .. rows.Select(row => Cells(row.Name, row.Approved, row.Received, row.Deviation))];
        var widths = Enumerable.Range(0, head.Length).Select(column => cells.Max(row => row[column].Length)).ToArray();
        return cells.Select(row => ("  " + string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column])))).TrimEnd());
    }

    private static string[] Cells(string name, string approved, string received, Deviation deviation) =>
    [
        name,
        Aligned(approved),
        Aligned(received),
        deviation.OffBy switch { 0 => "sign", double.PositiveInfinity => "", _ => Digits.Distance(deviation.OffBy) },
        deviation.OffBy is 0 or double.PositiveInfinity ? "" : double.IsInfinity(deviation.Multiple) ? deviation.Ulps == 0 ? "< 1" : Digits.Count(deviation.Ulps) : Digits.Multiple(deviation.Multiple),
    ];

    private static string Aligned(string digits) => digits[0] == '-' ? digits : $" {digits}";
}
