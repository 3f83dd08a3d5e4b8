using System.Globalization;
using System.Text;
using System.Text.Json;

namespace HwSpecs.Grading.Reporting;

/// <summary>What the results of marking services have in common.</summary>
internal static class ServiceJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    public static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            write(json);
        return stream.ToArray();
    }

    /// <summary>A line for each item.</summary>
    public static string Lines(GroupReport group) =>
        string.Join('\n', group.Items.Select(item => $"{item.Verdict} {item.Address}: {(item.Place.Length > 0 ? $"{item.Place}: " : "")}{item.Reason}"));

    /// <summary>The total, and what touches more than one group.</summary>
    public static string Overview(StudentReport report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{ShownText.Points(report.Points)} of {ShownText.Points(report.Possible)} points{(report.NeedsHuman ? ", before a person decides what is left" : "")}");
        if (report.Refusal.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"\nNot read: {report.Refusal}");
        if (report.Convention is { } convention)
            text.Append(CultureInfo.InvariantCulture, $"\nConvention: {convention.InWords}");
        foreach (var deduction in report.Deductions)
            text.Append(CultureInfo.InvariantCulture, $"\nDeducted once: {ShownText.Points(deduction.Points)} points: {deduction.Slip.InWords}");
        foreach (var entry in report.Overrides)
            text.Append(CultureInfo.InvariantCulture, $"\nDecided by a person: {entry.Where}: {ShownText.Points(entry.Points)} points: {entry.Reason}");
        foreach (var claim in report.Claims)
            text.Append(CultureInfo.InvariantCulture, $"\nClaim, never deducted: {claim.InWords}");
        foreach (var remark in report.Notes)
            text.Append(CultureInfo.InvariantCulture, $"\nNote: {remark.Place}: {remark.Text}");
        return text.ToString();
    }
}
