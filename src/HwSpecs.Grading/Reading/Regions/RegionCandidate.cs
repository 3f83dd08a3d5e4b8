using HwSpecs.Activations;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Reading;

/// <summary>One full list of a function's learning regions, line by line as it is found.</summary>
internal sealed class RegionCandidate(Address address)
{
    private const int LongestRawText = 300;

    /// <summary>Swish has six. Each interval is held against each other one, so that tens of thousands would take minutes.</summary>
    private const int MostIntervals = 100;

    private readonly List<(LearningRegion Region, RegionPart Part)> parts = [];
    private readonly HashSet<LearningRegion> stated = [];
    private readonly List<LearningRegion> rests = [];
    private readonly List<SourceLine> lines = [];
    private UnreadableQuantity? unreadable;

    /// <summary>A region stated once more, over again or differently, begins another list; further intervals of it do not.</summary>
    public bool Restates(LearningRegion region, RegionExpression expression) =>
        stated.Contains(region) && (expression.Parts.Count == 0 || parts.Count == 0 || rests.Contains(region)
            || expression.Parts.Any(part => parts.Exists(other => other.Part.Overlaps(part))));

    /// <param name="expression">Null where it cannot be read, for the reason.</param>
    public void Add(LearningRegion region, RegionExpression? expression, string reason, SourceLine line)
    {
        if (lines.Count == 0 || lines[^1].Place != line.Place)
            lines.Add(line);
        stated.Add(region);
        if (expression?.Parts.Count > MostIntervals - parts.Count)
            (expression, reason) = (null, $"more than {MostIntervals} intervals; no function that is asked for has so many");
        if (expression is null)
        {
            unreadable ??= new UnreadableQuantity(address, $"{region.ToString().ToLowerInvariant()}: {reason}", line.Place, line.Raw.Trim());
            return;
        }

        parts.AddRange(expression.Parts.Select(part => (region, part)));
        if (expression.IsRest)
            rests.Add(region);
    }

    public void Report(Findings findings)
    {
        foreach (var region in rests.Take(1))
            parts.AddRange(RegionPart.Rest(parts.Select(part => part.Part)).Select(part => (region, part)).ToList());
        if (unreadable is not null)
            findings.Add(unreadable);
        else if (rests.Count > 1)
            findings.Add(new UnreadableQuantity(address, "two regions are each said to be everything else", lines[0].Place, Raw));
        else if (parts.Count > 0)
            findings.Add(Quantity());
        else
            findings.Add(new UnreadableQuantity(address, "every region is said to lie nowhere", lines[0].Place, Raw));
    }

    private string Raw
    {
        get
        {
            var raw = string.Join('\n', lines.Select(line => line.Raw.Trim()));
            return raw.Length > LongestRawText ? raw[..LongestRawText] + "…" : raw;
        }
    }

    private ReportedQuantity Quantity()
    {
        var sorted = parts.OrderBy(part => part.Part.Interval.From).ThenBy(part => part.Part.Interval.To).ToList();
        return new ReportedQuantity(
            address,
            new QuantityValue.Regions([.. sorted.Select(part => new RegionInterval(part.Region, part.Part.Interval))]),
            [.. sorted.SelectMany(part => new[] { part.Part.From, part.Part.To }).OfType<PrintedNumber>()],
            lines[0].Place,
            Raw);
    }
}
