using HwSpecs.Adversarial.Bounds;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.Adversarial;

/// <summary>The exact search and the search for bounds against a mixed-integer solver, in L1 and L∞.</summary>
public sealed class MixedIntegerSpecs
{
    /// <summary>Half width of the solver's box.</summary>
    private const double Radius = 40;

    private static readonly PerturbationNorm[] Norms = [PerturbationNorm.L1, PerturbationNorm.LInfinity];

    [Test]
    public void In_the_plane_a_mixed_integer_program_finds_the_exact_distance() => InThePlane(seed: 41, cases: 8).Should().BeEmpty();

    [TestCase(3)]
    [TestCase(4)]
    public void In_more_dimensions_it_finds_a_distance_between_the_bounds(int inputs) => InSpace(seed: 42, inputs, cases: 6).Should().BeEmpty();

    [Test]
    [Explicit("Hundreds of mixed-integer programs, about a minute.")]
    public void Over_hundreds_of_networks_a_mixed_integer_program_agrees()
    {
        InThePlane(43, 300).Should().BeEmpty();
        InSpace(44, 3, 150).Should().BeEmpty();
        InSpace(45, 4, 150).Should().BeEmpty();
    }

    private static List<string> InThePlane(int seed, int cases)
    {
        var random = new Random(seed);
        var flaws = new List<string>();
        for (var k = 0; k < cases; k++)
        {
            var planar = PlanarCase.Generic(random, units: random.Next(2, 9));
            var norm = Norms[k % Norms.Length];
            var truth = planar.Nearest(norm) is ExactOutcome.Found found ? found.Distance : double.PositiveInfinity;
            var solved = Solve(SpatialCase.Of(planar), norm);
            if (!Agrees(truth, truth, solved))
                flaws.Add($"{norm} {planar}: the search says {truth:R}, the solver {solved:R}");
        }

        return flaws;
    }

    private static List<string> InSpace(int seed, int inputs, int cases)
    {
        var random = new Random(seed);
        var flaws = new List<string>();
        for (var k = 0; k < cases; k++)
        {
            var spatial = SpatialCase.Random(random, inputs, units: random.Next(3, 10));
            var norm = Norms[k % Norms.Length];
            var (lower, upper) = spatial.Bounds(norm) switch
            {
                DistanceBounds.Found found => (found.Lower, found.Upper),
                DistanceBounds.NoneWithin none => (none.Radius, double.PositiveInfinity),
                _ => (double.PositiveInfinity, double.PositiveInfinity),
            };
            var solved = Solve(spatial, norm);
            if (!Agrees(lower, upper, solved))
                flaws.Add($"{norm} {spatial}: the search says [{lower:R}, {upper:R}], the solver {solved:R}");
        }

        return flaws;
    }

    private static double Solve(SpatialCase spatial, PerturbationNorm norm) =>
        NearestByMixedInteger.Distance(spatial.Witness, spatial.Sample, PlanarCase.Order(norm), Radius);

    /// <summary>The solver keeps its constraints to 1e-6 only, and looks no farther than its box.</summary>
    private static bool Agrees(double lower, double upper, double solved) =>
        solved >= Math.Min(lower, Radius) * (1 - 1e-5) - 1e-5 && (solved <= (upper * (1 + 1e-5)) + 1e-5 || upper >= Radius);
}
