using HwSpecs.Adversarial.Bounds;
using HwSpecs.Adversarial.Exact;

namespace HwSpecs.Specs.Adversarial;

/// <summary>Bounds in any dimension against the exact search in the plane, against rotated networks and against probes, over random networks.</summary>
public sealed class DistanceSearchRandomSpecs
{
    /// <summary>What the allowance for rounding alone can leave between the bounds, for coordinates of size 2 and a dozen units: it shows where the sample lies within a thousandth of the boundary.</summary>
    private const double Rounding = 1e-11;

    private static readonly PerturbationNorm[] Norms = Enum.GetValues<PerturbationNorm>();

    [Test]
    public void In_the_plane_the_bounds_hold_the_exact_distance() => AgainstThePlane(21, 100, PlanarCase.Generic).Should().BeEmpty();

    /// <summary>Here bounds need not meet: where the logit only touches 0 along several folds at once, binary64 cannot tell.</summary>
    [Test]
    public void They_hold_it_where_lines_coincide_jumps_cancel_and_cells_are_flat() => AgainstThePlane(22, 150, PlanarCase.Degenerate).Should().BeEmpty();

    /// <summary>Rotated into 3 to 10 dimensions a network keeps its Euclidean distance.</summary>
    [Test]
    public void A_rotation_into_more_dimensions_keeps_the_distance() => AgainstRotations(23, 60).Should().BeEmpty();

    [TestCase(3, 25)]
    [TestCase(4, 20)]
    [TestCase(7, 10)]
    public void The_bounds_meet_and_no_probe_is_nearer(int inputs, int cases) => AgainstProbes(24 + inputs, inputs, cases, units: 10, points: 500).Should().BeEmpty();

    [Test]
    [Explicit("Thousands of networks, about a minute.")]
    public void Over_thousands_of_networks_the_bounds_hold_and_no_probe_is_nearer()
    {
        AgainstThePlane(31, 4000, PlanarCase.Generic).Should().BeEmpty();
        AgainstThePlane(32, 4000, PlanarCase.Degenerate).Should().BeEmpty();
        AgainstRotations(33, 1000).Should().BeEmpty();
        AgainstProbes(34, 3, 3000, units: 12, points: 3000).Should().BeEmpty();
        AgainstProbes(35, 4, 2000, units: 12, points: 3000).Should().BeEmpty();
    }

    private static List<string> AgainstThePlane(int seed, int cases, Func<Random, int, PlanarCase> draw)
    {
        var random = new Random(seed);
        var flaws = new List<string>();
        for (var k = 0; k < cases; k++)
        {
            var planar = draw(random, random.Next(1, 8));
            var norm = Norms[k % Norms.Length];
            var spatial = SpatialCase.Of(planar);
            if (Flaw(spatial, spatial.Bounds(norm), planar.Nearest(norm), norm, isGeneric: draw == PlanarCase.Generic) is { } flaw)
                flaws.Add($"{norm} {planar}: {flaw}");
        }

        return flaws;
    }

    private static List<string> AgainstRotations(int seed, int cases)
    {
        var random = new Random(seed);
        var flaws = new List<string>();
        for (var k = 0; k < cases; k++)
        {
            var planar = PlanarCase.Generic(random, random.Next(1, 8));
            var rotated = SpatialCase.Of(planar).Embedded(random, random.Next(3, 11));
            if (planar.Nearest(PerturbationNorm.L2) is not ExactOutcome.Found { Distance: < 1e3 } truth)
                continue;
            if (Flaw(rotated, rotated.Bounds(PerturbationNorm.L2), truth, PerturbationNorm.L2, isGeneric: true) is { } flaw)
                flaws.Add($"{rotated}: {flaw}");
        }

        return flaws;
    }

    private static List<string> AgainstProbes(int seed, int inputs, int cases, int units, int points)
    {
        var random = new Random(seed);
        var flaws = new List<string>();
        for (var k = 0; k < cases; k++)
        {
            var spatial = SpatialCase.Random(random, inputs, units);
            var norm = Norms[k % Norms.Length];
            var bounds = spatial.Bounds(norm);
            var least = bounds switch
            {
                DistanceBounds.Found found => found.Lower,
                DistanceBounds.NoneWithin none => none.Radius,
                DistanceBounds.OnBoundary => 0,
                _ => double.PositiveInfinity,
            };
            var probed = spatial.Witness.Probe(spatial.Sample, PlanarCase.Order(norm), bounds is DistanceBounds.Found ? 1.3 * least : 300, points, random);
            if (probed < least)
                flaws.Add($"{norm} {spatial}: a probe at {probed:R} beats {least:R}");
            if (bounds is DistanceBounds.Found some && (spatial.Flaw(some, norm) ?? (some.IsExact || some.Upper - some.Lower < Rounding ? null : $"a gap of {some.Gap} is left at {some.Upper:R} after {some.Regions} regions")) is { } flaw)
                flaws.Add($"{norm} {spatial}: {flaw}");
        }

        return flaws;
    }

    private static string? Flaw(SpatialCase spatial, DistanceBounds bounds, ExactOutcome truth, PerturbationNorm norm, bool isGeneric)
    {
        var distance = truth switch
        {
            ExactOutcome.Found found => found.Distance,
            ExactOutcome.OnBoundary => 0,
            _ => double.PositiveInfinity,
        };
        switch (bounds)
        {
            case DistanceBounds.OnBoundary:
                return distance == 0 ? null : $"on the boundary, but {distance} away";
            case DistanceBounds.NoClassChange:
                return double.IsInfinity(distance) ? null : $"no class change, but at {distance}";
            case DistanceBounds.NoneWithin none:
                return none.Radius <= distance * (1 + 1e-12) && (none.Radius > 100 || !isGeneric) ? null : $"none within {none.Radius}, but at {distance}";
            case DistanceBounds.Found found:
                if (!(found.Lower <= distance * (1 + 1e-12) && found.Upper >= distance * (1 - 1e-12)))
                    return $"[{found.Lower:R}, {found.Upper:R}] does not hold {distance:R}";
                // Far away rounding alone can leave more than the gap that counts as exact.
                if (isGeneric && !found.IsExact && distance < 100)
                    return $"a gap of {found.Gap} is left at {distance}";
                if (found.Attainment != Attainment.Undecided && truth is ExactOutcome.Found exact && exact.IsAttained != (found.Attainment == Attainment.Attained))
                    return $"attained: {exact.IsAttained}";
                return spatial.Flaw(found, norm);
            default:
                return "no known outcome";
        }
    }
}
