using HwSpecs.Activations;
using HwSpecs.Adversarial;
using HwSpecs.Networks;
using HwSpecs.Training;

namespace HwSpecs.Specs.Adversarial;

/// <summary>The walk along the input gradient, on networks whose boundary is known.</summary>
public sealed class GradientWalkSpecs
{
    private static readonly GradientWalk<double> Walk = new(StepLength: 0.25, MaxSteps: 20);

    /// <summary>The logit is x1 - 1.9 for x1 > 0, so class 1 begins beyond 1.9.</summary>
    private static Network<double, ReLU> Ramp => new(new Parameters<double>(Matrix<double>.Of([[1, 0]]), [0], [1], -1.9), new ReLU());

    /// <summary>From x1 = 1 in steps of 0.25: 1.25, 1.5, 1.75 and, first beyond 1.9, 2.</summary>
    [Test]
    public void It_stops_at_the_first_point_of_the_other_class()
    {
        var outcome = Walk.From(Ramp, [1, 5], WalkDirection.LeaveClass);

        outcome.Should().BeOfType<WalkOutcome.Flipped>().Which.Should().BeEquivalentTo(new { Steps = 4, Adversarial = new[] { 2.0, 5.0 }, Distance = 1.0 });
    }

    /// <summary>From x1 = 2.5 down: 2.25, 2, 1.75.</summary>
    [Test]
    public void A_sample_of_class_1_leaves_it_downwards() =>
        Walk.From(Ramp, [2.5, 0], WalkDirection.LeaveClass).Should().BeOfType<WalkOutcome.Flipped>().Which.Steps.Should().Be(3);

    /// <summary>Down from class 0 the unit goes dead at x1 = 0, four steps from 1: there the gradient is zero.</summary>
    [Test]
    public void Down_the_prediction_a_sample_of_class_0_never_flips() =>
        Walk.From(Ramp, [1, 0], WalkDirection.LowerPrediction)
            .Should().BeOfType<WalkOutcome.StuckAtZeroGradient>().Which.Should().BeEquivalentTo(new { Steps = 4, Point = new[] { 0.0, 0.0 } });

    [Test]
    public void A_dead_unit_leaves_no_direction_to_walk_in() =>
        Walk.From(Ramp, [-1, 0], WalkDirection.LeaveClass).Should().BeOfType<WalkOutcome.StuckAtZeroGradient>().Which.Steps.Should().Be(0);

    [Test]
    public void It_gives_up_after_the_greatest_number_of_steps() =>
        new GradientWalk<double>(0.25, MaxSteps: 3).From(Ramp, [1, 0], WalkDirection.LeaveClass)
            .Should().BeOfType<WalkOutcome.NoFlip>().Which.Should().BeEquivalentTo(new { Steps = 3, Point = new[] { 1.75, 0.0 } });

    /// <summary>Samples at 2.5 and at 2.5 again flip at distance 0.75, the one at 1 at distance 1.</summary>
    [Test]
    public void Of_equal_distances_the_first_sample_is_nearest()
    {
        var dataset = new Dataset<double>(Matrix<double>.Of([[1, 0], [2.5, 0], [2.5, 1]]), [0, 1, 1]);

        var nearest = Walk.Nearest(Ramp, dataset, WalkDirection.LeaveClass);

        nearest.Should().NotBeNull();
        (nearest!.Value.Sample, nearest.Value.Walk.Distance).Should().Be((1, 0.75));
    }

    [Test]
    public void Where_no_walk_flips_nothing_is_nearest() =>
        Walk.Nearest(Ramp, new Dataset<double>(Matrix<double>.Of([[-1, 0]]), [0]), WalkDirection.LeaveClass).Should().BeNull();

    /// <summary>ReLU'(0) = 0 puts the start (0, 0) of the homework at a zero gradient.</summary>
    [Test]
    public void The_homeworks_first_sample_is_stuck_before_training() =>
        new GradientWalk<float>(0.01f, 300).From(HwSpecs.Report.Definition.Homework.InitialNetwork<float>(), [0, 0], WalkDirection.LeaveClass)
            .Should().BeOfType<WalkOutcome.StuckAtZeroGradient>();
}
