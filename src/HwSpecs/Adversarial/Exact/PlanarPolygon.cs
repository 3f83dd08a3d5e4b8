namespace HwSpecs.Adversarial.Exact;

/// <summary>A convex polygon in binary64 with the sample at the origin.</summary>
internal sealed class PlanarPolygon
{
    /// <summary>An edge of the square in which the search began.</summary>
    public const int Outer = int.MinValue;

    private PlanarPolygon(int capacity) => (X, Y, Edge) = (new double[capacity], new double[capacity], new int[capacity]);

    public int Count { get; private set; }

    /// <summary>Anticlockwise.</summary>
    public double[] X { get; }

    public double[] Y { get; }

    /// <summary>The fold along the edge from each vertex to the next: i if the polygon lies above it, ~i if below.</summary>
    public int[] Edge { get; }

    public static PlanarPolygon Square(double r)
    {
        var square = new PlanarPolygon(4);
        square.Add(-r, -r, Outer);
        square.Add(r, -r, Outer);
        square.Add(r, r, Outer);
        square.Add(-r, r, Outer);
        return square;
    }

    /// <summary>Where a x + b y + c ≥ 0: null if that is nothing or has no interior.</summary>
    public PlanarPolygon? Clip(double a, double b, double c, int edge)
    {
        Span<double> value = stackalloc double[Count];
        var (anyAbove, anyBelow) = (false, false);
        for (var i = 0; i < Count; i++)
        {
            value[i] = (a * X[i]) + (b * Y[i]) + c;
            anyAbove |= value[i] > 0;
            anyBelow |= value[i] < 0;
        }

        if (!anyAbove)
            return null;
        if (!anyBelow)
            return this;
        var part = new PlanarPolygon(Count + 1);
        for (var i = 0; i < Count; i++)
        {
            var j = i + 1 == Count ? 0 : i + 1;
            if (value[i] >= 0)
                part.Add(X[i], Y[i], value[i] == 0 && value[j] < 0 ? edge : Edge[i]);
            if ((value[i] > 0 && value[j] < 0) || (value[i] < 0 && value[j] > 0))
            {
                var t = value[i] / (value[i] - value[j]);
                part.Add(X[i] + (t * (X[j] - X[i])), Y[i] + (t * (Y[j] - Y[i])), value[i] > 0 ? edge : Edge[i]);
            }
        }

        return part;
    }

    /// <summary>The point nearest to the origin.</summary>
    public (double X, double Y, double Distance) Nearest(PerturbationNorm norm) => Nearest(norm, double.PositiveInfinity, out _);

    /// <param name="apart">How far apart two points at one distance must be to be told apart.</param>
    /// <param name="isUnique">False if there are several: in L1 and L∞ an edge can lie on a face of the ball.</param>
    public (double X, double Y, double Distance) Nearest(PerturbationNorm norm, double apart, out bool isUnique)
    {
        var (bestX, bestY, best, single) = (0.0, 0.0, double.PositiveInfinity, true);
        var inside = true;
        for (var i = 0; i < Count; i++)
        {
            var j = i + 1 == Count ? 0 : i + 1;
            double x = X[i], y = Y[i], dx = X[j] - x, dy = Y[j] - y;
            inside &= (dy * x) - (dx * y) >= 0;
            Consider(x, y);
            switch (norm)
            {
                case PerturbationNorm.L2:
                    Along(-((x * dx) + (y * dy)), (dx * dx) + (dy * dy));
                    break;
                case PerturbationNorm.L1:
                    Along(-x, dx);
                    Along(-y, dy);
                    break;
                default:
                    Along(y - x, dx - dy);
                    Along(-x - y, dx + dy);
                    break;
            }

            void Along(double numerator, double denominator)
            {
                var t = numerator / denominator;
                if (t is > 0 and < 1)
                    Consider(x + (t * dx), y + (t * dy));
            }
        }

        isUnique = inside || single;
        return inside ? (0, 0, 0) : (bestX, bestY, best);

        void Consider(double x, double y)
        {
            var distance = PlanarNorm.Of(x, y, norm);
            if (distance > best + apart)
                return;
            var isOther = Math.Abs(x - bestX) + Math.Abs(y - bestY) > 4 * apart;
            single = distance < best - apart || (single && !isOther);
            if (distance < best)
                (bestX, bestY, best) = (x, y, distance);
        }
    }

    private void Add(double x, double y, int edge)
    {
        (X[Count], Y[Count], Edge[Count]) = (x, y, edge);
        Count++;
    }
}
