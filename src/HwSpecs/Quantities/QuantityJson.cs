using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HwSpecs.Quantities;

/// <summary>A quantity as one line of JSON with the shortest digits that give back the same bits.</summary>
public static class QuantityJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>One JSON object without a line end: <c>{"address":..,"arithmetic":..,"value":..}</c>.</returns>
    public static string ToLine(Quantity quantity)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("address", quantity.Address.ToString());
            json.WriteString("arithmetic", quantity.Arithmetic == Arithmetic.Float32 ? "float32" : "float64");
            json.WritePropertyName("value");
            WriteValue(json, quantity.Value);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteValue(Utf8JsonWriter json, QuantityValue value)
    {
        switch (value)
        {
            case QuantityValue.Scalar scalar:
                JsonNumbers.Write(json, scalar.Number);
                break;
            case QuantityValue.Vector vector:
                JsonNumbers.Write(json, [.. vector.Numbers]);
                break;
            case QuantityValue.Matrix matrix:
                json.WriteStartArray();
                foreach (var row in matrix.Rows)
                    JsonNumbers.Write(json, [.. row]);
                json.WriteEndArray();
                break;
            case QuantityValue.Regions regions:
                json.WriteStartArray();
                foreach (var (region, interval) in regions.Intervals)
                {
                    json.WriteStartObject();
                    json.WriteString("region", region.ToString().ToLowerInvariant());
                    json.WritePropertyName("from");
                    JsonNumbers.Write(json, interval.From);
                    json.WritePropertyName("to");
                    JsonNumbers.Write(json, interval.To);
                    json.WriteBoolean("fromClosed", interval.FromClosed);
                    json.WriteBoolean("toClosed", interval.ToClosed);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                break;
            case QuantityValue.Text text:
                json.WriteStringValue(text.Content);
                break;
        }
    }
}
