namespace HwSpecs.Adversarial.Bounds;

/// <summary>Best-first branch and bound in any dimension: cuts a ball along folds until the bounds meet, or the work allowed is done.</summary>
/// <remarks>
/// In a region every fold that keeps its side is settled, every other is bounded from above by its concave hull. The nearest
/// point where these bounds allow the other class is a linear or quadratic program over few half-spaces, solved by cutting
/// planes; there the region is cut along the fold whose hull is farthest off. Folds that bend the logit down are their own hull,
/// so that only those that bend it up are ever cut.
/// </remarks>
/// <param name="witnesses">Points of the other class, to which the search adds; null where none is looked for.</param>
internal sealed class SpaceSearch(FoldedSpace space, Witnesses? witnesses, double reach, int maxRegions)
{
    private const int CuttingPlanes = 12;

    /// <summary>A region nearer than the best point by less than this is not looked into.</summary>
    private const double Settled = 1e-10;

    private readonly PriorityQueue<SpaceRegion, double> queue = new();
    private readonly double tolerance = space.PositionError + (1e-13 * reach);
    private readonly double valueError = space.ValueError(2 * reach);

    /// <summary>Nothing of the other class is nearer.</summary>
    public double Lower { get; private set; } = double.PositiveInfinity;

    public int Regions { get; private set; }

    /// <summary>The radius within which something nearer could matter.</summary>
    private double Radius => Math.Min(reach, witnesses?.Distance ?? double.PositiveInfinity);

    /// <param name="within">Half-spaces outside of which nothing matters.</param>
    public void Run(params ReadOnlySpan<HalfSpace> within)
    {
        Enter(SpaceRegion.Ball(space, reach, tolerance, within));
        while (queue.TryDequeue(out var region, out var distance))
        {
            if (IsSettled(distance) || Regions >= maxRegions || region.Cut < 0)
            {
                Lower = Math.Min(Lower, distance);
                if (region.Cut >= 0)
                    return;
                continue;
            }

            foreach (var part in region.Parts(Radius * (1 + 1e-12), tolerance))
                Enter(part);
        }
    }

    private bool IsSettled(double distance) => distance >= Radius * (1 - Settled);

    /// <summary>Bounds a region, and queues it unless nothing nearer can lie in it.</summary>
    private void Enter(SpaceRegion region)
    {
        if (region.IsEmpty)
            return;
        Regions++;
        var sides = new List<HalfSpace>([.. region.Cuts, .. region.Majorants]);
        var nearest = new double[space.Inputs];
        double[]? sharp = null;
        HalfSpace bound = default;
        double[] multipliers = [];
        for (var round = 0; round < CuttingPlanes; round++)
        {
            if (region.Majorant(sharp, valueError, reach, out var value) is not { } majorant)
                return;
            if (sharp is not null && value >= -1e-13 * reach)
                break;
            if (double.IsFinite(majorant.Offset))
                sides.Add(majorant);
            bound = HalfSpace.Around(sides, space.Norm, reach, nearest, out multipliers);
            if (IsSettled(-bound.Offset))
            {
                Lower = Math.Min(Lower, Math.Max(0, -bound.Offset));
                return;
            }

            sharp = nearest;
        }

        if (region.Open.Length == 0)
        {
            // The region's own majorant is the logit; half-spaces almost parallel to it cost digits.
            var alone = new double[space.Inputs];
            List<HalfSpace> own = [.. region.Cuts, .. sides.Skip(region.Cuts.Count + region.Majorants.Count)];
            var ownBound = HalfSpace.Around(own, space.Norm, reach, alone, out var ownMultipliers);
            if (-ownBound.Offset >= -bound.Offset * (1 - 1e-6))
                (bound, nearest, multipliers, sides) = (-ownBound.Offset >= -bound.Offset ? ownBound : bound, alone, ownMultipliers, own);
            if (IsSettled(-bound.Offset))
            {
                Lower = Math.Min(Lower, Math.Max(0, -bound.Offset));
                return;
            }
        }

        if (region.Open.Length == 0 && witnesses is not null && witnesses.IsInOwnClass(space, region.Sides))
            return;
        region.Majorants = [.. sides.Skip(region.Cuts.Count).Where((_, k) => multipliers.Length > region.Cuts.Count + k && multipliers[region.Cuts.Count + k] > 0)];
        region.Nearest = nearest;
        region.Distance = Math.Max(0, -bound.Offset);
        if (region.ChooseCut(valueError) <= 1e-9 * space.ValueScale(reach))
            witnesses?.TryInside(space, region, sides, reach);
        region.Around = bound;
        queue.Enqueue(region, region.Distance);
    }
}
