using System.Globalization;

namespace HwSpecs.Grading.Reporting;

/// <summary>How often each verdict was given, in one order everywhere.</summary>
public static class VerdictCounts
{
    /// <summary>Every verdict's stable name, from the best to what a person has to look at.</summary>
    public static IReadOnlyList<string> Order { get; } =
        ["correct", "follow-through", "convention", "slip", "wrong", "missing", "unreadable", "contradictory", "needs-human"];

    /// <summary>Without those that were never given.</summary>
    public static IReadOnlyList<(string Id, int Count)> Of(IEnumerable<ItemReport> items)
    {
        var counts = items.CountBy(item => item.Verdict).ToDictionary();
        return [.. Order.Where(counts.ContainsKey).Select(id => (id, counts[id]))];
    }

    public static string InWords(IEnumerable<ItemReport> items)
    {
        var counts = Of(items);
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Count} {count.Id}")))} of {counts.Sum(count => count.Count)}");
    }
}
