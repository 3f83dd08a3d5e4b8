namespace HwSpecs.Grading.Reporting;

/// <summary>A report as one JSON object; <c>marks.schema.json</c> says which.</summary>
public static class JsonReport
{
    private const int LargestKept = 1 << 20;

    // Arrays that grow past 85,000 bytes would cost a full collection every few reports.
    [ThreadStatic]
    private static IndentedJson? kept;

    public static byte[] Bytes(Report report)
    {
        var json = kept is { Capacity: <= LargestKept } ? kept : kept = new IndentedJson();
        json.Clear();
        Write(json, report);
        json.LineEnd();
        return json.Written.ToArray();
    }

    private static void Write(IndentedJson json, Report report)
    {
        json.StartObject();
        json.String("audience"u8, report is StaffReport ? "staff" : "student");
        json.String("submission"u8, report.Submission);
        json.String("refusal"u8, report.Refusal);
        json.Number("points"u8, report.Points);
        json.Number("possible"u8, report.Possible);
        json.Boolean("allCorrect"u8, report.IsAllCorrect);
        json.Boolean("needsHuman"u8, report.NeedsHuman);
        json.StartObject("totals"u8);
        foreach (var (id, count) in VerdictCounts.Of(report.Items))
            json.Number(id, count);
        json.EndObject();
        WriteDecisions(json, report);
        json.StartArray("groups"u8);
        foreach (var group in report.Groups)
        {
            json.StartObject();
            json.String("prefix"u8, group.Prefix);
            json.String("title"u8, group.Title);
            json.Number("points"u8, group.Points);
            json.Number("possible"u8, group.Possible);
            json.StartArray("verdicts"u8);
            foreach (var item in group.Items)
                WriteItem(json, item);
            json.EndArray();
            json.EndObject();
        }

        json.EndArray();
        WriteRemarks(json, report);
        json.EndObject();
    }

    private static void WriteDecisions(IndentedJson json, Report report)
    {
        if (report.Convention is { } convention)
        {
            json.StartObject("convention"u8);
            json.String("id"u8, convention.Id);
            json.String("inWords"u8, convention.InWords);
            json.EndObject();
        }

        json.StartArray("deductions"u8);
        foreach (var deduction in report.Deductions)
        {
            json.StartObject();
            json.String("slip"u8, deduction.Slip.Id);
            json.String("inWords"u8, deduction.Slip.InWords);
            json.Number("points"u8, deduction.Points);
            json.EndObject();
        }

        json.EndArray();
        json.StartArray("overrides"u8);
        foreach (var entry in report.Overrides)
        {
            json.StartObject();
            json.String("where"u8, entry.Where);
            json.Number("points"u8, entry.Points);
            json.String("reason"u8, entry.Reason);
            json.EndObject();
        }

        json.EndArray();
    }

    private static void WriteItem(IndentedJson json, ItemReport item)
    {
        json.StartObject();
        json.String("address"u8, item.Address.ToString());
        json.String("verdict"u8, item.Verdict);
        json.Number("points"u8, item.Points);
        json.Number("possible"u8, item.Possible);
        if (item.Place.Length > 0)
        {
            json.String("place"u8, item.Place);
            json.String("raw"u8, item.Raw);
            json.StartArray("numbers"u8);
            // JSON has no infinities and no NaN; a reader refuses them too.
            foreach (var number in item.Numbers)
            {
                if (double.IsFinite(number))
                    json.Number(number);
            }

            json.EndArray();
        }

        json.String("reason"u8, item.Reason);
        if (item is ItemReport.ForStaff staff)
        {
            json.String("key"u8, staff.Key);
            json.String("tolerance"u8, staff.Tolerance);
            json.String("rule"u8, staff.Rule);
        }

        json.EndObject();
    }

    private static void WriteRemarks(IndentedJson json, Report report)
    {
        json.StartArray("claims"u8);
        foreach (var claim in report.Claims)
        {
            json.StartObject();
            json.String("address"u8, claim.Address);
            json.String("standing"u8, claim.Standing);
            json.String("place"u8, claim.Place);
            json.String("raw"u8, claim.Raw);
            json.String("reason"u8, claim.Reason);
            json.EndObject();
        }

        json.EndArray();
        WriteRemarks(json, "notes"u8, report.Notes);
        WriteRemarks(json, "notUnderstood"u8, report.NotUnderstood);
    }

    private static void WriteRemarks(IndentedJson json, ReadOnlySpan<byte> property, IReadOnlyList<RemarkReport> remarks)
    {
        json.StartArray(property);
        foreach (var remark in remarks)
        {
            json.StartObject();
            json.String("place"u8, remark.Place);
            json.String("text"u8, remark.Text);
            json.String("raw"u8, remark.Raw);
            json.EndObject();
        }

        json.EndArray();
    }
}
