using HwSpecs.Adversarial.Exact;
using HwSpecs.Networks;

namespace HwSpecs.Specs.Adversarial;

/// <summary>Short words for networks with two inputs and for what the exact search says of them.</summary>
internal static class ExactOutcomes
{
    /// <param name="rows">W.</param>
    /// <param name="c">Hidden biases.</param>
    /// <param name="w">Output weights.</param>
    /// <param name="b">Output bias.</param>
    public static Parameters<double> Of(double[][] rows, double[] c, double[] w, double b) => new(Matrix<double>.Of(rows), c, w, b);

    public static ExactOutcome.Found Found(ExactOutcome outcome) => outcome.Should().BeOfType<ExactOutcome.Found>().Which;

    /// <summary>Each nearest point's first and last end, one after the other, without the last digits, which are the certificate's alone.</summary>
    public static double[] Ends(ExactOutcome.Found found) =>
        [.. found.Nearest.SelectMany(nearest => nearest.From.Concat(nearest.To)).Select(coordinate => Math.Round(coordinate, 12) + 0.0)];

    /// <summary>The distance without its last digits.</summary>
    public static (double Distance, bool IsAttained) Rounded(ExactOutcome.Found found) => (Math.Round(found.Distance, 12), found.IsAttained);
}
