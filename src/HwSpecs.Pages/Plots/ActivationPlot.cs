using HwSpecs.Activations;

namespace HwSpecs.Pages.Plots;

/// <summary>Problem 1's plot: the gradient over bands of the learning regions, the function thinly behind, a lane for each region below.</summary>
public static class ActivationPlot
{
    private const double LaneHeight = 13;
    private const double LanesTop = 236;
    private const int PointsPerUnit = 20;

    private static readonly LearningRegion[] Lanes = [LearningRegion.Fast, LearningRegion.Active, LearningRegion.Slow, LearningRegion.Inactive];

    public static Drawing Of(IActivation activation, LearningRegionThresholds thresholds, Interval interval)
    {
        var scale = new Scale(60, 12, 410, 194, interval.From, interval.To, -1.2, 1.6);
        var regions = LearningRegions.Of(activation, thresholds, interval);
        return new(
            $"gradient-{activation.Name}",
            FormattableString.Invariant($"Gradient of {activation} and its learning regions"),
            Description(activation, regions),
            480,
            LanesTop + (4 * LaneHeight) + 58,
            scale,
            [
                new("bands", [.. regions.Where(part => !part.Interval.IsPoint).Select(part => Band(scale, part))]),
                new("grid", [.. scale.Grid(1, 0.5), scale.Outline()]),
                new("function", [new Mark.Lines(Function(activation, scale), Ink.Function, 1.2, [])]),
                new("gradient", [new Mark.Lines(Gradient(activation, scale), Ink.Gradient, 2.4, []), .. Jumps(activation, scale)]),
                new("points", [.. regions.Where(part => part.Interval.IsPoint).SelectMany(part => Isolated(activation, scale, part))]),
                new("lanes", [.. LaneFrames(scale), .. regions.Select(part => Bar(scale, part))]),
                new("boundaries", BoundaryLabels.Row(
                    [.. Boundaries(regions).Select(at => (scale.X(at.X), Scale.Number(at.X), at.Isolated ? Ink.Isolated : Ink.Text))],
                    scale.Left - 20, scale.Right + 8, LanesTop + (4 * LaneHeight))),
                new("key", Key(LanesTop + (4 * LaneHeight) + 48)),
            ]);
    }

    /// <summary>Where the region changes, each place once; isolated where a region is that single point.</summary>
    private static IEnumerable<(double X, bool Isolated)> Boundaries(IReadOnlyList<RegionInterval> regions)
    {
        for (var k = 1; k < regions.Count; k++)
        {
            if (regions[k].Interval.IsPoint)
                yield return (regions[k].Interval.From, true);
            else if (!regions[k - 1].Interval.IsPoint)
                yield return (regions[k].Interval.From, false);
        }
    }

    private static string Description(IActivation activation, IReadOnlyList<RegionInterval> regions) =>
        $"From left to right, {activation} is " + string.Join(", then ", regions.Select(part =>
            $"{part.Region.ToString().ToLowerInvariant()} {(part.Interval.IsPoint ? $"at {Scale.Number(part.Interval.From)} alone" : $"from {Scale.Number(part.Interval.From)} to {Scale.Number(part.Interval.To)}")}")) + ".";

    private static Mark.Area Band(Scale scale, RegionInterval part) =>
        Rectangle(scale.X(part.Interval.From), scale.Top, scale.X(part.Interval.To), scale.Bottom, InkOf(part.Region));

    private static Mark.Area Rectangle(double left, double top, double right, double bottom, Ink fill) =>
        new([new(left, top), new(right, top), new(right, bottom), new(left, bottom)], fill);

    private static Ink InkOf(LearningRegion region) => Enum.Parse<Ink>(region.ToString());

    /// <summary>The part of the function that the sheet has room for.</summary>
    private static List<IReadOnlyList<Point>> Function(IActivation activation, Scale scale)
    {
        List<IReadOnlyList<Point>> parts = [];
        foreach (var piece in activation.GradientPieces)
        {
            List<Point> inside = [];
            foreach (var x in Grid(piece, scale))
            {
                if (activation.Value(x) is var y && y >= scale.FromY && y <= scale.ToY)
                    inside.Add(scale.At(x, y));
            }

            if (inside.Count > 1)
                parts.Add(inside);
        }

        return parts;
    }

    private static IReadOnlyList<IReadOnlyList<Point>> Gradient(IActivation activation, Scale scale) =>
        [.. activation.GradientPieces.Select(piece => Grid(piece, scale).Select(x => scale.At(x, GradientWithin(activation, piece, x))).ToArray()).Where(points => points.Length > 1)];

    private static double GradientWithin(IActivation activation, GradientPiece piece, double x) =>
        x == piece.Domain.From ? piece.AtFrom : x == piece.Domain.To ? piece.AtTo : activation.Gradient(x);

    /// <summary>The piece's part of the plot, by equal steps and with its ends; a constant piece by its ends alone.</summary>
    private static IEnumerable<double> Grid(GradientPiece piece, Scale scale)
    {
        var (from, to) = (Math.Max(piece.Domain.From, scale.FromX), Math.Min(piece.Domain.To, scale.ToX));
        if (from >= to)
            yield break;
        yield return from;
        for (var k = (int)Math.Floor(from * PointsPerUnit) + 1; k < to * PointsPerUnit; k++)
            yield return (double)k / PointsPerUnit;
        yield return to;
    }

    /// <summary>At a jump the ends of both pieces: a full disc where the end belongs to the piece, an empty one where not.</summary>
    private static IEnumerable<Mark> Jumps(IActivation activation, Scale scale)
    {
        var pieces = activation.GradientPieces;
        for (var k = 1; k < pieces.Count; k++)
        {
            var (before, after) = (pieces[k - 1], pieces[k]);
            var x = after.Domain.From;
            if (before.AtTo == after.AtFrom || x < scale.FromX || x > scale.ToX)
                continue;
            yield return new Mark.Symbol(scale.At(x, before.AtTo), SymbolShape.Disc, 3.2, before.Domain.ToClosed ? Ink.Gradient : Ink.Paper, Ink.Gradient);
            yield return new Mark.Symbol(scale.At(x, after.AtFrom), SymbolShape.Disc, 3.2, after.Domain.FromClosed ? Ink.Gradient : Ink.Paper, Ink.Gradient);
        }
    }

    private static IEnumerable<Mark> Isolated(IActivation activation, Scale scale, RegionInterval part)
    {
        var x = part.Interval.From;
        yield return new Mark.Lines([[new(scale.X(x), scale.Top), new(scale.X(x), scale.Bottom)]], Ink.Isolated, 1, [3, 3]);
        yield return new Mark.Symbol(scale.At(x, activation.Gradient(x)), SymbolShape.Diamond, 4.5, Ink.Paper, Ink.Isolated);
    }

    private static IEnumerable<Mark> LaneFrames(Scale scale)
    {
        for (var k = 0; k < Lanes.Length; k++)
        {
            var y = LanesTop + (LaneHeight * k);
            yield return Mark.Lines.Solid(Ink.Grid, 0.7, new Point(scale.Left, y + LaneHeight), new Point(scale.Right, y + LaneHeight));
            yield return new Mark.Label(new(scale.Left - 6, y + 10), Lanes[k].ToString().ToLowerInvariant(), LabelAnchor.End, Ink.Text, 11);
        }
    }

    private static Mark Bar(Scale scale, RegionInterval part)
    {
        var y = LanesTop + (LaneHeight * Array.IndexOf(Lanes, part.Region));
        return part.Interval.IsPoint
            ? new Mark.Symbol(new(scale.X(part.Interval.From), y + (LaneHeight / 2)), SymbolShape.Diamond, 4.5, Ink.Paper, Ink.Isolated)
            : Rectangle(scale.X(part.Interval.From), y + 3, scale.X(part.Interval.To), y + LaneHeight - 2, Ink.Outline);
    }

    private static IReadOnlyList<Mark> Key(double y) =>
    [
        Mark.Lines.Solid(Ink.Gradient, 2.4, new Point(66, y), new Point(88, y)),
        new Mark.Label(new(93, y + 4), "gradient f\u2032(x)", LabelAnchor.Start, Ink.Text, 11),
        Mark.Lines.Solid(Ink.Function, 1.2, new Point(186, y), new Point(208, y)),
        new Mark.Label(new(213, y + 4), "function f(x)", LabelAnchor.Start, Ink.Text, 11),
        new Mark.Symbol(new(306, y), SymbolShape.Diamond, 4.5, Ink.Paper, Ink.Isolated),
        new Mark.Label(new(315, y + 4), "a region that is one point", LabelAnchor.Start, Ink.Text, 11),
    ];
}
