namespace HwSpecs.Grading.Reporting;

/// <summary>Gradescope's results.json: a test for each group, visible to the student, so that only a student's report may become one.</summary>
public static class GradescopeReport
{
    public static byte[] Bytes(StudentReport report) => ServiceJson.Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("score", report.Points);
        json.WriteString("output", ServiceJson.Overview(report));
        json.WriteString("output_format", "text");
        json.WriteString("test_output_format", "text");
        json.WriteString("test_name_format", "text");
        json.WriteString("visibility", "visible");
        json.WriteString("stdout_visibility", "hidden");
        json.WriteStartArray("tests");
        foreach (var group in report.Groups)
        {
            json.WriteStartObject();
            json.WriteNumber("score", group.Points);
            json.WriteNumber("max_score", group.Possible);
            json.WriteString("status", group.Points == group.Possible ? "passed" : "failed");
            json.WriteString("name", group.Title);
            json.WriteString("number", group.Prefix);
            json.WriteString("output", ServiceJson.Lines(group));
            json.WriteString("visibility", "visible");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
