namespace HwSpecs.Specs.Witnesses;

/// <summary>The nearest points of the other class by brute force, for few units: every pattern of the units' states is one convex set, on which the logit is affine.</summary>
/// <remarks>
/// A set's nearest points are among its corners and the points where a ball around the sample can touch its sides. A set counts if
/// its relative interior is not empty; the points on the units' lines are sets of their own. Binary64 with a tolerance, so the
/// numbers must be either generic or small.
/// </remarks>
internal sealed class NearestByEnumeration
{
    /// <summary>Farther than this nothing is looked for.</summary>
    public const double Reach = 1e4;

    private const double Tolerance = 1e-9;

    private readonly PlanarNetwork network;
    private readonly double x;
    private readonly double y;
    private readonly double order;
    private readonly bool startsInClassOne;
    private readonly List<Side> sides = [new(1, 0, Reach, true, false), new(-1, 0, Reach, true, false), new(0, 1, Reach, true, false), new(0, -1, Reach, true, false)];

    public NearestByEnumeration(PlanarNetwork network, double x, double y, double order)
    {
        (this.network, this.x, this.y, this.order) = (network, x, y, order);
        startsInClassOne = network.Logit(x, y) > 0;
        Enumerate(0, 0, 0, network.Bias);
    }

    /// <summary>Infinity if there is none within reach.</summary>
    public double Distance { get; private set; } = double.PositiveInfinity;

    /// <summary>Among them all corners of the set of nearest points.</summary>
    public List<(double X, double Y)> Points { get; } = [];

    public bool IsAttained { get; private set; }

    private void Enumerate(int unit, double a, double b, double c)
    {
        if (unit == network.Rows.Length)
        {
            // Class 1 is strict, class 0 is not.
            sides.Add(startsInClassOne ? Side.Of(-a, -b, -c, closed: true, equal: false) : Side.Of(a, b, c, closed: false, equal: false));
            Solve();
            sides.RemoveAt(sides.Count - 1);
            return;
        }

        double p = network.Rows[unit][0], q = network.Rows[unit][1], r = (p * x) + (q * y) + network.Biases[unit], w = network.Weights[unit];
        foreach (var state in network.Unit)
        {
            var count = sides.Count;
            if (state.Low == state.High)
            {
                sides.Add(Side.Of(p, q, r - state.Low, closed: true, equal: true));
            }
            else
            {
                if (double.IsFinite(state.Low))
                    sides.Add(Side.Of(p, q, r - state.Low, closed: false, equal: false));
                if (double.IsFinite(state.High))
                    sides.Add(Side.Of(-p, -q, state.High - r, closed: false, equal: false));
            }

            Enumerate(unit + 1, a + (w * state.Slope * p), b + (w * state.Slope * q), c + (w * ((state.Slope * r) + state.Offset)));
            sides.RemoveRange(count, sides.Count - count);
        }
    }

    private void Solve()
    {
        var corners = new List<(double X, double Y)>();
        for (var i = 0; i < sides.Count; i++)
        {
            for (var j = 0; j < i; j++)
                AddMeeting(corners, sides[i], sides[j]);
        }

        if (corners.Count == 0 || !IsInside(corners.Average(corner => corner.X), corners.Average(corner => corner.Y)))
            return;
        foreach (var side in sides)
        {
            if (order == 2)
                AddIfClose(corners, -side.C * side.A, -side.C * side.B);
            else if (order == 1)
                AddMeetings(corners, side, new(1, 0, 0, true, true), new(0, 1, 0, true, true));
            else
                AddMeetings(corners, side, new(1, 1, 0, true, true), new(1, -1, 0, true, true));
        }

        AddIfClose(corners, 0, 0);
        var distance = corners.Min(point => PlanarNetwork.Length(point.X, point.Y, order));
        if (distance > Distance + Tolerance || distance > Reach / 2)
            return;
        if (distance < Distance - Tolerance)
        {
            Points.Clear();
            IsAttained = false;
        }

        Distance = Math.Min(distance, Distance);
        var nearest = corners.Where(point => PlanarNetwork.Length(point.X, point.Y, order) <= distance + Tolerance).ToList();
        Points.AddRange(nearest.Select(point => (x + point.X, y + point.Y)));
        IsAttained |= nearest.Exists(p => nearest.Exists(q => IsInside((p.X + q.X) / 2, (p.Y + q.Y) / 2)));
    }

    private void AddMeetings(List<(double X, double Y)> points, Side side, Side first, Side second)
    {
        AddMeeting(points, side, first);
        AddMeeting(points, side, second);
    }

    private void AddMeeting(List<(double X, double Y)> points, Side first, Side second)
    {
        var determinant = (first.A * second.B) - (first.B * second.A);
        if (Math.Abs(determinant) > Tolerance)
            AddIfClose(points, ((first.B * second.C) - (first.C * second.B)) / determinant, ((first.C * second.A) - (first.A * second.C)) / determinant);
    }

    private void AddIfClose(List<(double X, double Y)> points, double px, double py)
    {
        foreach (var side in sides)
        {
            var value = side.At(px, py);
            if (value < -Tolerance || (side.Equal && value > Tolerance))
                return;
        }

        points.Add((px, py));
    }

    private bool IsInside(double px, double py) => sides.TrueForAll(side => side.At(px, py) > (side.Closed ? -Tolerance : Tolerance));

    /// <summary>a x + b y + c > 0, or ≥ 0 if closed, or = 0, with (a, b) of length 1 or 0 and the sample at the origin.</summary>
    private readonly record struct Side(double A, double B, double C, bool Closed, bool Equal)
    {
        public static Side Of(double a, double b, double c, bool closed, bool equal)
        {
            var length = PlanarNetwork.Length(a, b, 2);
            return length > 0 ? new(a / length, b / length, c / length, closed, equal) : new(0, 0, c, closed, equal);
        }

        public double At(double px, double py) => (A * px) + (B * py) + C;
    }
}
