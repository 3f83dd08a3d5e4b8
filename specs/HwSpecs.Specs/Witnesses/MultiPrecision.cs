using System.Globalization;
using System.Text.Json.Nodes;

namespace HwSpecs.Specs.Witnesses;

/// <summary>What 60-digit arithmetic gives from the definitions alone (multiprecision.json, made by multiprecision.py).</summary>
internal static class MultiPrecision
{
    private static readonly JsonNode Data = WitnessData.Read("multiprecision.json");

    /// <summary>The points other than turning points where the gradient passes ±0.01, 0 or 0.99, in ascending order.</summary>
    public static double[] Boundaries(string function) =>
        [.. Data["boundaries"]!.AsArray().Where(at => at!["function"]!.Text() == function).Select(at => Parse(at!["x"]!)).Order()];

    public static double TurningPoint(string function) => Parse(Data["turning_points"]![function]!);

    /// <summary>x and gradient at -5, -4.95, ..., 5.</summary>
    public static (double X, double Gradient)[] Gradients(string function) => Pairs(Data["gradients"]![function]!);

    /// <summary>x and gradient far out and close to 0.</summary>
    public static (double X, double Gradient)[] ExtremeGradients(string function) => Pairs(Data["extreme_gradients"]![function]!);

    /// <summary>x and value far out and close to 0.</summary>
    public static (double X, double Value)[] ExtremeValues(string function) => Pairs(Data["extreme_values"]![function]!);

    /// <param name="sample">1 to 4, at the start network.</param>
    public static (double Prediction, double Loss) Start(int sample) =>
        (Parse(Data["start"]![sample - 1]!["y_hat"]!), Parse(Data["start"]![sample - 1]!["loss"]!));

    /// <summary>Per-sample gradient descent without rounding, epoch 1 first.</summary>
    public static double[] AverageLosses => [.. Data["training"]!["average_loss_by_epoch"]!.AsArray().Select(loss => Parse(loss!))];

    /// <summary>W row by row, c, w, b after 100 epochs without rounding.</summary>
    public static double[] TrainedParameters => [.. Data["training"]!["parameters"]!.AsArray().Select(p => Parse(p!))];

    private static (double X, double Value)[] Pairs(JsonNode pairs) =>
        [.. pairs.AsArray().Select(pair => (pair![0]! is JsonValue x && x.TryGetValue<double>(out var number) ? number : Parse(pair[0]!), Parse(pair[1]!)))];

    private static double Parse(JsonNode digits) => double.Parse(digits.Text(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
