using System.Globalization;
using System.Numerics;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Marking;

/// <summary>One or more slips, and what they make of each right value of a problem.</summary>
/// <param name="Expected">By the place of what is asked.</param>
/// <param name="Change">What the slips make of any value; null where they leave it as it is.</param>
internal sealed record SlipHypothesis(IReadOnlyList<Slip> Slips, IReadOnlyList<NumberTable?> Expected, Func<Asked, Func<Asked, NumberTable, NumberTable>?>? Change = null);

/// <summary>The slips that are looked for in a problem, alone and together.</summary>
internal static class SlipHypotheses
{
    /// <param name="gradientAtZero">ReLU'(0) of the training.</param>
    public static IReadOnlyList<SlipHypothesis> All(MarkingKey key, string problem, int gradientAtZero) =>
        [.. Combinations(key, gradientAtZero, problem), .. Permutations(key, problem)];

    /// <summary>Fewer slips first.</summary>
    private static IEnumerable<SlipHypothesis> Combinations(MarkingKey key, int gradientAtZero, string problem)
    {
        var changes = Slips.In(problem);
        var bases = problem == "2.2" ? 2 : 1;
        return Enumerable.Range(1, (bases << changes.Count) - 1)
            .OrderBy(set => BitOperations.PopCount((uint)set))
            .Select(set =>
            {
                var otherGradient = set >> changes.Count == 1;
                var chosen = changes.Where((_, k) => (set >> k & 1) == 1).ToList();
                var slips = chosen.Select(change => change.Slip).Concat(otherGradient ? [Slips.OtherGradientAtZero] : []).ToList();
                NumberTable Change(Asked asked, NumberTable table) => chosen.Where(change => change.Touches(asked)).Aggregate(table, (value, change) => change.Of(value));
                return Of(key, problem, slips, asked => Change(asked, Base(asked, otherGradient)), asked => chosen.Exists(change => change.Touches(asked)) ? Change : null);
            });

        NumberTable Base(Asked asked, bool otherGradient) =>
            asked.Problem == "2.2" ? key.Gradient(asked, otherGradient ? 1 - gradientAtZero : gradientAtZero) : asked.Table!;
    }

    private static IEnumerable<SlipHypothesis> Permutations(MarkingKey key, string problem)
    {
        int[] inOrder = [.. Enumerable.Range(1, key.Definition.Samples.Count)];
        return ConventionChoice.Orders(inOrder).Where(order => !order.SequenceEqual(inOrder))
            .OrderBy(order => order.Index().Count(place => place.Item != place.Index + 1))
            .Select(order => Of(key, problem, [Slips.Permuted(problem, order)], asked => asked.Sample == 0 ? asked.Table : At(asked, order[asked.Sample - 1])));

        NumberTable? At(Asked asked, int sample) => key.Find(new Address(string.Create(CultureInfo.InvariantCulture, $"{problem}/sample {sample}/{asked.Name}")))?.Table;
    }

    private static SlipHypothesis Of(MarkingKey key, string problem, IReadOnlyList<Slip> slips, Func<Asked, NumberTable?> expected, Func<Asked, Func<Asked, NumberTable, NumberTable>?>? change = null) =>
        new(slips, [.. key.Asked.Select(asked => asked.Problem == problem ? expected(asked) : null)], change);
}
