using System.Globalization;
using System.Text.Json;

namespace HwSpecs.Grading.Specs;

/// <summary>What training and the walk give under other conventions, by Witnesses/conventions.py, which shares no code with the project.</summary>
internal static class ConventionWitness
{
    private static readonly JsonElement All = Load();

    public static IReadOnlyList<double> Losses(string convention) => [.. All.GetProperty(convention).GetProperty("losses").EnumerateArray().Select(loss => loss.GetDouble())];

    public static double Distance(string convention) => All.GetProperty(convention).GetProperty("walk").GetProperty("distance").GetDouble();

    public static IReadOnlyList<double> Point(string convention, string name) =>
        [.. All.GetProperty(convention).GetProperty("walk").GetProperty(name).EnumerateArray().Select(x => x.GetDouble())];

    public static string Printed(double number) => number.ToString("F4", CultureInfo.InvariantCulture);

    public static string Printed(IEnumerable<double> point) => $"[{string.Join(", ", point.Select(Printed))}]";

    private static JsonElement Load()
    {
        using var stream = typeof(ConventionWitness).Assembly.GetManifestResourceStream("conventions.json")!;
        return JsonDocument.Parse(stream).RootElement;
    }
}
