using System.Globalization;

namespace HwSpecs.Pages.Plots;

/// <summary>Coordinates as SVG writes them: two decimals, in which no difference between elementary functions shows.</summary>
public static class SvgNumber
{
    public static string Of(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture) is var digits && digits == "-0" ? "0" : digits;

    internal static string Points(IEnumerable<Point> points) => string.Join(' ', points.Select(point => $"{Of(point.X)},{Of(point.Y)}"));

    internal static string Path(IEnumerable<IReadOnlyList<Point>> parts) =>
        string.Concat(parts.Select(part => string.Concat(part.Select((point, k) => $"{(k == 0 ? 'M' : 'L')}{Of(point.X)} {Of(point.Y)}"))));
}
