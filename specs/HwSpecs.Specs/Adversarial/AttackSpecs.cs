using HwSpecs.Activations;
using HwSpecs.Adversarial;
using HwSpecs.Adversarial.Attacks;
using HwSpecs.Networks;
using HwSpecs.Report;
using HwSpecs.Training;
using static HwSpecs.Specs.Adversarial.ExactOutcomes;

namespace HwSpecs.Specs.Adversarial;

/// <summary>Attacks on networks small enough to do on paper, and their distance from the truth on the homework's.</summary>
public sealed class AttackSpecs
{
    private static readonly Network<double, ReLU> Start = Definition.Homework.InitialNetwork<double>();
    private static readonly Network<double, ReLU> Trained = GradientDescent<double, ReLU>.PerSample(Start, Definition.Homework.Dataset<double>(), 0.1, 100).Network;

    /// <summary>4 x₁ + 3 x₂ − 10 = 0 is 2 away from the origin, at (8/5, 6/5): one step, and 2 % beyond.</summary>
    [Test]
    public void DeepFool_reaches_a_straight_boundary_in_one_step_and_overshoots()
    {
        var found = Found(new DeepFool().On(Plane(), [0, 0]));

        found.Distance.Should().BeApproximately(2.04, 1e-12);
        found.Adversarial[0].Should().BeApproximately(1.632, 1e-12);

        // The logit, its gradient, the logit beyond.
        found.Evaluations.Should().Be(3);
    }

    [Test]
    public void A_bisection_takes_the_overshoot_back() =>
        Found(new DeepFool(Bisections: 40).On(Plane(), [0, 0])).Distance.Should().BeApproximately(2, 1e-11);

    /// <summary>Steps of 0.3 pass the boundary, 2 away, with the seventh.</summary>
    [TestCase(0, 2.1)]
    [TestCase(40, 2)]
    public void A_walk_ends_up_to_one_step_beyond_the_boundary(int bisections, double distance)
    {
        var found = Found(new WalkAttack(0.3, 100, WalkDirection.LeaveClass, bisections).On(Plane(), [0, 0]));

        found.Distance.Should().BeApproximately(distance, 1e-11);
        found.Evaluations.Should().Be(15 + bisections);
    }

    [Test]
    public void Projected_gradients_shrink_the_ball_to_the_distance()
    {
        var found = Found(new ProjectedGradientAttack(Radius: 5).On(Plane(), [0, 0]));

        found.Distance.Should().BeInRange(2, 2.001);
    }

    [Test]
    public void Projected_gradients_find_nothing_in_a_ball_that_the_boundary_does_not_reach() =>
        new ProjectedGradientAttack(Radius: 1.9).On(Plane(), [0, 0]).Should().BeOfType<AttackOutcome.Failed>();

    /// <summary>ReLU's gradient at the start's (0, 0) is zero in both units.</summary>
    [Test]
    public void Where_the_gradient_is_zero_walk_and_DeepFool_stand_still()
    {
        new DeepFool().On(Start, [0, 0]).Should().BeOfType<AttackOutcome.Failed>();
        new WalkAttack(0.01, 1000, WalkDirection.LeaveClass, 0).On(Start, [0, 0]).Should().BeOfType<AttackOutcome.Failed>();
    }

    /// <summary>Both take the uphill way over the ridge, half as far again as the nearest point, 0.322022 away.</summary>
    [Test]
    public void On_the_trained_network_DeepFool_and_the_walk_leave_0_1_in_the_wrong_direction()
    {
        var comparison = Compare(Trained, [0, 1]);

        comparison.Truth.Should().BeApproximately(0.322021798194, 1e-12);
        Distance(comparison, "DeepFool, bisected").Should().BeApproximately(0.483722, 5e-7);
        Distance(comparison, "walk, bisected").Should().BeApproximately(0.483722, 5e-7);
    }

    [Test]
    public void No_attack_beats_the_truth()
    {
        var random = new Random(6);
        for (var k = 0; k < 30; k++)
        {
            var spatial = SpatialCase.Random(random, inputs: 2 + (k % 3), units: 6);
            if (spatial.Activation is not ReLU relu)
                continue;
            var comparison = Compare(new Network<double, ReLU>(spatial.Parameters, relu), spatial.Sample);
            foreach (var (attack, outcome) in comparison.Attacks)
            {
                if (outcome is not AttackOutcome.Found found)
                    continue;
                spatial.Witness.IsClassOne(found.Adversarial).Should().Be(!spatial.Witness.IsClassOne(spatial.Sample), attack);
                comparison.Gap(found).Should().BeGreaterThan(-1e-12, attack);
            }
        }
    }

    /// <summary>max(4 x₁ + 3 x₂ + 20, 0) − 30.</summary>
    private static Network<double, ReLU> Plane() => new(Of([[4, 3]], [20], [1], -30), new ReLU());

    private static AttackComparison Compare(Network<double, ReLU> network, double[] sample) => AttackComparison.Of(network, sample, walkStep: 0.01, maxWalkSteps: 1000);

    private static double Distance(AttackComparison comparison, string attack) => Found(comparison.Attacks.Single(row => row.Attack == attack).Outcome).Distance;

    private static AttackOutcome.Found Found(AttackOutcome outcome) => outcome.Should().BeOfType<AttackOutcome.Found>().Which;
}
