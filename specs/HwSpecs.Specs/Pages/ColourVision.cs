namespace HwSpecs.Specs.Pages;

/// <summary>How a colour looks to eyes that lack one kind of cone, and on a printer without colour.</summary>
/// <remarks>Machado, Oliveira and Fernandes 2009, "A physiologically-based model for simulation of color vision deficiency", severity 1, on linear sRGB.</remarks>
internal sealed record ColourVision(string Name, IReadOnlyList<double> Rows)
{
    public static IReadOnlyList<ColourVision> All { get; } =
    [
        new("normal", [1, 0, 0, 0, 1, 0, 0, 0, 1]),
        new("protanopia", [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998]),
        new("deuteranopia", [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881]),
        new("tritanopia", [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900]),
        new("greyscale", [0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722]),
    ];

    public bool HasColour => Name != "greyscale";

    /// <summary>CIE L*: 0 is black, 100 white.</summary>
    public double Lightness(string colour) => Lab(colour)[0];

    /// <summary>WCAG 2.2's contrast ratio, 1 to 21.</summary>
    public double Contrast(string colour, string other)
    {
        double[] luminances = [Luminance(Seen(colour)), Luminance(Seen(other))];
        return (luminances.Max() + 0.05) / (luminances.Min() + 0.05);
    }

    /// <summary>The distance in CIELAB; about 2 can just be seen side by side.</summary>
    public double Difference(string colour, string other) =>
        Math.Sqrt(Lab(colour).Zip(Lab(other), (a, b) => (a - b) * (a - b)).Sum());

    public override string ToString() => Name;

    /// <summary>IEC 61966-2-1: #rrggbb to linear light, then through these eyes.</summary>
    private double[] Seen(string colour)
    {
        double[] linear = [.. new[] { 1, 3, 5 }.Select(at => Convert.ToInt32(colour.Substring(at, 2), 16) / 255.0).Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];
        return [.. Rows.Chunk(3).Select(row => Math.Clamp(row.Zip(linear, (a, b) => a * b).Sum(), 0, 1))];
    }

    private double[] Lab(string colour)
    {
        var rgb = Seen(colour);
        var x = Root(((0.4124564 * rgb[0]) + (0.3575761 * rgb[1]) + (0.1804375 * rgb[2])) / 0.95047);
        var y = Root(Luminance(rgb));
        var z = Root(((0.0193339 * rgb[0]) + (0.1191920 * rgb[1]) + (0.9503041 * rgb[2])) / 1.08883);
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];
    }

    private static double Luminance(double[] rgb) => (0.2126 * rgb[0]) + (0.7152 * rgb[1]) + (0.0722 * rgb[2]);

    private static double Root(double t) => t > 216.0 / 24389 ? Math.Cbrt(t) : (((24389.0 / 27) * t) + 16) / 116;
}
