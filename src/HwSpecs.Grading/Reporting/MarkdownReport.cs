using System.Globalization;
using System.Text;

namespace HwSpecs.Grading.Reporting;

/// <summary>A report in GitHub's Markdown; text of others stands in code spans or is escaped, so that it makes no link, image, heading or HTML.</summary>
public static class MarkdownReport
{
    public static byte[] Bytes(Report report) => ShownText.Utf8(Text(report));

    public static string Text(Report report)
    {
        var text = new StringBuilder();
        Line($"# {Escaped(report.Submission)}: {Of(report.Points, report.Possible)} points");
        if (report.NeedsHuman)
            Line("Before a person decides what is left.");
        if (report.Refusal.Length > 0)
            Line($"**Not read:** {Escaped(report.Refusal)}");
        if (report.Convention is { } convention)
            Line($"Convention: {Escaped(convention.InWords)} ({Escaped(convention.Id)})");
        foreach (var deduction in report.Deductions)
            Line($"Deducted once: {ShownText.Points(deduction.Points)} points: {Escaped(deduction.Slip.InWords)}");
        foreach (var entry in report.Overrides)
            Line($"Decided by a person: {Escaped(entry.Where)}: {ShownText.Points(entry.Points)} points: {Escaped(entry.Reason)}");
        foreach (var group in report.Groups.Where(group => group.Items.Count > 0))
            Group(group);
        List("Claims, never deducted", report.Claims.Select(claim => claim.InWords));
        List("Notes", report.Notes.Select(note => $"{note.Place}: {note.Text}"));
        List("Read but not understood", report.NotUnderstood.Select(rest => $"{rest.Place}: {rest.Raw} ({rest.Text})"));
        return text.ToString();

        void Line(string line) => text.Append(text.Length > 0 ? "\n" : "").Append(line).Append('\n');

        void Group(GroupReport group)
        {
            var staff = group.Items.Any(item => item is ItemReport.ForStaff);
            Line($"## {Escaped(group.Prefix)} {Escaped(group.Title)}: {Of(group.Points, group.Possible)}");
            Line($"| Quantity | Verdict | Points | Where | Reason |{(staff ? " Key | Tolerance | Rule |" : "")}");
            text.Append(CultureInfo.InvariantCulture, $"|---|---|--:|---|---|{(staff ? "---|---|---|" : "")}\n");
            foreach (var item in group.Items)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {Escaped(item.Address.ToString())} | {item.Verdict} | {Of(item.Points, item.Possible)} | {Escaped(item.Place)} | {Escaped(item.Reason)} |");
                text.Append(item is ItemReport.ForStaff more ? $" {Escaped(more.Key)} | {more.Tolerance} | {Escaped(more.Rule)} |\n" : "\n");
            }
        }

        void List(string title, IEnumerable<string> entries)
        {
            var all = entries.ToList();
            if (all.Count == 0)
                return;
            Line($"## {title}");
            Line(string.Join('\n', all.Select(entry => $"- {Escaped(entry)}")));
        }
    }

    /// <summary>Every character that Markdown may give a meaning is escaped, and a scheme such as javascript: is no link.</summary>
    internal static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var k = 0; k < text.Length; k++)
        {
            var c = text[k];
            if (c is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '<' or '>' or '(' or ')' or '#' or '|' or '!' or '~' or '&' or '@' or '$' or '"')
                escaped.Append('\\');
            // GitHub links http: and www. by themselves; with the character's number they are only text.
            if ((c == ':' || (c == '.' && text[..k].EndsWith("www", StringComparison.OrdinalIgnoreCase))) && k > 0 && char.IsAsciiLetter(text[k - 1]) && k + 1 < text.Length && text[k + 1] != ' ')
                escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static string Of(decimal points, decimal possible) => $"{ShownText.Points(points)}/{ShownText.Points(possible)}";
}
