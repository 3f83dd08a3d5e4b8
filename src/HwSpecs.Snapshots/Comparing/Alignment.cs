namespace HwSpecs.Snapshots.Comparing;

/// <summary>Pairs the rows of two sequences at the least total cost, so that a removed row is a removed row and not a shift of all below it.</summary>
/// <remarks>The global alignment of Needleman and Wunsch, J. Mol. Biol. 48 (1970) 443.</remarks>
internal static class Alignment
{
    /// <summary>Dearer than half a pair that differs in all its numbers (0.9), so that rows of equal count stay paired unless shifting them explains more.</summary>
    private const float Unpaired = 0.6f;

    /// <summary>Above this many cells of the table, rows are paired by index: 16 MB.</summary>
    private const int LargestTable = 4_000_000;

    /// <param name="cost">Of pairing row i with row j: 0 where they agree, infinite where they are no pair.</param>
    /// <returns>Pairs in order; null where a row has no partner.</returns>
    public static IReadOnlyList<(int? Approved, int? Received)> Of(int approvedCount, int receivedCount, Func<int, int, float> cost)
    {
        List<(int? Approved, int? Received)> pairs = [];
        var top = 0;
        for (; top < Math.Min(approvedCount, receivedCount) && cost(top, top) == 0; top++)
            pairs.Add((top, top));
        var bottom = 0;
        while (bottom < Math.Min(approvedCount, receivedCount) - top && cost(approvedCount - 1 - bottom, receivedCount - 1 - bottom) == 0)
            bottom++;

        var (n, m) = (approvedCount - top - bottom, receivedCount - top - bottom);
        pairs.AddRange((n + 1L) * (m + 1L) > LargestTable ? ByIndex(top, n, m, cost) : Cheapest(top, n, m, cost));
        for (var k = bottom; k > 0; k--)
            pairs.Add((approvedCount - k, receivedCount - k));
        return pairs;
    }

    private static IEnumerable<(int? Approved, int? Received)> Cheapest(int top, int n, int m, Func<int, int, float> cost)
    {
        // rest[i, j]: the least cost of aligning what is left from row i and row j on.
        var rest = new float[n + 1, m + 1];
        for (var i = n; i >= 0; i--)
            for (var j = m; j >= 0; j--)
                if (i < n || j < m)
                {
                    rest[i, j] = Math.Min(
                        i < n && j < m ? cost(top + i, top + j) + rest[i + 1, j + 1] : float.PositiveInfinity,
                        Unpaired + Math.Min(i < n ? rest[i + 1, j] : float.PositiveInfinity, j < m ? rest[i, j + 1] : float.PositiveInfinity));
                }

        for (int i = 0, j = 0; i < n || j < m;)
        {
            if (i < n && j < m && rest[i, j] == cost(top + i, top + j) + rest[i + 1, j + 1])
                yield return (top + i++, top + j++);
            else if (i < n && rest[i, j] == Unpaired + rest[i + 1, j])
                yield return (top + i++, null);
            else
                yield return (null, top + j++);
        }
    }

    private static IEnumerable<(int? Approved, int? Received)> ByIndex(int top, int n, int m, Func<int, int, float> cost)
    {
        for (var k = 0; k < Math.Max(n, m); k++)
        {
            if (k < n && k < m && float.IsFinite(cost(top + k, top + k)))
            {
                yield return (top + k, top + k);
                continue;
            }

            if (k < n)
                yield return (top + k, null);
            if (k < m)
                yield return (null, top + k);
        }
    }
}
