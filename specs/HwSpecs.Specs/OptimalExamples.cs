using HwSpecs.Quantities;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs;

/// <summary>What holds of the results under <c>exact</c>, in Problem 3.3 as in 4.2.</summary>
internal static class OptimalExamples
{
    private static readonly double[][] Samples = [[0, 0], [0, 1], [1, 0], [1, 1]];

    public static void ShouldBe(NearestFound truth, string at)
    {
        Recomputed.Number($"{at}/distance").Should().Be(truth.Distance);
        Recomputed.Numbers($"{at}/adversarial").Should().Equal(truth.Points.SelectMany(point => point));
        IsAttained(at).Should().Be(truth.IsAttained);
    }

    /// <param name="all">What the witness found from each sample.</param>
    public static void ShouldBeTheLeast(NearestFound[] all, string network)
    {
        var least = all.MinBy(found => found.Distance)!;
        int[] tied = [.. Enumerable.Range(0, 4).Where(n => all[n].Squared == least.Squared)];

        Recomputed.Number($"{network}/exact/distance").Should().Be(least.Distance);
        Recomputed.Numbers($"{network}/exact/sample").Should().Equal(tied.SelectMany(n => Samples[n]));
        IsAttained($"{network}/exact").Should().Be(tied.Any(n => all[n].IsAttained));
    }

    private static bool IsAttained(string at) => Recomputed.At($"{at}/attained").Value switch
    {
        QuantityValue.Text { Content: "yes" } => true,
        QuantityValue.Text { Content: "no" } => false,
        var other => throw new InvalidOperationException($"{at}/attained is yes or no, not {other}."),
    };
}
