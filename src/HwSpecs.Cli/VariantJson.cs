using System.Text.Json;
using HwSpecs.Grading.Marking;
using HwSpecs.Quantities;
using HwSpecs.Report;
using HwSpecs.Variants;

namespace HwSpecs.Cli;

/// <summary>A variant as one JSON object: what is given, and the key, one quantity a line, or only the addresses that are asked.</summary>
internal static class VariantJson
{
    public static IEnumerable<string> Lines(Variant variant, bool withKey)
    {
        var expected = Expectation.All(variant.Definition).OfType<Expectation.OfKey>().ToList();
        return
        [
            "{",
            $"  \"student\": {Text(variant.Student.Text)},",
            $"  \"version\": {Text(Variant.Version)},",
            "  \"given\": {",
            .. Separated(Given(variant.Definition)),
            "  },",
            $"  \"{(withKey ? "key" : "asked")}\": [",
            .. Separated(expected.Select(expectation => withKey ? QuantityJson.ToLine(expectation.Key) : Text(expectation.Address.ToString()))),
            "  ]",
            "}",
        ];
    }

    private static IEnumerable<string> Given(Definition definition) =>
    [
        $"\"samples\": {Notation.Matrix(definition.Samples)}",
        $"\"targets\": {Notation.Vector(definition.Targets)}",
        $"\"W\": {Notation.Matrix(definition.HiddenWeights)}",
        $"\"c\": {Notation.Vector(definition.HiddenBiases)}",
        $"\"w\": {Notation.Vector(definition.OutputWeights)}",
        $"\"b\": {Notation.Number(definition.OutputBias)}",
        $"\"learningRate\": {Notation.Number(definition.LearningRate)}",
        $"\"epochs\": {Notation.Number(definition.Epochs)}",
        $"\"epochsPerLine\": {Notation.Number(definition.EpochsPerLine)}",
        $"\"walkStep\": {Notation.Number(definition.WalkStep)}",
        $"\"maxWalkSteps\": {Notation.Number(definition.MaxWalkSteps)}",
        $"\"slow\": {Notation.Number(definition.RegionThresholds.Slow)}",
        $"\"fast\": {Notation.Number(definition.RegionThresholds.Fast)}",
        .. definition.JumpReLUTask is { } task
            ? new[] { $"\"theta\": {Notation.Number(task.Threshold)}", $"\"training\": {Text(task.Training.ToString().ToLowerInvariant())}" }
            : [],
    ];

    private static IEnumerable<string> Separated(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Select((item, k) => $"    {item}{(k < all.Count - 1 ? "," : "")}");
    }

    private static string Text(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
