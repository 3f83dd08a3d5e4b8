using HwSpecs.Adversarial.Exact;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.Adversarial;

/// <summary>The exact search against witnesses that share no code with it, over random networks of all activations in all norms.</summary>
public sealed class ExactRandomSpecs
{
    private const double Close = 1e-7;

    private static readonly PerturbationNorm[] Norms = Enum.GetValues<PerturbationNorm>();

    [TestCase(1)]
    public void It_finds_what_an_enumeration_of_all_patterns_finds(int seed) =>
        AgainstEnumeration(seed, cases: 60, PlanarCase.Generic).Should().BeEmpty();

    [TestCase(2)]
    public void It_finds_what_the_enumeration_finds_where_lines_coincide_jumps_cancel_and_cells_are_flat(int seed) =>
        AgainstEnumeration(seed, cases: 150, PlanarCase.Degenerate).Should().BeEmpty();

    [TestCase(3)]
    public void No_probe_of_a_grid_or_at_random_is_nearer(int seed) =>
        AgainstProbes(seed, cases: 60, gridSteps: 12, randomPoints: 100).Should().BeEmpty();

    [Test]
    [Explicit("Thousands of networks, about a minute.")]
    public void Over_thousands_of_networks_the_enumeration_agrees_and_no_probe_is_nearer()
    {
        AgainstEnumeration(11, 6000, PlanarCase.Generic).Should().BeEmpty();
        AgainstEnumeration(12, 12000, PlanarCase.Degenerate).Should().BeEmpty();
        AgainstProbes(13, 3000, 60, 2000).Should().BeEmpty();
    }

    private static List<string> AgainstEnumeration(int seed, int cases, Func<Random, int, PlanarCase> draw)
    {
        var random = new Random(seed);
        var flaws = new List<string>();
        for (var k = 0; k < cases; k++)
        {
            var planar = draw(random, random.Next(1, 4));
            var norm = Norms[k % Norms.Length];
            var (truth, outcome, certificate) = (planar.Enumerate(norm), planar.Nearest(norm), planar.Certify(norm));
            if (Flaw(outcome, truth) is { } flaw)
                flaws.Add($"{norm} {planar}: {flaw}");
            if (Flaw(certificate.Outcome, truth) is { } certified)
                flaws.Add($"{norm} {planar}, certified: {certified}");
            if (Difference(outcome, certificate.Outcome) is { } difference)
                flaws.Add($"{norm} {planar}: {difference}");
            if (CertificateChecker.Check(certificate) is CertificateCheck.NotProved notProved)
                flaws.Add($"{norm} {planar}: {notProved.Reason}");
        }

        return flaws;
    }

    private static List<string> AgainstProbes(int seed, int cases, int gridSteps, int randomPoints)
    {
        var random = new Random(seed);
        var flaws = new List<string>();
        for (var k = 0; k < cases; k++)
        {
            var planar = PlanarCase.Generic(random, random.Next(2, 25));
            var norm = Norms[k % Norms.Length];
            var outcome = planar.Nearest(norm);
            var radius = outcome is ExactOutcome.Found found ? 1.2 * found.Distance : 1000;
            var probed = NearestByProbing.Distance(
                planar.Witness, planar.Sample[0], planar.Sample[1], PlanarCase.Order(norm), radius, gridSteps, randomPoints, random);
            var least = outcome is ExactOutcome.Found { Distance: var distance } ? distance : double.PositiveInfinity;
            if (probed < least * (1 - Close))
                flaws.Add($"{norm} {planar}: a probe at {probed} beats {least}");
            var certified = planar.Certify(norm).Outcome;
            if (Difference(outcome, certified) is { } difference)
                flaws.Add($"{norm} {planar}: {difference}");
            if (outcome is ExactOutcome.Found { Nearest: var some } && certified is ExactOutcome.Found { Nearest: var all })
                flaws.AddRange(some.Concat(all).Where(points => !ComesWithin(planar, points, norm, least)).Select(points => $"{norm} {planar}: no way from ({points.Base[0]:R}, {points.Base[1]:R}) toward ({points.Toward[0]:R}, {points.Toward[1]:R}) into the other class, {least:R} away"));
        }

        return flaws;
    }

    /// <returns>Null if binary64 and exact arithmetic came to the same.</returns>
    private static string? Difference(ExactOutcome outcome, ExactOutcome certified) => (outcome, certified) switch
    {
        (ExactOutcome.Found { Distance: var found }, ExactOutcome.Found { Distance: var exact }) =>
            Math.Abs(found - exact) > 1e-13 * (10 + exact) ? $"found {found:R}, certified {exact:R}" : null,
        _ => outcome.GetType() == certified.GetType() ? null : $"found {outcome.GetType().Name}, certified {certified.GetType().Name}",
    };

    /// <summary>However little one goes on from the nearest point, the class has changed.</summary>
    private static bool ComesWithin(PlanarCase planar, NearestPoints points, PerturbationNorm norm, double distance)
    {
        var isClassOne = planar.Witness.Logit(planar.Sample[0], planar.Sample[1]) > 0;
        return new[] { 1e-2, 1e-5, 1e-8 }.All(share =>
        {
            var point = points.Within(share * distance);
            var length = PlanarNetwork.Length(point[0] - planar.Sample[0], point[1] - planar.Sample[1], PlanarCase.Order(norm));
            return planar.Witness.Logit(point[0], point[1]) > 0 != isClassOne && length <= distance * (1 + share + 1e-12);
        });
    }

    /// <returns>Null if the outcome is what the enumeration found.</returns>
    private static string? Flaw(ExactOutcome outcome, NearestByEnumeration truth)
    {
        switch (outcome)
        {
            case ExactOutcome.NoClassChange:
                return double.IsInfinity(truth.Distance) ? null : $"no class change, but at {truth.Distance}";
            case ExactOutcome.OnBoundary:
                return truth.Distance == 0 ? null : $"on the boundary, but {truth.Distance} away";
            case ExactOutcome.Found { Distance: > NearestByEnumeration.Reach / 2 }:
                return double.IsInfinity(truth.Distance) ? null : $"far away, but at {truth.Distance}";
            case ExactOutcome.Found found:
                if (!(Math.Abs(found.Distance - truth.Distance) <= Close * Math.Max(1, truth.Distance)))
                    return $"{found.Distance} instead of {truth.Distance}";
                if (found.IsAttained != truth.IsAttained)
                    return $"attained {found.IsAttained}";
                if (!found.Nearest.All(points => IsAmong(points.From, truth) && IsAmong(points.To, truth)))
                    return "a point is not among the nearest";
                return !truth.Points.TrueForAll(point => found.Nearest.Any(points => IsOn(points, point))) ? "not all of the nearest points" : null;
            default:
                return "no known outcome";
        }
    }

    private static bool IsAmong(IReadOnlyList<double> point, NearestByEnumeration truth) =>
        truth.Points.Exists(other => Math.Abs(other.X - point[0]) + Math.Abs(other.Y - point[1]) <= Close * Math.Max(1, truth.Distance));

    private static bool IsOn(NearestPoints points, (double X, double Y) point)
    {
        double x = points.To[0] - points.From[0], y = points.To[1] - points.From[1], px = point.X - points.From[0], py = point.Y - points.From[1];
        var t = points.IsPoint ? 0 : Math.Clamp(((px * x) + (py * y)) / ((x * x) + (y * y)), 0, 1);
        return Math.Abs(px - (t * x)) + Math.Abs(py - (t * y)) <= Close * Math.Max(1, Math.Abs(point.X) + Math.Abs(point.Y));
    }
}
