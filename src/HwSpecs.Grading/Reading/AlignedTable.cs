namespace HwSpecs.Grading.Reading;

/// <summary>Draws bars into tables that only spaces align, as pandas prints them and as they come out of a PDF.</summary>
internal static class AlignedTable
{
    private const int LongestHeader = 120;
    private const int MostColumns = 12;

    public static IReadOnlyList<SourceLine> WithBars(IReadOnlyList<SourceLine> lines, TableWords words)
    {
        List<SourceLine>? drawn = null;
        for (var k = 0; k + 1 < lines.Count; k++)
        {
            if (!MayBeHeader(lines[k].Text))
                continue;
            var row = k + 1;
            if (Cells(lines[row].Text) is not { Count: > 1 } first || Header(lines[k].Text, first.Count, words) is not { } header)
                continue;
            drawn ??= [.. lines];
            drawn[k] = lines[k] with { Text = Row(header) };
            for (; row < lines.Count && Cells(lines[row].Text) is { } cells && cells.Count == first.Count; row++)
                drawn[row] = lines[row] with { Text = Row(cells) };
            k = row - 1;
        }

        return drawn ?? lines;
    }

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static bool MayBeHeader(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return trimmed.Length is > 3 and < LongestHeader && char.IsLetter(trimmed[0]) && trimmed.Contains(' ') && !trimmed.ContainsAny(":=|.");
    }

    /// <returns>As many labels as there are cells, the first empty where the rows have a number of their own; null where a word is no label.</returns>
    private static List<string>? Header(string text, int cells, TableWords words)
    {
        var apart = text.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        var single = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var parts in (List<string>[])[apart, Labels(single, words), [.. single]])
        {
            if (parts.Count == cells && parts.Any(words.IsQuantity) && parts.TrueForAll(words.IsLabel))
                return parts;
        }

        return apart.Count == cells - 1 && apart.Count > 1 && apart.Exists(words.IsQuantity) && apart.TrueForAll(words.IsLabel) ? ["", .. apart] : null;
    }

    /// <summary>From left to right the longest run of words that is a label: "Input x ŷ Loss" are three.</summary>
    private static List<string> Labels(string[] all, TableWords words)
    {
        var labels = new List<string>();
        for (var at = 0; at < all.Length && labels.Count < MostColumns;)
        {
            var length = Math.Min(3, all.Length - at);
            while (length > 1 && !words.IsLabel(string.Join(' ', all[at..(at + length)])))
                length--;
            labels.Add(string.Join(' ', all[at..(at + length)]));
            at += length;
        }

        return labels;
    }

    /// <returns>Numbers and brackets, ahead of them at most one word; null where the line holds anything else.</returns>
    private static List<string>? Cells(string text)
    {
        if (text.Length is 0 or > 300)
            return null;
        var cells = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == ' ')
            {
                i++;
                continue;
            }

            var end = text[i] is '(' or '[' ? text.IndexOfAny([')', ']'], i) + 1 : text.IndexOf(' ', i);
            end = end > i ? end : text[i] is '(' or '[' ? -1 : text.Length;
            if (end < 0 || cells.Count == MostColumns)
                return null;
            var cell = text[i..end];
            if (!cell.Any(char.IsAsciiDigit) && !(cells.Count == 0 && cell.All(char.IsLetter)))
                return null;
            if (char.IsLetter(cell[0]) && cells.Count > 0)
                return null;
            cells.Add(cell);
            i = end;
        }

        return cells;
    }
}
