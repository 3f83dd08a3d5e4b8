using System.CommandLine;
using System.Globalization;
using HwSpecs.Adversarial.Json;

namespace HwSpecs.Cli;

/// <summary>A network's file and a point of its input space, as the commands on the user's own network take them.</summary>
internal static class NetworkAndPoint
{
    private const int MostInputs = 10;

    public static Argument<string?> NetworkArgument() => new("network")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "A JSON file: {\"activation\":\"relu\",\"W\":[[1,1],[1,1]],\"c\":[0,-1],\"w\":[1,-2],\"b\":-0.5}. See: hwspecs schema network",
    };

    public static Option<string?> PointOption() => new("--point") { Description = "The point to start from, a number for each input: 0.2,0.7 (or --point=-1,0.5)." };

    public static double[] Point(string? text) => text is null
        ? throw new InputException("expected --point with a number for each input, such as --point 0.2,0.7")
        :
        [
            .. text.Split(',').Select(part => Number(part) ?? throw new InputException($"--point '{text}': '{part}' is not a finite number; expected numbers with commas between them, such as 0.2,0.7")),
        ];

    /// <param name="use">What is done with the network, once it has as many inputs as the point.</param>
    public static T Read<T>(string path, double[] point, Func<NetworkJson, T> use) => JsonFile.Read(path, "a network", bytes =>
    {
        var network = NetworkJson.Read(bytes);
        var inputs = network.Parameters.Inputs;
        if (point.Length != inputs)
            throw new InputException($"--point has {Count(point.Length, "number")}, but the network has {Count(inputs, "input")}");
        return inputs <= MostInputs ? use(network) : throw new InputException($"{path}: the search handles 1 to {MostInputs} inputs, but this network has {inputs}");
    });

    public static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
