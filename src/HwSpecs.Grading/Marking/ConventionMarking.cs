using System.Globalization;
using HwSpecs.Explaining;
using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Marking;

/// <summary>Marks average losses and gradients under the convention that the submission follows.</summary>
internal static class ConventionMarking
{
    /// <summary>One or two losses are printed by many trainings.</summary>
    private const int FewestLosses = 3;

    public static void Apply(MarkingInProgress marking, ConventionMatch match)
    {
        foreach (var asked in marking.Key.Asked)
        {
            if (!marking.IsOpen(asked) || marking.Found(asked) is not { } found)
                continue;
            if (asked.Problem == "3.2" && match.Trained is null)
                ByProperties(marking, asked, found);
            else if (match.Name is { } convention && Under(marking.Key, asked, match) is { } table)
                Under(marking, asked, found, convention, table);
        }
    }

    /// <summary>What is expected under the matched convention; null where it does not differ.</summary>
    private static NumberTable? Under(MarkingKey key, Asked asked, ConventionMatch match) => asked.Problem switch
    {
        "2.2" when match.GradientAtZero == 1 => key.Gradient(asked, 1),
        "3.2" when match.Trained is { } trained => new([trained.Losses[key.Epoch(asked)]], 1, 1, false),
        _ => null,
    };

    private static void Under(MarkingInProgress marking, Asked asked, ReportedQuantity found, Convention convention, NumberTable table)
    {
        var compared = Comparison.Of(asked, table, found, marking.Key.Rubric);
        if (compared.Deviation is null)
        {
            var verdict = new Verdict.ByConvention(asked.Key!, found, convention, table.As(asked)) { Rule = MarkingRule.Convention, Tolerances = compared.Tolerances };
            marking.Decide(asked, verdict, compared.Share * marking.Key.Rubric.Policy.ConventionCredit);
        }
        else if (compared.Share * marking.Key.Rubric.Policy.ConventionCredit > marking.Points(asked))
        {
            var verdict = new Verdict.Wrong(asked.Key!, found, compared.Deviation) { Rule = MarkingRule.Convention, Tolerances = compared.Tolerances };
            marking.Decide(asked, verdict, compared.Share * marking.Key.Rubric.Policy.ConventionCredit);
        }
    }

    /// <summary>Losses that no convention explains: what a training's losses must be in any case earns its share, and a human decides.</summary>
    private static void ByProperties(MarkingInProgress marking, Asked asked, ReportedQuantity found)
    {
        var all = marking.Key.Asked.Where(other => other.Problem == "3.2").ToList();
        var stated = all.Where(other => marking.Found(other) is { Numbers.Count: 1 }).Select(other => marking.Found(other)!.Numbers[0].Value).ToList();
        bool[] properties =
        [
            stated.Count == all.Count,
            stated.Count > 0 && stated.TrueForAll(loss => double.IsFinite(loss) && loss >= 0),
            stated.Count > 1 && stated.Zip(stated.Skip(1)).All(pair => pair.Second < pair.First),
            stated.Count > 1 && stated[^1] < stated[0],
        ];
        var check = string.Create(CultureInfo.InvariantCulture, $"{stated.Count} of {all.Count} are stated")
            + (properties[1] ? "" : ", one is negative or not finite")
            + (properties[2] ? ", they fall throughout" : ", they do not fall throughout")
            + (properties[3] ? ", the last is below the first" : ", the last is not below the first");
        var verdict = new Verdict.NeedsHuman(found, "no known convention of training gives these losses", check + Explained(marking, all)) { Rule = MarkingRule.Properties };
        marking.Decide(asked, verdict, marking.Key.Rubric.Policy.PropertyCredit * properties.Count(holds => holds) / properties.Length);
    }

    /// <summary>For the human: a training beyond the conventions that prints just these losses, where there is one.</summary>
    private static string Explained(MarkingInProgress marking, IEnumerable<Asked> asked)
    {
        var losses = asked.Select(other => (Epoch: marking.Key.EpochNumbers[marking.Key.Epoch(other)], Found: marking.Found(other)))
            .Where(line => line.Found is { Numbers.Count: 1 })
            .Select(line => new PrintedLoss(line.Epoch, line.Found!.Numbers[0].Value, line.Found.Numbers[0].Decimals)).ToList();
        return losses.Count >= FewestLosses && marking.Key.OtherTrainings.Reproducing(losses) is [var training, ..]
            ? $", a training prints just these: {training.Id}"
            : "";
    }
}
