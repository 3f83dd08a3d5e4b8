using HwSpecs.Activations;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Networks;

namespace HwSpecs.Adversarial.Bounds;

/// <summary>The bounds on the distance to the other class, with the question that they answer.</summary>
/// <param name="StartsInClassOne">The sample's logit, computed without rounding, is greater than 0.</param>
public sealed record BoundedOutcome(IReadOnlyList<double> Sample, PerturbationNorm Norm, bool StartsInClassOne, DistanceBounds Bounds)
{
    /// <summary>Searches as <see cref="DistanceSearch"/> does.</summary>
    public static BoundedOutcome Of(
        Parameters<double> parameters,
        IPiecewiseLinearActivation activation,
        ReadOnlySpan<double> sample,
        PerturbationNorm norm = PerturbationNorm.L2,
        int maxRegions = DistanceSearch.DefaultMaxRegions)
    {
        var bounds = DistanceSearch.Nearest(parameters, activation, sample, norm, maxRegions);
        return new([.. sample], norm, new ExactLogit(parameters, ActivationPieces.Of(activation)).IsClassOne(sample), bounds);
    }
}
