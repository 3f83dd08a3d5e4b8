using System.Globalization;
using System.Xml.Linq;

namespace HwSpecs.Specs.Pages;

/// <summary>A plot read back from its SVG: coordinates turned into what they stand for, by the scale that the file declares.</summary>
internal sealed class SvgReading
{
    private readonly XElement root;
    private readonly double[] scale;

    public SvgReading(string svg)
    {
        root = XDocument.Parse(svg).Root!;
        scale = [.. Numbers((string)root.Attribute("data-scale")!)];
    }

    /// <summary>Half a hundredth of the sheet's unit in the units of x.</summary>
    public double ToleranceX => 0.0051 * (scale[5] - scale[4]) / scale[2];

    public double ToleranceY => 0.0051 * (scale[7] - scale[6]) / scale[3];

    public IEnumerable<XElement> Layer(string name, string element) =>
        root.Elements().Single(layer => (string?)layer.Attribute("class") == name).Descendants().Where(child => child.Name.LocalName == element);

    /// <summary>The texts of a layer, minus signs as hyphens.</summary>
    public string[] Texts(string layer) => [.. Layer(layer, "text").Select(text => text.Value.Replace('\u2212', '-'))];

    /// <summary>All points of the polylines, polygons and paths of a layer, an array a shape; a path's parts are one each.</summary>
    public (double X, double Y)[][] Shapes(string layer, string element) =>
        [.. Layer(layer, element).SelectMany(shape => element == "path"
            ? ((string)shape.Attribute("d")!).Split('M', StringSplitOptions.RemoveEmptyEntries).Select(part => Points(part.Replace('L', ' ')))
            : [Points((string)shape.Attribute("points")!)])];

    public (double X, double Y)[] Centres(string layer) =>
        [.. Layer(layer, "circle").Select(circle => Point((double)circle.Attribute("cx")!, (double)circle.Attribute("cy")!))];

    private (double X, double Y)[] Points(string text) => [.. Numbers(text).Chunk(2).Select(pair => Point(pair[0], pair[1]))];

    private (double X, double Y) Point(double x, double y) => (
        scale[4] + ((x - scale[0]) / scale[2] * (scale[5] - scale[4])),
        scale[6] + ((scale[1] + scale[3] - y) / scale[3] * (scale[7] - scale[6])));

    private static IEnumerable<double> Numbers(string text) =>
        text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture));
}
