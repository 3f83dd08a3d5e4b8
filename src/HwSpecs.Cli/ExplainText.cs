using System.Globalization;
using HwSpecs.Explaining;
using HwSpecs.Grading.Reading;

namespace HwSpecs.Cli;

/// <summary>An explanation in sentences.</summary>
internal static class ExplainText
{
    private const int MostGroups = 5;
    private const int MostOffLines = 5;

    public static IEnumerable<string> Lines(Explanation explanation, IReadOnlyList<Place> places)
    {
        var losses = explanation.Losses;
        foreach (var line in explanation switch
        {
            Explanation.Reproduced reproduced => Reproduced(reproduced),
            Explanation.NotReproduced not => NotReproduced(not, places),
            Explanation.CannotBeTold open => CannotBeTold(open),
            _ => throw new InvalidOperationException("This case of an explanation is not known."),
        })
        {
            yield return line;
        }

        var search = explanation.Search;
        yield return "";
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"Tried: {search.Settings:N0} settings ({search.Rules} rules, {search.Rates} rates from {search.LeastRate} to {search.GreatestRate}, meanings of a line), rates between them where the lines pass.");
        yield return $"Expected to agree on {Count(losses.Count, "line")} by chance: {Chance(search.ExpectedByChance)}.";
    }

    private static IEnumerable<string> Reproduced(Explanation.Reproduced reproduced)
    {
        yield return reproduced.Groups.Count == 1
            ? $"Reproduced, {Count(reproduced.Losses.Count, "line")}:"
            : string.Create(CultureInfo.InvariantCulture, $"Reproduced, {Count(reproduced.Losses.Count, "line")}, at {reproduced.Groups.Count} rates; the likeliest first:");
        foreach (var line in Groups(reproduced.Groups))
            yield return line;
    }

    private static IEnumerable<string> NotReproduced(Explanation.NotReproduced not, IReadOnlyList<Place> places)
    {
        yield return $"No setting reproduces {(not.Losses.Count == 1 ? "this line" : $"these {Count(not.Losses.Count, "line")}")}.";
        foreach (var group in not.Nearest)
        {
            var off = group.First.OffLines(not.Losses);
            yield return "";
            yield return string.Create(CultureInfo.InvariantCulture, $"Nearest, {not.Losses.Count - off.Count} of {Count(not.Losses.Count, "line")}: {Wording.Describe(group.First)}");
            foreach (var k in off.Take(MostOffLines))
                yield return $"  off: {Line(not.Losses[k], places[k])} prints {not.Losses[k]}, this training gives {not.Losses[k].Print(group.First.Values[k])}";
            if (off.Count > MostOffLines)
                yield return $"  off: {Count(off.Count - MostOffLines, "more line")}";
            foreach (var line in Ties(group))
                yield return line;
        }
    }

    private static IEnumerable<string> CannotBeTold(Explanation.CannotBeTold open)
    {
        yield return $"Cannot be told: {Count(open.Losses.Count, "line")} of so few digits {(open.Losses.Count == 1 ? "agrees" : "agree")} with {Count(open.Agreeing, "training")}, each with rates of its own.";
        foreach (var line in Groups(open.Groups))
            yield return line;
    }

    private static IEnumerable<string> Groups(IReadOnlyList<TrainingGroup> groups)
    {
        foreach (var group in groups.Take(MostGroups))
        {
            yield return $"  {Wording.Describe(group.First)}";
            yield return $"    any rate in [{Wording.Number(Rounded(group.First.LeastRate, up: true))}, {Wording.Number(Rounded(group.First.GreatestRate, up: false))}] prints these digits";
            foreach (var line in Ties(group))
                yield return "  " + line;
        }

        if (groups.Count > MostGroups)
            yield return $"  and {Count(groups.Count - MostGroups, "more rate")}";
    }

    private static IEnumerable<string> Ties(TrainingGroup group)
    {
        if (group.Ties.Count > 0)
            yield return $"  not to be told apart: {string.Join("; ", group.Ties.Select(tie => Wording.Difference(tie, group.First)))}";
    }

    private static string Line(PrintedLoss loss, Place place) =>
        loss.Epoch is { } epoch ? string.Create(CultureInfo.InvariantCulture, $"epoch {epoch} ({place})") : place.ToString()!;

    private static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Chance(double expected) => expected switch
    {
        < 1e-6 => "less than one in a million",
        < 1 => expected.ToString("G1", CultureInfo.InvariantCulture),
        _ => "about " + expected.ToString("N0", CultureInfo.InvariantCulture),
    };

    /// <summary>To seven significant digits, inwards.</summary>
    private static double Rounded(double rate, bool up)
    {
        var unit = decimal.Parse("1e" + rate.ToString("E0", CultureInfo.InvariantCulture).Split('E')[1], NumberStyles.Float, CultureInfo.InvariantCulture) / 1_000_000;
        var units = (decimal)rate / unit;
        return (double)((up ? Math.Ceiling(units) : Math.Floor(units)) * unit);
    }
}
