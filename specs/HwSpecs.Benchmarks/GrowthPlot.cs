using System.Globalization;
using HwSpecs.Pages.Look;
using HwSpecs.Pages.Plots;

namespace HwSpecs.Benchmarks;

/// <summary>A line of growth as two plots side by side, time and memory, both axes logarithmic.</summary>
internal static class GrowthPlot
{
    /// <summary>Writes an SVG for each series.</summary>
    public static void Write(string folder, IEnumerable<Growth.Series> all)
    {
        Directory.CreateDirectory(folder);
        foreach (var series in all)
            File.WriteAllText(Path.Combine(folder, $"{series.Name}.svg"), StaticMarkup.Of<DrawingView>(new Dictionary<string, object?> { [nameof(DrawingView.Drawing)] = Of(series) }) + "\n");
    }

    public static Drawing Of(Growth.Series series)
    {
        var time = new Panel(series, point => point.Seconds, 56, "seconds", string.Create(CultureInfo.InvariantCulture, $"time: exponent {series.TimeExponent:F2}, expected {series.Expected}"));
        var memory = series.Points.Any(point => point.Bytes <= 0)
            ? null
            : new Panel(series, point => point.Bytes, 376, "bytes allocated", string.Create(CultureInfo.InvariantCulture, $"memory: exponent {series.MemoryExponent:F2}"));
        List<Layer> layers = [new("title", [new Mark.Label(new(56, 18), series.What, LabelAnchor.Start, Ink.Text, 13, Emphasised: true)]), .. time.Layers("time")];
        layers.AddRange(memory?.Layers("memory") ?? [new("memory", [new Mark.Label(new(376, 120), "memory: nothing is allocated", LabelAnchor.Start, Ink.Text, 12)])]);
        return new(
            $"growth-{series.Name}",
            $"Growth with {series.Grows}: {series.What}",
            string.Create(CultureInfo.InvariantCulture, $"{series.What}: from {series.Points[0].Size:N0} to {series.Points[^1].Size:N0} {series.Grows}, time grows with the exponent {series.TimeExponent:F2}, memory with {series.MemoryExponent:F2}."),
            640, 270, time.Scale, layers);
    }

    /// <summary>One quantity against the size, with the line that least squares fit.</summary>
    private sealed class Panel
    {
        private readonly IReadOnlyList<Point> points;
        private readonly string unit;
        private readonly string title;
        private readonly string sizeName;

        public Panel(Growth.Series series, Func<Growth.Measured, double> of, double left, string unit, string title)
        {
            (this.unit, this.title, sizeName) = (unit, title, series.Grows);
            points = [.. series.Points.Select(point => new Point(Math.Log10(point.Size), Math.Log10(of(point))))];
            Scale = new(
                left, 50, 240, 176,
                Math.Floor(points[0].X + 1e-9), Math.Ceiling(points[^1].X - 1e-9), Math.Floor(points.Min(p => p.Y)), Math.Max(Math.Ceiling(points.Max(p => p.Y)), Math.Floor(points.Min(p => p.Y)) + 1));
        }

        public Scale Scale { get; }

        public IReadOnlyList<Layer> Layers(string name)
        {
            var slope = Growth.Slope([.. points.Select(p => (p.X, p.Y))]);
            var (meanX, meanY) = (points.Average(p => p.X), points.Average(p => p.Y));
            return
            [
                new($"{name}-grid",
                [
                    new Mark.Lines(
                        [
                            .. Powers(Scale.FromX, Scale.ToX).Select(k => new[] { new Point(Scale.X(k), Scale.Top), new Point(Scale.X(k), Scale.Bottom) }),
                            .. Powers(Scale.FromY, Scale.ToY).Select(k => new[] { new Point(Scale.Left, Scale.Y(k)), new Point(Scale.Right, Scale.Y(k)) }),
                        ],
                        Ink.Grid, 0.7, []),
                    .. Powers(Scale.FromX, Scale.ToX).Select(k => new Mark.Label(new(Scale.X(k), Scale.Bottom + 14), PowerOfTen(k), LabelAnchor.Middle, Ink.Muted, 11)),
                    .. Powers(Scale.FromY, Scale.ToY).Select(k => new Mark.Label(new(Scale.Left - 6, Scale.Y(k) + 4), PowerOfTen(k), LabelAnchor.End, Ink.Muted, 11)),
                    Scale.Outline(),
                    new Mark.Label(new(Scale.Left, Scale.Top - 8), title, LabelAnchor.Start, Ink.Text, 12),
                    new Mark.Label(new(Scale.Right, Scale.Bottom + 30), sizeName, LabelAnchor.End, Ink.Muted, 11),
                    new Mark.Label(new(Scale.Left + 6, Scale.Top + 14), unit, LabelAnchor.Start, Ink.Muted, 11),
                    new Mark.Label(new(Scale.Left, Scale.Bottom + 30), "dashed: least squares", LabelAnchor.Start, Ink.Function, 11),
                ]),
                new($"{name}-fit", [new Mark.Lines([[Fitted(points[0].X), Fitted(points[^1].X)]], Ink.Function, 1.4, [6, 4])]),
                new(name, [.. points.Select(point => new Mark.Symbol(Scale.At(point), SymbolShape.Disc, 3.6, Ink.Paper, Ink.Gradient))]),
            ];

            Point Fitted(double x) => Scale.At(x, meanY + (slope * (x - meanX)));
        }

        private static IEnumerable<int> Powers(double from, double to) => Enumerable.Range((int)from, (int)to - (int)from + 1);

        private static string PowerOfTen(int k) => $"10{string.Concat(k.ToString(CultureInfo.InvariantCulture).Select(c => c == '-' ? '\u207B' : "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079"[c - '0']))}";
    }
}
