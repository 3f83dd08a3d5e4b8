using System.Reflection;
using System.Text.Json.Nodes;

namespace HwSpecs.Specs.Witnesses;

/// <summary>Checked-in data of witnesses that run elsewhere; the script of the same name beside each file regenerates it.</summary>
internal static class WitnessData
{
    public static JsonNode Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded in the specs.");
        return JsonNode.Parse(stream)!;
    }

    public static double[] Numbers(this JsonNode node) => [.. node.AsArray().Select(number => number!.GetValue<double>())];

    public static double[][] Rows(this JsonNode node) => [.. node.AsArray().Select(row => row!.Numbers())];

    public static double Number(this JsonNode node) => node.GetValue<double>();

    public static string Text(this JsonNode node) => node.GetValue<string>();
}
