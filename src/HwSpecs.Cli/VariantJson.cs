using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HwSpecs.Grading.Marking;
using HwSpecs.Quantities;
using HwSpecs.Report;
using HwSpecs.Variants;

namespace HwSpecs.Cli;

/// <summary>A variant as one JSON object: what is given, and the key or only the addresses that are asked.</summary>
internal static class VariantJson
{
    // UTF-8 in a file of its own, not within HTML.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(Variant variant, bool withKey)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("student", variant.Student.Text);
            json.WriteString("version", Variant.Version);
            WriteGiven(json, variant.Definition);
            json.WriteStartArray(withKey ? "key" : "asked");
            foreach (var expected in Expectation.All(variant.Definition).OfType<Expectation.OfKey>())
            {
                if (withKey)
                    json.WriteRawValue(QuantityJson.ToLine(expected.Key));
                else
                    json.WriteStringValue(expected.Address.ToString());
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteGiven(Utf8JsonWriter json, Definition definition)
    {
        json.WriteStartObject("given");
        WriteRows(json, "samples", definition.Samples);
        WriteNumbers(json, "targets", definition.Targets);
        WriteRows(json, "W", definition.HiddenWeights);
        WriteNumbers(json, "c", definition.HiddenBiases);
        WriteNumbers(json, "w", definition.OutputWeights);
        json.WriteNumber("b", definition.OutputBias);
        json.WriteNumber("learningRate", definition.LearningRate);
        json.WriteNumber("epochs", definition.Epochs);
        json.WriteNumber("epochsPerLine", definition.EpochsPerLine);
        json.WriteNumber("walkStep", definition.WalkStep);
        json.WriteNumber("maxWalkSteps", definition.MaxWalkSteps);
        json.WriteNumber("slow", definition.RegionThresholds.Slow);
        json.WriteNumber("fast", definition.RegionThresholds.Fast);
        if (definition.JumpReLUTask is { } task)
        {
            json.WriteNumber("theta", task.Threshold);
            json.WriteString("training", task.Training.ToString().ToLowerInvariant());
        }

        json.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter json, string name, IReadOnlyList<IReadOnlyList<double>> rows)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
            json.WriteRawValue(Notation.Vector(row));
        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IReadOnlyList<double> numbers)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(Notation.Vector(numbers));
    }
}
