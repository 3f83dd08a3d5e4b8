using HwSpecs.Activations;
using HwSpecs.Networks;

namespace HwSpecs.Adversarial.Exact;

/// <summary>The least perturbation of a sample that changes its class, over all points of the plane: the optimal adversarial example.</summary>
/// <remarks>
/// For networks with two inputs and one hidden layer of ReLU, PLU or JumpReLU units. The class is that of the real-number
/// function that the parameters define: class 1 where the logit is greater than 0, which is where ŷ &gt; 0.5.
/// </remarks>
public static class ExactSearch
{
    /// <summary>Searches in binary64, and in exact arithmetic wherever rounding could decide.</summary>
    public static ExactOutcome Nearest<TActivation>(Network<double, TActivation> network, ReadOnlySpan<double> sample, PerturbationNorm norm = PerturbationNorm.L2)
        where TActivation : struct, IPiecewiseLinearActivation => Nearest(network.Parameters, network.Activation, sample, norm);

    /// <inheritdoc cref="Nearest{TActivation}"/>
    public static ExactOutcome Nearest(Parameters<double> parameters, IPiecewiseLinearActivation activation, ReadOnlySpan<double> sample, PerturbationNorm norm = PerturbationNorm.L2)
    {
        RequirePlane(parameters, sample);
        var pieces = ActivationPieces.Of(activation);
        var plane = FoldedPlane.Of(parameters, pieces, sample);
        if (Search(plane, norm, out var isOneClass)?.Found is not { } found)
            return isOneClass ? new ExactOutcome.NoClassChange() : Certify(parameters, activation, sample, norm).Outcome;
        double[] point = [sample[0] + found.X, sample[1] + found.Y];
        return new ExactOutcome.Found(found.Distance, [new(point, point, found.Attained, point, [sample[0] + found.TowardX, sample[1] + found.TowardY])], found.Attained);
    }

    /// <summary>Searches as <see cref="Nearest{TActivation}"/> does and proves what it finds in exact arithmetic.</summary>
    public static Certificate Certify<TActivation>(Network<double, TActivation> network, ReadOnlySpan<double> sample, PerturbationNorm norm = PerturbationNorm.L2)
        where TActivation : struct, IPiecewiseLinearActivation => Certify(network.Parameters, network.Activation, sample, norm);

    /// <inheritdoc cref="Certify{TActivation}"/>
    public static Certificate Certify(Parameters<double> parameters, IPiecewiseLinearActivation activation, ReadOnlySpan<double> sample, PerturbationNorm norm = PerturbationNorm.L2)
    {
        RequirePlane(parameters, sample);
        var pieces = ActivationPieces.Of(activation);
        var logit = FoldedLogit.Of(parameters, pieces, sample);
        var plane = FoldedPlane.Of(parameters, pieces, sample);
        double[] point = [.. sample];
        if (Search(plane, norm, out _) is { IsOneClass: false } result)
        {
            (ConvexRegion Region, CoverNode Tree)[] square = [(ConvexRegion.Square(result.HalfWidth), result.Root.ToCover(plane))];
            var cover = new ExactCover(logit, norm);
            cover.Search(square);
            if (ExactClaim.IsWithin(cover.Best, result.HalfWidth, norm))
                return Certified(cover, result.HalfWidth, square);
        }

        (ConvexRegion Region, CoverNode Tree)[] quadrants = [.. ConvexRegion.Quadrants.Select(region => (region, new CoverNode()))];
        var whole = new ExactCover(logit, norm);
        whole.Search(quadrants);
        return Certified(whole, null, quadrants);

        Certificate Certified(ExactCover cover, double? halfWidth, IEnumerable<(ConvexRegion Region, CoverNode Tree)> roots)
        {
            var cuts = new List<int>();
            foreach (var (_, tree) in roots)
                tree.WriteTo(cuts);
            return new(parameters, activation, point, norm, new ExactClaim(parameters, pieces, logit, point).Of(cover), halfWidth, cuts);
        }
    }

    /// <param name="isOneClass">The whole plane is of one class, by a margin that rounding cannot have made.</param>
    private static SearchResult? Search(FoldedPlane plane, PerturbationNorm norm, out bool isOneClass)
    {
        isOneClass = false;
        if (plane.IsDoubtful)
            return null;
        var upper = NearbyChange.Distance(plane, norm);
        if (!double.IsFinite(upper))
        {
            var far = PlanarRecession.Of(plane, norm);
            if (far.NoneBeyond is { } radius)
            {
                var result = BranchAndBound.Run(plane, norm, radius);
                isOneClass = result.IsOneClass;
                return isOneClass || result.Found is not null ? result : null;
            }

            upper = far.Change ?? upper;
        }

        return upper > plane.PositionError && double.IsFinite(upper) ? BranchAndBound.Run(plane, norm, upper) : null;
    }

    internal static void RequirePlane(Parameters<double> parameters, ReadOnlySpan<double> sample)
    {
        if (parameters.Inputs != 2)
            throw new NotSupportedException($"The exact search handles networks with 2 inputs, but this network has {parameters.Inputs}.");
        if (sample.Length != 2)
            throw new ArgumentException($"The network has 2 inputs, but the sample has {sample.Length}.", nameof(sample));
    }
}
