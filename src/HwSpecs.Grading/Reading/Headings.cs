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
        ["sigmoid"] = "1/sigmoid",
        ["logistic sigmoid"] = "1/sigmoid",
        ["logistic"] = "1/sigmoid",
        ["piecewise linear"] = "1/piecewise-linear",
        ["piecewise linear unit"] = "1/piecewise-linear",
        ["plu"] = "1/piecewise-linear",
        ["swish"] = "1/swish",
        ["silu"] = "1/swish",
        ["elu"] = "1/elu",
        ["exponential linear unit"] = "1/elu",
        ["gelu"] = "1/gelu",
        ["gaussian error linear unit"] = "1/gelu",
    };

    /// <returns>The section's id, or null where the line is no heading.</returns>
    public static string? SectionNamedBy(string line, string current)
    {
        if (line.Length > LongestHeading)
            return null;
        var text = Decoration().Replace(line, "");
        if (text.Length == 0)
            return null;
        if (Numbered().Match(text) is { Success: true } numbered && Title(numbered.Groups["title"].Value))
            return Known(numbered.Groups["problem"].Value, numbered.Groups["part"].Value);
        if (current is "" or "1" || current.StartsWith("1/", StringComparison.Ordinal))
            return Activations.GetValueOrDefault(ActivationOrnament().Replace(text, "").Trim());
        return null;
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

    [GeneratedRegex(@"^[\s#*=_>~]+|^\s*(?:-{2,}|[-•])\s+|[\s#*=_~-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Decoration();

    // "Problem 2", "Q3.1: title", "Part 3 (extra)"; without the word only with a part: "2.1", "(2.1) title".
    [GeneratedRegex(
        @"^(?:(?:problem|question|exercise|task|part|section|aufgabe|q|p)\s*[#.:]?\s*(?<problem>[1-4])(?:[.](?<part>[1-9]))?|\(?(?<problem>[1-4])\.(?<part>[1-9]))(?![\d.,%eE]*\d|[eE][-+]\d)[.):\]]*(?<title>$|\s*[(\[:–—-]?\s*\p{L}.*$|\s*\(.*$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?:1\.[1-9]|[(]?[a-fA-F1-6][.)])\s*|\s*(?:activation)?\s*(?:function)?\s*(?:\([^)]*\))?[:.]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ActivationOrnament();
}
