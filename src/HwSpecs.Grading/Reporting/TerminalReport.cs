using System.Globalization;
using Spectre.Console;

namespace HwSpecs.Grading.Reporting;

/// <summary>A report as tables by problem: in colour on a terminal, aligned plain text elsewhere.</summary>
public static class TerminalReport
{
    /// <summary>Where nothing says how wide the output is.</summary>
    public const int PlainWidth = 80;

    private const int LongestList = 20;

    /// <summary>Plain text of 80 columns for a file or a pipe, with nothing behind the last character of a line.</summary>
    public static byte[] Bytes(Report report)
    {
        using var plain = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Write(report, Console(plain, PlainWidth, AnsiSupport.No), TableBorder.None);
        return ShownText.Utf8(string.Join('\n', plain.ToString().Split('\n').Select(line => line.TrimEnd())).TrimEnd('\n') + "\n");
    }

    /// <param name="width">The terminal's columns.</param>
    public static void Write(Report report, TextWriter terminal, int width) =>
        Write(report, Console(terminal, width, AnsiSupport.Yes), TableBorder.Rounded);

    private static IAnsiConsole Console(TextWriter writer, int width, AnsiSupport ansi)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ansi,
            ColorSystem = ansi == AnsiSupport.Yes ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
            // A build server's variables would change what is written.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private static void Write(Report report, IAnsiConsole console, TableBorder border)
    {
        // Text, never Markup: nothing of a submission is read as a style.
        console.Write(new Text($"Submission {report.Submission}\n"));
        if (report.Refusal.Length > 0)
            console.Write(new Text($"Not read: {report.Refusal}\n", new Style(Color.Red)));
        foreach (var group in report.Groups.Where(group => group.Items.Count > 0))
        {
            console.Write(new Text($"\n{group.Prefix} {group.Title}: {Of(group.Points, group.Possible)}\n", new Style(decoration: Decoration.Bold)));
            console.Write(Items(group, border));
        }

        foreach (var (title, entries) in Lists(report).Where(list => list.Entries.Count > 0))
        {
            console.Write(new Text($"\n{title}\n", new Style(decoration: Decoration.Bold)));
            foreach (var entry in entries.Take(LongestList))
                console.Write(new Padder(new Text(entry), new Padding(2, 0, 0, 0)));
            if (entries.Count > LongestList)
                console.Write(new Text(string.Create(CultureInfo.InvariantCulture, $"  and {entries.Count - LongestList} more\n")));
        }

        console.Write(new Text($"\nPoints {Of(report.Points, report.Possible)}{(report.NeedsHuman ? ", before a person decides what is left" : "")}\n"));
        console.Write(new Text($"Total  {VerdictCounts.InWords(report.Items)}\n"));
    }

    private static Table Items(GroupReport group, TableBorder border)
    {
        var table = new Table { Border = border, ShowHeaders = border.Visible };
        foreach (var (name, alignment, wraps) in new[] { ("verdict", Justify.Left, false), ("quantity", Justify.Left, false), ("points", Justify.Right, false), ("reason", Justify.Left, true) })
            table.AddColumn(new TableColumn(name) { Alignment = alignment, NoWrap = !wraps, Padding = new Padding(border.Visible ? 1 : 0, 0, border.Visible ? 1 : 2, 0) });
        foreach (var item in group.Items)
        {
            table.AddRow(
                new Text(item.Verdict, ColorOf(item.Verdict)),
                new Text(string.Join('/', item.Address.Segments.Skip(1))),
                new Text(ShownText.Points(item.Points)),
                new Text(string.Join("; ", Phrases(item))));
        }

        return table;
    }

    private static IEnumerable<string> Phrases(ItemReport item)
    {
        yield return item.Place.Length > 0 ? $"{item.Place}: {item.Reason}" : item.Reason;
        if (item is ItemReport.ForStaff { Key.Length: > 0, Verdict: not "correct" } staff)
        {
            yield return staff.Tolerance.Length > 0 ? $"key {staff.Key}, tolerance {staff.Tolerance}" : $"key {staff.Key}";
            yield return staff.Rule;
        }
    }

    private static IEnumerable<(string Title, IReadOnlyList<string> Entries)> Lists(Report report)
    {
        if (report.Convention is { } convention)
            yield return ("Convention", [$"{convention.Id}: {convention.InWords}"]);
        yield return ("Deducted once", [.. report.Deductions.Select(deduction => $"{ShownText.Points(deduction.Points)} points: {deduction.Slip.InWords}")]);
        yield return ("Decided by a person", [.. report.Overrides.Select(entry => $"{entry.Where}: {ShownText.Points(entry.Points)} points: {entry.Reason}")]);
        yield return ("Claims, never deducted", [.. report.Claims.Select(claim => claim.InWords)]);
        yield return ("Notes", [.. report.Notes.Select(note => $"{note.Place}: {note.Text}")]);
        yield return ("Read but not understood", [.. report.NotUnderstood.Select(rest => $"{rest.Place}: {rest.Raw} ({rest.Text})")]);
    }

    private static string Of(decimal points, decimal possible) => $"{ShownText.Points(points)} of {ShownText.Points(possible)}";

    private static Style ColorOf(string verdict) => new(verdict switch
    {
        "correct" => Color.Green,
        "follow-through" or "convention" or "slip" => Color.Blue,
        "needs-human" => Color.Yellow,
        _ => Color.Red,
    });
}
