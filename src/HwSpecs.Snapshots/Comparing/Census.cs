namespace HwSpecs.Snapshots.Comparing;

/// <summary>How many numbers and rows differ, and which number differs most.</summary>
/// <param name="Numbers">Numbers that have a counterpart.</param>
/// <param name="Differ">Those that are not the same.</param>
/// <param name="Beyond">Those further apart than the tolerance.</param>
/// <param name="Removed">Rows, lines and addresses without a counterpart among the received ones.</param>
/// <param name="Added">Rows, lines and addresses without a counterpart among the approved ones.</param>
/// <param name="Other">Changes of the header, of shapes and of order.</param>
/// <param name="Worst">The number most tolerances away; null where none is beyond.</param>
public sealed record Census(int Numbers, int Differ, int Beyond, int Removed, int Added, int Other, Difference.Number? Worst)
{
    /// <summary>Orders changes by how much they ask of a reviewer, least first.</summary>
    public (bool Structural, (double, double) Worst, int Beyond) Severity => (Removed + Added + Other > 0, Worst?.Deviation.Size ?? (0, 0), Beyond + Removed + Added);
}
