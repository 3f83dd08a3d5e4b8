using HwSpecs.Activations;
using HwSpecs.Report;
using HwSpecs.Snapshots.Numbers;
using HwSpecs.Specs.Snapshots;
using HwSpecs.Specs.Witnesses;
using HwSpecs.Training;

namespace HwSpecs.Specs.Problem3;

/// <summary>Problem 3.2: 100 epochs of per-sample gradient descent at rate 0.1, in float32.</summary>
public sealed class TrainingSpecs
{
    [Test]
    public void The_trajectory_of_all_epochs_is_approved() =>
        Snapshot.Verify(Recomputed.Under("3.2"), Tolerance.Exact, typeof(PyTorch));

    [Test]
    public void Every_epoch_agrees_with_PyTorch_to_single_precision() =>
        Enumerable.Range(1, 100).Select(AverageLoss).Zip(PyTorch.AverageLosses)
            .Should().HaveCount(100).And.OnlyContain(pair => Math.Abs(pair.First - pair.Second) <= Accuracy.SinglePrecision);

    [Test]
    public void In_float64_every_epoch_agrees_with_training_without_rounding()
    {
        var training = Float64Training();

        training.AverageLosses.Zip(MultiPrecision.AverageLosses)
            .Should().HaveCount(100).And.OnlyContain(pair => Math.Abs(pair.First - pair.Second) <= Accuracy.Training);
        CentralDifferences.Flatten(training.Network.Parameters).Zip(MultiPrecision.TrainedParameters)
            .Should().HaveCount(9).And.OnlyContain(pair => Math.Abs(pair.First - pair.Second) <= Accuracy.Training);
    }

    /// <summary>The epoch average is the mean of the losses met before each update; taken after the epoch, epoch 10 would print 0.4161.</summary>
    [Test]
    public void The_mean_loss_after_epoch_10_is_not_what_the_report_prints()
    {
        var definition = Definition.Homework;
        var tenEpochs = GradientDescent<double, ReLU>.PerSample(definition.InitialNetwork<double>(), definition.Dataset<double>(), 0.1, 10);
        var afterwards = GradientDescent<double, ReLU>.PerSample(tenEpochs.Network, definition.Dataset<double>(), 0.1, 0);

        tenEpochs.AverageLosses[^1].Should().BeApproximately(0.4794, PrintedDigits.HalfUnit("0.4794"));
        afterwards.InitialLoss.Should().BeApproximately(0.4161, PrintedDigits.HalfUnit("0.4161"));
    }

    /// <summary>One update an epoch along the mean gradient, at four times the rate, would print 0.4399 for epoch 10.</summary>
    [Test]
    public void Full_batch_training_at_four_times_the_rate_is_not_what_the_report_prints()
    {
        var definition = Definition.Homework;

        GradientDescent<double, ReLU>.FullBatch(definition.InitialNetwork<double>(), definition.Dataset<double>(), 0.4, 10)
            .AverageLosses[^1].Should().BeApproximately(0.4399, PrintedDigits.HalfUnit("0.4399"));
    }

    /// <summary>The start is better than it looks: the mean loss before any update is ln(1 + e^-0.5) = 0.4741.</summary>
    [Test]
    public void Epoch_10_is_still_above_the_untrained_mean_loss()
    {
        var (_, untrained) = MultiPrecision.Start(1);

        AverageLoss(10).Should().BeGreaterThan(untrained);
        AverageLoss(20).Should().BeLessThan(untrained);
    }

    [Test]
    public void The_ten_printed_losses_fall_but_single_epochs_rise()
    {
        var printed = Enumerable.Range(1, 10).Select(k => AverageLoss(10 * k)).ToArray();
        printed.Should().BeInDescendingOrder();

        var all = Enumerable.Range(1, 100).Select(AverageLoss).ToArray();
        all.Zip(all.Skip(1)).Should().Contain(pair => pair.Second > pair.First);
    }

    private static TrainingRun<double, ReLU> Float64Training() =>
        GradientDescent<double, ReLU>.PerSample(Definition.Homework.InitialNetwork<double>(), Definition.Homework.Dataset<double>(), 0.1, 100);

    private static double AverageLoss(int epoch) => Recomputed.Number($"3.2/epoch {epoch}/average loss");
}
