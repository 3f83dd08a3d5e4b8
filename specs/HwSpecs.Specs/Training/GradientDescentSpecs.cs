using HwSpecs.Activations;
using HwSpecs.Networks;
using HwSpecs.Training;

namespace HwSpecs.Specs.Training;

/// <summary>Training, on a network small enough for paper: one input, one unit, h = z = x.</summary>
public sealed class GradientDescentSpecs
{
    private static readonly Dataset<double> TwoOnes = new(Matrix<double>.Of([[1], [1]]), [1, 0]);

    /// <summary>W = 1, c = 0, w = 0, b = 0.</summary>
    private static Network<double, ReLU> Start => new(new Parameters<double>(Matrix<double>.Of([[1]]), [0], [0], 0), new ReLU());

    /// <summary>
    /// Sample 1: a = 0, ŷ = 1/2, δ = -1/2, so w and b rise by 1/2 at rate 1, W and c stay since w = 0.
    /// Sample 2: a = 1, ŷ = σ(1), which is the gradient of b: b = 1/2 - σ(1), w the same.
    /// </summary>
    [Test]
    public void Per_sample_training_updates_after_every_sample()
    {
        var sigma = 1 / (1 + Math.Exp(-1));

        var run = GradientDescent<double, ReLU>.PerSample(Start, TwoOnes, learningRate: 1, epochs: 1);

        run.Network.Parameters.OutputBias.Should().BeApproximately(0.5 - sigma, Accuracy.Rounding);
        run.Network.Parameters.OutputWeights[0].Should().BeApproximately(0.5 - sigma, Accuracy.Rounding);
        run.Network.Parameters.HiddenBiases[0].Should().BeApproximately(-sigma / 2, Accuracy.Rounding);
    }

    /// <summary>Losses met: ln 2 before the first update, ln(1 + e) before the second.</summary>
    [Test]
    public void An_epochs_average_is_the_mean_of_the_losses_before_each_update()
    {
        var run = GradientDescent<double, ReLU>.PerSample(Start, TwoOnes, learningRate: 1, epochs: 1);

        run.InitialLoss.Should().BeApproximately(Math.Log(2), Accuracy.Rounding);
        run.AverageLosses.Should().ContainSingle().Which.Should().BeApproximately((Math.Log(2) + Math.Log(1 + Math.E)) / 2, Accuracy.Rounding);
    }

    /// <summary>The gradients of both samples at the start are -1/2 and 1/2: their mean is 0 and nothing moves.</summary>
    [Test]
    public void Full_batch_training_moves_along_the_mean_gradient()
    {
        var run = GradientDescent<double, ReLU>.FullBatch(Start, TwoOnes, learningRate: 1, epochs: 3);

        run.Network.Parameters.OutputBias.Should().Be(0);
        run.AverageLosses.Should().HaveCount(3).And.OnlyContain(loss => Math.Abs(loss - Math.Log(2)) <= Accuracy.Rounding);
    }

    /// <summary>Two equal samples with δ = -1/2 have the mean gradient -1/2 and not the sum -1.</summary>
    [Test]
    public void Full_batch_training_does_not_sum_the_gradients()
    {
        var twice = new Dataset<double>(Matrix<double>.Of([[1], [1]]), [1, 1]);

        GradientDescent<double, ReLU>.FullBatch(Start, twice, learningRate: 1, epochs: 1).Network.Parameters.OutputBias.Should().Be(0.5);
    }

    /// <summary>One sample: δ = -1/2 and rate 1/2 give w = b = 1/4, in either way of training.</summary>
    [Test]
    public void With_one_sample_both_ways_of_training_are_one()
    {
        var one = new Dataset<double>(Matrix<double>.Of([[1]]), [1]);

        GradientDescent<double, ReLU>.FullBatch(Start, one, 0.5, 1).Network.Parameters.OutputBias.Should().Be(0.25);
        GradientDescent<double, ReLU>.PerSample(Start, one, 0.5, 1).Network.Parameters.OutputBias.Should().Be(0.25);
    }

    [Test]
    public void Training_leaves_the_start_as_it_was()
    {
        var start = Start;
        GradientDescent<double, ReLU>.PerSample(start, TwoOnes, learningRate: 1, epochs: 5);

        start.Parameters.OutputBias.Should().Be(0);
        start.Parameters.HiddenWeights[0, 0].Should().Be(1);
    }

    [Test]
    public void No_epochs_give_no_averages_but_the_initial_loss() =>
        GradientDescent<double, ReLU>.PerSample(Start, TwoOnes, 1, 0).Should().Match<TrainingRun<double, ReLU>>(run =>
            run.AverageLosses.Count == 0 && run.InitialLoss == Math.Log(2));

    [Test]
    public void A_dataset_has_a_target_for_each_sample() =>
        FluentActions.Invoking(() => new Dataset<double>(Matrix<double>.Of([[1], [1]]), [1]))
            .Should().Throw<ArgumentException>().WithMessage("Each sample has one target, but there are 2 samples and 1 targets. (Parameter 'targets')");
}
