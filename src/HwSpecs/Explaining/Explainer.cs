using HwSpecs.Report;

namespace HwSpecs.Explaining;

/// <summary>Which training reproduces printed losses? Tries rules, rates and meanings of a line, and says what chance alone would do.</summary>
public static class Explainer
{
    /// <summary>So many trainings expected to agree by chance are too many to tell one of them from the truth.</summary>
    public const double MostByChance = 0.1;

    private const int MostSharpened = 1024;
    private const int LeastRefined = 16;
    private const int MostRefined = 256;
    private const int MostNearest = 3;

    /// <summary>The last epoch that a line may show.</summary>
    public const int LastEpoch = 10_000;

    /// <param name="definition">The homework: its data and its start.</param>
    /// <param name="printed">All with an epoch or all without; by epoch if they have one.</param>
    public static Explanation Explain(Definition definition, IReadOnlyList<PrintedLoss> printed)
    {
        var losses = Checked(printed);
        var space = SearchSpace.Of(definition);
        var labelled = losses[0].Epoch is not null;
        Attempt? attempt = null;
        foreach (var spacings in labelled ? [[]] : SearchSpace.EpochsPerLine.Where(spacings => spacings[^1] * losses.Count <= LastEpoch).DefaultIfEmpty([1]))
        {
            var next = Attempt.Run(definition, space, losses, [.. LineMeaning.All(losses, spacings)]);
            attempt = attempt is null ? next : attempt.And(next);
            if (next.Hits.Count > 0)
                break;
        }

        return Conclude(space, losses, attempt!);
    }

    private static Explanation Conclude(SearchSpace space, IReadOnlyList<PrintedLoss> losses, Attempt attempt)
    {
        var expected = ChanceModel.Expected(attempt.Crossings, losses.Count);
        var extent = new SearchExtent(attempt.Tried, space.Rules.Sum(rule => space.Mirrored(rule) is null ? 1 : 2), SearchSpace.Rates.Count, SearchSpace.Rates[0], SearchSpace.Rates[^1], expected);
        var groups = Groups(losses, attempt.Hits)
            .OrderBy(group => RoundRate.Digits(group.First.Rate)).ThenBy(group => Deviations(group.First)).ToList();
        if (attempt.Fitting + groups.Count > 0 && (losses.Count < 2 || expected >= MostByChance))
            return new Explanation.CannotBeTold(losses, extent, Math.Max(attempt.Fitting, attempt.Hits.Count), groups);
        if (groups.Count > 0)
            return new Explanation.Reproduced(losses, extent, groups);
        var nearest = Groups(losses, attempt.Misses)
            .OrderBy(group => group.First.OffLines(losses).Count).ThenBy(group => Distance(losses, group.First)).Take(MostNearest).ToList();
        var fewestOff = nearest.Count == 0 ? 0 : nearest[0].First.OffLines(losses).Count;
        return new Explanation.NotReproduced(losses, extent, [.. nearest.Where((group, rank) => rank == 0 || group.First.OffLines(losses).Count == fewestOff)]);
    }

    /// <summary>Trainings at one rate whose losses print alike.</summary>
    private static IEnumerable<TrainingGroup> Groups(IReadOnlyList<PrintedLoss> losses, IEnumerable<ExplainedTraining> trainings) =>
        trainings.GroupBy(training => (training.Rate, string.Join(' ', losses.Zip(training.Values, (loss, value) => loss.AgreesWith(value) ? "" : loss.Print(value)))))
            .Select(group => group.OrderBy(Deviations).ToList())
            .Select(group => new TrainingGroup(group[0], group[1..]));

    private static int Deviations(ExplainedTraining training) => training.Rule.Deviations + training.Meaning.Deviations;

    private static double Distance(IReadOnlyList<PrintedLoss> losses, ExplainedTraining training) =>
        losses.Zip(training.Values, (loss, value) => Math.Abs(value - loss.Value) / loss.Tolerance).Sum();

    private static IReadOnlyList<PrintedLoss> Checked(IReadOnlyList<PrintedLoss> printed)
    {
        if (printed.Count == 0)
            throw new ArgumentException("There is no loss to explain.", nameof(printed));
        if (printed.Any(loss => !double.IsFinite(loss.Value)))
            throw new ArgumentException("A printed loss is a finite number.", nameof(printed));
        if (printed.Any(loss => loss.Epoch is null) && printed.Any(loss => loss.Epoch is not null))
            throw new ArgumentException("Either every loss has its epoch or none has.", nameof(printed));
        if (printed.Any(loss => loss.Epoch is < 0 or > LastEpoch) || (printed[0].Epoch is null && printed.Count > LastEpoch))
            throw new ArgumentException(FormattableString.Invariant($"An epoch lies between 0 and {LastEpoch}."), nameof(printed));
        var losses = printed[0].Epoch is null ? printed : [.. printed.OrderBy(loss => loss.Epoch)];
        for (var k = 1; k < losses.Count; k++)
        {
            if (losses[k].Epoch is { } epoch && losses[k - 1].Epoch == epoch)
                throw new ArgumentException(FormattableString.Invariant($"Epoch {epoch} is printed twice."), nameof(printed));
        }

        return losses;
    }

    /// <summary>One pass over the whole grid and the refinement of what came out of it.</summary>
    private sealed record Attempt(long Tried, IReadOnlyList<float[]> Crossings, int Fitting, IReadOnlyList<ExplainedTraining> Hits, IReadOnlyList<ExplainedTraining> Misses)
    {
        public static Attempt Run(Definition definition, SearchSpace space, IReadOnlyList<PrintedLoss> losses, IReadOnlyList<LineMeaning> meanings)
        {
            var findings = Grid(definition, space, losses, meanings, mostFailures: 2 * losses.Count / 5);
            if (!findings.Any(found => found.Brackets.Count > 0))
                findings = Grid(definition, space, losses, meanings, mostFailures: losses.Count);
            var rough = findings.SelectMany(found => found.Brackets).OrderBy(bracket => bracket.Estimate.Excess).Take(MostSharpened).ToArray();
            var sharp = InParallel(rough, () => new RateRefinement(definition, losses), (refinement, bracket) => refinement.Sharpen(bracket));
            var ranked = InOrder(sharp, losses).Take(MostRefined).ToList();
            Bracket[] best = [.. ranked.Where((bracket, rank) => rank < LeastRefined || bracket.Estimate.Agreeing == ranked[0].Estimate.Agreeing)];
            var refined = InParallel(best, () => new RateRefinement(definition, losses), (refinement, bracket) => refinement.Refine(bracket));
            var distinct = refined.SelectMany(training => space.Mirrored(training.Rule) is { } mirrored ? [training, training with { Rule = mirrored }] : new[] { training })
                .DistinctBy(training => (training.Rule, training.Meaning, training.Rate))
                .ToLookup(training => training.OffLines(losses).Count == 0);
            int Weight(int rule) => space.Mirrored(space.Rules[rule]) is null ? 1 : 2;
            return new Attempt(
                findings.Select((found, rule) => found.Tried * Weight(rule)).Sum(),
                [.. findings.SelectMany((found, rule) => Enumerable.Repeat(found.Crossings, Weight(rule)).SelectMany(crossings => crossings))],
                findings.Select((found, rule) => found.Fitting * Weight(rule)).Sum(),
                [.. distinct[true]],
                [.. distinct[false]]);
        }

        public Attempt And(Attempt other) =>
            new(Tried + other.Tried, [.. Crossings, .. other.Crossings], Fitting + other.Fitting, [.. Hits, .. other.Hits], [.. Misses, .. other.Misses]);

        /// <summary>The most agreeing lines first; where all agree, the likeliest training.</summary>
        private static IEnumerable<Bracket> InOrder(IEnumerable<Bracket> brackets, IReadOnlyList<PrintedLoss> losses) => brackets
            .OrderByDescending(bracket => bracket.Estimate.Agreeing)
            .ThenBy(bracket => bracket.Estimate.Agreeing == losses.Count ? bracket.Rule.Deviations + bracket.Meaning.Deviations : 0)
            .ThenBy(bracket => bracket.Estimate.Excess);

        /// <summary>Each result in its place, so that it does not depend on threads.</summary>
        private static TResult[] InParallel<T, TResult>(T[] items, Func<RateRefinement> perThread, Func<RateRefinement, T, TResult> map)
        {
            var results = new TResult[items.Length];
            Parallel.For(0, items.Length, perThread, (k, _, refinement) =>
            {
                results[k] = map(refinement, items[k]);
                return refinement;
            }, _ => { });
            return results;
        }

        /// <summary>Every rule by itself, so that the findings do not depend on threads.</summary>
        private static GridFindings[] Grid(
            Definition definition, SearchSpace space, IReadOnlyList<PrintedLoss> losses, IReadOnlyList<LineMeaning> meanings, int mostFailures)
        {
            var findings = new GridFindings[space.Rules.Count];
            Parallel.For(0, findings.Length, rule => findings[rule] = GridSearch.Run(definition, losses, meanings, mostFailures, space.Rules[rule]));
            return findings;
        }
    }
}
