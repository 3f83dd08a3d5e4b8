using HwSpecs.Adversarial.Exact;
using HwSpecs.Networks;

namespace HwSpecs.Adversarial.Bounds;

/// <summary>The sizes of numbers whose products, quotients and squares neither overflow nor underflow in binary64: what rounding did can be bounded there only.</summary>
internal static class SearchableSizes
{
    private const double Least = 1e-50;
    private const double Greatest = 1e50;

    /// <exception cref="NotSupportedException">A number is not 0 and lies beyond.</exception>
    public static void Require(Parameters<double> parameters, ActivationPieces pieces, ReadOnlySpan<double> sample)
    {
        for (var j = 0; j < parameters.Units; j++)
            Require($"W[{j}]", parameters.HiddenWeights.Row(j));
        Require("c", parameters.HiddenBiases);
        Require("w", parameters.OutputWeights);
        Require("the point", sample);
        Require("b", parameters.OutputBias);
        foreach (var knee in pieces.Knees)
            Require("the activation", knee.Threshold);
    }

    private static void Require(string name, params ReadOnlySpan<double> numbers)
    {
        foreach (var number in numbers)
        {
            if (number != 0 && !(Math.Abs(number) is >= Least and <= Greatest))
                throw new NotSupportedException(FormattableString.Invariant($"The search for bounds needs numbers that are 0 or from {Least} to {Greatest} in size, but {name} has {number}."));
        }
    }
}
