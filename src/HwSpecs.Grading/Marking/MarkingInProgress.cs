using HwSpecs.Grading.Reading;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Marking;

/// <summary>The verdicts on one submission as they are found.</summary>
internal sealed class MarkingInProgress
{
    private readonly Verdict?[] verdicts;
    private readonly decimal[] points;
    private readonly ReportedQuantity?[] found;

    public MarkingInProgress(MarkingKey key, SubmissionReading reading)
    {
        (Key, Reading) = (key, reading);
        (verdicts, points, found) = (new Verdict?[key.Asked.Count], new decimal[key.Asked.Count], new ReportedQuantity?[key.Asked.Count]);
    }

    public MarkingKey Key { get; }

    public SubmissionReading Reading { get; }

    /// <summary>The most precise of the values that are stated; null where none is, or where they contradict each other.</summary>
    public ReportedQuantity? Found(Asked asked) => found[asked.Index];

    public Verdict? On(Asked asked) => verdicts[asked.Index];

    public decimal Points(Asked asked) => points[asked.Index];

    /// <summary>Stated, and neither right against the key, if only in too few digits, nor decided otherwise.</summary>
    public bool IsOpen(Asked asked) => found[asked.Index] is not null && verdicts[asked.Index] is null or Verdict.Wrong { Deviation: not (Deviation.OfDigits or Deviation.OfOneNumber or Deviation.OfFewNumbers) };

    public void Decide(Asked asked, Verdict verdict, decimal share) => (verdicts[asked.Index], points[asked.Index]) = (verdict, share);

    /// <summary>Finds what is stated, and decides where there is no value.</summary>
    public void Collect()
    {
        var stated = new List<ReportedQuantity>?[found.Length];
        foreach (var quantity in Reading.Quantities)
        {
            if (Key.Find(quantity.Address) is { } asked && quantity.Numbers.Count + (quantity.Value is QuantityValue.Regions ? 1 : 0) > 0)
                (stated[asked.Index] ??= []).Add(quantity);
        }

        foreach (var asked in Key.Asked)
        {
            if (stated[asked.Index] is not { } values)
                Decide(asked, Absent(asked), 0);
            else if (values.Count > 1 && values.Skip(1).Any(other => Comparison.Contradict(values[0], other, Key.Rubric.Tolerances)))
                Decide(asked, new Verdict.Contradictory(values), 0);
            else
                found[asked.Index] = values.Count == 1 ? values[0] : values.MaxBy(value => value.Numbers.Select(number => number.SignificantDigits).DefaultIfEmpty().Max());
        }
    }

    /// <summary>Decides where the printed digits are those of the key; leaves the rest wrong for now, with the share that partial credit gives.</summary>
    public void HoldAgainstKey()
    {
        foreach (var asked in Key.Asked)
        {
            if (found[asked.Index] is not { } value || asked.Key is not { } key || asked.IsExample)
                continue;
            var compared = key.Value is QuantityValue.Regions regions
                ? RegionComparison.Of(regions.Intervals, value, Key.Definition.PlotInterval, Key.Rubric)
                : Comparison.Of(asked, asked.Table, value, Key.Rubric);
            var rule = key.Value is QuantityValue.Regions ? MarkingRule.Regions : MarkingRule.PrintedDigits;
            Verdict verdict = compared.Deviation is { } deviation
                ? new Verdict.Wrong(key, value, deviation) { Rule = rule, Tolerances = compared.Tolerances }
                : new Verdict.Correct(key, value) { Rule = rule, Tolerances = compared.Tolerances };
            Decide(asked, verdict, compared.Share);
        }
    }

    /// <summary>Finds the one convention that is followed, and decides on the average losses and gradients that it explains.</summary>
    public ConventionMatch MatchConvention()
    {
        var losses = Key.Asked.Where(asked => asked.Problem == "3.2" && found[asked.Index] is not null).Select(asked => (asked, found[asked.Index]!, Key.Epoch(asked))).ToList();
        var gradients = Key.Asked.Where(asked => asked.Problem == "2.2" && found[asked.Index] is not null).Select(asked => (asked, found[asked.Index]!)).ToList();
        var declared = losses.Exists(loss => IsOpen(loss.asked)) && Declarations.LearningRate(Reading) is { } rate && rate != Key.Definition.LearningRate
            ? new Conventions(Key.Definition, rate, Key.EpochNumbers)
            : null;
        var match = ConventionMatch.Of(Key, losses, gradients, declared);
        ConventionMarking.Apply(this, match);
        return match;
    }

    public MarkedSubmission Finished(IReadOnlyList<(Slip Slip, IReadOnlyList<(Asked Asked, Verdict Verdict)> Values)> slips, Convention? convention)
    {
        if (slips.Count == 0)
            return new(Key.Rubric, Groups(), [], convention, [], Reading);
        var before = Groups();
        foreach (var (asked, verdict) in slips.SelectMany(slip => slip.Values))
            Decide(asked, verdict, asked.Possible);
        var after = Groups();
        // Taken off once for each slip, and never more than the values that it touches would have cost.
        var gained = after.Sum(group => group.Points) - before.Sum(group => group.Points);
        var deductions = new List<Deduction>();
        foreach (var (slip, _) in slips)
        {
            var deducted = Math.Min(Key.Rubric.SlipDeduction, gained);
            deductions.Add(new(slip, deducted));
            gained -= deducted;
        }

        return new(Key.Rubric, after, deductions, convention, [], Reading);
    }

    private List<GroupMark> Groups()
    {
        var marks = Key.Rubric.Groups.Select(_ => new List<Mark>()).ToList();
        foreach (var asked in Key.Asked)
            marks[asked.Group].Add(new(verdicts[asked.Index]!, points[asked.Index], asked.Possible));
        return [.. Key.Rubric.Groups.Zip(marks, (group, ofGroup) => new GroupMark(group, ofGroup))];
    }

    private Verdict Absent(Asked asked)
    {
        foreach (var unread in Reading.Unreadable)
        {
            if (unread.Address == asked.Address)
                return new Verdict.Unreadable(unread);
        }

        return new Verdict.Missing(asked.Address, WhereLooked(asked));
    }

    private string WhereLooked(Asked asked)
    {
        var id = asked.Problem == "1" ? asked.Parent : asked.Problem;
        var headings = Reading.Sections.Where(section => section.Id == id).ToList();
        var name = asked.Problem == "1" ? asked.Parent[2..] : $"section {id}";
        if (headings.LastOrDefault(heading => heading.HasLines) is { } filled)
            return $"{name} ({filled.Place}) does not state it";
        return headings.Count > 0
            ? $"nothing stands under the heading of {name} ({headings[^1].Place})"
            : $"no heading of {name}, and no label of it elsewhere";
    }
}
