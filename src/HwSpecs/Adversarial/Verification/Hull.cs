using HwSpecs.Adversarial.Exact;

namespace HwSpecs.Adversarial.Verification;

/// <summary>The convex hull of points and directions of the plane, anticlockwise: a polygon, an edge or a point.</summary>
/// <param name="Dimension">2, 1 or 0.</param>
internal sealed record Hull(IReadOnlyList<PlanePoint> Corners, int Dimension)
{
    /// <summary>A point of the relative interior.</summary>
    public PlanePoint Inner => Corners.Aggregate((p, q) => PlanePoint.Between(p, 1, q, 1));

    public static Hull Square(Rational halfWidth)
    {
        var (r, w) = (halfWidth.Numerator, halfWidth.Denominator);
        return new([new(r, r, w), new(-r, r, w), new(-r, -r, w), new(r, -r, w)], 2);
    }

    /// <summary>The plane, anticlockwise from the first quadrant.</summary>
    public static IEnumerable<Hull> Quadrants()
    {
        (int X, int Y)[] axes = [(1, 0), (0, 1), (-1, 0), (0, -1)];
        return axes.Select((axis, i) => new Hull([new(0, 0, 1), new(axis.X, axis.Y, 0), new(axes[(i + 1) % 4].X, axes[(i + 1) % 4].Y, 0)], 2));
    }

    /// <summary>Its edges and corners, but for those at infinity.</summary>
    public IEnumerable<Hull> Faces()
    {
        for (var i = 0; i < Corners.Count; i++)
        {
            var (p, q) = (Corners[i], Corners[(i + 1) % Corners.Count]);
            if (p.IsFinite || q.IsFinite)
                yield return new([p, q], 1);
            if (p.IsFinite)
                yield return new([p], 0);
        }
    }

    /// <summary>The part where u ≥ 0: null if u is nowhere greater than 0.</summary>
    public Hull? Part(PlaneFunction u)
    {
        var values = Corners.Select(u.At).ToArray();
        if (!values.Any(value => value.Sign > 0))
            return null;
        if (!values.Any(value => value.Sign < 0))
            return this;
        var corners = new List<PlanePoint>(values.Length + 1);
        for (var i = 0; i < values.Length; i++)
        {
            var next = (i + 1) % values.Length;
            if (values[i].Sign >= 0)
                corners.Add(Corners[i]);
            if (values[i].Sign * values[next].Sign < 0)
                corners.Add(Zero(i, next, u));
        }

        return this with { Corners = corners };
    }

    /// <summary>The points nearest to the sample, and their distance.</summary>
    public NearestFace Nearest(PerturbationNorm norm)
    {
        var origin = new PlanePoint(0, 0, 1);
        if (Dimension == 2 && HoldsSample())
            return new(origin.Length(norm), origin, origin);

        // On the boundary a norm is convex along each edge, and linear (in L2 smooth) between these points.
        NearestFace? nearest = null;
        foreach (var point in Corners.Where(corner => corner.IsFinite).Concat(Edges().SelectMany(edge => Turns(edge.From, edge.To, norm))))
        {
            var length = point.Length(norm);
            if (nearest is null || length < nearest.Length)
                nearest = new(length, point, point);
            else if (length == nearest.Length)
                nearest = nearest.With(point);
        }

        return nearest ?? throw new InvalidOperationException("A hull has at least one finite corner.");
    }

    private bool HoldsSample() => Edges().All(edge =>
        Corners[edge.From] is var p && Corners[edge.To] is var q && ((p.X * q.Y) - (q.X * p.Y)).Sign >= 0);

    private IEnumerable<(int From, int To)> Edges() => Enumerable.Range(0, Corners.Count).Select(i => (i, (i + 1) % Corners.Count));

    /// <summary>Where the norm may turn from falling to growing strictly within an edge.</summary>
    private IEnumerable<PlanePoint> Turns(int from, int to, PerturbationNorm norm)
    {
        var (p, q) = (Corners[from], Corners[to]);
        PlaneFunction[] turns = norm switch
        {
            // Perpendicular to the edge.
            PerturbationNorm.L2 => [new((q.X * p.W) - (p.X * q.W), (q.Y * p.W) - (p.Y * q.W), 0)],
            PerturbationNorm.L1 => [new(1, 0, 0), new(0, 1, 0)],
            _ => [new(1, 1, 0), new(1, -1, 0)],
        };
        return turns.Where(turn => turn.At(p).Sign * turn.At(q).Sign < 0).Select(turn => Zero(from, to, turn)).Where(point => point.IsFinite);
    }

    private PlanePoint Zero(int i, int j, PlaneFunction u)
    {
        var (p, q) = (Corners[i], Corners[j]);
        return PlanePoint.Between(p, System.Numerics.BigInteger.Abs(u.At(q)), q, System.Numerics.BigInteger.Abs(u.At(p)));
    }
}

/// <summary>Equally near points: a point, or the segment between two.</summary>
internal sealed record NearestFace(Rational Length, PlanePoint From, PlanePoint To)
{
    public NearestFace With(PlanePoint point) => this with
    {
        From = PlanePoint.Order(point, From) < 0 ? point : From,
        To = PlanePoint.Order(point, To) > 0 ? point : To,
    };

    /// <summary>Both as one, if they lie on one line and have a point in common.</summary>
    public NearestFace? Joined(NearestFace other)
    {
        var isApart = PlanePoint.Order(To, other.From) < 0 || PlanePoint.Order(other.To, From) < 0;
        var (wide, points) = From == To ? (other, new[] { From, To }) : (this, [other.From, other.To]);
        return !isApart && points.All(wide.IsOnLine) ? With(other.From).With(other.To) : null;
    }

    public bool Holds(PlanePoint point) => IsOnLine(point) && PlanePoint.Order(From, point) <= 0 && PlanePoint.Order(point, To) <= 0;

    private bool IsOnLine(PlanePoint point) =>
        From == To ? point == From : Line().At(point).IsZero;

    private PlaneFunction Line() => new((From.Y * To.W) - (To.Y * From.W), (To.X * From.W) - (From.X * To.W), (From.X * To.Y) - (To.X * From.Y));
}
