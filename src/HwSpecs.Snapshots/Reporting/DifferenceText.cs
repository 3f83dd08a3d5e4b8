using HwSpecs.Snapshots.Comparing;
using HwSpecs.Snapshots.Content;
using HwSpecs.Snapshots.Numbers;

namespace HwSpecs.Snapshots.Reporting;

/// <summary>All differences of a changed snapshot: sentences for single numbers, tables for several of one address, steps for trajectories, a unified diff for prose.</summary>
public static class DifferenceText
{
    public static IEnumerable<string> Of(Comparison comparison)
    {
        foreach (var header in comparison.Differences.OfType<Difference.Header>())
            yield return Sentences.Of(header);
        if (comparison.Sections is [{ Approved.Shape: Shape.Prose } prose])
        {
            foreach (var line in Unified(prose, comparison))
                yield return line;
            yield break;
        }

        var trajectories = Trajectory.In(comparison);
        foreach (var trajectory in trajectories)
            foreach (var line in Of(trajectory))
                yield return line;

        var rest = comparison.Differences.Where(difference => difference is not Difference.Header && !trajectories.Any(trajectory => trajectory.Holds(difference)));
        foreach (var group in rest.GroupBy(AddressOf))
        {
            Difference.Number[] numbers = [.. group.OfType<Difference.Number>()];
            foreach (var other in group.Where(difference => difference is not Difference.Number))
                yield return Sentences.Of(other);
            if (numbers.Length == 1)
                yield return Sentences.Of(numbers[0]);
            if (numbers.Length <= 1)
                continue;
            yield return FormattableString.Invariant($"{(group.Key.Length == 0 ? "coordinates" : group.Key)}: {numbers.Length} numbers beyond tolerance");
            foreach (var line in NumberTable.Of([.. numbers.Select(number => (number.Place[group.Key.Length..], number.Approved, number.Received, number.Deviation))]))
                yield return line;
        }
    }

    /// <summary>One line: <c>3.2/epoch */average loss: the same through epoch 10, first differs at epoch 20 (off by 1E-09), beyond tolerance from epoch 30, off by 4E-05 at epoch 100: a factor of 1.14 each epoch</c>.</summary>
    public static string Course(Trajectory trajectory)
    {
        var (unit, last) = (trajectory.Unit, trajectory.Steps[^1]);
        var first = trajectory.Steps.First(step => step.Step == trajectory.FirstDifferent);
        var same = trajectory.Steps.Where(step => step.Step < first.Step).Select(step => (int?)step.Step).LastOrDefault();
        var text = FormattableString.Invariant($"{trajectory.Address}: {(same is null ? "" : FormattableString.Invariant($"the same through {unit} {same}, "))}first differs at {unit} {first.Step} ({Off(first.Deviation)})");
        if (trajectory.FirstBeyond != first.Step)
            text += FormattableString.Invariant($", beyond tolerance from {unit} {trajectory.FirstBeyond}");
        if (last.Step == first.Step)
            return text;
        text += last.Deviation.Agreement == Agreement.Same
            ? FormattableString.Invariant($", the same again at {unit} {last.Step}")
            : FormattableString.Invariant($", {Off(last.Deviation)} at {unit} {last.Step}");
        return trajectory.Growth is { } growth ? FormattableString.Invariant($"{text}: a factor of {growth:G3} each {unit}") : text;
    }

    private static IEnumerable<string> Of(Trajectory trajectory)
    {
        yield return Course(trajectory);
        var rows = trajectory.Steps.Where(step => step.Deviation.Agreement == Agreement.Beyond)
            .Select(step => (FormattableString.Invariant($"{trajectory.Unit} {step.Step}"), step.Approved, step.Received, step.Deviation));
        foreach (var line in NumberTable.Of([.. rows]))
            yield return line;
    }

    private static IEnumerable<string> Unified(SectionPair prose, Comparison comparison)
    {
        var beyond = comparison.Differences.OfType<Difference.Number>().ToArray();
        foreach (var number in beyond)
            yield return Sentences.Of(number);
        var tolerance = comparison.Received.Header.Tolerances.Everywhere;
        foreach (var line in UnifiedText.Of(prose.Approved!, prose.Received, prose.Rows, Agrees))
            yield return line;

        bool Agrees(int approved, int received) => prose.Approved!.Rows[approved].Numbers.Zip(prose.Received.Rows[received].Numbers)
            .All(pair => tolerance.Allows(pair.First, pair.Second, comparison.Format));
    }

    private static string AddressOf(Difference difference) => difference switch
    {
        Difference.Number number => number.Address,
        Difference.Removed removed => removed.Address,
        Difference.Added added => added.Address,
        Difference.Reshaped reshaped => reshaped.Address,
        Difference.Moved moved => moved.Address,
        _ => "",
    };

    private static string Off(Deviation deviation) => deviation.OffBy switch
    {
        0 => "sign of zero",
        double.PositiveInfinity => "not finite",
        _ => $"off by {Digits.Distance(deviation.OffBy)}",
    };
}
