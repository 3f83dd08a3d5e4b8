using HwSpecs.Activations;

namespace HwSpecs.Grading.Reading;

/// <summary>A region and the text that says where it lies, as one line states them.</summary>
/// <param name="Where">Empty where the line ends before it is said.</param>
internal readonly record struct RegionStatement(LearningRegion Region, string Where)
{
    private static readonly Dictionary<string, LearningRegion> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["fast"] = LearningRegion.Fast,
        ["active"] = LearningRegion.Active,
        ["slow"] = LearningRegion.Slow,
        ["inactive"] = LearningRegion.Inactive,
        ["nonactive"] = LearningRegion.Inactive,
        ["dead"] = LearningRegion.Inactive,
    };

    private static readonly Dictionary<string, LearningRegion>.AlternateLookup<ReadOnlySpan<char>> NameSpans = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The region that a word names, as a table's header does: <c>Fast learning region</c>.</summary>
    public static LearningRegion? Named(string words)
    {
        var found = Found(words);
        return found.Count == 1 && !RegionExpression.MayBeOne(words.Remove(found[0].Start, found[0].Length)) ? found[0].Region : null;
    }

    /// <summary>What a line says of regions, the region before or behind where it lies; empty where it says nothing of them.</summary>
    public static IReadOnlyList<RegionStatement> All(string line)
    {
        var found = Found(line);
        if (found.Count == 0)
            return [];
        var text = line;
        var before = text[..found[0].Start];
        var statements = RegionExpression.MayBeOne(WithoutOrnament(before)) ? WhereFirst(text, found) : RegionFirst(text, found);
        return found.Count == 1 || statements.Exists(statement => RegionExpression.MayBeOne(statement.Where)) ? statements : [];
    }

    private static List<RegionStatement> WhereFirst(string text, List<(LearningRegion Region, int Start, int Length)> found)
    {
        var (statements, from) = (new List<RegionStatement>(), 0);
        foreach (var (region, start, length) in found)
        {
            statements.Add(new RegionStatement(region, Trimmed(from == 0 ? WithoutOrnament(text[..start]) : text[from..start])));
            from = start + length;
        }

        return statements;
    }

    private static List<RegionStatement> RegionFirst(string text, List<(LearningRegion Region, int Start, int Length)> found)
    {
        var statements = new List<RegionStatement>();
        for (var k = found.Count - 1; k >= 0; k--)
        {
            var behind = found[k].Start + found[k].Length;
            var where = Trimmed(text[behind..(k + 1 < found.Count ? found[k + 1].Start : text.Length)]);

            // "Active and slow: none" says the same of both.
            if (where is "and" or "/" or "&" or "" && k + 1 < found.Count)
                where = statements[^1].Where;
            statements.Add(new RegionStatement(found[k].Region, where));
        }

        statements.Reverse();
        return statements;
    }

    private static string Trimmed(string where)
    {
        var text = where.Trim(' ', '.', ';', ',', '*', '_', '\t');
        while (text.StartsWith(':') || text.StartsWith('=') || text.StartsWith('→') || text.StartsWith("- ", StringComparison.Ordinal) || text.StartsWith("->", StringComparison.Ordinal) || text.StartsWith("=>", StringComparison.Ordinal))
            text = text[(text.StartsWith("->", StringComparison.Ordinal) || text.StartsWith("=>", StringComparison.Ordinal) ? 2 : 1)..].TrimStart(' ', '*');
        while (text.EndsWith(':') || text.EndsWith('→') || text.EndsWith("->", StringComparison.Ordinal) || text.EndsWith("=>", StringComparison.Ordinal) || text.EndsWith(" -", StringComparison.Ordinal))
            text = text[..^(text.EndsWith("->", StringComparison.Ordinal) || text.EndsWith("=>", StringComparison.Ordinal) ? 2 : 1)].TrimEnd();
        return text.Trim(' ', '.', ';', ',').Replace("=<", "<=", StringComparison.Ordinal);
    }

    /// <summary>Without the letter or number of a list: <c>(a)</c>, <c>2.</c>, <c>-</c>.</summary>
    private static string WithoutOrnament(string text)
    {
        var start = text.AsSpan().TrimStart(" \t-*•>#");
        if (start.Length == text.Length && !text.StartsWith('('))
        {
            var dot = start.IndexOfAny('.', ')');
            return dot is 1 or 2 && char.IsAsciiLetterOrDigit(start[0]) && (start.Length == dot + 1 || start[dot + 1] == ' ') ? start[(dot + 1)..].ToString() : text;
        }

        if (start.Length > 2 && start[0] == '(' && char.IsAsciiLetterOrDigit(start[1]) && start[2] == ')')
            return start[3..].ToString();
        return text.StartsWith('-') && start.Length > 0 && (char.IsAsciiDigit(start[0]) || start[0] is '∞') && !text.StartsWith("- ", StringComparison.Ordinal) ? text : start.ToString();
    }

    private static List<(LearningRegion Region, int Start, int Length)> Found(string line)
    {
        var found = new List<(LearningRegion Region, int Start, int Length)>();
        for (var i = 0; i < line.Length;)
        {
            if (!char.IsLetter(line[i]))
            {
                i++;
                continue;
            }

            var end = WordEnd(line, i);
            if (NameSpans.TryGetValue(line.AsSpan(i, end - i), out var region))
            {
                var start = Negated(line, i);
                end = SkipRemark(line, SkipWords(line, end));
                found.Add((start < i ? LearningRegion.Inactive : region, start, end - start));
            }

            i = end;
        }

        return found;
    }

    /// <summary>"not active" and "non-active" are inactive.</summary>
    private static int Negated(string line, int word)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["not ", "non-", "non "])
        {
            if (word >= prefix.Length && line.AsSpan(word - prefix.Length, prefix.Length).Equals(prefix, StringComparison.OrdinalIgnoreCase))
                return word - prefix.Length;
        }

        return word;
    }

    private static int SkipWords(string line, int end)
    {
        while (true)
        {
            var next = end;
            while (next < line.Length && line[next] is ' ' or '-' or '*' or '_')
                next++;
            var word = next < line.Length && char.IsLetter(line[next]) ? line[next..WordEnd(line, next)] : "";
            if (word.ToUpperInvariant() is not ("LEARNING" or "REGION" or "REGIONS" or "ZONE" or "ZONES" or "AREA" or "GRADIENT" or "S"))
                return end;
            end = next + word.Length;
        }
    }

    /// <summary><c>Fast (|g| > 0.99)</c> repeats the definition; <c>Fast (0, 5)</c> says where.</summary>
    private static int SkipRemark(string line, int end)
    {
        var open = end;
        while (open < line.Length && line[open] is ' ' or '*')
            open++;
        if (open >= line.Length || line[open] != '(')
            return end;
        var close = line.IndexOf(')', open);
        if (close > 0 && close + 1 < line.Length && line[close + 1] is '|' or '\'')
            close = line.IndexOf(')', close + 1);
        if (close < 0)
            return end;
        var inner = line.AsSpan(open, close - open);
        return inner.ContainsAny('g', '\'', '′') || inner.ContainsAny("dD") ? close + 1 : end;
    }

    private static int WordEnd(string line, int i)
    {
        while (i < line.Length && char.IsLetter(line[i]))
            i++;
        return i;
    }
}
