namespace HwSpecs.Adversarial.Exact;

/// <summary>Points of the other class nearest to the sample, found on one stratum of a cell.</summary>
/// <param name="Base">A point of the set.</param>
/// <param name="Toward">A point of the other class: so is all that lies between it and <paramref name="Base"/>.</param>
/// <param name="Attained">The set has a point that is in the other class itself.</param>
/// <param name="Dimension">The stratum's: a way through an interior, 2, stays in the other class when it is rounded, a way along an edge perhaps not.</param>
internal readonly record struct NearestPiece(NearestSet Set, HomogeneousPoint Base, HomogeneousPoint Toward, bool Attained, int Dimension);

/// <summary>A region that no fold crosses, stratum by stratum: its interior, its edges, its vertices. On each the logit is one affine function, so that each is solved exactly.</summary>
/// <remarks>Edges and vertices count apart because a jumping logit's value on a line need not be the limit from either side.</remarks>
internal static class CellStrata
{
    public static IEnumerable<NearestPiece> Nearest(FoldedLogit logit, ConvexRegion cell, PerturbationNorm norm)
    {
        if (Interior(logit, cell, norm) is { } interior)
            yield return interior;
        for (var i = 0; i < cell.Vertices.Count; i++)
        {
            if (Edge(logit, cell, i, norm) is { } edge)
                yield return edge;
            var vertex = cell.Vertices[i];
            if (vertex.IsFinite && logit.IsOtherClass(vertex))
                yield return new(new(DistanceKey.To(vertex, norm), vertex, vertex), vertex, vertex, Attained: true, Dimension: 0);
        }
    }

    private static NearestPiece? Interior(FoldedLogit logit, ConvexRegion cell, PerturbationNorm norm)
    {
        var value = logit.AffineAround(cell.Interior);
        var part = IsZero(value) && logit.ZeroIsInOtherClass ? cell : cell.Clip(value);
        return part is null ? null : Piece(logit, part.Nearest(norm), part.Interior, dimension: 2);
    }

    /// <summary>The relative interior of edge i.</summary>
    private static NearestPiece? Edge(FoldedLogit logit, ConvexRegion cell, int i, PerturbationNorm norm)
    {
        HomogeneousPoint p = cell.Vertices[i], q = cell.Vertices[(i + 1) % cell.Vertices.Count];
        if (!p.IsFinite && !q.IsFinite)
            return null;
        var (edge, value) = (cell.Edges[i], logit.AffineAround(p + q));
        int atP = value.At(p).Sign, atQ = value.At(q).Sign;
        if (atP == 0 && atQ == 0 ? !logit.ZeroIsInOtherClass : atP <= 0 && atQ <= 0)
            return null;
        if (atP * atQ < 0 && edge.Meet(value) is { } change)
            (p, q) = atP < 0 ? (change, q) : (p, change);

        var candidates = NearestSet.CandidatesOnLine(edge, norm).Where(point => cell.Contains(point) && value.At(point).Sign >= 0)
            .Concat(new[] { p, q }.Where(end => end.IsFinite));
        return NearestSet.Among(candidates, norm) is { } nearest ? Piece(logit, nearest, p + q, dimension: 1) : null;
    }

    private static NearestPiece Piece(FoldedLogit logit, NearestSet nearest, HomogeneousPoint toward, int dimension)
    {
        var attained = logit.IsOtherClass(nearest.From)
            || (nearest.From != nearest.To && (logit.IsOtherClass(nearest.To) || logit.IsOtherClass(Midpoint(nearest.From, nearest.To))));
        return new(nearest, nearest.From, toward, attained, dimension);
    }

    private static HomogeneousPoint Midpoint(HomogeneousPoint p, HomogeneousPoint q) =>
        new((p.X * q.W) + (q.X * p.W), (p.Y * q.W) + (q.Y * p.W), 2 * p.W * q.W);

    private static bool IsZero(HomogeneousLine value) => value.A.IsZero && value.B.IsZero && value.C.IsZero;
}
