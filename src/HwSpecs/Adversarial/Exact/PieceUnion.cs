namespace HwSpecs.Adversarial.Exact;

/// <summary>Nearest points of several cells as one sorted list in which each point occurs once.</summary>
internal static class PieceUnion
{
    public static IReadOnlyList<NearestPiece> Of(IEnumerable<NearestPiece> pieces)
    {
        var union = new List<NearestPiece>();
        foreach (var piece in pieces.OrderBy(piece => piece.Set.From, Comparer<HomogeneousPoint>.Create(NearestSet.Order)))
        {
            var merged = piece;
            for (var k = union.Count - 1; k >= 0; k--)
            {
                if (Merge(union[k], merged) is { } both)
                {
                    union.RemoveAt(k);
                    merged = both;
                }
            }

            union.Add(merged);
        }

        union.Sort((p, q) => NearestSet.Order(p.Set.From, q.Set.From) is var byFrom && byFrom != 0 ? byFrom : NearestSet.Order(p.Set.To, q.Set.To));
        return union;
    }

    /// <summary>Two sets that share a point and a line are one segment: both lie on the sphere around the sample, so on one face of it.</summary>
    private static NearestPiece? Merge(NearestPiece a, NearestPiece b)
    {
        NearestSet first = a.Set, second = b.Set;
        var apart = NearestSet.Order(first.To, second.From) < 0 || NearestSet.Order(second.To, first.From) < 0;
        if (apart || !AreCollinear(first, second))
            return null;
        var from = NearestSet.Order(first.From, second.From) <= 0 ? first.From : second.From;
        var to = NearestSet.Order(first.To, second.To) >= 0 ? first.To : second.To;
        var way = b.Dimension > a.Dimension ? b : a;
        return way with { Set = new(first.Key, from, to), Attained = a.Attained || b.Attained };
    }

    private static bool AreCollinear(NearestSet a, NearestSet b)
    {
        if (NearestSet.Order(a.From, a.To) == 0)
            return NearestSet.Order(b.From, b.To) == 0 ? NearestSet.Order(a.From, b.From) == 0 : IsOnLine(b, a.From);
        return IsOnLine(a, b.From) && IsOnLine(a, b.To);
    }

    private static bool IsOnLine(NearestSet segment, HomogeneousPoint point)
    {
        HomogeneousPoint p = segment.From, q = segment.To;
        var line = new HomogeneousLine((p.Y * q.W) - (q.Y * p.W), (q.X * p.W) - (p.X * q.W), (p.X * q.Y) - (q.X * p.Y));
        return line.At(point).IsZero;
    }
}
