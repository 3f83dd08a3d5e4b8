using HwSpecs.Activations;
using HwSpecs.Adversarial.Exact;
using static HwSpecs.Specs.Adversarial.ExactOutcomes;

namespace HwSpecs.Specs.Adversarial;

/// <summary>The exact search where the class changes far away only, or nowhere.</summary>
public sealed class ExactFarAwaySpecs
{
    private static readonly PerturbationNorm[] Norms = Enum.GetValues<PerturbationNorm>();

    /// <summary>−1 − |x| − |y| falls in every direction; J of θ = 1 jumps down there, but up by 1/2 nowhere beyond −1/2.</summary>
    [Test]
    public void A_logit_that_falls_in_every_direction_is_of_one_class()
    {
        var diamond = Of([[1, 0], [-1, 0], [0, 1], [0, -1]], [0, 0, 0, 0], [-1, -1, -1, -1], -1);

        Norms.Select(norm => ExactSearch.Nearest(diamond, new ReLU(), [0.25, 3], norm)).Should().AllBeOfType<ExactOutcome.NoClassChange>();
        Norms.Select(norm => ExactSearch.Nearest(diamond, new JumpReLU(1), [0.25, 3], norm)).Should().AllBeOfType<ExactOutcome.NoClassChange>();
    }

    /// <summary>The same with +1: from beyond the diamond its sides are nearest, however far the sample lies.</summary>
    [Test]
    public void A_logit_that_falls_in_every_direction_can_hold_the_other_class_in_the_middle()
    {
        var diamond = Of([[1, 0], [-1, 0], [0, 1], [0, -1]], [0, 0, 0, 0], [-1, -1, -1, -1], 1);

        Rounded(Found(ExactSearch.Nearest(diamond, new ReLU(), [1e5, 0]))).Should().Be((99999, false));
    }

    /// <summary>1/1000 − |x − 1000| − 7 |y − 1000|: a rhombus too small for probes, beside the way that gradients lead. Its left corner is nearest.</summary>
    [Test]
    public void A_speck_of_the_other_class_is_not_taken_for_one_class()
    {
        var speck = Of([[1, 0], [-1, 0], [0, 1], [0, -1]], [-1000, 1000, -1000, 1000], [-1, -1, -7, -7], 0.001);

        Found(ExactSearch.Nearest(speck, new ReLU(), [0, 0])).Distance.Should().BeApproximately(Math.Sqrt((999.999 * 999.999) + 1e6), 1e-9);
    }

    /// <summary>x/1000 − 1 − 1000 max(±y − x/10⁶, 0) is positive beyond x = 1000 in a sliver 2·10⁻⁶ wide, which no probe meets.</summary>
    [Test]
    public void A_sliver_of_the_other_class_far_away_is_found_by_its_direction()
    {
        var sliver = Of([[1, 0], [-1, 0], [-1e-6, 1], [-1e-6, -1]], [0, 0, 0, 0], [0.001, -0.001, -1000, -1000], -1);

        foreach (var norm in Norms)
            Found(ExactSearch.Nearest(sliver, new ReLU(), [0, 0], norm)).Distance.Should().BeApproximately(1000, 1e-9);
    }
}
