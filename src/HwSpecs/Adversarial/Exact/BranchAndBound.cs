using System.Runtime.InteropServices;

namespace HwSpecs.Adversarial.Exact;

/// <summary>Best-first branch and bound on polygons in binary64: finds the nearest change of class, and says when rounding may have misled it.</summary>
/// <remarks>
/// On a polygon every fold that keeps its side is settled, every other is bounded from above by an affine function. The nearest
/// point where that bound is not negative is as near as the polygon's nearest change can be; there the polygon is cut along the
/// fold whose bound is farthest off.
/// </remarks>
internal sealed class BranchAndBound
{
    /// <summary>Distances closer than this, relatively, are left to exact arithmetic to tell apart.</summary>
    private const double TieWidth = 1e-9;

    private readonly FoldedPlane plane;
    private readonly PerturbationNorm norm;
    private readonly double halfWidth;
    private readonly double valueError;
    private readonly double positionError;
    private readonly PriorityQueue<SearchRegion, double> queue = new();
    private readonly List<Candidate> candidates = [];
    private double upper;
    private bool doubtful;

    private BranchAndBound(FoldedPlane plane, PerturbationNorm norm, double upper)
    {
        (this.plane, this.norm, this.upper) = (plane, norm, upper);
        halfWidth = upper * (1 + 1e-6);
        valueError = plane.ValueError(2 * halfWidth);
        positionError = plane.PositionError + (1e-13 * halfWidth);
    }

    /// <summary>A nearest point of one cell.</summary>
    private readonly record struct Candidate(double X, double Y, double Distance, bool Attained, double TowardX, double TowardY);

    /// <param name="upper">A distance within which the class changes, or beyond which it does not.</param>
    public static SearchResult Run(FoldedPlane plane, PerturbationNorm norm, double upper)
    {
        var search = new BranchAndBound(plane, norm, upper);
        var root = SearchRegion.Root(plane, search.halfWidth, search.positionError);
        var visited = 1;
        search.Enter(root);
        while (search.queue.TryDequeue(out var region, out var lower) && search.IsWithinTie(lower))
        {
            var (above, below) = region.Cut(plane, search.positionError);
            visited += 2;
            search.Enter(above);
            search.Enter(below);
        }

        return search.Result(root, visited);
    }

    private bool IsWithinTie(double distance) => distance <= upper * (1 + TieWidth);

    /// <summary>Bounds a region, and queues it unless nothing nearer can lie in it or it is solved at once.</summary>
    private void Enter(SearchRegion? region)
    {
        if (region is null)
            return;
        doubtful |= region.Touches && IsWithinTie(region.Polygon.Nearest(norm).Distance);
        var bound = region.Bound(plane);
        var (polygon, highest) = (region.Polygon, double.NegativeInfinity);
        for (var i = 0; i < polygon.Count; i++)
            highest = Math.Max(highest, bound.At(polygon.X[i], polygon.Y[i]));
        if (highest < -valueError)
            return;

        // A part without interior is where the bound is zero up to rounding.
        var isCell = region.Open.Length == 0;
        var part = polygon.Clip(bound.A, bound.B, bound.C + (isCell ? 0 : valueError), PlanarPolygon.Outer) ?? polygon;
        var (x, y, distance) = part.Nearest(norm, TieWidth * upper, out var isUnique);
        if (!IsWithinTie(distance))
            return;
        if (isCell)
        {
            doubtful |= highest <= valueError || !isUnique;
            Solve(region.Polygon, bound, part, (x, y, distance));
            return;
        }

        if (region.ChooseCut(plane, bound.At(x, y), x, y) > valueError)
            upper = Math.Min(upper, distance);
        queue.Enqueue(region, distance);
    }

    private void Solve(PlanarPolygon polygon, AffineValue value, PlanarPolygon part, (double X, double Y, double Distance) nearest)
    {
        var attained = plane.StartsInClassOne || value.At(nearest.X, nearest.Y) > 2 * valueError;
        for (var i = 0; i < polygon.Count && plane.HasJumps; i++)
        {
            var edge = polygon.Edge[i];
            if (edge < 0 || plane.Jump[edge] == 0)
                continue;
            var u = (plane.A[edge] * nearest.X) + (plane.B[edge] * nearest.Y) + plane.D[edge];
            attained &= Math.Abs(u) > 4 * positionError;
        }

        double towardX = 0, towardY = 0;
        for (var i = 0; i < part.Count; i++)
            (towardX, towardY) = (towardX + (part.X[i] / part.Count), towardY + (part.Y[i] / part.Count));
        if (value.At(towardX, towardY) > valueError)
            upper = Math.Min(upper, nearest.Distance);
        candidates.Add(new(nearest.X, nearest.Y, nearest.Distance, attained, towardX, towardY));
    }

    private SearchResult Result(SearchRegion root, int visited)
    {
        Candidate? nearest = null;
        var attained = false;
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(candidates))
        {
            if (!IsWithinTie(candidate.Distance))
                continue;
            if (nearest is { } first && PlanarNorm.Of(candidate.X - first.X, candidate.Y - first.Y, PerturbationNorm.LInfinity) > 4 * TieWidth * upper)
                doubtful = true;
            if (nearest is null || candidate.Distance < nearest.Value.Distance)
                nearest = candidate;
            attained |= candidate.Attained;
        }

        if (nearest is not { } point || doubtful)
            return new(root, halfWidth, visited, nearest is null && !doubtful, null);
        return new(root, halfWidth, visited, false, new(point.X, point.Y, point.Distance, attained, point.TowardX, point.TowardY));
    }
}

/// <summary>What the search found, relative to the sample: no point where only exact arithmetic can tell.</summary>
/// <param name="IsOneClass">The class does not change within the half width, by a margin that rounding cannot have made.</param>
internal sealed record SearchResult(SearchRegion Root, double HalfWidth, int Visited, bool IsOneClass, FoundChange? Found);

/// <summary>The one nearest change of class, relative to the sample.</summary>
internal sealed record FoundChange(double X, double Y, double Distance, bool Attained, double TowardX, double TowardY);
