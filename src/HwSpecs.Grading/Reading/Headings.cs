using System.Buffers;
using System.Text.RegularExpressions;

namespace HwSpecs.Grading.Reading;

/// <summary>Lines that open a section: <c>Problem 2</c>, <c>2.1</c>, <c>## 3.2 Training</c>, <c>ReLU</c>.</summary>
internal static partial class Headings
{
    private const int LongestHeading = 100;

    private static readonly HashSet<string> Parts = ["2.1", "2.2", "3.1", "3.2", "3.3", "4.1", "4.2"];

    private static readonly Dictionary<string, string> Activations = new(StringComparer.OrdinalIgnoreCase)
    {
        ["relu"] = "1/relu",
        ["rectified linear unit"] = "1/relu",
        ["rectified linear"] = "1/relu",
        ["rectifier"] = "1/relu",
        ["sigmoid"] = "1/sigmoid",
        ["logistic sigmoid"] = "1/sigmoid",
        ["logistic"] = "1/sigmoid",
        ["sigmoid logistic"] = "1/sigmoid",
        ["logsig"] = "1/sigmoid",
        ["piecewise linear"] = "1/piecewise-linear",
        ["piece wise linear"] = "1/piecewise-linear",
        ["piecewise linear unit"] = "1/piecewise-linear",
        ["piecewise"] = "1/piecewise-linear",
        ["plu"] = "1/piecewise-linear",
        ["swish"] = "1/swish",
        ["silu"] = "1/swish",
        ["swish silu"] = "1/swish",
        ["silu swish"] = "1/swish",
        ["sigmoid linear unit"] = "1/swish",
        ["sigmoid weighted linear unit"] = "1/swish",
        ["elu"] = "1/elu",
        ["exponential linear unit"] = "1/elu",
        ["exponential linear"] = "1/elu",
        ["gelu"] = "1/gelu",
        ["gaussian error linear unit"] = "1/gelu",
    };

    /// <summary>Every name above has one of these in it; most lines have none.</summary>
    private static readonly SearchValues<string> ActivationMarks = SearchValues.Create(
        ["elu", "plu", "silu", "sigmoid", "logsig", "logistic", "rectifi", "piece", "swish", "exponential", "gaussian"], StringComparison.OrdinalIgnoreCase);

    // Of exercise, task, section and Aufgabe.
    private static readonly SearchValues<char> BeginsNumbered = SearchValues.Create("etsaETSA");
    private static readonly SearchValues<char> SecondOfNumbered = SearchValues.Create("xaeuXAEU");

    /// <returns>The section's id, or null where the line is no heading.</returns>
    public static string? SectionNamedBy(string line, string current)
    {
        if (line.Length > LongestHeading)
            return null;
        var inside = line.AsSpan(Undecorated(line));
        var mayBeFunction = current is "" or "1" || current.StartsWith("1/", StringComparison.Ordinal);
        if (inside.Length == 0 || !(MayBeNumbered(inside) || (mayBeFunction && inside.ContainsAny(ActivationMarks))))
            return null;
        var text = inside.ToString();
        if (MayBeNumbered(text) && Numbered().Match(text) is { Success: true } numbered && Title(numbered.Groups["title"].Value))
        {
            var (problem, part) = (numbered.Groups["problem"].Value, numbered.Groups["part"].Value);
            return problem == "1" && part.Length > 0 ? Function(numbered.Groups["title"].Value) ?? "1" : Known(problem, part);
        }

        return mayBeFunction ? Function(text) : null;
    }

    /// <summary>The name of an activation function, in one of its many spellings.</summary>
    public static bool IsFunction(string text) => text.Length <= LongestHeading && Function(text) is not null;

    /// <summary>The section of the function that a line names before it says more: <c>ReLU: fast x > 0</c>.</summary>
    /// <param name="rest">What the line says of it; empty where it names none.</param>
    public static string? FunctionAhead(string line, out string rest)
    {
        var end = line.AsSpan().IndexOfAny(":-|=,");
        while (end > 0 && line[end] == '-' && end + 1 < line.Length && char.IsLetter(line[end - 1]) && char.IsLetter(line[end + 1]))
        {
            var next = line.AsSpan(end + 1).IndexOfAny(":-|=,");
            end = next < 0 ? -1 : end + 1 + next;
        }

        rest = "";
        if (!(end is > 1 and <= LongestHeading && char.IsLetter(line.AsSpan().TrimStart(" *#-•(") is [var first, ..] ? first : ' '))
            || !line.AsSpan(0, end).ContainsAny(ActivationMarks) || Function(line[..end]) is not { } function)
        {
            return null;
        }

        rest = line[(end + 1)..];
        return function;
    }

    private static string? Function(string text)
    {
        if (!text.AsSpan().ContainsAny(ActivationMarks))
            return null;
        var plain = ActivationOrnament().Replace(text[Undecorated(text)], "").Replace('-', ' ').Trim(' ', '*');
        if (plain.Length > LongestHeading || plain.Length == 0)
            return null;
        if (Activations.GetValueOrDefault(plain) is { } known)
            return known;

        // "Piecewise Linear (PLU)" and "Swish / SiLU" name it twice.
        var inner = text.IndexOf('(', StringComparison.Ordinal);
        var close = inner < 0 ? -1 : text.IndexOf(')', inner);
        if (close > inner && Activations.GetValueOrDefault(text[(inner + 1)..close].Trim()) is { } abbreviated)
            return abbreviated;
        var slash = plain.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && Activations.GetValueOrDefault(plain[..slash].Trim()) is { } one && Activations.GetValueOrDefault(plain[(slash + 1)..].Trim()) == one ? one : null;
    }

    private static string? Known(string problem, string part)
    {
        if (part.Length == 0)
            return problem;
        var id = $"{problem}.{part}";
        return Parts.Contains(id) ? id : null;
    }

    /// <summary>A title has no value in it and does not end like a sentence.</summary>
    private static bool Title(string text) =>
        !text.Contains('=', StringComparison.Ordinal)
        && !(text.EndsWith('.') && !text.EndsWith("..", StringComparison.Ordinal) && text.Contains(' ', StringComparison.Ordinal))
        && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 12;

    /// <summary>Without the marks of Markdown around a heading, or the dash or bullet of a list ahead of it, and without a rule of dashes behind it.</summary>
    private static Range Undecorated(string line)
    {
        var start = 0;
        while (start < line.Length && (char.IsWhiteSpace(line[start]) || line[start] is '#' or '*' or '=' or '_' or '>' or '~'))
            start++;
        if (start == 0)
            start = BulletLength(line);
        var end = line.Length;
        while (end > start && (char.IsWhiteSpace(line[end - 1]) || line[end - 1] is '#' or '*' or '=' or '_' or '~' or '-'))
            end--;
        return start..end;
    }

    /// <summary>Of dashes or one bullet, with the blanks that must stand behind.</summary>
    private static int BulletLength(string line)
    {
        var mark = line.StartsWith('•') ? 1 : line.AsSpan().IndexOfAnyExcept('-');
        var behind = mark;
        while (mark > 0 && behind < line.Length && char.IsWhiteSpace(line[behind]))
            behind++;
        return behind > mark ? behind : 0;
    }

    /// <summary>False where <see cref="Numbered"/> cannot match, as it cannot in <c>Sample 1</c> and <c>Epoch 10</c>, of which a report has many.</summary>
    private static bool MayBeNumbered(ReadOnlySpan<char> text) => text.ContainsAnyInRange('1', '4') && text[0] switch
    {
        '(' or >= '1' and <= '4' => true,
        'p' or 'P' or 'q' or 'Q' => true,
        >= 'A' and <= 'Z' or >= 'a' and <= 'z' => BeginsNumbered.Contains(text[0]) && text.Length > 1 && (SecondOfNumbered.Contains(text[1]) || !char.IsAscii(text[1])),
        var first => !char.IsAscii(first),
    };

    // "Problem 2", "Q3.1: title", "Part 3 (extra)"; without the word only with a part: "2.1", "(2.1) title".
    [GeneratedRegex(
        @"^(?:(?:problem|question|exercise|task|part|section|aufgabe|q|p)\s*[#.:]?\s*(?<problem>[1-4])(?:[.](?<part>[1-9]))?|\(?(?<problem>[1-4])\.(?<part>[1-9]))(?![\d.,%eE]*\d|[eE][-+]\d)[.):\]]*(?<title>$|\s*[(\[:–—-]?\s*\p{L}.*$|\s*\(.*$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?:1\.[1-9]|[(]?[a-fA-F1-6][.)])\s*|\s*(?:activation)?\s*(?:function)?\s*(?:\([^)]*\))?[:.]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ActivationOrnament();
}
