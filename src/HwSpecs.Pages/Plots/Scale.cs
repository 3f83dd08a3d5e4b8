using System.Globalization;

namespace HwSpecs.Pages.Plots;

/// <summary>A rectangle of the sheet and the ranges of the two quantities that it shows; both run linearly, the second upwards.</summary>
public sealed record Scale(double Left, double Top, double Width, double Height, double FromX, double ToX, double FromY, double ToY)
{
    private const double TickSize = 11;

    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public double X(double x) => Left + ((x - FromX) / (ToX - FromX) * Width);

    public double Y(double y) => Bottom - ((y - FromY) / (ToY - FromY) * Height);

    public Point At(double x, double y) => new(X(x), Y(y));

    public Point At(Point point) => At(point.X, point.Y);

    /// <summary>Grid lines and their values at multiples of a step.</summary>
    public IReadOnlyList<Mark> Grid(double stepX, double stepY) =>
    [
        new Mark.Lines(
            [
                .. Ticks(FromX, ToX, stepX).Select(x => new[] { new Point(X(x), Top), new Point(X(x), Bottom) }),
                .. Ticks(FromY, ToY, stepY).Select(y => new[] { new Point(Left, Y(y)), new Point(Right, Y(y)) }),
            ],
            Ink.Grid, 0.7, []),
        .. Ticks(FromX, ToX, stepX).Select(x => new Mark.Label(new(X(x), Bottom + 14), Number(x), LabelAnchor.Middle, Ink.Muted, TickSize)),
        .. Ticks(FromY, ToY, stepY).Select(y => new Mark.Label(new(Left - 6, Y(y) + 4), Number(y), LabelAnchor.End, Ink.Muted, TickSize)),
    ];

    public Mark Outline() => Mark.Lines.Solid(Ink.Axis, 1, new Point(Left, Top), new Point(Right, Top), new Point(Right, Bottom), new Point(Left, Bottom), new Point(Left, Top));

    /// <summary>With a minus sign, not a hyphen, and at most the given decimals.</summary>
    public static string Number(double value, int decimals = 4)
    {
        var digits = Math.Round(value, decimals).ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture);
        return digits == "-0" ? "0" : digits.Replace('-', '\u2212');
    }

    private static IEnumerable<double> Ticks(double from, double to, double step)
    {
        for (var k = (int)Math.Ceiling((from / step) - 1e-9); k * step <= to + (step * 1e-9); k++)
            yield return k * step;
    }
}
