using HwSpecs.Activations;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Reading;

/// <summary>Gathers the learning regions that a section of problem 1 states, function by function.</summary>
internal sealed class RegionSection
{
    private readonly Dictionary<string, List<RegionCandidate>> byFunction = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private readonly Findings findings;
    private string function;
    private LearningRegion? pending;

    private RegionSection(string function, Findings findings) => (this.function, this.findings) = (function, findings);

    /// <returns>The lines that say nothing of regions.</returns>
    public static IReadOnlyList<SourceLine> Read(Section section, IReadOnlyList<SourceLine> lines, Findings findings)
    {
        var reader = new RegionSection(section.Id.StartsWith("1/", StringComparison.Ordinal) ? section.Id : "", findings);
        var rest = lines.Select(line => reader.Takes(line) ? line with { Text = "" } : line).ToList();
        foreach (var candidate in reader.order.SelectMany(name => reader.byFunction[name]))
            candidate.Report(findings);
        return rest;
    }

    private bool Takes(SourceLine line)
    {
        var text = line.Text;
        if (Headings.FunctionAhead(text, out var rest) is { } named)
        {
            (function, text, pending) = (named, rest, null);
        }

        if (string.IsNullOrWhiteSpace(text))
            return text.Length < line.Text.Length;
        var statements = RegionStatement.All(text);
        if (statements.Count == 0)
            return pending is { } region && Add(new RegionStatement(region, text.Trim(' ', '-', '*', '•', '.', ';')), line);
        var taken = false;
        foreach (var statement in statements)
        {
            pending = statement.Where.Length == 0 ? statement.Region : null;
            taken |= statement.Where.Length == 0 ? statements.Count == 1 && text.Length < 60 : Add(statement, line);
        }

        return taken;
    }

    /// <returns>False where the text does not say where the region lies: prose.</returns>
    private bool Add(RegionStatement statement, SourceLine line)
    {
        if (!RegionExpression.MayBeOne(statement.Where))
            return false;
        if (function.Length == 0)
        {
            findings.AddNotUnderstood("a learning region of no named function", (line.Place, line.Raw.Trim()));
            return true;
        }

        if (!byFunction.TryGetValue(function, out var candidates))
        {
            byFunction[function] = candidates = [];
            order.Add(function);
        }

        var expression = RegionExpression.Parse(statement.Where, out var reason);
        if (candidates.Count == 0 || (expression is not null && candidates[^1].Restates(statement.Region, expression)))
            candidates.Add(new RegionCandidate(new Address(function) / "regions"));
        candidates[^1].Add(statement.Region, expression, reason, line);
        return true;
    }
}
