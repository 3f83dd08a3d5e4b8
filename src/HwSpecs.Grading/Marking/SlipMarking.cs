using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Marking;

/// <summary>Marks again under each slip, and keeps what explains at least two values and most of those in which it would show.</summary>
internal static class SlipMarking
{
    private const int FewestValues = 2;

    private static readonly string[] Problems = ["2.1", "3.1", "2.2"];

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
        var hypotheses = marking.Key.SlipHypotheses(problem, match.GradientAtZero);
        var recomputed = new IReadOnlyList<Recomputation>?[marking.Key.Asked.Count];
        var (best, most) = ((SlipHypothesis?)null, 0);
        foreach (var hypothesis in hypotheses)
        {
            var explained = open.Count(asked => Explains(marking, hypothesis, asked, recomputed));
            if (explained >= FewestValues && explained > most && 2 * explained >= marking.Key.Asked.Count(asked => asked.Problem == problem && Shows(marking, hypothesis, asked)))
                (best, most) = (hypothesis, explained);
        }

        if (best is null)
            yield break;
        foreach (var asked in open.Where(asked => Explains(marking, best, asked, recomputed)))
        {
            // Of two slips that come together a value may show only one.
            var needed = hypotheses.First(hypothesis => hypothesis.Slips.All(best.Slips.Contains) && Explains(marking, hypothesis, asked, recomputed));
            yield return (needed.Slips, asked, BySlip(marking, asked, needed.Slips));
        }
    }

    /// <param name="recomputed">By the place of what is asked: each hypothesis asks for the same.</param>
    private static bool Explains(MarkingInProgress marking, SlipHypothesis hypothesis, Asked asked, IReadOnlyList<Recomputation>?[] recomputed)
    {
        var (found, tolerances) = (marking.Found(asked)!, marking.Key.Rubric.Tolerances);
        if (hypothesis.Expected[asked.Index] is { } expected && Comparison.Fits(asked, expected, found, tolerances))
            return true;
        return hypothesis.Change?.Invoke(asked) is { } change && marking.Key.Rubric.Policy.FollowThrough
            && (recomputed[asked.Index] ??= [.. Recomputed(marking, asked)]).Any(recomputation =>
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
    private static bool Shows(MarkingInProgress marking, SlipHypothesis hypothesis, Asked asked) =>
        marking.Found(asked) is { } found && hypothesis.Expected[asked.Index] is { } changed
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
}
