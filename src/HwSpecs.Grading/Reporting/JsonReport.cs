using System.Text;
using System.Text.Json;
using HwSpecs.Grading.Marking;

namespace HwSpecs.Grading.Reporting;

/// <summary>A marked submission as one JSON object.</summary>
public static class JsonReport
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    public static IEnumerable<string> Lines(string name, MarkedSubmission marked)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            Write(json, name, marked);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length).Split('\n');
    }

    private static void Write(Utf8JsonWriter json, string name, MarkedSubmission marked)
    {
        json.WriteStartObject();
        json.WriteString("submission", name);
        json.WriteBoolean("allCorrect", marked.IsAllCorrect);
        json.WriteStartObject("totals");
        foreach (var (id, count) in marked.Verdicts.CountBy(verdict => verdict.Id).OrderBy(pair => pair.Key, StringComparer.Ordinal))
            json.WriteNumber(id, count);
        json.WriteEndObject();

        json.WriteStartArray("verdicts");
        foreach (var verdict in marked.Verdicts)
        {
            json.WriteStartObject();
            json.WriteString("address", verdict.Address.ToString());
            json.WriteString("verdict", verdict.Id);
            if (VerdictText.Place(verdict) is { } place)
            {
                json.WriteString("place", place.ToString());
                json.WriteString("raw", VerdictText.RawText(verdict));
            }

            json.WriteString("explanation", VerdictText.Explanation(verdict));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var note in marked.Reading.Notes)
            WriteLine(json, note.Place.ToString(), "text", note.Text, null);
        json.WriteEndArray();
        json.WriteStartArray("notUnderstood");
        foreach (var rest in marked.Reading.NotUnderstood)
            WriteLine(json, rest.Place.ToString(), "reason", rest.Reason, rest.RawText);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter json, string? place, string property, string text, string? raw)
    {
        json.WriteStartObject();
        json.WriteString("place", place);
        json.WriteString(property, text);
        if (raw is not null)
            json.WriteString("raw", raw);
        json.WriteEndObject();
    }
}
