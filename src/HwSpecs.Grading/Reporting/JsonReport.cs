using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HwSpecs.Grading.Reporting;

/// <summary>A report as one JSON object; <c>marks.schema.json</c> says which.</summary>
public static class JsonReport
{
    private const int LargestKept = 1 << 20;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default, SkipValidation = true };

    // Arrays that grow past 85,000 bytes would cost a full collection every few reports.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    public static byte[] Bytes(Report report)
    {
        var written = buffer is { Capacity: <= LargestKept } kept ? kept : buffer = new ArrayBufferWriter<byte>(1 << 16);
        written.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(written, Options))
            Write(json, report);
        written.Write("\n"u8);
        return written.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject();
        json.WriteString("audience", report is StaffReport ? "staff" : "student");
        json.WriteString("submission", report.Submission);
        json.WriteString("refusal", report.Refusal);
        json.WriteNumber("points", report.Points);
        json.WriteNumber("possible", report.Possible);
        json.WriteBoolean("allCorrect", report.IsAllCorrect);
        json.WriteBoolean("needsHuman", report.NeedsHuman);
        json.WriteStartObject("totals");
        foreach (var (id, count) in VerdictCounts.Of(report.Items))
            json.WriteNumber(id, count);
        json.WriteEndObject();
        WriteDecisions(json, report);
        json.WriteStartArray("groups");
        foreach (var group in report.Groups)
        {
            json.WriteStartObject();
            json.WriteString("prefix", group.Prefix);
            json.WriteString("title", group.Title);
            json.WriteNumber("points", group.Points);
            json.WriteNumber("possible", group.Possible);
            json.WriteStartArray("verdicts");
            foreach (var item in group.Items)
                WriteItem(json, item);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteRemarks(json, report);
        json.WriteEndObject();
    }

    private static void WriteDecisions(Utf8JsonWriter json, Report report)
    {
        if (report.Convention is { } convention)
        {
            json.WriteStartObject("convention");
            json.WriteString("id", convention.Id);
            json.WriteString("inWords", convention.InWords);
            json.WriteEndObject();
        }

        json.WriteStartArray("deductions");
        foreach (var deduction in report.Deductions)
        {
            json.WriteStartObject();
            json.WriteString("slip", deduction.Slip.Id);
            json.WriteString("inWords", deduction.Slip.InWords);
            json.WriteNumber("points", deduction.Points);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("overrides");
        foreach (var entry in report.Overrides)
        {
            json.WriteStartObject();
            json.WriteString("where", entry.Where);
            json.WriteNumber("points", entry.Points);
            json.WriteString("reason", entry.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteItem(Utf8JsonWriter json, ItemReport item)
    {
        json.WriteStartObject();
        json.WriteString(Name.Address, item.Address.ToString());
        json.WriteString(Name.Verdict, item.Verdict);
        json.WriteNumber(Name.Points, item.Points);
        json.WriteNumber(Name.Possible, item.Possible);
        if (item.Place.Length > 0)
        {
            json.WriteString(Name.Place, item.Place);
            json.WriteString(Name.Raw, item.Raw);
            json.WriteStartArray(Name.Numbers);
            // JSON has no infinities and no NaN; a reader refuses them too.
            foreach (var number in item.Numbers)
            {
                if (double.IsFinite(number))
                    json.WriteNumberValue(number);
            }

            json.WriteEndArray();
        }

        json.WriteString(Name.Reason, item.Reason);
        if (item is ItemReport.ForStaff staff)
        {
            json.WriteString(Name.Key, staff.Key);
            json.WriteString(Name.Tolerance, staff.Tolerance);
            json.WriteString(Name.Rule, staff.Rule);
        }

        json.WriteEndObject();
    }

    private static void WriteRemarks(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("claims");
        foreach (var claim in report.Claims)
        {
            json.WriteStartObject();
            json.WriteString("address", claim.Address);
            json.WriteString("standing", claim.Standing);
            json.WriteString("place", claim.Place);
            json.WriteString("raw", claim.Raw);
            json.WriteString("reason", claim.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        foreach (var (property, remarks) in new[] { ("notes", report.Notes), ("notUnderstood", report.NotUnderstood) })
        {
            json.WriteStartArray(property);
            foreach (var remark in remarks)
            {
                json.WriteStartObject();
                json.WriteString("place", remark.Place);
                json.WriteString("text", remark.Text);
                json.WriteString("raw", remark.Raw);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    /// <summary>The names in each of a hundred items, as bytes.</summary>
    private static class Name
    {
        public static readonly JsonEncodedText Address = JsonEncodedText.Encode("address");
        public static readonly JsonEncodedText Verdict = JsonEncodedText.Encode("verdict");
        public static readonly JsonEncodedText Points = JsonEncodedText.Encode("points");
        public static readonly JsonEncodedText Possible = JsonEncodedText.Encode("possible");
        public static readonly JsonEncodedText Place = JsonEncodedText.Encode("place");
        public static readonly JsonEncodedText Raw = JsonEncodedText.Encode("raw");
        public static readonly JsonEncodedText Numbers = JsonEncodedText.Encode("numbers");
        public static readonly JsonEncodedText Reason = JsonEncodedText.Encode("reason");
        public static readonly JsonEncodedText Key = JsonEncodedText.Encode("key");
        public static readonly JsonEncodedText Tolerance = JsonEncodedText.Encode("tolerance");
        public static readonly JsonEncodedText Rule = JsonEncodedText.Encode("rule");
    }
}
