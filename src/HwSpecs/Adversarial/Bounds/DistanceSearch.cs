using HwSpecs.Activations;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Networks;

namespace HwSpecs.Adversarial.Bounds;

/// <summary>Proven bounds on the least perturbation of a sample that changes its class, for any number of inputs.</summary>
/// <remarks>
/// For networks with one hidden layer of ReLU, PLU or JumpReLU units. The lower bound is proved by a cover of the ball around the
/// sample, with rounding errors accounted for; the upper bound is a point whose class is computed without rounding. Up to about
/// four inputs the two meet in general; beyond that the work allowed may end first, and the gap is said. For two inputs
/// <see cref="ExactSearch"/> knows the distance exactly and all nearest points.
/// </remarks>
public static class DistanceSearch
{
    /// <summary>Regions bounded before the search stops with the bounds that it has.</summary>
    public const int DefaultMaxRegions = 20_000;

    /// <summary>Where no ray meets a change of class, the search looks this many times as far as the folds lie from the sample.</summary>
    private const double FarAway = 1e4;

    /// <summary>Searches until upper and lower bound agree or <paramref name="maxRegions"/> regions have been bounded.</summary>
    /// <exception cref="NotSupportedException">A number is so large or so small that binary64 could not hold what follows from it.</exception>
    public static DistanceBounds Nearest<TActivation>(Network<double, TActivation> network, ReadOnlySpan<double> sample, PerturbationNorm norm = PerturbationNorm.L2, int maxRegions = DefaultMaxRegions)
        where TActivation : struct, IPiecewiseLinearActivation => Nearest(network.Parameters, network.Activation, sample, norm, maxRegions);

    /// <inheritdoc cref="Nearest{TActivation}"/>
    public static DistanceBounds Nearest(Parameters<double> parameters, IPiecewiseLinearActivation activation, ReadOnlySpan<double> sample, PerturbationNorm norm = PerturbationNorm.L2, int maxRegions = DefaultMaxRegions)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxRegions);
        if (sample.Length != parameters.Inputs)
            throw new ArgumentException($"The network has {parameters.Inputs} inputs, but the sample has {sample.Length}.", nameof(sample));

        var pieces = ActivationPieces.Of(activation);
        SearchableSizes.Require(parameters, pieces, sample);
        var exact = new ExactLogit(parameters, pieces);
        var space = FoldedSpace.Of(parameters, pieces, exact, sample, norm);
        var witnesses = new Witnesses(exact, [.. sample], norm);
        if (new RaySearch(space).Nearest(randomRays: 32 * parameters.Inputs, seed: 1) is { } change)
            witnesses.TryFrom(change);
        var (reach, isAll) = (witnesses.Distance, false);
        if (!double.IsFinite(reach))
        {
            // The ball of the norm that holds the cube.
            var far = Recession.Radius(space, maxRegions) * (norm == PerturbationNorm.L1 ? parameters.Inputs : Math.Sqrt(parameters.Inputs));
            isAll = double.IsFinite(far);
            reach = isAll ? Math.Max(far, space.Scale) : FarAway * space.Scale;
        }

        var search = new SpaceSearch(space, witnesses, reach, maxRegions);
        search.Run();
        if (witnesses.Distance < reach / 16)
        {
            // The allowance for rounding grows with the ball.
            reach = witnesses.Distance;
            search = new(space, witnesses, reach, maxRegions);
            search.Run();
        }

        return Outcome(space, witnesses, exact, sample, search, reach, isAll);
    }

    private static DistanceBounds Outcome(FoldedSpace space, Witnesses witnesses, ExactLogit exact, ReadOnlySpan<double> sample, SpaceSearch search, double reach, bool isAll)
    {
        if (witnesses.Best is not { } best)
            return isAll && search.Lower >= reach ? new DistanceBounds.NoClassChange(search.Regions) : new DistanceBounds.NoneWithin(Math.Min(search.Lower, reach), search.Regions);
        if (IsOnBoundary(space, witnesses, exact, sample, best))
            return new DistanceBounds.OnBoundary(best, search.Regions);
        var lower = Math.Min(search.Lower, witnesses.Distance);
        return new DistanceBounds.Found(lower, witnesses.Distance, best, AttainmentOf(space, witnesses), search.Regions);
    }

    /// <summary>Between sample and point no fold lies, so that the logit is affine on the way; it keeps its sign down to the sample.</summary>
    private static bool IsOnBoundary(FoldedSpace space, Witnesses witnesses, ExactLogit exact, ReadOnlySpan<double> sample, double[] best)
    {
        var folds = space.Folds.Where(fold => Math.Abs(fold.Offset) > 4 * space.PositionError);
        if (folds.Any(fold => Math.Abs(fold.Offset) <= 2 * witnesses.Distance))
            return false;
        var middle = new double[best.Length];
        for (var i = 0; i < middle.Length; i++)
            middle[i] = sample[i] + ((best[i] - sample[i]) / 2);
        Dyadic end = exact.At(best), half = exact.At(middle), limit = half + half - end;
        return witnesses.StartsInClassOne ? limit.Sign <= 0 && half.Sign <= 0 : limit.Sign >= 0 && half.Sign > 0;
    }

    /// <summary>Without jumps in the ball the logit is continuous there: a closed class has a nearest point, an open one has none.</summary>
    private static Attainment AttainmentOf(FoldedSpace space, Witnesses witnesses)
    {
        if (space.Folds.Exists(fold => (fold.Jump != 0 || fold.OnPlane != 0) && Math.Abs(fold.Offset) <= (1 + 1e-8) * witnesses.Distance))
            return Attainment.Undecided;
        return witnesses.StartsInClassOne ? Attainment.Attained : Attainment.NotAttained;
    }
}
