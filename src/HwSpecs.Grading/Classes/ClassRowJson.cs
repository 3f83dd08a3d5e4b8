using System.Text.Json;
using HwSpecs.Grading.Reporting;

namespace HwSpecs.Grading.Classes;

/// <summary>A row as one line of JSON, and back.</summary>
internal static class ClassRowJson
{
    public static byte[] Line(ClassRow row)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("student", row.StudentId);
            json.WriteString("submission", row.Submission);
            json.WriteString("key", row.Key);
            json.WriteNumber("points", row.Points);
            json.WriteStartArray("groups");
            foreach (var points in row.GroupPoints)
                json.WriteNumberValue(points);
            json.WriteEndArray();
            json.WriteString("verdicts", row.Verdicts);
            json.WriteString("convention", row.Convention);
            json.WriteStartArray("slips");
            foreach (var slip in row.Slips)
                json.WriteStringValue(slip);
            json.WriteEndArray();
            json.WriteString("refusal", row.Refusal);
            json.WriteStartArray("questions");
            foreach (var question in row.Questions)
            {
                json.WriteStartArray();
                json.WriteStringValue(question.Address);
                json.WriteStringValue(question.Cause);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteStartArray("overrides");
            foreach (var entry in row.Overrides)
            {
                json.WriteStartArray();
                json.WriteStringValue(entry.Where);
                json.WriteNumberValue(entry.Points);
                json.WriteStringValue(entry.Reason);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <returns>Null where the line is no row, such as one that a kill has cut.</returns>
    public static ClassRow? Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            return new ClassRow(
                row.GetProperty("student").GetString() ?? "",
                row.GetProperty("submission").GetString() ?? "",
                row.GetProperty("key").GetString() ?? "",
                row.GetProperty("points").GetDecimal(),
                [.. row.GetProperty("groups").EnumerateArray().Select(points => points.GetDecimal())],
                Text(row.GetProperty("verdicts")),
                Text(row.GetProperty("convention")),
                [.. row.GetProperty("slips").EnumerateArray().Select(Text)],
                row.GetProperty("refusal").GetString() ?? "",
                [.. row.GetProperty("questions").EnumerateArray().Select(question => new Question(Text(question[0]), Text(question[1])))],
                [.. row.GetProperty("overrides").EnumerateArray().Select(entry => new Override(Text(entry[0]), entry[1].GetDecimal(), Text(entry[2])))]);
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    // A class has few different verdicts and causes: rows share them.
    private static string Text(JsonElement element) => string.Intern(element.GetString() ?? "");
}
