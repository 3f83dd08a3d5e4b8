namespace HwSpecs.Grading.Marking;

/// <summary>The mistakes that show in many values, as changes of the right ones.</summary>
internal static class Slips
{
    /// <summary>A change of every value of some names.</summary>
    /// <param name="Of">What the mistake makes of the right value.</param>
    internal sealed record Change(Slip Slip, Func<Asked, bool> Touches, Func<NumberTable, NumberTable> Of);

    public static Slip LogBase2 { get; } = new("log-base-2", "the logarithm of the loss is to base 2");

    public static Slip Half { get; } = new("factor-half", "everything has a factor of 1/2");

    public static Slip SumForMean { get; } = new("sum-for-mean", "the losses of an epoch are summed, not averaged");

    public static Slip Sign { get; } = new("sign", "t - y_hat stands for y_hat - t");

    public static Slip Transposed { get; } = new("transposed", "matrices are transposed");

    public static Slip OtherGradientAtZero { get; } = new("relu-gradient-at-0", "ReLU'(0) is not the one of the training");

    /// <summary>Problem by problem; changes of one list may come together.</summary>
    public static IReadOnlyList<Change> In(string problem) => problem switch
    {
        "2.1" or "3.1" =>
        [
            new(LogBase2, IsLoss, value => value.Select(loss => loss / Math.Log(2))),
            new(Half, IsLoss, value => value.Select(loss => loss / 2)),
        ],
        "2.2" =>
        [
            new(Sign, _ => true, value => value.Select(gradient => -gradient)),
            new(Half, _ => true, value => value.Select(gradient => gradient / 2)),
            new(Transposed, asked => asked.Table!.IsMatrix, value => value.Transposed()),
        ],
        _ => [],
    };

    /// <summary>Of the average losses of 3.2: one factor on all of them.</summary>
    public static IEnumerable<(Slip Slip, double Factor)> OfAverages(int samples) => [(SumForMean, samples), (LogBase2, 1 / Math.Log(2)), (Half, 0.5)];

    /// <param name="order">Whose value stands at each sample, counted from 1.</param>
    public static Slip Permuted(string problem, IEnumerable<int> order) =>
        new("samples-permuted", $"the samples of {problem} stand in the order {string.Join(", ", order)}");

    private static bool IsLoss(Asked asked) => asked.Name == "loss";
}
