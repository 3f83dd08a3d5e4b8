using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Marking;

/// <summary>Takes back what numbers earn that nobody computed: one number written everywhere, and zeros among gradients that are wrong.</summary>
internal static class Guesses
{
    /// <summary>Of one number: two equal values may well be two results.</summary>
    private const int FewestValues = 3;

    /// <summary>One number for every value of a problem whose values differ is no answer, though some of them may happen to be that number.</summary>
    public static void OfOneNumber(MarkingInProgress marking)
    {
        foreach (var problem in marking.Key.Problems)
        {
            var stated = Stated(marking, problem);
            if (stated.Count < FewestValues || !IsOne(stated.SelectMany(value => value.Found.Numbers).Select(number => number.Value)) || IsOne(stated.SelectMany(value => value.Asked.Table!.Numbers)))
                continue;
            var number = stated[0].Found.Numbers[0];
            foreach (var (asked, found) in stated)
                marking.Decide(asked, new Verdict.Wrong(asked.Key!, found, new Deviation.OfOneNumber(number, asked.Problem)) { Rule = MarkingRule.OneNumber }, 0);
        }
    }

    /// <summary>A gradient that is all 0 is easily guessed: it counts where at least half of the other gradients that are stated are right.</summary>
    /// <param name="explained">What a slip explains, which counts as right.</param>
    public static void OfZeros(MarkingInProgress marking, IReadOnlyCollection<Asked> explained)
    {
        foreach (var gradients in marking.Key.Problems.Where(problem => problem[0].Problem == "2.2"))
        {
            var stated = Stated(marking, gradients);
            var others = stated.Where(value => Array.Exists(value.Asked.Table!.Numbers, number => number != 0)).ToList();
            var right = others.Count(value => explained.Contains(value.Asked) || marking.On(value.Asked) is Verdict.Correct or Verdict.FollowThrough or Verdict.ByConvention or Verdict.Wrong { Deviation: Deviation.OfDigits });
            if (2 * right >= others.Count)
                continue;
            foreach (var (asked, found) in stated.Except(others))
            {
                if (marking.Points(asked) > 0)
                    marking.Decide(asked, new Verdict.Wrong(asked.Key!, found, new Deviation.OfZeros(right, others.Count)) { Rule = MarkingRule.Zeros }, 0);
            }
        }
    }

    public static List<(Asked Asked, ReportedQuantity Found)> Stated(MarkingInProgress marking, IReadOnlyList<Asked> problem)
    {
        var stated = new List<(Asked, ReportedQuantity)>(problem.Count);
        foreach (var asked in problem)
        {
            if (marking.Found(asked) is { Numbers.Count: > 0 } found)
                stated.Add((asked, found));
        }

        return stated;
    }

    private static bool IsOne(IEnumerable<double> numbers)
    {
        var first = double.NaN;
        foreach (var number in numbers)
        {
            if (double.IsNaN(first))
                first = number;
            else if (number != first)
                return false;
        }

        return true;
    }
}
