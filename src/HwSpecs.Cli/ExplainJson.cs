using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HwSpecs.Explaining;

namespace HwSpecs.Cli;

/// <summary>An explanation as one JSON object, as Schemas/explain.schema.json describes it.</summary>
internal static class ExplainJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<string> Lines(Explanation explanation)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            Write(json, explanation);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length).Split('\n');
    }

    private static void Write(Utf8JsonWriter json, Explanation explanation)
    {
        var (verdict, groups) = explanation switch
        {
            Explanation.Reproduced reproduced => ("reproduced", reproduced.Groups),
            Explanation.NotReproduced not => ("not-reproduced", not.Nearest),
            Explanation.CannotBeTold open => ("cannot-be-told", open.Groups),
            _ => throw new InvalidOperationException("This case of an explanation is not known."),
        };
        json.WriteStartObject();
        json.WriteString("verdict", verdict);
        if (explanation is Explanation.CannotBeTold { Agreeing: var agreeing })
            json.WriteNumber("agreeing", agreeing);
        json.WriteStartObject("search");
        json.WriteNumber("settings", explanation.Search.Settings);
        json.WriteNumber("rules", explanation.Search.Rules);
        json.WriteNumber("rates", explanation.Search.Rates);
        json.WriteNumber("leastRate", explanation.Search.LeastRate);
        json.WriteNumber("greatestRate", explanation.Search.GreatestRate);
        json.WriteNumber("expectedByChance", explanation.Search.ExpectedByChance);
        json.WriteEndObject();
        json.WriteStartArray("losses");
        foreach (var loss in explanation.Losses)
        {
            json.WriteStartObject();
            if (loss.Epoch is { } epoch)
                json.WriteNumber("epoch", epoch);
            json.WriteNumber("value", loss.Value);
            json.WriteNumber("decimals", loss.Decimals);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("groups");
        foreach (var group in groups)
        {
            json.WriteStartArray();
            foreach (var training in group.Ties.Prepend(group.First))
                Write(json, training, explanation.Losses);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ExplainedTraining training, IReadOnlyList<PrintedLoss> losses)
    {
        json.WriteStartObject();
        json.WriteString("updates", training.Rule.Updates == Updates.PerSample ? "per-sample" : "full-batch");
        json.WriteString("optimizer", training.Rule.Optimizer switch
        {
            Optimizer.GradientDescent => "gradient-descent",
            Optimizer.Momentum => "momentum",
            _ => "adam",
        });
        json.WriteNumber("rate", training.Rate);
        json.WriteNumber("leastRate", training.LeastRate);
        json.WriteNumber("greatestRate", training.GreatestRate);
        json.WriteStartArray("order");
        foreach (var index in training.Rule.Order.Indices)
            json.WriteNumberValue(index + 1);
        json.WriteEndArray();
        json.WriteString("average", training.Meaning.Average switch
        {
            EpochAverage.Running => "running",
            EpochAverage.AfterEpoch => "after-epoch",
            _ => "before-epoch",
        });
        json.WriteNumber("reluGradientAtZero", training.Rule.GradientAtZero);
        json.WriteString("start", training.Rule.Start == StartBiases.AsGiven ? "as-given" : "zero-biases");
        json.WriteBoolean("countsFromZero", training.Meaning.CountsFromZero);
        if (training.Meaning.EpochsPerLine is { } spacing)
            json.WriteNumber("epochsPerLine", spacing);
        json.WriteStartArray("values");
        foreach (var value in training.Values)
            json.WriteNumberValue(value);
        json.WriteEndArray();
        json.WriteStartArray("off");
        foreach (var line in training.OffLines(losses))
            json.WriteNumberValue(line + 1);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
