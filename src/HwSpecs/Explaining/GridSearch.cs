using HwSpecs.Report;

namespace HwSpecs.Explaining;

/// <summary>What one rule's trainings over the grid of rates have in common with the printed losses.</summary>
/// <param name="Tried">Grid rates times meanings of the lines.</param>
/// <param name="Fitting">Runs of neighbouring intervals in each of which some rate agrees on every line, as far as straight lines tell.</param>
/// <param name="Crossings">For each place where the first line passes the printed one: how far every line is off there, in tolerances; infinite where the training was given up before.</param>
internal sealed record GridFindings(long Tried, int Fitting, IReadOnlyList<Bracket> Brackets, IReadOnlyList<float[]> Crossings);

/// <summary>Runs one rule over the grid of rates, and gives a training up when too many of its lines are off.</summary>
internal sealed class GridSearch
{
    /// <summary>A loss jumps where a unit is switched on or off at another step: between two rates of the grid it leaves the straight line by some tens of tolerances.</summary>
    private const double MostExcess = 32;

    private readonly IReadOnlyList<PrintedLoss> losses;
    private readonly int mostFailures;
    private readonly TrainingRule rule;
    private readonly (LineMeaning Meaning, int[] Moments)[] meanings;
    private readonly (int Moment, (int Meaning, int Line)[] Lines)[] schedule;
    private readonly LaneTraining training;
    private readonly List<Bracket> brackets = [];
    private readonly List<float[]> crossings = [];
    private readonly int[] lastFitting;
    private int fitting;

    private GridSearch(Definition definition, IReadOnlyList<PrintedLoss> losses, IReadOnlyList<LineMeaning> meanings, int mostFailures, TrainingRule rule)
    {
        (this.losses, this.mostFailures, this.rule) = (losses, mostFailures, rule);
        training = new LaneTraining(definition);
        this.meanings =
        [
            .. meanings.Select(meaning => (Meaning: meaning, Moments: meaning.Moments(losses, rule.Updates)))
                .Where(meaning => meaning.Moments is not null)
                .DistinctBy(meaning => string.Join(',', meaning.Moments!))
                .Select(meaning => (meaning.Meaning, meaning.Moments!)),
        ];
        lastFitting = [.. this.meanings.Select(_ => -2)];
        schedule =
        [
            .. this.meanings.SelectMany((meaning, m) => meaning.Moments.Select((moment, line) => (moment, m, line)))
                .GroupBy(entry => entry.moment, entry => (entry.m, entry.line))
                .OrderBy(group => group.Key)
                .Select(group => (group.Key, group.ToArray())),
        ];
    }

    /// <param name="mostFailures">A training with more lines than this off is given up.</param>
    public static GridFindings Run(Definition definition, IReadOnlyList<PrintedLoss> losses, IReadOnlyList<LineMeaning> meanings, int mostFailures, TrainingRule rule)
    {
        var search = new GridSearch(definition, losses, meanings, mostFailures, rule);
        var rates = SearchSpace.Rates;
        var lanes = new double[LaneTraining.Lanes];

        // Blocks share their end, so that every interval lies in one block.
        for (var first = 0; first < rates.Count - 1; first += LaneTraining.Lanes - 1)
        {
            for (var lane = 0; lane < lanes.Length; lane++)
                lanes[lane] = rates[Math.Min(first + lane, rates.Count - 1)];
            search.Block(first, lanes, Math.Min(LaneTraining.Lanes - 1, rates.Count - 1 - first));
        }

        return new GridFindings((long)rates.Count * search.meanings.Length, search.fitting, search.brackets, search.crossings);
    }

    private void Block(int first, double[] lanes, int intervals)
    {
        var failures = new int[meanings.Length, intervals];
        var deviations = new double[meanings.Length, losses.Count, LaneTraining.Lanes];
        var done = new int[meanings.Length];
        var alive = meanings.Length * intervals;
        training.Start(rule, lanes);
        foreach (var (moment, lines) in schedule)
        {
            var values = training.At(moment);
            foreach (var (m, line) in lines)
            {
                var loss = losses[line];
                for (var lane = 0; lane < LaneTraining.Lanes; lane++)
                    deviations[m, line, lane] = (values[lane] - loss.Value) / loss.Tolerance;
                done[m] = Math.Max(done[m], line + 1);
                for (var j = 0; j < intervals; j++)
                {
                    if (!Passes(deviations[m, line, j], deviations[m, line, j + 1]) && ++failures[m, j] == mostFailures + 1)
                        alive--;
                }
            }

            if (alive == 0)
                break;
        }

        for (var m = 0; m < meanings.Length; m++)
        {
            for (var j = 0; j < intervals; j++)
                Collect(m, first, j, failures[m, j] <= mostFailures, deviations, done[m]);
        }
    }

    /// <summary>The printed loss lies between the two, or nearer than they are to each other: a curve may bend.</summary>
    private static bool Passes(double a, double b)
    {
        var (low, high) = (Math.Min(a, b), Math.Max(a, b));
        var margin = (high - low) + 3;
        return low <= margin && high >= -margin;
    }

    private void Collect(int m, int first, int j, bool isAlive, double[,,] deviations, int done)
    {
        var (a, b) = (deviations[m, 0, j], deviations[m, 0, j + 1]);
        if (done > 0 && a != b && (a <= 0) != (b <= 0))
        {
            var off = new float[losses.Count];
            Array.Fill(off, float.PositiveInfinity);
            for (var line = 0; line < done; line++)
                off[line] = (float)Math.Abs(deviations[m, line, j] + (a / (a - b) * (deviations[m, line, j + 1] - deviations[m, line, j])));
            crossings.Add(off);
        }

        if (!isAlive || done < losses.Count)
            return;
        var (from, to) = (new double[losses.Count], new double[losses.Count]);
        for (var line = 0; line < losses.Count; line++)
            (from[line], to[line]) = (deviations[m, line, j], deviations[m, line, j + 1]);
        var estimate = StraightLines.Between(from, to, MostExcess);
        if (estimate.Fits)
        {
            fitting += first + j == lastFitting[m] + 1 ? 0 : 1;
            lastFitting[m] = first + j;
        }

        var rates = SearchSpace.Rates;
        brackets.Add(new Bracket(rule, meanings[m].Meaning, meanings[m].Moments, rates[first + j], rates[first + j + 1], estimate));
    }
}
