using HwSpecs.Snapshots.Content;
using HwSpecs.Snapshots.Files;

namespace HwSpecs.Snapshots.Reporting;

/// <summary>Snapshots that wait for a decision, as one line each and in full.</summary>
public static class PendingText
{
    /// <summary>State, name and census: one line, or the census below where the page is too narrow.</summary>
    public static IEnumerable<string> Line(Pending pending, Page page)
    {
        var line = $"{pending.State,-10}  {pending.Name}: {Brief(pending)}";
        return page.Fits(line) ? [line] : page.Wrap($"{pending.State} {pending.Name}").Concat(page.Wrap($"    {Brief(pending)}"));
    }

    /// <summary>How many wait, by state: <c>3 pending: 1 changed, 2 new</c>.</summary>
    public static string Count(IReadOnlyCollection<Pending> pending) => pending.Count == 0
        ? "Nothing is pending."
        : FormattableString.Invariant($"{pending.Count} pending: {string.Join(", ", pending.CountBy(waiting => waiting.State).Select(state => FormattableString.Invariant($"{state.Value} {state.Key}")))}.");

    /// <summary>Name, what the snapshot states about itself, census, and every difference.</summary>
    public static IEnumerable<string> Full(Pending pending)
    {
        yield return $"{pending.State} {pending.Name}";
        switch (pending)
        {
            case Pending.Changed { Comparison: var comparison }:
                yield return Provenance(comparison.Received.Header);
                yield return Sentences.Of(comparison.Census);
                foreach (var line in DifferenceText.Of(comparison))
                    yield return line;
                break;
            case Pending.Unapproved { Text: var text }:
                foreach (var line in text.Split('\n'))
                    yield return $"+ {line}".TrimEnd();
                break;
            case Pending.Unreadable { Problem: var problem }:
                yield return $"The approved snapshot does not read: {problem}.";
                yield return "Accepting replaces it by what was received.";
                break;
            case Pending.Orphan { Reason: var reason }:
                yield return $"Approved, but {reason}.";
                yield return "Accepting removes the file.";
                break;
        }
    }

    private static string Brief(Pending pending) => pending switch
    {
        Pending.Changed changed => Sentences.Of(changed.Comparison.Census),
        Pending.Unapproved unapproved => Sentences.Count(unapproved.Text.Count(character => character == '\n') + 1, "line"),
        Pending.Unreadable unreadable => unreadable.Problem,
        Pending.Orphan orphan => orphan.Reason,
        _ => throw new ArgumentOutOfRangeException(nameof(pending)),
    };

    private static string Provenance(SnapshotHeader header) =>
        string.Join("; ", header.Fields.Where(field => field.Field != "spec").Select(field => $"{field.Field} {field.Value}"));
}
