using System.Globalization;
using HwSpecs.Activations;
using HwSpecs.Grading.Reading;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Marking;

/// <summary>Holds a stated list of learning regions against the key: the same regions in the same order, each end within its printed digits.</summary>
/// <remarks>
/// What a list says beyond the plot interval does not count. A region of one point is a region of its own; without it its neighbours are
/// compared as one, so that only the point is lost. Each region counts alike.
/// </remarks>
internal sealed class RegionComparison
{
    private readonly Interval range;
    private readonly Rubric rubric;
    private readonly IReadOnlyList<PrintedNumber> printed;
    private PrintedNumber? tooShort;

    private RegionComparison(Interval range, Rubric rubric, IReadOnlyList<PrintedNumber> printed) => (this.range, this.rubric, this.printed) = (range, rubric, printed);

    /// <param name="key">Of <see cref="Split"/>.</param>
    public static Compared Of(IReadOnlyList<RegionInterval> key, ReportedQuantity found, Interval range, Rubric rubric) =>
        found.Value is QuantityValue.Regions regions
            ? new RegionComparison(range, rubric, found.Numbers).Compare(key, regions.Intervals)
            : new(new Deviation.OfShape("a list of regions", Comparison.InWords(found.Value)), [], 0);

    private Compared Compare(IReadOnlyList<RegionInterval> expected, IReadOnlyList<RegionInterval> found)
    {
        var stated = Split(found, range);
        // A point at the end of an interval of its own region says nothing new.
        stated.RemoveAll(part => part.Interval.IsPoint && !expected.Contains(part)
            && stated.Exists(other => !other.Interval.IsPoint && other.Region == part.Region && (Same(other.Interval.From, part.Interval.From) || Same(other.Interval.To, part.Interval.To))));
        var missing = expected.Where(part => !stated.Exists(other => Matches(part, other))).ToList();
        var right = expected.Count - missing.Count;
        var extra = stated.Where(part => !expected.Any(other => Matches(other, part))).ToList();
        var all = expected.Count + Math.Max(0, extra.Count - missing.Count);
        if (missing.Count == 0 && extra.Count == 0)
        {
            return tooShort is { } number
                ? new(new Deviation.OfDigits(number, rubric.Tolerances.MinimumDigits), [], rubric.Policy.TooFewDigitsCredit)
                : new(null, [], 1);
        }

        var reason = string.Join(" and ", new[] { missing.Count > 0 ? $"expected {InWords(missing[0])}" : "", extra.Count > 0 ? $"found {InWords(extra[0])}" : "" }.Where(part => part.Length > 0));
        return new(new Deviation.OfRegions(reason, right, all), [], rubric.Policy.PartialCredit == PartialCredit.ByNumber ? (decimal)right / all : 0);
    }

    /// <summary>Within the range, from left to right, neighbours of one region joined, points apart.</summary>
    public static List<RegionInterval> Split(IReadOnlyList<RegionInterval> intervals, Interval range)
    {
        var clipped = intervals.Select(part => (part.Region, Interval: Clip(part.Interval, range))).Where(part => part.Interval is not null)
            .Select(part => new RegionInterval(part.Region, part.Interval!.Value)).OrderBy(part => part.Interval.From).ThenBy(part => part.Interval.To).ToList();
        var parts = clipped.Where(part => part.Interval.IsPoint).ToList();
        foreach (var region in clipped.Where(part => !part.Interval.IsPoint).GroupBy(part => part.Region))
        {
            Interval? open = null;
            foreach (var (_, interval) in region)
            {
                if (open is { } last && last.To >= interval.From)
                {
                    var further = interval.To > last.To ? interval : last;
                    open = new(last.From, further.To, last.FromClosed, further.ToClosed);
                    continue;
                }

                if (open is { } done)
                    parts.Add(new(region.Key, done));
                open = interval;
            }

            parts.Add(new(region.Key, open!.Value));
        }

        return [.. parts.OrderBy(part => part.Interval.From).ThenBy(part => part.Interval.To)];
    }

    private static Interval? Clip(Interval interval, Interval range)
    {
        var (from, to) = (Math.Max(interval.From, range.From), Math.Min(interval.To, range.To));
        var (fromClosed, toClosed) = (from != interval.From ? range.FromClosed : interval.FromClosed, to != interval.To ? range.ToClosed : interval.ToClosed);
        return from < to || (from == to && fromClosed && toClosed) ? new Interval(from, to, fromClosed, toClosed) : null;
    }

    private bool Matches(RegionInterval expected, RegionInterval stated)
    {
        if (expected.Region != stated.Region || expected.Interval.IsPoint != stated.Interval.IsPoint)
            return false;
        if (rubric.Policy.RegionEnds == RegionEnds.Strict
            && (expected.Interval.FromClosed != stated.Interval.FromClosed || expected.Interval.ToClosed != stated.Interval.ToClosed))
        {
            return false;
        }

        return IsEnd(expected.Interval.From, stated.Interval.From) && IsEnd(expected.Interval.To, stated.Interval.To);
    }

    private bool IsEnd(double expected, double stated)
    {
        if (expected == stated)
            return true;
        if (Printed(stated) is not { } number)
            return false;
        if (!(Math.Abs(stated - expected) <= rubric.Tolerances.Of(Arithmetic.Float64, false, expected, number)))
            return false;
        if (rubric.Tolerances.HasTooFewDigits(Arithmetic.Float64, false, expected, number))
            tooShort = number;
        return true;
    }

    private PrintedNumber? Printed(double end)
    {
        foreach (var number in printed)
        {
            if (number.Value == end)
                return number;
        }

        return null;
    }

    private bool Same(double left, double right) =>
        left == right || (Printed(left) is { } one && Printed(right) is { } other && Math.Abs(left - right) <= rubric.Tolerances.Between(one, other));

    private static string InWords(RegionInterval part)
    {
        var (region, interval) = (part.Region.ToString().ToLowerInvariant(), part.Interval);
        return string.Create(CultureInfo.InvariantCulture, $"{region} {(interval.IsPoint ? $"at {interval.From:G7}" : $"{(interval.FromClosed ? '[' : '(')}{interval.From:G7}, {interval.To:G7}{(interval.ToClosed ? ']' : ')')}")}");
    }
}
