using System.Text.Json;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Quantities;

namespace HwSpecs.Adversarial.Json;

/// <summary>What the exact search says of one point as JSON: the numbers that people use, in float64, and the certificate that they follow from.</summary>
public static class OutcomeJson
{
    internal const string Format = "hwspecs-outcome/1";
    internal const string Bounds = "bounds";
    private const string Certified = "certified";

    /// <summary>One line without a line end.</summary>
    /// <param name="epsilon">How much farther than the least distance the example of the other class given under <c>within</c> may be.</param>
    public static string ToText(Certificate certificate, double epsilon) => CertificateJson.Written(json => Write(json, certificate, epsilon));

    /// <summary>Verifies a certificate, or an outcome with the certificate in it, without trusting the search that made it.</summary>
    /// <exception cref="JsonContentException">The text holds neither.</exception>
    /// <exception cref="NotSupportedException">The network has a number of inputs that certificates cannot be given for.</exception>
    public static (Certificate Certificate, CertificateCheck Check) Verify(ReadOnlyMemory<byte> utf8)
    {
        using var document = StrictJson.Parse(utf8);
        var root = new JsonPlace(document.RootElement, "");
        if (HoldsBounds(root.Element))
            throw new JsonContentException("it holds bounds of a distance; expected a certificate, which is given for networks with 2 inputs");
        if (root.Element.ValueKind != JsonValueKind.Object || !root.Element.TryGetProperty("certificate", out _))
        {
            var alone = CertificateJson.Read(root);
            return (alone, CertificateChecker.Check(alone));
        }

        var members = root.Members(["format", "kind", "point", "norm", "class", "result", "distance", "attained", "epsilon", "nearest", "certificate"]);
        members["format"].OneOf((Format, true));
        members["kind"].OneOf((Certified, true));
        if (members["epsilon"].Number() is var epsilon && epsilon <= 0)
            throw members["epsilon"].Unexpected("a number above 0");
        var certificate = CertificateJson.Read(members["certificate"]);
        var check = CertificateChecker.Check(certificate);
        if (check is CertificateCheck.NotProved)
            return (certificate, check);
        using var proved = JsonDocument.Parse(ToText(certificate, epsilon));
        var altered = proved.RootElement.EnumerateObject().FirstOrDefault(member => !JsonElement.DeepEquals(member.Value, members[member.Name].Element));
        return (certificate, altered.Value.ValueKind == JsonValueKind.Undefined
            ? check
            : new CertificateCheck.NotProved($"the certificate holds, but '{altered.Name}' beside it is not what follows from it"));
    }

    private static bool HoldsBounds(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("kind", out var kind) && kind.ValueKind == JsonValueKind.String && kind.ValueEquals(Bounds);

    private static void Write(Utf8JsonWriter json, Certificate certificate, double epsilon)
    {
        var outcome = certificate.Outcome;
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("kind", Certified);
        json.WritePropertyName("point");
        JsonNumbers.Write(json, [.. certificate.Sample]);
        json.WriteString("norm", CertificateJson.Word(certificate.Norm));
        json.WriteNumber("class", certificate.Claim.StartsInClassOne ? 1 : 0);
        json.WriteString("result", outcome switch
        {
            ExactOutcome.Found => "found",
            ExactOutcome.OnBoundary => "on boundary",
            _ => "no class change",
        });
        if (outcome is ExactOutcome.NoClassChange)
        {
            json.WriteNull("distance");
            json.WriteNull("attained");
        }
        else
        {
            json.WritePropertyName("distance");
            JsonNumbers.Write(json, outcome is ExactOutcome.Found found ? found.Distance : 0);
            json.WriteBoolean("attained", certificate.Claim.IsAttained);
        }

        json.WriteNumber("epsilon", epsilon);
        json.WriteStartArray("nearest");
        foreach (var points in certificate.Claim.Nearest)
            WriteNearest(json, points, WithinReach.Of(certificate, points, epsilon));
        json.WriteEndArray();
        json.WritePropertyName("certificate");
        CertificateJson.Write(json, certificate);
        json.WriteEndObject();
    }

    private static void WriteNearest(Utf8JsonWriter json, CertifiedPoints points, IReadOnlyList<double>? within)
    {
        var rounded = points.Rounded();
        json.WriteStartObject();
        json.WriteStartArray("vertices");
        JsonNumbers.Write(json, [.. rounded.From]);
        if (points.To != points.From)
            JsonNumbers.Write(json, [.. rounded.To]);
        json.WriteEndArray();
        json.WriteBoolean("attained", points.IsAttained);
        if (within is null)
        {
            json.WriteNull("within");
        }
        else
        {
            json.WritePropertyName("within");
            JsonNumbers.Write(json, [.. within]);
        }

        CertificateJson.WriteWhere(json, points);
        json.WriteEndObject();
    }
}
