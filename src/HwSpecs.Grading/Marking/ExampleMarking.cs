using System.Globalization;
using HwSpecs.Grading.Reading;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Marking;

/// <summary>A network in which an example may be meant.</summary>
/// <param name="Convention">Null for the homework's own network.</param>
internal sealed record ExampleCandidate(ExampleTruth Truth, Convention? Convention);

/// <summary>Marks the values of one adversarial example: against the key, and else by certificate.</summary>
/// <remarks>
/// Marks: the sample is one of the homework's, and as near to the other class as what the homework's walk finds (1); the point flips
/// the class (1); the distance is that of the stated points (1), and lies between the exact minimum and one step more (1). So a search
/// that is better than the walk earns everything, and a distance below the exact minimum, which cannot be, does not.
/// </remarks>
internal sealed class ExampleMarking(MarkingKey key, ReportedExample example)
{
    private readonly Rubric rubric = key.Rubric;
    private readonly ExampleCheck check = ExampleCheck.Of(example, key.Definition.Samples, key.Rubric.Tolerances);

    /// <summary>In the candidate network that gives most; the first of equals. None is asked for behind one that gives everything.</summary>
    /// <returns>Null without a candidate.</returns>
    /// <param name="found">What is stated of the example and not contradictory.</param>
    public IReadOnlyList<(Asked Asked, Verdict Verdict, decimal Points)>? Mark(IReadOnlyList<(Asked Asked, ReportedQuantity Found)> found, IEnumerable<ExampleCandidate> candidates)
    {
        var (best, most) = ((List<(Asked Asked, Verdict Verdict, decimal Points)>?)null, -1m);
        foreach (var candidate in candidates)
        {
            var marks = In(found, candidate);
            var points = marks.Sum(mark => mark.Points);
            if (points > most)
                (best, most) = (marks, points);
            if (points == found.Sum(value => value.Asked.Possible))
                break;
        }

        return best;
    }

    /// <summary>Without a network to judge in: what the numbers say about each other earns its mark, and a human decides on the rest.</summary>
    public (Verdict Verdict, decimal Points) WithoutNetwork(Asked asked, ReportedQuantity found, string reason)
    {
        var isDistance = asked.Name == "distance";
        return (
            new Verdict.NeedsHuman(found, reason, isDistance ? check.InWords() : "") { Rule = MarkingRule.Properties },
            isDistance && check.IsEqual ? 1 : 0);
    }

    private List<(Asked Asked, Verdict Verdict, decimal Points)> In(IReadOnlyList<(Asked Asked, ReportedQuantity Found)> found, ExampleCandidate candidate)
    {
        var inNetwork = check.In(candidate.Truth, example, key.Definition.WalkStep, rubric.Tolerances);
        return [.. found.Select(value =>
        {
            var (verdict, points) = Verdict(value.Asked, value.Found, candidate, inNetwork);
            return (value.Asked, verdict, points);
        })];
    }

    private (Verdict Verdict, decimal Points) Verdict(Asked asked, ReportedQuantity found, ExampleCandidate candidate, ExampleCheck checks)
    {
        var walked = candidate.Truth.Walked.TryGetValue(asked.Name, out var value) ? new Quantity(asked.Address, asked.Arithmetic, value) : null;
        var expected = asked.Key ?? walked ?? new Quantity(asked.Address, asked.Arithmetic, new QuantityValue.Text("no example"));
        var reference = candidate.Convention is null ? asked.Key ?? walked : walked;
        var compared = Comparison.Of(asked, reference is null ? null : NumberTable.Of(reference.Value), found, rubric);
        if (compared.Deviation is null)
            return Earned(new Verdict.Correct(expected, found) { Rule = MarkingRule.PrintedDigits, Tolerances = compared.Tolerances }, asked.Possible);

        var (earned, flaw) = ByCertificate(asked.Name, checks);
        if (flaw is null && asked.Name == "distance" && found.Numbers is [var printed] && printed.SignificantDigits < rubric.Tolerances.MinimumDigits)
            return (new Verdict.Wrong(expected, found, new Deviation.OfDigits(printed, rubric.Tolerances.MinimumDigits)) { Rule = MarkingRule.Certificate }, asked.Possible * rubric.Policy.TooFewDigitsCredit);
        if (flaw is null && asked.Name == "distance" && !checks.SampleIsBest && example.Sample is not null)
        {
            var recomputed = expected with { Value = new QuantityValue.Scalar(checks.Minimum!.Value) };
            return (new Verdict.FollowThrough(expected, found, [example.Sample], recomputed) { Rule = MarkingRule.Certificate }, earned);
        }

        if (flaw is null)
            return Earned(new Verdict.Correct(expected, found) { Rule = MarkingRule.Certificate }, earned);
        var partial = asked.Name == "distance" ? earned : asked.Possible * compared.Share;
        // The sample is one answer, not two numbers.
        return compared.Deviation is Deviation.OfDigits
            ? (new Verdict.Wrong(expected, found, compared.Deviation) { Rule = MarkingRule.PrintedDigits, Tolerances = compared.Tolerances }, partial)
            : (new Verdict.Wrong(expected, found, Deviation(asked, compared, checks, flaw)) { Rule = MarkingRule.Certificate, Tolerances = compared.Tolerances }, asked.Name == "distance" ? earned : 0);

        (Verdict, decimal) Earned(Verdict.Correct correct, decimal points) => candidate.Convention is { } convention
            ? (new Verdict.ByConvention(correct.Key, found, convention, walked ?? expected) { Rule = correct.Rule, Tolerances = correct.Tolerances }, points * rubric.Policy.ConventionCredit)
            : (correct, points);
    }

    /// <summary>Where nothing can be checked, the difference from the key says most.</summary>
    private static Deviation Deviation(Asked asked, Compared compared, ExampleCheck checks, string flaw) =>
        compared.Deviation is Deviation.OfShape || asked.Name == "sample" || checks.Minimum is null ? compared.Deviation! : new Deviation.OfExample(flaw);

    /// <returns>The points, and what fails; null where nothing does.</returns>
    private static (decimal Earned, string? Flaw) ByCertificate(string name, ExampleCheck checks)
    {
        if (checks.Index is null)
            return (name == "distance" && checks.IsEqual ? 1 : 0, "it does not start from one of the homework's inputs");
        if (checks.Minimum is not { } minimum)
            return (name == "distance" && checks.IsEqual ? 1 : 0, "it cannot be checked in this network");
        var exact = minimum.ToString("G9", CultureInfo.InvariantCulture);
        return name switch
        {
            "sample" => checks.SampleIsBest ? (1, null) : (0, $"its nearest point of the other class is {exact} away"),
            "adversarial" => !checks.Flips ? (0, "the class is the same there")
                : checks.IsEqual || checks.PointIsNear ? (1, null)
                : (0, $"its distance from the sample is neither the stated one nor near the least, {exact}"),
            _ => (checks.IsEqual, checks.IsNear) switch
            {
                (true, true) => (2, null),
                (false, true) => (1, checks.InWords()),
                (true, false) => (1, $"it is not between the least distance, {exact}, and one step more"),
                _ => (0, $"{checks.InWords()}; it is not between the least distance, {exact}, and one step more"),
            },
        };
    }
}
