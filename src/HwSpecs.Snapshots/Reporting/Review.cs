using HwSpecs.Snapshots.Files;

namespace HwSpecs.Snapshots.Reporting;

/// <summary>One pending snapshot after the other, the largest change first, each decided by one key.</summary>
/// <remarks>Because of that order, the rest may be accepted as soon as the change at hand is acceptable.</remarks>
/// <param name="readKey">The next key; null where the input ends.</param>
/// <param name="lines">How many lines of one snapshot are shown before the rest is left to <c>diff</c>.</param>
public sealed class Review(SnapshotFolder folder, TextWriter output, Func<char?> readKey, Page page, int lines)
{
    private const string Keys = "a accept, r reject, s skip, A R S all that are left, q quit > ";

    private int accepted;
    private int rejected;

    /// <returns>How many are still pending.</returns>
    public int Of(IReadOnlyList<Pending> pending)
    {
        Write($"{PendingText.Count(pending)} The largest change comes first.");
        var next = 0;
        while (next < pending.Count)
        {
            Show(pending, next);
            if (Decide(pending, next) is not { } decided)
                break;
            next += decided;
        }

        Write("");
        var left = pending.Count - accepted - rejected;
        Write(FormattableString.Invariant($"{accepted} accepted, {rejected} rejected, {left} still pending."));
        return left;
    }

    private void Show(IReadOnlyList<Pending> pending, int at)
    {
        Write("");
        var text = PendingText.Full(pending[at]).SelectMany(page.Wrap).ToArray();
        Write(FormattableString.Invariant($"[{at + 1}/{pending.Count}] {text[0]}"));
        foreach (var line in text.Skip(1).Take(lines))
            output.WriteLine(line);
        if (text.Length - 1 > lines)
            Write(FormattableString.Invariant($"... {text.Length - 1 - lines} more lines: hwspecs snapshots diff {pending[at].Name}"));
        if (at + 1 < pending.Count)
            Write(FormattableString.Invariant($"After it: {Rest(pending, at + 1)}"));
    }

    private static string Rest(IReadOnlyList<Pending> pending, int from)
    {
        Pending[] rest = [.. pending.Skip(from)];
        var worst = rest.OfType<Pending.Changed>().Select(changed => changed.Comparison.Census.Worst).OfType<Comparing.Difference.Number>()
            .MaxBy(number => number.Deviation.Size);
        var states = string.Join(", ", rest.CountBy(waiting => waiting.State).Select(state => FormattableString.Invariant($"{state.Value} {state.Key}")));
        return worst is null ? states : $"{states}, worst {Sentences.Distance(worst)}";
    }

    /// <returns>How many snapshots the key decides on; null for quitting.</returns>
    private int? Decide(IReadOnlyList<Pending> pending, int at)
    {
        output.Write(Keys);
        output.Flush();
        while (true)
        {
            var key = readKey();
            if (key is not (null or 'a' or 'r' or 's' or 'A' or 'R' or 'S' or 'q'))
                continue;
            Write(key?.ToString() ?? "");
            Pending[] meant = key is 'A' or 'R' or 'S' ? [.. pending.Skip(at)] : [pending[at]];
            switch (key)
            {
                case 'a' or 'A':
                    Approval.Accept(folder, meant);
                    accepted += meant.Length;
                    break;
                case 'r' or 'R':
                    rejected += Approval.Reject(folder, meant).Count;
                    break;
                case 's' or 'S':
                    break;
                default:
                    return null;
            }

            return meant.Length;
        }
    }

    private void Write(string line)
    {
        foreach (var piece in page.Wrap(line))
            output.WriteLine(piece);
    }
}
