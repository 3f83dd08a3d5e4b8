namespace HwSpecs.Pages.Plots;

/// <summary>The plane of inputs: class regions, activation-region borders, the decision boundary, the samples, the walks and the nearest points.</summary>
public static class PlanePlot
{
    private const double HatchDistance = 7;
    private const double KeyTop = 456;

    /// <summary>What a plot without longer walks shows.</summary>
    private const double From = -0.6;

    private const double To = 1.6;

    /// <param name="reported">Points that a report or a submission names, each drawn with its label.</param>
    public static Drawing Of(Plane plane, params IReadOnlyList<(Point At, string Label)> reported)
    {
        var scale = ScaleOf(plane, reported);
        var regions = new PlaneRegions(plane.Parameters, plane.Activation, scale);
        return new(
            $"plane-{plane.Name}",
            $"Plane of inputs, {plane.Title}",
            Description(plane),
            480,
            KeyTop + 62,
            scale,
            [
                new("classes",
                [
                    .. regions.Pieces.Select(piece => new Mark.Area([.. piece.Corners.Select(scale.At)], piece.IsClassOne ? Ink.ClassOne : Ink.ClassZero)),
                    new Mark.Lines([.. regions.Pieces.Where(piece => piece.IsClassOne).SelectMany(piece => ConvexPolygon.Hatch([.. piece.Corners.Select(scale.At)], HatchDistance))], Ink.Hatch, 0.6, []),
                ]),
                new("grid", [.. scale.Grid(0.5, 0.5), scale.Outline(), new Mark.Label(new(scale.Right + 10, scale.Bottom + 14), "x\u2081", LabelAnchor.End, Ink.Muted, 11), new Mark.Label(new(scale.Left - 30, scale.Top + 10), "x\u2082", LabelAnchor.Start, Ink.Muted, 11)]),
                new("borders", [new Mark.Lines([.. regions.RegionBorders.Select(border => border.Select(scale.At).ToArray())], Ink.Border, 1.1, [5, 4])]),
                new("boundary", [new Mark.Lines([.. regions.DecisionBoundary.Select(edge => edge.Select(scale.At).ToArray())], Ink.Boundary, 2.4, [])]),
                new("nearest", [.. plane.Samples.SelectMany(sample => sample.Nearest.SelectMany(nearest => Nearest(scale, sample.At, nearest)))]),
                new("walks", [.. plane.Samples.SelectMany((sample, n) => Walk(scale, sample.Walk, n == plane.ReportedSample))]),
                new("samples", [.. plane.Samples.SelectMany((sample, n) => Sample(scale, sample))]),
                new("reported", [.. reported.SelectMany(point => Reported(scale, point.At, point.Label))]),
                new("key", Key(reported.Count > 0)),
            ]);
    }

    private static Scale ScaleOf(Plane plane, IReadOnlyList<(Point At, string Label)> reported)
    {
        Point[] all = [.. plane.Samples.SelectMany(sample => sample.Nearest.Append(sample.Walk.Points[^1])), .. reported.Select(point => point.At)];
        double[] coordinates = [.. all.SelectMany(point => new[] { point.X, point.Y }).Select(coordinate => Math.Clamp(coordinate, From - 2, To + 2))];
        var from = Math.Min(From, (Math.Floor(coordinates.Min() * 10) / 10) - 0.1);
        var to = Math.Max(To, (Math.Ceiling(coordinates.Max() * 10) / 10) + 0.1);
        return new(46, 10, 414, 414, from, to, from, to);
    }

    private static string Description(Plane plane) => string.Join(" ", plane.Samples.Select((sample, n) =>
        $"Sample {n + 1} at ({Scale.Number(sample.At.X)}, {Scale.Number(sample.At.Y)}): "
        + (sample.Walk.Flipped
            ? $"the walk changes its class at ({Scale.Number(sample.Walk.Points[^1].X)}, {Scale.Number(sample.Walk.Points[^1].Y)})"
            : sample.Walk.Points.Count == 1 ? "the walk has no direction to go" : "the walk does not change its class")
        + (sample.Nearest.Count == 0 ? "; no point has the other class." : $"; nearest {(sample.Nearest.Count == 1 ? "point" : "points")} of the other class: "
            + string.Join(" and ", sample.Nearest.Select(nearest => $"({Scale.Number(nearest.X)}, {Scale.Number(nearest.Y)})")) + ".")));

    private static IEnumerable<Mark> Nearest(Scale scale, Point sample, Point nearest)
    {
        yield return new Mark.Lines([[scale.At(sample), scale.At(nearest)]], Ink.Nearest, 1.4, [2, 3]);
        yield return new Mark.Symbol(scale.At(nearest), SymbolShape.Diamond, 5.5, Ink.Paper, Ink.Nearest);
    }

    private static IEnumerable<Mark> Walk(Scale scale, WalkPath walk, bool isReported)
    {
        if (walk.Points.Count < 2)
            yield break;
        yield return Mark.Lines.Solid(Ink.Walk, isReported ? 3 : 1.6, [.. walk.Points.Select(scale.At)]);
        if (walk.Flipped)
            yield return new Mark.Symbol(scale.At(walk.Points[^1]), SymbolShape.Cross, 5, Ink.Walk, Ink.Walk);
    }

    private static IEnumerable<Mark> Sample(Scale scale, PlaneSample sample)
    {
        var at = scale.At(sample.At);
        yield return new Mark.Symbol(at, sample.IsClassOne ? SymbolShape.Triangle : SymbolShape.Disc, 6, sample.IsClassOne ? Ink.Boundary : Ink.Paper, Ink.Boundary);
        yield return new Mark.Label(
            at with { X = at.X + (sample.At.X > 0.5 ? 10 : -10), Y = at.Y + (sample.At.Y > 0.5 ? -9 : 18) },
            $"({Scale.Number(sample.At.X)}, {Scale.Number(sample.At.Y)}) \u2192 {(sample.IsClassOne ? 1 : 0)}",
            sample.At.X > 0.5 ? LabelAnchor.Start : LabelAnchor.End, Ink.Text, 11, Emphasised: true);
    }

    private static IEnumerable<Mark> Reported(Scale scale, Point point, string label)
    {
        yield return new Mark.Symbol(scale.At(point), SymbolShape.Square, 5, Ink.Reported, Ink.Paper);
        yield return new Mark.Label(scale.At(point) with { X = scale.X(point.X) + 9, Y = scale.Y(point.Y) + 4 }, label, LabelAnchor.Start, Ink.Reported, 11, Emphasised: true);
    }

    private static IReadOnlyList<Mark> Key(bool withReported)
    {
        const double column = 226, row = 18;
        double left = 16, right = left + column;
        Point[] box = [new(left, KeyTop - 6), new(left + 22, KeyTop - 6), new(left + 22, KeyTop + 6), new(left, KeyTop + 6)];
        return
        [
            new Mark.Area(box, Ink.ClassOne),
            new Mark.Lines([.. ConvexPolygon.Hatch(box, HatchDistance)], Ink.Hatch, 0.6, []),
            Text(left, 0, "class 1 (plain: class 0)"),
            Mark.Lines.Solid(Ink.Boundary, 2.4, new Point(left, KeyTop + row), new Point(left + 22, KeyTop + row)),
            Text(left, 1, "decision boundary"),
            new Mark.Lines([[new(left, KeyTop + (2 * row)), new(left + 22, KeyTop + (2 * row))]], Ink.Border, 1.1, [5, 4]),
            Text(left, 2, "activation-region border"),
            Mark.Lines.Solid(Ink.Walk, 1.6, new Point(right, KeyTop), new Point(right + 15, KeyTop)),
            new Mark.Symbol(new(right + 17, KeyTop), SymbolShape.Cross, 4, Ink.Walk, Ink.Walk),
            Text(right, 0, "walk, end (thick: by report's rule)"),
            new Mark.Lines([[new(right, KeyTop + row), new(right + 12, KeyTop + row)]], Ink.Nearest, 1.4, [2, 3]),
            new Mark.Symbol(new(right + 17, KeyTop + row), SymbolShape.Diamond, 5, Ink.Paper, Ink.Nearest),
            Text(right, 1, "nearest point of the other class"),
            new Mark.Symbol(new(right + 5, KeyTop + (2 * row)), SymbolShape.Disc, 5, Ink.Paper, Ink.Boundary),
            new Mark.Symbol(new(right + 18, KeyTop + (2 * row)), SymbolShape.Triangle, 5, Ink.Boundary, Ink.Boundary),
            Text(right, 2, "samples: target 0, target 1"),
            .. withReported
                ? new Mark[] { new Mark.Symbol(new(left + 11, KeyTop + (3 * row)), SymbolShape.Square, 5, Ink.Reported, Ink.Paper), Text(left, 3, "as reported") }
                : [],
        ];

        static Mark Text(double x, int line, string text) => new Mark.Label(new(x + 28, KeyTop + (line * row) + 4), text, LabelAnchor.Start, Ink.Text, 11);
    }
}
