namespace HwSpecs.Pages.Plots;

/// <summary>A plot as marks on a sheet, y downwards, before it becomes SVG or PNG.</summary>
/// <param name="Name">The file's name without extension, and the start of ids within a page.</param>
/// <param name="Title">What it shows, in a few words.</param>
/// <param name="Description">What a reader who cannot see it needs to know.</param>
/// <param name="Scale">From the plotted quantities to the sheet.</param>
public sealed record Drawing(string Name, string Title, string Description, double Width, double Height, Scale Scale, IReadOnlyList<Layer> Layers);

/// <summary>Marks that belong together, drawn in order.</summary>
/// <param name="Name">Names the layer for styles, scripts and specs, such as <c>bands</c>.</param>
public sealed record Layer(string Name, IReadOnlyList<Mark> Marks);

/// <summary>A point of the sheet, or of what is plotted.</summary>
public readonly record struct Point(double X, double Y);

/// <summary>One thing to draw.</summary>
public abstract record Mark
{
    private Mark()
    {
    }

    /// <summary>A filled polygon.</summary>
    public sealed record Area(IReadOnlyList<Point> Corners, Ink Fill) : Mark;

    /// <summary>Lines of one look, each through its points.</summary>
    /// <param name="Dashes">Lengths of dash and gap; empty for a solid line.</param>
    public sealed record Lines(IReadOnlyList<IReadOnlyList<Point>> Parts, Ink Stroke, double Width, IReadOnlyList<double> Dashes) : Mark
    {
        public static Lines Solid(Ink stroke, double width, params IReadOnlyList<Point> points) => new([points], stroke, width, []);
    }

    /// <summary>A small outlined sign around a point.</summary>
    public sealed record Symbol(Point At, SymbolShape Shape, double Radius, Ink Fill, Ink Stroke) : Mark;

    /// <param name="Emphasised">Bold, with a halo of paper that keeps it readable over lines.</param>
    public sealed record Label(Point At, string Text, LabelAnchor Anchor, Ink Fill, double Size, bool Emphasised = false) : Mark;
}

public enum SymbolShape
{
    Disc,
    Square,
    Triangle,
    Diamond,
    Cross,
}

/// <summary>Which part of a text stands at its point.</summary>
public enum LabelAnchor
{
    Start,
    Middle,
    End,
}
