using HwSpecs.Activations;
using HwSpecs.Networks;
using HwSpecs.Report;
using HwSpecs.Training;

namespace HwSpecs.Grading.Classes;

/// <summary>Looks for the mistake that makes a student's own start give what is stated: one or two numbers read wrongly, or a mix-up and one number.</summary>
internal static class Misreadings
{
    /// <summary>Every number that a variant can give, and 0 for one that was forgotten.</summary>
    private static readonly double[] Pleasant = [.. Enumerable.Range(-12, 25).Select(quarters => quarters / 4.0)];

    public static bool Explain(StatedStart stated, Definition own) =>
        Fits(stated, own, 2) || MixedUp(own).Any(start => Fits(stated, start, 1));

    private static IEnumerable<Definition> MixedUp(Definition own)
    {
        var (hidden, biases, output, targets) = (own.HiddenWeights, own.HiddenBiases, own.OutputWeights, own.Targets);
        yield return own with { HiddenWeights = [.. Enumerable.Range(0, hidden.Count).Select(j => (IReadOnlyList<double>)[.. hidden.Select(row => row[j])])] };
        yield return own with { HiddenWeights = [.. hidden.Reverse()] };
        yield return own with { HiddenWeights = [.. hidden.Select(row => (IReadOnlyList<double>)[.. row.Reverse()])] };
        yield return own with { HiddenBiases = [.. biases.Reverse()] };
        yield return own with { HiddenBiases = [.. biases.Select(bias => -bias)] };
        yield return own with { HiddenBiases = [.. biases.Select(_ => 0.0)] };
        yield return own with { OutputWeights = [.. output.Reverse()] };
        yield return own with { Targets = [.. targets.Select(target => 1 - target)] };
    }

    private static bool Fits(StatedStart stated, Definition start, int wrong) =>
        Fits(stated, start.InitialNetwork<double>(), start.Dataset<double>(), 0, wrong);

    /// <param name="from">The first of the numbers that may be wrong.</param>
    /// <param name="wrong">How many of them at most.</param>
    private static bool Fits(StatedStart stated, Network<double, ReLU> network, Dataset<double> dataset, int from, int wrong)
    {
        if (stated.Fits(network, dataset))
            return true;
        if (wrong == 0)
            return false;
        var p = network.Parameters;
        for (var k = from; k < p.HiddenWeights.AsSpan().Length + (2 * p.Units) + 1; k++)
        {
            var right = Number(p, k);
            foreach (var number in Pleasant)
            {
                Change(p, k, number);
                if (Fits(stated, network, dataset, k + 1, wrong - 1))
                    return true;
            }

            Change(p, k, right);
        }

        return false;
    }

    /// <param name="k">From 0 through W row by row, c, w and b.</param>
    private static double Number(Parameters<double> p, int k) => At(p, ref k) is { IsEmpty: false } numbers ? numbers[k] : p.OutputBias;

    private static void Change(Parameters<double> p, int k, double number)
    {
        if (At(p, ref k) is { IsEmpty: false } numbers)
            numbers[k] = number;
        else
            p.OutputBias = number;
    }

    /// <returns>W, c or w, in which k then counts; nothing for b.</returns>
    private static Span<double> At(Parameters<double> p, ref int k)
    {
        var weights = p.HiddenWeights.AsSpan();
        if (k < weights.Length)
            return weights;
        k -= weights.Length;
        if (k < p.Units)
            return p.HiddenBiases;
        k -= p.Units;
        return k < p.Units ? p.OutputWeights : [];
    }
}
