using HwSpecs.Grading.Reading;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Marking;

/// <summary>Recomputes what is not right against the key from the submission's own earlier values.</summary>
internal static class FollowThrough
{
    public static void Apply(MarkingInProgress marking)
    {
        foreach (var formulas in marking.Key.Formulas)
        {
            if (marking.IsOpen(formulas.Key) && marking.Found(formulas.Key) is { } found && formulas.Key.Table!.HasShapeOf(found.Value))
                Apply(marking, formulas.Key, found, formulas);
        }
    }

    private static void Apply(MarkingInProgress marking, Asked asked, ReportedQuantity found, IEnumerable<Formula> formulas)
    {
        var off = "";
        foreach (var formula in formulas)
        {
            foreach (var recomputation in Recomputation.All(formula, source => Parent(marking, source), flaw => off = off.Length == 0 ? flaw : off))
            {
                var wrong = recomputation.Parents.Any(parent => !IsRight(marking.On(parent.Asked)));
                if (formula.IsRepetition && !wrong)
                    continue;
                Verdict? verdict = wrong ? Following(marking, asked, found, formula, recomputation) : Rounded(marking, asked, found, recomputation);
                if (verdict is null)
                    continue;
                if (TooFewDigits(marking.Key.Rubric, verdict, found, recomputation) is { } tooFew)
                    marking.Decide(asked, tooFew, Math.Max(marking.Points(asked), marking.Key.Rubric.Policy.TooFewDigitsCredit));
                else
                    marking.Decide(asked, verdict, asked.Possible);
                return;
            }
        }

        if (off.Length > 0 && marking.On(asked) is Verdict.Wrong left)
            marking.Decide(asked, left with { FollowThroughOff = off }, marking.Points(asked));
    }

    private static (Asked, ReportedQuantity)? Parent(MarkingInProgress marking, Source source) =>
        marking.Key.Find(source.Address) is { } asked && marking.Found(asked) is { } found ? (asked, found) : null;

    /// <summary>Parents that are right leave open what their rounding leaves open, and no more.</summary>
    /// <remarks>
    /// A value with no more decimals than its parents may be as far from the key as their rounding reaches. One with more decimals was
    /// either computed from unrounded parents, and then it is the key's, or from the printed ones, and then it is exactly what follows.
    /// </remarks>
    private static Verdict.Correct? Rounded(MarkingInProgress marking, Asked asked, ReportedQuantity found, Recomputation recomputation)
    {
        var tolerances = marking.Key.Rubric.Tolerances;
        var recomputed = asked.Table! with { Numbers = recomputation.Numbers };
        var coarse = found.Numbers.Max(number => number.Decimals) <= recomputation.FewestDecimals;
        if (!(coarse && Comparison.Fits(asked, asked.Table!, found, tolerances, recomputation.Propagated)) && !Comparison.Fits(asked, recomputed, found, tolerances))
            return null;
        var allowed = found.Numbers.Select((number, k) => tolerances.Of(asked.Arithmetic, asked.IsTrained, asked.Table!.Numbers[k], number, recomputation.Propagated[k])).ToArray();
        return new Verdict.Correct(asked.Key!, found) { Rule = MarkingRule.ParentRounding, Tolerances = allowed };
    }

    private static Verdict.FollowThrough? Following(MarkingInProgress marking, Asked asked, ReportedQuantity found, Formula formula, Recomputation recomputation)
    {
        if (!marking.Key.Rubric.Policy.FollowThrough && !formula.IsRepetition)
            return null;
        var tolerances = marking.Key.Rubric.Tolerances;
        var recomputed = asked.Table! with { Numbers = recomputation.Numbers };
        if (!Comparison.Fits(asked, recomputed, found, tolerances, recomputation.Propagated))
            return null;
        return new Verdict.FollowThrough(asked.Key!, found, [.. recomputation.Parents.Select(parent => parent.Found)], recomputed.As(asked))
        {
            Rule = formula.IsRepetition ? MarkingRule.Repeated : MarkingRule.FollowThrough,
            Tolerances = [.. found.Numbers.Select((number, k) => tolerances.Of(asked.Arithmetic, asked.IsTrained, recomputation.Numbers[k], number, recomputation.Propagated[k]))],
        };
    }

    private static Verdict.Wrong? TooFewDigits(Rubric rubric, Verdict verdict, ReportedQuantity found, Recomputation recomputation)
    {
        for (var k = 0; k < found.Numbers.Count; k++)
        {
            if (recomputation.Numbers[k] != 0 && rubric.Tolerances.HasTooFewDigits(Arithmetic.Float32, false, recomputation.Numbers[k], found.Numbers[k]))
                return new(verdict.Expected!, found, new Deviation.OfDigits(found.Numbers[k], rubric.Tolerances.MinimumDigits)) { Rule = verdict.Rule, Tolerances = verdict.Tolerances };
        }

        return null;
    }

    private static bool IsRight(Verdict? verdict) => verdict is Verdict.Correct or Verdict.ByConvention;
}
