using HwSpecs.Report;

namespace HwSpecs.Explaining;

/// <summary>Finds the rates of a bracket at which a training agrees on the most lines.</summary>
internal sealed class RateRefinement(Definition definition, IReadOnlyList<PrintedLoss> losses)
{
    private const int Lanes = LaneTraining.Lanes;
    private const double Resolution = 1e-9;
    private const double MostExcess = 2;

    private readonly LaneTraining training = new(definition);
    private readonly double[] rates = new double[Lanes];
    private readonly bool[][] agrees = [.. Enumerable.Range(0, Lanes).Select(_ => new bool[losses.Count])];
    private readonly int[] counts = new int[Lanes];
    private readonly double[] excess = new double[Lanes];
    private readonly double[][] deviations = [.. Enumerable.Range(0, Lanes).Select(_ => new double[losses.Count])];

    /// <summary>The seventh of the bracket that agrees best, with an estimate that is some fifty times as sharp.</summary>
    public Bracket Sharpen(Bracket bracket)
    {
        Spread(bracket.Low, bracket.High);
        Evaluate(bracket);
        var best = bracket with { Estimate = new StraightLines(-1, false, double.PositiveInfinity) };
        for (var lane = 0; lane + 1 < Lanes; lane++)
        {
            var estimate = StraightLines.Between(deviations[lane], deviations[lane + 1], MostExcess);
            if (estimate.Agreeing > best.Estimate.Agreeing || (estimate.Agreeing == best.Estimate.Agreeing && estimate.Excess < best.Estimate.Excess))
                best = bracket with { Low = rates[lane], High = rates[lane + 1], Estimate = estimate };
        }

        return best;
    }

    /// <summary>The rate of few digits that agrees best, and how far around it the same lines agree.</summary>
    public ExplainedTraining Refine(Bracket bracket)
    {
        var best = Best(bracket, bracket.Low / 1.001, bracket.High * 1.001);
        var (least, greatest) = Interval(bracket, best.Rate, best.Agrees);
        var rate = RoundRate.In(least, greatest) ?? RoundRate.Nearest(best.Rate);
        return At(bracket, rate, least, greatest);
    }

    /// <summary>The training at one rate.</summary>
    private ExplainedTraining At(Bracket bracket, double rate, double least, double greatest)
    {
        Array.Fill(rates, rate);
        training.Start(bracket.Rule, rates);
        var values = new double[losses.Count];
        for (var line = 0; line < values.Length; line++)
            values[line] = training.At(bracket.Moments[line])[0];
        return new ExplainedTraining(bracket.Rule, bracket.Meaning, rate, least, greatest, values);
    }

    /// <summary>Zooms in on the rate with the least excess; the most agreeing lines seen on the way count.</summary>
    private (double Rate, bool[] Agrees) Best(Bracket bracket, double low, double high)
    {
        (double Rate, int Count, double Excess, bool[] Agrees) best = (0, -1, 0, []);
        while (true)
        {
            Spread(low, high);
            Evaluate(bracket);
            var least = 0;
            for (var lane = 0; lane < Lanes; lane++)
            {
                if (excess[lane] < excess[least])
                    least = lane;
                if (counts[lane] > best.Count || (counts[lane] == best.Count && excess[lane] < best.Excess))
                    best = (rates[lane], counts[lane], excess[lane], [.. agrees[lane]]);
            }

            if (best.Count == losses.Count || high - low < Resolution * high)
                return (best.Rate, best.Agrees);
            (low, high) = (rates[Math.Max(0, least - 1)], rates[Math.Min(Lanes - 1, least + 1)]);
        }
    }

    private (double Least, double Greatest) Interval(Bracket bracket, double rate, bool[] same) => (End(bracket, rate, same, 1 / 1.05), End(bracket, rate, same, 1.05));

    /// <summary>How far the same lines agree, to one side.</summary>
    private double End(Bracket bracket, double rate, bool[] same, double factor)
    {
        var (inside, outside) = (rate, rate * factor);
        for (var strides = 0; Math.Abs(outside - inside) > Resolution * rate;)
        {
            Spread(inside, outside);
            Evaluate(bracket);
            var lane = 0;
            while (lane + 1 < Lanes && Enumerable.Range(0, losses.Count).All(line => agrees[lane + 1][line] || !same[line]))
                lane++;
            inside = rates[lane];
            if (lane == Lanes - 1)
            {
                if (++strides == 100)
                    break;
                outside = inside * factor;
            }
            else
            {
                outside = rates[lane + 1];
            }
        }

        return inside;
    }

    private void Spread(double from, double to)
    {
        for (var lane = 0; lane < Lanes; lane++)
            rates[lane] = lane == Lanes - 1 ? to : from + ((to - from) * lane / (Lanes - 1));
    }

    private void Evaluate(Bracket bracket)
    {
        training.Start(bracket.Rule, rates);
        Array.Clear(counts);
        Array.Clear(excess);
        for (var line = 0; line < losses.Count; line++)
        {
            var values = training.At(bracket.Moments[line]);
            var loss = losses[line];
            for (var lane = 0; lane < Lanes; lane++)
            {
                deviations[lane][line] = (values[lane] - loss.Value) / loss.Tolerance;
                agrees[lane][line] = loss.AgreesWith(values[lane]);
                counts[lane] += agrees[lane][line] ? 1 : 0;
                excess[lane] += StraightLines.ExcessOf(Math.Abs(deviations[lane][line]), MostExcess);
            }
        }
    }
}
