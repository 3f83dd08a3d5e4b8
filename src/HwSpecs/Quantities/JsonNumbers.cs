using System.Text.Json;

namespace HwSpecs.Quantities;

/// <summary>Numbers in JSON, which has no infinities and no NaN: these are written as the strings "Infinity", "-Infinity" and "NaN".</summary>
internal static class JsonNumbers
{
    public static void Write(Utf8JsonWriter json, double number)
    {
        if (double.IsFinite(number))
            json.WriteNumberValue(number);
        else
            json.WriteStringValue(double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
    }

    public static void Write(Utf8JsonWriter json, ReadOnlySpan<double> numbers)
    {
        json.WriteStartArray();
        foreach (var number in numbers)
            Write(json, number);
        json.WriteEndArray();
    }
}
