using System.Globalization;
using HwSpecs.Snapshots.Content;

namespace HwSpecs.Snapshots.Reporting;

/// <summary>Two texts as a unified diff, in which a line whose numbers agree within tolerance is context.</summary>
internal static class UnifiedText
{
    private const int Context = 3;

    /// <param name="rows">Pairs of row numbers, in order.</param>
    /// <param name="agrees">Whether a pair of lines needs no approval.</param>
    public static IEnumerable<string> Of(Section approved, Section received, IReadOnlyList<(int? Approved, int? Received)> rows, Func<int, int, bool> agrees)
    {
        List<(char Sign, string Line, int Approved, int Received)> lines = [];
        List<(char, string, int, int)> added = [];
        var (a, r) = (0, 0);
        foreach (var (i, j) in rows)
        {
            if (i is { } at && j is { } to && agrees(at, to))
            {
                Flush();
                lines.Add((' ', approved.Rows[at].Raw, a++, r++));
                continue;
            }

            if (i is { } old)
                lines.Add(('-', approved.Rows[old].Raw, a++, r));
            if (j is { } fresh)
                added.Add(('+', received.Rows[fresh].Raw, a, r++));
        }

        Flush();
        foreach (var (start, end) in Hunks([.. lines.Index().Where(line => line.Item.Sign != ' ').Select(line => line.Index)], lines.Count))
        {
            var hunk = lines[start..end];
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"@@ -{hunk[0].Approved + approved.FirstLine},{hunk.Count(line => line.Sign != '+')} +{hunk[0].Received + received.FirstLine},{hunk.Count(line => line.Sign != '-')} @@");
            foreach (var line in hunk)
                yield return $"{line.Sign}{line.Line}".TrimEnd();
        }

        void Flush()
        {
            lines.AddRange(added);
            added.Clear();
        }
    }

    /// <summary>Ranges of lines around changes; changes whose context would touch share one.</summary>
    private static IEnumerable<(int Start, int End)> Hunks(int[] changes, int count)
    {
        for (var k = 0; k < changes.Length;)
        {
            var last = k;
            while (last + 1 < changes.Length && changes[last + 1] - changes[last] <= 2 * Context)
                last++;
            yield return (Math.Max(0, changes[k] - Context), Math.Min(count, changes[last] + Context + 1));
            k = last + 1;
        }
    }
}
