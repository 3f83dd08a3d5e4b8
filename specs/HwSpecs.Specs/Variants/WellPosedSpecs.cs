using HwSpecs.Adversarial;
using HwSpecs.Report;
using HwSpecs.Variants;

namespace HwSpecs.Specs.Variants;

/// <summary>Each flaw, planted in a homework that has none. At its start z = (-1.5, -.25), (.5, 1.75), (.5, 1.25), (2.5, 3.25) and a = .5, -1.75, -.75, .25.</summary>
public sealed class WellPosedSpecs
{
    private static readonly Definition Good = Variant.Of("s1234567").Definition;

    /// <summary>The report's own start, on which two samples have a pre-activation of 0.</summary>
    private static readonly Definition Homework = Definition.Homework with { WalkDirection = WalkDirection.LeaveClass, JumpReLUTask = Good.JumpReLUTask };

    private static readonly (Flaw Flaw, string Planted, Func<Definition> Definition)[] Cases =
    [
        (Flaw.None, "nothing", () => Good),
        (Flaw.SampleOnKink, "z = 2 - 2 for sample 2", () => Good with { HiddenBiases = [-2, -0.25] }),
        (Flaw.SampleOnKink, "the report's start", () => Homework),
        (Flaw.LogitOutOfRange, "a = 1/8 for sample 1", () => Good with { OutputBias = 0.125 }),
        (Flaw.LogitOutOfRange, "a = 3.5 for sample 1", () => Good with { OutputBias = 3.5 }),
        (Flaw.StartMisclassifies, "all labels turned", () => Good with { Targets = [0, 1, 1, 0] }),
        (Flaw.GradientVanishes, "both units off for sample 2", () => Good with { HiddenWeights = [[-1, -1], [1, 1]], HiddenBiases = [0.5, -1.5], OutputWeights = [2, 2], OutputBias = -0.5 }),
        (Flaw.TrainingFails, "a rate that learns nothing", () => Good with { LearningRate = 1e-4 }),
        (Flaw.TrainingFails, "a rate that diverges", () => Good with { LearningRate = 1e4 }),
        (Flaw.ArithmeticShows, "some 12000 steps, each rounded", () => Good with { WalkStep = 1e-5, MaxWalkSteps = 100_000 }),
        (Flaw.NoWalkFlips, "too few steps", () => Good with { MaxWalkSteps = 5 }),
        // a falls by 2 and 1 along the axes, so the boundary is at .25 / sqrt 5 = 0.11180 from sample 4.
        (Flaw.WalkEndsOnBoundary, "one step to just behind it", () => Good with { WalkStep = 0.11182 }),
        (Flaw.JumpReLUMisclassifies, "a threshold that lets nothing pass", () => Good with { JumpReLUTask = Good.JumpReLUTask! with { Threshold = 50 } }),
        (Flaw.JumpReLUChangesNothing, "a threshold that stops nothing", () => Good with { JumpReLUTask = Good.JumpReLUTask! with { Threshold = 1e-9 } }),
    ];

    private static IEnumerable<TestCaseData> Planted => Cases.Select(planted => new TestCaseData(planted.Flaw, planted.Definition).SetName($"{planted.Flaw} is found where there is: {planted.Planted}"));

    [TestCaseSource(nameof(Planted))]
    public void A_planted_flaw_is_found(Flaw flaw, Func<Definition> definition) => WellPosed.FlawOf(definition()).Should().Be(flaw);

    [Test]
    public void Samples_on_a_kink_train_otherwise_under_the_other_convention() => TrainingFlaws.Of(Homework).Should().Be(Flaw.KinkIsMet);

    /// <summary>With equal columns in W, (0,1) and (1,0) may change places.</summary>
    [Test]
    public void A_start_that_does_not_tell_its_inputs_apart_trains_alike_in_two_orders() =>
        TrainingFlaws.Of(Homework with { HiddenBiases = [0.25, -0.75], LearningRate = 0.3 }).Should().Be(Flaw.ConventionsCoincide);

    [Test]
    public void Two_samples_of_the_report_are_equally_near_to_the_start_s_boundary() =>
        WalkFlaws.Of(Homework with { JumpReLUTask = new(0.1, JumpReLUTraining.Retrofitted) }).Should().Be(Flaw.WalksTie);

    /// <summary>σ(a) = 0.62245 is halfway between two prints; float32 has no number within 1e-9 of it.</summary>
    [Test]
    public void A_prediction_halfway_between_two_prints_shows_the_arithmetic() =>
        new[] { 0.62245 - 1e-9, 0.62245 + 1e-9 }.Select(prediction => StartFlaws.Of(Good with { OutputWeights = [2.51, -2], OutputBias = Math.Log(prediction / (1 - prediction)) }))
            .Should().BeEquivalentTo([Flaw.None, Flaw.ArithmeticShows]);
}
