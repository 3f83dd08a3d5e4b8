using System.Text.Json.Nodes;

namespace HwSpecs.Specs.Witnesses;

/// <summary>A few students' variants as PyTorch answers them (variants.json, made by variants.py from their handouts).</summary>
/// <param name="Given">What the handout gave.</param>
/// <param name="Answers">By address: a number or numbers.</param>
internal sealed record VariantAnswers(string Student, JsonNode Given, IReadOnlyDictionary<string, JsonNode> Answers)
{
    public static IReadOnlyList<VariantAnswers> All { get; } =
    [
        .. WitnessData.Read("variants.json")["variants"]!.AsArray().Select(variant => new VariantAnswers(
            variant!["student"]!.Text(),
            variant["given"]!,
            variant["answers"]!.AsObject().ToDictionary(pair => pair.Key, pair => pair.Value!))),
    ];

    public static VariantAnswers Of(string student) => All.Single(variant => variant.Student == student);

    /// <summary>The numbers of an answer in reading order, matrices row by row.</summary>
    public double[] Numbers(string address) => Flat(Answers[address]).ToArray();

    private static IEnumerable<double> Flat(JsonNode node) => node is JsonArray array ? array.SelectMany(item => Flat(item!)) : [node.Number()];
}
