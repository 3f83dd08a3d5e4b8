using HwSpecs.Activations;

namespace HwSpecs.Grading.Reading;

/// <summary>One interval of a stated region, with the digits of its finite ends.</summary>
/// <param name="From">Null where the interval has no left end.</param>
internal sealed record RegionPart(Interval Interval, PrintedNumber? From, PrintedNumber? To)
{
    public static RegionPart Everything { get; } = new(Interval.Real, null, null);

    /// <returns>Null where nothing lies between the ends.</returns>
    public static RegionPart? Between(PrintedNumber? from, bool fromClosed, PrintedNumber? to, bool toClosed)
    {
        var (low, high) = (from?.Value ?? double.NegativeInfinity, to?.Value ?? double.PositiveInfinity);
        return low < high || (low == high && fromClosed && toClosed)
            ? new RegionPart(new Interval(low, high, fromClosed && from is not null, toClosed && to is not null), from, to)
            : null;
    }

    public static RegionPart Point(PrintedNumber x) => new(Interval.Point(x.Value), x, x);

    /// <summary>Where both hold.</summary>
    public static RegionPart? Intersection(RegionPart one, RegionPart other)
    {
        var left = one.Interval.From > other.Interval.From || (one.Interval.From == other.Interval.From && !one.Interval.FromClosed) ? one : other;
        var right = one.Interval.To < other.Interval.To || (one.Interval.To == other.Interval.To && !one.Interval.ToClosed) ? one : other;
        return Between(left.From, left.Interval.FromClosed, right.To, right.Interval.ToClosed);
    }

    /// <summary>What the parts leave over of the line, from left to right.</summary>
    public static IEnumerable<RegionPart> Rest(IEnumerable<RegionPart> parts)
    {
        var (from, fromClosed, open) = ((PrintedNumber?)null, false, true);
        foreach (var part in parts.OrderBy(part => part.Interval.From).ThenByDescending(part => part.Interval.FromClosed))
        {
            if (open && part.From is not null && Between(from, fromClosed, part.From, !part.Interval.FromClosed) is { } gap)
                yield return gap;
            open &= part.To is not null;
            if (part.To is not null && (from is null || part.To.Value >= from.Value))
                (from, fromClosed) = (part.To, !part.Interval.ToClosed);
        }

        if (open && Between(from, fromClosed, null, false) is { } last)
            yield return last;
    }

    public bool Overlaps(RegionPart other) => Intersection(this, other) is { Interval.IsPoint: false } || Interval == other.Interval;
}
