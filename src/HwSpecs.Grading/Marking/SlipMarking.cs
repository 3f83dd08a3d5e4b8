using System.Globalization;
using HwSpecs.Grading.Reading;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Marking;

/// <summary>Marks again under each slip, and keeps what explains at least two values and most of those in which it would show.</summary>
internal static class SlipMarking
{
    private const int FewestValues = 2;

    private static readonly string[] Problems = ["2.1", "3.1", "2.2"];

    /// <summary>One or more slips, and what they make of each right value.</summary>
    private sealed record Hypothesis(IReadOnlyList<Slip> Slips, Func<Asked, NumberTable?> Expected, Func<Asked, Func<Asked, NumberTable, NumberTable>?>? Change = null);

    /// <returns>Each slip with the verdicts on the values that it explains; a value that two slips explain together stands under its first.</returns>
    public static IReadOnlyList<(Slip Slip, IReadOnlyList<(Asked Asked, Verdict Verdict)> Values)> Apply(MarkingInProgress marking, ConventionMatch match)
    {
        var found = new List<(IReadOnlyList<Slip> Slips, Asked Asked, Verdict Verdict)>();
        foreach (var problem in Problems)
        {
            var open = marking.Key.Asked.Where(asked => asked.Problem == problem && IsTouched(marking, asked)).ToList();
            if (open.Count >= FewestValues)
                found.AddRange(In(marking, match, problem, open));
        }

        if (match is { Slip: { } slip, Trained: { } trained })
            found.AddRange(OfAverages(marking, slip, trained, match.Factor));
        return
        [
            .. found.SelectMany(value => value.Slips).DistinctBy(one => one.Id)
                .Select(one => (one, (IReadOnlyList<(Asked, Verdict)>)[.. found.Where(value => value.Slips[0].Id == one.Id).Select(value => (value.Asked, value.Verdict))])),
        ];
    }

    private static bool IsTouched(MarkingInProgress marking, Asked asked) =>
        marking.IsOpen(asked) || marking.On(asked) is Verdict.FollowThrough;

    private static IEnumerable<(IReadOnlyList<Slip>, Asked, Verdict)> In(MarkingInProgress marking, ConventionMatch match, string problem, List<Asked> open)
    {
        var hypotheses = Combinations(marking.Key, match, problem).Concat(Permutations(marking.Key, problem)).ToList();
        var (best, most) = ((Hypothesis?)null, 0);
        foreach (var hypothesis in hypotheses)
        {
            var explained = open.Count(asked => Explains(marking, hypothesis, asked));
            if (explained >= FewestValues && explained > most && 2 * explained >= marking.Key.Asked.Count(asked => asked.Problem == problem && Shows(marking, hypothesis, asked)))
                (best, most) = (hypothesis, explained);
        }

        if (best is null)
            yield break;
        foreach (var asked in open.Where(asked => Explains(marking, best, asked)))
        {
            // Of two slips that come together a value may show only one.
            var needed = hypotheses.First(hypothesis => hypothesis.Slips.All(best.Slips.Contains) && Explains(marking, hypothesis, asked));
            yield return (needed.Slips, asked, BySlip(marking, asked, needed.Slips));
        }
    }

    /// <summary>Fewer slips first.</summary>
    private static IEnumerable<Hypothesis> Combinations(MarkingKey key, ConventionMatch match, string problem)
    {
        var changes = Slips.In(problem);
        var bases = problem == "2.2" ? 2 : 1;
        return Enumerable.Range(1, (bases << changes.Count) - 1)
            .OrderBy(set => BitCount(set))
            .Select(set =>
            {
                var otherGradient = set >> changes.Count == 1;
                var chosen = changes.Where((_, k) => (set >> k & 1) == 1).ToList();
                var slips = chosen.Select(change => change.Slip).Concat(otherGradient ? [Slips.OtherGradientAtZero] : []).ToList();
                NumberTable Change(Asked asked, NumberTable table) => chosen.Where(change => change.Touches(asked)).Aggregate(table, (value, change) => change.Of(value));
                return new Hypothesis(slips, asked => Change(asked, Base(asked, otherGradient)), asked => chosen.Exists(change => change.Touches(asked)) ? Change : null);
            });

        NumberTable Base(Asked asked, bool otherGradient) =>
            asked.Problem == "2.2" ? key.Gradient(asked, otherGradient ? 1 - match.GradientAtZero : match.GradientAtZero) : asked.Table!;
    }

    private static IEnumerable<Hypothesis> Permutations(MarkingKey key, string problem)
    {
        int[] inOrder = [.. Enumerable.Range(1, key.Definition.Samples.Count)];
        return ConventionChoice.Orders(inOrder).Where(order => !order.SequenceEqual(inOrder))
            .OrderBy(order => order.Index().Count(place => place.Item != place.Index + 1))
            .Select(order => new Hypothesis([Slips.Permuted(problem, order)], asked => asked.Sample == 0 ? asked.Table : Of(asked, order[asked.Sample - 1])));

        NumberTable? Of(Asked asked, int sample) => key.Find(new Address(string.Create(CultureInfo.InvariantCulture, $"{problem}/sample {sample}/{asked.Name}")))?.Table;
    }

    private static bool Explains(MarkingInProgress marking, Hypothesis hypothesis, Asked asked)
    {
        var (found, tolerances) = (marking.Found(asked)!, marking.Key.Rubric.Tolerances);
        if (hypothesis.Expected(asked) is { } expected && Comparison.Fits(asked, expected, found, tolerances))
            return true;
        return hypothesis.Change?.Invoke(asked) is { } change && marking.Key.Rubric.Policy.FollowThrough
            && Recomputed(marking, asked).Any(recomputation =>
            {
                var table = change(asked, asked.Table! with { Numbers = recomputation.Numbers });
                return Comparison.Fits(asked, table, found, tolerances, change(asked, asked.Table! with { Numbers = recomputation.Propagated }).Select(Math.Abs).Numbers);
            });
    }

    /// <summary>From wrong values of earlier problems, for those of its own problem have the slip themselves.</summary>
    private static IEnumerable<Recomputation> Recomputed(MarkingInProgress marking, Asked asked) =>
        marking.Key.Formulas.Where(formulas => formulas.Key == asked).SelectMany(formulas => formulas).Where(formula => !formula.IsRepetition)
            .SelectMany(formula => Recomputation.All(formula, source => Parent(marking, source), _ => { }))
            .Where(recomputation => recomputation.Parents.Any(parent => marking.On(parent.Asked) is Verdict.Wrong or Verdict.FollowThrough));

    private static (Asked, ReportedQuantity)? Parent(MarkingInProgress marking, Source source) =>
        marking.Key.Find(source.Address) is { Name: "y_hat" or "h" or "a_hidden" } parent && marking.Found(parent) is { } found ? (parent, found) : null;

    /// <summary>A stated value that the slip would have changed.</summary>
    private static bool Shows(MarkingInProgress marking, Hypothesis hypothesis, Asked asked) =>
        marking.Found(asked) is { } found && hypothesis.Expected(asked) is { } changed
        && Comparison.Fits(asked, changed, found, marking.Key.Rubric.Tolerances) != Comparison.Fits(asked, asked.Table!, found, marking.Key.Rubric.Tolerances);

    private static IEnumerable<(IReadOnlyList<Slip>, Asked, Verdict)> OfAverages(MarkingInProgress marking, Slip slip, Conventions.Trained trained, double factor)
    {
        foreach (var asked in marking.Key.Asked.Where(asked => asked.Problem == "3.2" && IsTouched(marking, asked)))
        {
            var expected = new NumberTable([trained.Losses[marking.Key.Epoch(asked)] * factor], 1, 1, false);
            if (Comparison.Fits(asked, expected, marking.Found(asked)!, marking.Key.Rubric.Tolerances))
                yield return ([slip], asked, BySlip(marking, asked, [slip]));
        }
    }

    private static Verdict.BySlip BySlip(MarkingInProgress marking, Asked asked, IReadOnlyList<Slip> slips) =>
        new(asked.Key!, marking.Found(asked)!, slips.Count == 1 ? slips[0] : new(string.Join('+', slips.Select(slip => slip.Id)), string.Join(", and ", slips.Select(slip => slip.InWords))))
        {
            Rule = MarkingRule.Slip,
        };

    private static int BitCount(int set) => System.Numerics.BitOperations.PopCount((uint)set);
}
