namespace HwSpecs.Grading.Reporting;

/// <summary>PrairieLearn's results.json: the score is a fraction; a file that cannot be read is not gradable.</summary>
public static class PrairieLearnReport
{
    public static byte[] Bytes(StudentReport report) => ServiceJson.Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("gradable", report.Refusal.Length == 0);
        json.WriteNumber("score", report.Possible == 0 ? 0 : Math.Clamp(Math.Round(report.Points / report.Possible, 6), 0, 1));
        json.WriteString("message", ServiceJson.Overview(report));
        if (report.Refusal.Length > 0)
        {
            json.WriteStartArray("format_errors");
            json.WriteStringValue(report.Refusal);
            json.WriteEndArray();
        }

        json.WriteStartArray("tests");
        foreach (var group in report.Groups)
        {
            json.WriteStartObject();
            json.WriteString("name", $"{group.Prefix} {group.Title}");
            json.WriteString("description", VerdictCounts.InWords(group.Items));
            json.WriteNumber("points", group.Points);
            json.WriteNumber("max_points", group.Possible);
            json.WriteString("message", group.Points == group.Possible ? "full points" : "not all points");
            json.WriteString("output", ServiceJson.Lines(group));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
