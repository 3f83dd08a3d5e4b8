using HwSpecs.Pages;
using HwSpecs.Pages.Content;
using HwSpecs.Report;

namespace HwSpecs.Specs.Pages;

/// <summary>The page's content and plots, made once.</summary>
internal static class Drawn
{
    private static readonly Lazy<ReportContent> Made = new(() => ReportContent.Of(Definition.Homework));
    private static readonly Lazy<string> Rendered = new(() => ReportFiles.Page(Content));

    public static ReportContent Content => Made.Value;

    public static string Page => Rendered.Value;

    public static IEnumerable<string> Names => Content.Plots.All.Select(drawing => drawing.Name);

    public static string Svg(string name) => ReportFiles.Svg(Content.Plots.All.Single(drawing => drawing.Name == name));

    public static SvgReading Read(string name) => new(Svg(name));
}
