using System.Text.Json;
using HwSpecs.Adversarial.Bounds;
using HwSpecs.Quantities;

namespace HwSpecs.Adversarial.Json;

/// <summary>Bounds on the distance to the other class as JSON: an outcome of another kind than the certified one, without a certificate.</summary>
public static class BoundsJson
{
    /// <summary>One line without a line end.</summary>
    public static string ToText(BoundedOutcome outcome) => CertificateJson.Written(json => Write(json, outcome));

    private static void Write(Utf8JsonWriter json, BoundedOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("format", OutcomeJson.Format);
        json.WriteString("kind", OutcomeJson.Bounds);
        json.WritePropertyName("point");
        JsonNumbers.Write(json, [.. outcome.Sample]);
        json.WriteString("norm", CertificateJson.Word(outcome.Norm));
        json.WriteNumber("class", outcome.StartsInClassOne ? 1 : 0);
        switch (outcome.Bounds)
        {
            case DistanceBounds.Found found:
                Write(json, "found", found.Lower, found.Upper, found.Gap, found.IsExact, found.Adversarial, Word(found.Attainment));
                break;
            case DistanceBounds.OnBoundary boundary:
                Write(json, "on boundary", 0, 0, 0, isExact: true, boundary.Toward, Word(Attainment.NotAttained));
                break;
            case DistanceBounds.NoneWithin none:
                Write(json, "none within", none.Radius, null, null, isExact: false, null, null);
                break;
            case DistanceBounds.NoClassChange:
                Write(json, "no class change", null, null, null, isExact: true, null, null);
                break;
            default:
                throw new InvalidOperationException($"{outcome.Bounds} is no known outcome of a search.");
        }

        json.WriteNumber("regions", outcome.Bounds.Regions);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string result, double? lower, double? upper, double? gap, bool isExact, IReadOnlyList<double>? adversarial, string? attainment)
    {
        json.WriteString("result", result);
        Write(json, "lower", lower);
        Write(json, "upper", upper);
        Write(json, "gap", gap);
        json.WriteBoolean("exact", isExact);
        json.WritePropertyName("adversarial");
        if (adversarial is null)
            json.WriteNullValue();
        else
            JsonNumbers.Write(json, [.. adversarial]);
        json.WriteString("attainment", attainment);
    }

    private static void Write(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }

    private static string Word(Attainment attainment) => attainment switch
    {
        Attainment.Attained => "attained",
        Attainment.NotAttained => "not attained",
        _ => "undecided",
    };
}
