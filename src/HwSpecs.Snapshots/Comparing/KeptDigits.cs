using HwSpecs.Snapshots.Content;

namespace HwSpecs.Snapshots.Comparing;

/// <summary>The text that approval writes: the received snapshot with the approved digits wherever they are within tolerance.</summary>
/// <remarks>Approved digits stay the reference for later changes; otherwise many small approved steps would add up unseen.</remarks>
public static class KeptDigits
{
    public static string Of(Comparison comparison) => (comparison.Received with { Sections = [.. comparison.Sections.Select(pair => Merge(pair, comparison))] }).ToString();

    private static Section Merge(SectionPair pair, Comparison comparison)
    {
        if (pair.Approved is not { } approved || pair.Rows.Count == 0)
            return pair.Received;
        var tolerance = comparison.Received.Header.Tolerances.Of(pair.Received.Address);
        return pair.Received with
        {
            Rows = [.. from rows in pair.Rows where rows.Received is not null select Merge(rows.Approved is { } a ? approved.Rows[a] : null, pair.Received.Rows[rows.Received!.Value])],
        };

        Row Merge(Row? old, Row received)
        {
            if (old is null)
                return received;
            var within = received.Numbers.Select((number, k) => tolerance.Allows(old.Numbers[k], number, comparison.Format)).ToArray();
            if (within.All(keeps => keeps) && pair.Approved.Shape == pair.Received.Shape)
                return old;
            return Row.OfText(received.WithDigits(k => within[k] ? old.Digits(k) : received.Digits(k)));
        }
    }
}
