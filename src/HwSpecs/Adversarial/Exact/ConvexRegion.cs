using System.Numerics;

namespace HwSpecs.Adversarial.Exact;

/// <summary>A convex polygon with interior, possibly unbounded but without a whole line in it, with the sample at the origin; exact.</summary>
/// <param name="Vertices">Anticlockwise; at least one is finite.</param>
/// <param name="Edges">The edge from each vertex to the next, as the half-plane in which the polygon lies.</param>
internal sealed record ConvexRegion(IReadOnlyList<HomogeneousPoint> Vertices, IReadOnlyList<HomogeneousLine> Edges)
{
    private static readonly HomogeneousLine Infinity = HomogeneousLine.Constant(1);

    /// <summary>A point of the interior.</summary>
    public HomogeneousPoint Interior => Vertices.Aggregate((p, q) => p + q);

    /// <summary>The square [−r, r]², which holds every point at most r away in any of the three norms.</summary>
    public static ConvexRegion Square(double halfWidth)
    {
        var r = Rational.Of(halfWidth);
        var (p, q) = (r.Numerator, r.Denominator);
        return new(
            [new(-p, -p, q), new(p, -p, q), new(p, p, q), new(-p, p, q)],
            [new(0, q, p), new(-q, 0, p), new(0, -q, p), new(q, 0, p)]);
    }

    /// <summary>The plane as its four quadrants.</summary>
    public static IReadOnlyList<ConvexRegion> Quadrants { get; } =
    [
        .. new (int X, int Y)[] { (1, 0), (0, 1), (-1, 0), (0, -1) }.Select(d => new ConvexRegion(
            [HomogeneousPoint.Origin, new(d.X, d.Y, 0), new(-d.Y, d.X, 0)],
            [new(-d.Y, d.X, 0), Infinity, new(d.X, d.Y, 0)])),
    ];

    /// <summary>The part where u ≥ 0: null if it has no interior.</summary>
    public ConvexRegion? Clip(HomogeneousLine u)
    {
        var signs = new int[Vertices.Count];
        var (anyAbove, anyBelow) = (false, false);
        for (var i = 0; i < signs.Length; i++)
        {
            signs[i] = u.At(Vertices[i]).Sign;
            anyAbove |= signs[i] > 0;
            anyBelow |= signs[i] < 0;
        }

        if (!anyAbove)
            return null;
        if (!anyBelow)
            return this;

        var vertices = new List<HomogeneousPoint>(signs.Length + 1);
        var edges = new List<HomogeneousLine>(signs.Length + 1);
        for (var i = 0; i < signs.Length; i++)
        {
            var (here, next) = (signs[i], signs[i + 1 == signs.Length ? 0 : i + 1]);
            if (here >= 0)
            {
                vertices.Add(Vertices[i]);
                edges.Add(here == 0 && next < 0 ? u : Edges[i]);
            }

            if (here * next < 0)
            {
                vertices.Add(Crossing(i, u));
                edges.Add(here > 0 ? u : Edges[i]);
            }
        }

        return new(vertices, edges);
    }

    public bool Contains(HomogeneousPoint point)
    {
        foreach (var edge in Edges)
        {
            if (edge.At(point).Sign < 0)
                return false;
        }

        return true;
    }

    /// <summary>The region's points nearest to the origin.</summary>
    public NearestSet Nearest(PerturbationNorm norm) =>
        NearestSet.Among(Candidates(norm), norm)!.Value;

    /// <summary>Where edge i crosses u = 0 strictly between its ends.</summary>
    private HomogeneousPoint Crossing(int i, HomogeneousLine u)
    {
        if (Edges[i].Meet(u) is { } meeting && (meeting.IsFinite || !IsAtInfinity(i)))
            return meeting;
        var (p, q) = (Vertices[i], Vertices[(i + 1) % Vertices.Count]);
        BigInteger a = BigInteger.Abs(u.At(q)), b = BigInteger.Abs(u.At(p));
        return new HomogeneousPoint((a * p.X) + (b * q.X), (a * p.Y) + (b * q.Y), 0).Primitive();
    }

    private bool IsAtInfinity(int i) => Edges[i].A.IsZero && Edges[i].B.IsZero;

    private IEnumerable<HomogeneousPoint> Candidates(PerturbationNorm norm)
    {
        if (Contains(HomogeneousPoint.Origin))
            return [HomogeneousPoint.Origin];
        return Vertices.Where(vertex => vertex.IsFinite)
            .Concat(Edges.Where(edge => !(edge.A.IsZero && edge.B.IsZero))
                .SelectMany(edge => NearestSet.CandidatesOnLine(edge, norm))
                .Where(Contains));
    }
}
