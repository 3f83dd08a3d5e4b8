namespace HwSpecs.Grading.Reporting;

/// <summary>What GitHub Classroom's grading reporter reads from <c>&lt;ID&gt;_RESULTS</c>: one line of Base64.</summary>
public static class GitHubClassroomReport
{
    public static byte[] Bytes(StudentReport report) => ShownText.Utf8(Convert.ToBase64String(Json(report)) + "\n");

    private static byte[] Json(StudentReport report) => ServiceJson.Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("status", report.Refusal.Length > 0 ? "error" : report.IsAllCorrect ? "pass" : "fail");
        json.WriteNumber("max_score", report.Possible);
        json.WriteStartArray("tests");
        foreach (var group in report.Groups)
        {
            json.WriteStartObject();
            json.WriteString("name", $"{group.Prefix} {group.Title}");
            json.WriteString("status", report.Refusal.Length > 0 ? "error" : group.Points == group.Possible ? "pass" : "fail");
            json.WriteNumber("score", group.Points);
            json.WriteString("message", ServiceJson.Lines(group));
            json.WriteString("test_code", $"hwspecs check, group {group.Prefix}");
            json.WriteString("filename", "");
            json.WriteNumber("line_no", 0);
            json.WriteNumber("execution_time", 0);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
