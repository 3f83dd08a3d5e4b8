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
        var counts = new int[Order.Count];
        foreach (var item in items)
            counts[IndexOf(item.Verdict)]++;
        return [.. Order.Zip(counts).Where(count => count.Second > 0)];
    }

    /// <summary>The verdict's place in <see cref="Order"/>.</summary>
    internal static int IndexOf(string id)
    {
        for (var k = 0; k < Order.Count; k++)
        {
            if (Order[k] == id)
                return k;
        }

        throw new ArgumentOutOfRangeException(nameof(id), id, "This verdict is not known.");
    }

    public static string InWords(IEnumerable<ItemReport> items)
    {
        var counts = Of(items);
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Count} {count.Id}")))} of {counts.Sum(count => count.Count)}");
    }
}
