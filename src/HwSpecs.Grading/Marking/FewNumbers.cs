using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Marking;

/// <summary>Takes back what a handful of numbers, written in turn or at random over a problem, earns by luck and by following from itself.</summary>
/// <remarks>
/// A true answer has as many different numbers as its problem asks for, and what a mistake leaves of it is still computed: some sample, or
/// some quantity of all samples, is right throughout, if only as it follows from other values. Numbers that nobody computed are not.
/// </remarks>
internal static class FewNumbers
{
    /// <summary>Of so few numbers, several may well be equal.</summary>
    private const int FewestNumbers = 8;

    /// <summary>Whatever the problem; half as many as are right are few too.</summary>
    private const int Few = 3;

    /// <summary>Half of what any problem asks for.</summary>
    private const int MostDifferent = 18;

    /// <summary>Decimals in which the numbers of the key are told apart.</summary>
    private const int Decimals = 4;

    public static void Apply(MarkingInProgress marking)
    {
        foreach (var problem in marking.Key.Problems)
        {
            var stated = Guesses.Stated(marking, problem);
            var (different, all) = Recurring(stated);
            if (all < FewestNumbers || different == 0 || !IsFew(different, stated)
                || IsComputed(marking, stated, value => value.Name, 3) || IsComputed(marking, stated, value => value.Parent, 2))
            {
                continue;
            }

            foreach (var (asked, found) in stated)
                marking.Decide(asked, new Verdict.Wrong(asked.Key!, found, new Deviation.OfFewNumbers(different, all, asked.Problem)) { Rule = MarkingRule.FewNumbers }, 0);
        }
    }

    /// <returns>How many different numbers there are, up to <see cref="MostDifferent"/>, and how many in all; 0 different where they are more, or none comes back after another one, as none does where losses fall and then stay.</returns>
    private static (int Different, int All) Recurring(List<(Asked Asked, ReportedQuantity Found)> stated)
    {
        Span<double> seen = stackalloc double[MostDifferent];
        var (different, all, recurs, last) = (0, 0, false, double.NaN);
        foreach (var (_, found) in stated)
        {
            foreach (var number in found.Numbers)
            {
                all++;
                if (number.Value == last)
                    continue;
                last = number.Value;
                if (seen[..different].Contains(last))
                    recurs = true;
                else if (different == MostDifferent)
                    return (0, all);
                else
                    seen[different++] = last;
            }
        }

        return (recurs ? different : 0, all);
    }

    private static bool IsFew(int different, List<(Asked Asked, ReportedQuantity Found)> stated)
    {
        var right = stated.SelectMany(value => value.Asked.Table!.Numbers).Select(number => Math.Round(number, Decimals)).Distinct().Count();
        return different < right && (different <= Few || 2 * different <= right);
    }

    /// <summary>All that is stated of some sample, or of some quantity, is right, and more than a copy of other values.</summary>
    /// <param name="fewest">Values that are no accident together: two of one sample follow from each other, two distances do not.</param>
    private static bool IsComputed(MarkingInProgress marking, List<(Asked Asked, ReportedQuantity Found)> stated, Func<Asked, string> by, int fewest) =>
        stated.GroupBy(value => by(value.Asked)).Any(group =>
            group.Count() >= fewest && group.All(value => IsRight(marking.On(value.Asked))) && group.Any(value => IsNew(marking.On(value.Asked)!, value.Found)));

    private static bool IsRight(Verdict? verdict) => verdict is Verdict.Correct or Verdict.FollowThrough or Verdict.ByConvention or Verdict.Wrong { Deviation: Deviation.OfDigits };

    /// <summary>A whole number is easily guessed.</summary>
    private static bool IsNew(Verdict verdict, ReportedQuantity found) =>
        found.Numbers.Any(number => !double.IsInteger(number.Value)
            && !(verdict is Verdict.FollowThrough { Parents: var parents } && parents.Any(parent => parent.Numbers.Any(of => of.Value == number.Value))));
}
