using System.Text;
using HwSpecs.Pages.Content;
using HwSpecs.Pages.Look;
using HwSpecs.Pages.Plots;
using HwSpecs.Report;

namespace HwSpecs.Pages;

/// <summary>The report's files: one page that needs nothing else, and every plot by itself.</summary>
public static class ReportFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <returns>Names without a folder; the bytes follow from the definition alone, but for the letters in PNGs.</returns>
    public static IEnumerable<(string Name, byte[] Bytes)> Of(Definition definition)
    {
        var content = ReportContent.Of(definition);
        yield return ("index.html", Utf8.GetBytes(Page(content)));
        foreach (var file in content.Plots.All.AsParallel().AsOrdered().SelectMany(Files))
            yield return file;
    }

    /// <summary>The page alone.</summary>
    public static string Page(ReportContent content) =>
        StaticMarkup.Of<ReportPage>(new Dictionary<string, object?> { [nameof(ReportPage.Content)] = content }).TrimEnd('\n') + "\n";

    /// <summary>A drawing as a file of its own.</summary>
    public static string Svg(Drawing drawing) =>
        StaticMarkup.Of<DrawingView>(new Dictionary<string, object?> { [nameof(DrawingView.Drawing)] = drawing }) + "\n";

    private static (string Name, byte[] Bytes)[] Files(Drawing drawing) =>
        [($"{drawing.Name}.svg", Utf8.GetBytes(Svg(drawing))), ($"{drawing.Name}.png", DrawingPng.Write(drawing))];
}
