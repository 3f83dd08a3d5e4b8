using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HwSpecs.Claims;

namespace HwSpecs.Cli;

/// <summary>Claims as one JSON object, as Schemas/claims.schema.json describes it.</summary>
internal static class ClaimsJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<string> Lines(IReadOnlyList<Claim> claims)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("claims");
            foreach (var claim in claims)
            {
                json.WriteStartObject();
                json.WriteString("address", claim.Address.ToString());
                json.WriteString("statement", claim.Statement);
                json.WriteString("verdict", Id(claim.Verdict));
                json.WriteString("reason", claim.Reason);
                json.WriteStartArray("evidence");
                foreach (var evidence in claim.Evidence)
                {
                    json.WriteStartObject();
                    json.WriteString("name", evidence.Name);
                    json.WriteNumber("value", evidence.Value);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length).Split('\n');
    }

    /// <summary>A verdict's stable name in every output.</summary>
    public static string Id(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.BorneOut => "borne-out",
        ClaimVerdict.Refuted => "refuted",
        _ => "undecidable",
    };
}
