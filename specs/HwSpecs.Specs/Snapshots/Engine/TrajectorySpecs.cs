using HwSpecs.Snapshots.Comparing;
using HwSpecs.Snapshots.Reporting;

namespace HwSpecs.Specs.Snapshots.Engine;

/// <summary>Numbers step by step: where two runs part, and how fast.</summary>
public sealed class TrajectorySpecs
{
    /// <summary>Off by 0, 0, 2^-10, 2^-8, 2^-6: a factor of 4 every two epochs, so 2 each epoch; 2^-10 is within the tolerance of 2^-9, 2^-8 is twice it.</summary>
    [Test]
    public void The_first_difference_the_first_beyond_tolerance_and_the_growth_are_told() =>
        Text("absolute 0.001953125", ["1", "1", "1", "1", "1"], ["1", "1", "1.0009765625", "1.00390625", "1.015625"]).Should().Equal(
            "3.2/epoch */loss: the same through epoch 4, first differs at epoch 6 (off by 0.000977), beyond tolerance from epoch 8, off by 0.0156 at epoch 10: a factor of 2 each epoch",
            "            approved  received     off by   x tolerance",
            "  epoch 8    1         1.00390625  0.00391  2",
            "  epoch 10   1         1.015625    0.0156   8");

    [Test]
    public void A_run_that_parts_at_once_and_comes_back_is_told() =>
        Text("exact", ["1", "2", "3"], ["5", "2", "3"])[0].Should().Be("3.2/epoch */loss: first differs at epoch 2 (off by 4), the same again at epoch 6");

    [Test]
    public void A_run_that_parts_at_the_last_step_has_no_growth() =>
        Text("exact", ["1", "2", "3"], ["1", "2", "4"])[0].Should().Be("3.2/epoch */loss: the same through epoch 4, first differs at epoch 6 (off by 1)");

    [Test]
    public void A_run_that_ends_in_NaN_is_told() =>
        Text("exact", ["1", "2", "3"], ["1", "4", "NaN"])[0].Should().Be("3.2/epoch */loss: the same through epoch 2, first differs at epoch 4 (off by 2), not finite at epoch 6");

    /// <summary>Epoch 10 comes after epoch 9, not after epoch 1.</summary>
    [Test]
    public void Steps_are_in_the_order_of_their_numbers()
    {
        static string Body(int shift) => string.Join('\n', new[] { 10, 9, 1 }.Select(step => $"epoch {step} = {step + shift}"));

        Trajectory.In(Written.Compare(Body(0), Body(1))).Single().Steps.Select(step => step.Step).Should().Equal(1, 9, 10);
    }

    [TestCase("sample", 3)]
    [TestCase("epoch", 2)]
    public void Samples_and_pairs_are_no_trajectory(string word, int count)
    {
        string Body(int shift) => string.Join('\n', Enumerable.Range(1, count).Select(step => $"{word} {step} = {step + shift}"));

        Trajectory.In(Written.Compare(Body(0), Body(1))).Should().BeEmpty();
    }

    private static string[] Text(string tolerance, string[] approved, string[] received)
    {
        static string Body(string[] numbers) => string.Join('\n', numbers.Select((number, k) => $"3.2/epoch {2 * (k + 1)}/loss = {number}"));

        return [.. DifferenceText.Of(Written.Compare(Body(approved), Body(received), tolerance))];
    }
}
