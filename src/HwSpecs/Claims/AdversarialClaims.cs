using HwSpecs.Activations;
using HwSpecs.Adversarial;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Networks;
using HwSpecs.Quantities;
using HwSpecs.Report;

namespace HwSpecs.Claims;

/// <summary>3.3 and 4.2: what is said of distances to adversarial examples, against certified nearest ones.</summary>
internal static class AdversarialClaims
{
    /// <summary>A distance this much above the certified least one is the walk's rounding and not a worse example.</summary>
    private const double Rounding = 1e-6;

    public static IEnumerable<Claim> Optimal(Definition definition)
    {
        yield return Optimal(definition, "initial", definition.InitialNetwork<float>());
        yield return Optimal(definition, "trained", Problem3.Training(definition).Network);
    }

    public static IEnumerable<Claim> JumpReLUIsMoreRobust(Definition definition)
    {
        yield return OwnNumbers.Hold(OwnClaim.JumpReLUIsLarger, ReportFigures.All);

        var relu = Problem3.Training(definition).Network;
        var networks = definition.JumpThresholds.Select(theta => (Name: FormattableString.Invariant($"retrofitted theta={theta}"), Network: relu.With(new JumpReLU(theta))))
            .Concat(definition.JumpThresholds.Select(theta => (Name: FormattableString.Invariant($"retrained theta={theta}"), Problem4.Retrained(definition, theta).Network)))
            .ToList();
        yield return MoreRobust(
            "4.2/claim/larger than ReLU's, recomputed",
            "the walk goes farther with JumpReLU than with ReLU",
            ("ReLU", Walk(definition, relu)),
            networks.Select(entry => (entry.Name, Walk(definition, entry.Network))));
        yield return MoreRobust(
            "4.2/claim/less sensitive to small perturbations",
            "the nearest adversarial example is farther with JumpReLU than with ReLU",
            ("ReLU", Nearest(definition, relu)?.Distance),
            networks.Select(entry => (entry.Name, Nearest(definition, entry.Network)?.Distance)));
    }

    private static Claim Optimal(Definition definition, string name, Network<float, ReLU> network)
    {
        var printed = ReportFigures.All.Single(figure => figure.Address == new Address("3.3") / name / "distance").Value;
        var (distance, sample) = Nearest(definition, network) ?? (double.PositiveInfinity, 0);
        var isOptimal = printed <= distance + Rounding;
        return new(
            new Address("3.3/claim") / $"{name} is optimal",
            $"no adversarial example of the {name} network is nearer to its sample",
            isOptimal ? ClaimVerdict.BorneOut : ClaimVerdict.Refuted,
            sample == 0 ? [new("the report's distance", printed)] : [new("the report's distance", printed), new("certified least distance", distance), new("its sample", sample)],
            isOptimal ? "no point of the plane is nearer" : FormattableString.Invariant($"a certificate proves one at {distance:F7} of sample {sample}"));
    }

    /// <summary>Decided only if every threshold decides alike: the report does not give its own.</summary>
    private static Claim MoreRobust(string at, string statement, (string Name, double? Distance) relu, IEnumerable<(string Name, double? Distance)> jump)
    {
        var found = jump.Where(entry => entry.Distance is not null).Select(entry => (entry.Name, Distance: entry.Distance!.Value)).ToList();
        if (relu.Distance is not { } distance)
            return new(new(at), statement, ClaimVerdict.Undecidable, [], $"with {relu.Name} no sample's class changes");
        var (larger, smaller) = (found.Count(entry => entry.Distance > distance), found.Count(entry => entry.Distance < distance));
        var verdict = larger == found.Count ? ClaimVerdict.BorneOut : smaller == found.Count ? ClaimVerdict.Refuted : ClaimVerdict.Undecidable;
        return new(
            new(at),
            statement,
            verdict,
            [new(relu.Name, distance), .. found.Select(entry => new Evidence(entry.Name, entry.Distance))],
            FormattableString.Invariant($"of {found.Count} settings of threshold and training it is farther in {larger}, nearer in {smaller} and equal in {found.Count - larger - smaller}, and the report gives none"));
    }

    private static double? Walk<TActivation>(Definition definition, Network<float, TActivation> network)
        where TActivation : struct, IPiecewiseLinearActivation =>
        new GradientWalk<float>((float)definition.WalkStep, definition.MaxWalkSteps).Nearest(network, definition.Dataset<float>(), WalkDirection.LowerPrediction)?.Walk.Distance;

    /// <summary>The least certified distance over the samples, and its sample, counted from 1.</summary>
    private static (double Distance, int Sample)? Nearest<TActivation>(Definition definition, Network<float, TActivation> network)
        where TActivation : struct, IPiecewiseLinearActivation
    {
        var parameters = network.Parameters.Select(value => (double)value);
        (double Distance, int Sample)? nearest = null;
        for (var n = 0; n < definition.Samples.Count; n++)
        {
            if (ExactSearch.Certify(parameters, network.Activation, [.. definition.Samples[n]]).Outcome is ExactOutcome.Found found
                && (nearest is null || found.Distance < nearest.Value.Distance))
            {
                nearest = (found.Distance, n + 1);
            }
        }

        return nearest;
    }
}
