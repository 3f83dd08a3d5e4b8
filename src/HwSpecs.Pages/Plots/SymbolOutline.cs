namespace HwSpecs.Pages.Plots;

/// <summary>The corners of the symbols that have some.</summary>
internal static class SymbolOutline
{
    /// <summary>Of an equilateral triangle's corners from its centre, in height and half width.</summary>
    private const double HalfWidth = 0.866;

    public static Point[] Of(Mark.Symbol symbol)
    {
        var ((x, y), r) = ((symbol.At.X, symbol.At.Y), symbol.Radius);
        return symbol.Shape switch
        {
            SymbolShape.Square => [new(x - r, y - r), new(x + r, y - r), new(x + r, y + r), new(x - r, y + r)],
            SymbolShape.Triangle => [new(x, y - r), new(x + (HalfWidth * r), y + (r / 2)), new(x - (HalfWidth * r), y + (r / 2))],
            SymbolShape.Diamond => [new(x, y - r), new(x + r, y), new(x, y + r), new(x - r, y)],
            _ => throw new ArgumentOutOfRangeException(nameof(symbol), symbol.Shape, "Only squares, triangles and diamonds have corners."),
        };
    }

    public static IReadOnlyList<Point>[] Cross(Mark.Symbol symbol)
    {
        var ((x, y), r) = ((symbol.At.X, symbol.At.Y), symbol.Radius);
        return [[new(x - r, y - r), new(x + r, y + r)], [new(x - r, y + r), new(x + r, y - r)]];
    }
}
