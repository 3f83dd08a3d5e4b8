namespace HwSpecs.Pages.Plots;

/// <summary>Cutting convex polygons, given by their corners in order.</summary>
internal static class ConvexPolygon
{
    /// <summary>Cuts leave no slivers: corners nearer than this are one.</summary>
    private const double Coincident = 1e-9;

    public static Point[] Box(double fromX, double toX, double fromY, double toY) => [new(fromX, fromY), new(toX, fromY), new(toX, toY), new(fromX, toY)];

    /// <summary>The part where a x + b y + c ≥ 0; empty if it has no area.</summary>
    public static Point[] Clip(IReadOnlyList<Point> corners, double a, double b, double c)
    {
        List<Point> kept = [];
        for (var k = 0; k < corners.Count; k++)
        {
            Point p = corners[k], q = corners[(k + 1) % corners.Count];
            double atP = (a * p.X) + (b * p.Y) + c, atQ = (a * q.X) + (b * q.Y) + c;
            if (atP >= 0)
                Add(kept, p);
            if ((atP > 0 && atQ < 0) || (atP < 0 && atQ > 0))
                Add(kept, new(p.X + ((q.X - p.X) * (atP / (atP - atQ))), p.Y + ((q.Y - p.Y) * (atP / (atP - atQ)))));
        }

        if (kept.Count > 1 && Near(kept[0], kept[^1]))
            kept.RemoveAt(kept.Count - 1);
        return kept.Count > 2 && Area(kept) > Coincident ? [.. kept] : [];
    }

    public static Point Centre(IReadOnlyList<Point> corners) => new(corners.Average(corner => corner.X), corners.Average(corner => corner.Y));

    public static double Area(IReadOnlyList<Point> corners)
    {
        var sum = 0.0;
        for (var k = 0; k < corners.Count; k++)
        {
            Point p = corners[k], q = corners[(k + 1) % corners.Count];
            sum += (p.X * q.Y) - (q.X * p.Y);
        }

        return Math.Abs(sum) / 2;
    }

    /// <summary>Lines across the polygon that rise to the right, at a distance from each other that counts from the origin, so that neighbours' lines meet.</summary>
    public static IEnumerable<IReadOnlyList<Point>> Hatch(IReadOnlyList<Point> corners, double distance)
    {
        var step = distance * Math.Sqrt(2);
        double from = corners.Min(corner => corner.X + corner.Y), to = corners.Max(corner => corner.X + corner.Y);
        for (var k = (int)Math.Floor(from / step) + 1; k * step < to; k++)
        {
            List<Point> ends = [];
            for (var i = 0; i < corners.Count; i++)
            {
                Point p = corners[i], q = corners[(i + 1) % corners.Count];
                double atP = p.X + p.Y - (k * step), atQ = q.X + q.Y - (k * step);
                if ((atP >= 0) != (atQ >= 0))
                    ends.Add(new(p.X + ((q.X - p.X) * (atP / (atP - atQ))), p.Y + ((q.Y - p.Y) * (atP / (atP - atQ)))));
            }

            if (ends.Count == 2)
                yield return ends;
        }
    }

    private static void Add(List<Point> corners, Point corner)
    {
        if (corners.Count == 0 || !Near(corners[^1], corner))
            corners.Add(corner);
    }

    private static bool Near(Point p, Point q) => Math.Abs(p.X - q.X) + Math.Abs(p.Y - q.Y) < Coincident;
}
