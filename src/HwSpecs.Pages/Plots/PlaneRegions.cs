using HwSpecs.Activations;
using HwSpecs.Networks;

namespace HwSpecs.Pages.Plots;

/// <summary>The plane of inputs cut along every unit's knees and the logit's zeros: convex pieces of one activation region and one class each.</summary>
/// <remarks>A unit's pre-activation is affine, its activation function piecewise linear: on a piece that no knee crosses the logit is affine too, and known from its value and slope at the centre.</remarks>
public sealed class PlaneRegions
{
    /// <summary>How far beyond an edge its other side is looked at; small against every piece and large against rounding.</summary>
    private const double BeyondEdge = 1e-7;

    private readonly Parameters<double> parameters;
    private readonly IPiecewiseLinearActivation activation;
    private readonly Scale scale;

    public PlaneRegions(Parameters<double> parameters, IPiecewiseLinearActivation activation, Scale scale)
    {
        (this.parameters, this.activation, this.scale) = (parameters, activation, scale);
        List<Point[]> cells = [ConvexPolygon.Box(scale.FromX, scale.ToX, scale.FromY, scale.ToY)];
        foreach (var (a, b, c) in Knees())
            cells = [.. cells.SelectMany(cell => new[] { ConvexPolygon.Clip(cell, a, b, c), ConvexPolygon.Clip(cell, -a, -b, -c) }).Where(part => part.Length > 0)];
        Pieces =
        [
            .. cells.SelectMany(cell =>
            {
                var (a, b, c) = Affine(ConvexPolygon.Centre(cell));
                return new[] { (ConvexPolygon.Clip(cell, a, b, c), true), (ConvexPolygon.Clip(cell, -a, -b, -c), false) };
            }).Where(piece => piece.Item1.Length > 0),
        ];
    }

    public IReadOnlyList<(Point[] Corners, bool IsClassOne)> Pieces { get; }

    /// <summary>Where units pass their knees, within the plot.</summary>
    public IReadOnlyList<IReadOnlyList<Point>> RegionBorders =>
        [.. Knees().Distinct().Select(knee => Crossing(knee.A, knee.B, knee.C)).Where(ends => ends.Length == 2)];

    /// <summary>The edges that part the classes: where the logit is 0, or jumps past it.</summary>
    public IReadOnlyList<IReadOnlyList<Point>> DecisionBoundary =>
    [
        .. Pieces.Where(piece => piece.IsClassOne).SelectMany(piece => piece.Corners.Select((p, k) => (p, q: piece.Corners[(k + 1) % piece.Corners.Length])))
            .Where(edge => IsClassZeroBeyond(edge.p, edge.q))
            .Select(edge => new[] { edge.p, edge.q }),
    ];

    public double Logit(double x, double y)
    {
        var logit = parameters.OutputBias;
        for (var j = 0; j < parameters.Units; j++)
            logit += parameters.OutputWeights[j] * activation.Value<double>(PreActivation(j, x, y));
        return logit;
    }

    private double PreActivation(int j, double x, double y)
    {
        var row = parameters.HiddenWeights.Row(j);
        return (row[0] * x) + (row[1] * y) + parameters.HiddenBiases[j];
    }

    private IEnumerable<(double A, double B, double C)> Knees()
    {
        for (var j = 0; j < parameters.Units; j++)
        {
            var row = parameters.HiddenWeights.Row(j).ToArray();
            foreach (var piece in activation.GradientPieces.Skip(1))
                yield return (row[0], row[1], parameters.HiddenBiases[j] - piece.Domain.From);
        }
    }

    private (double A, double B, double C) Affine(Point centre)
    {
        double a = 0, b = 0;
        for (var j = 0; j < parameters.Units; j++)
        {
            var slope = parameters.OutputWeights[j] * activation.Gradient<double>(PreActivation(j, centre.X, centre.Y));
            a += slope * parameters.HiddenWeights.Row(j)[0];
            b += slope * parameters.HiddenWeights.Row(j)[1];
        }

        return (a, b, Logit(centre.X, centre.Y) - (a * centre.X) - (b * centre.Y));
    }

    private Point[] Crossing(double a, double b, double c)
    {
        var box = ConvexPolygon.Box(scale.FromX, scale.ToX, scale.FromY, scale.ToY);
        List<Point> ends = [];
        for (var k = 0; k < 4; k++)
        {
            Point p = box[k], q = box[(k + 1) % 4];
            double atP = (a * p.X) + (b * p.Y) + c, atQ = (a * q.X) + (b * q.Y) + c;
            if ((atP >= 0) != (atQ >= 0))
                ends.Add(new(p.X + ((q.X - p.X) * (atP / (atP - atQ))), p.Y + ((q.Y - p.Y) * (atP / (atP - atQ)))));
        }

        return [.. ends];
    }

    /// <summary>Corners run counter-clockwise, so that the outside is on an edge's right.</summary>
    private bool IsClassZeroBeyond(Point p, Point q)
    {
        double dx = q.X - p.X, dy = q.Y - p.Y, length = Math.Sqrt((dx * dx) + (dy * dy));
        double x = ((p.X + q.X) / 2) + (BeyondEdge * dy / length), y = ((p.Y + q.Y) / 2) - (BeyondEdge * dx / length);
        return x > scale.FromX && x < scale.ToX && y > scale.FromY && y < scale.ToY && Logit(x, y) <= 0;
    }
}
