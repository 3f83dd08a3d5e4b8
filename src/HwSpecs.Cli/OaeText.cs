using HwSpecs.Adversarial.Exact;

namespace HwSpecs.Cli;

/// <summary>What the exact search says of one point, as text for people.</summary>
internal static class OaeText
{
    private const int LongestRegion = 16;

    /// <param name="epsilon">How much farther than the least distance the example of the other class may be.</param>
    public static IEnumerable<string> Lines(Certificate certificate, double epsilon)
    {
        var claim = certificate.Claim;
        yield return $"point        {List(certificate.Sample)}, class {(claim.StartsInClassOne ? 1 : 0)}";
        switch (certificate.Outcome)
        {
            case ExactOutcome.NoClassChange:
                yield return "distance     none: the class changes nowhere";
                break;
            case ExactOutcome.OnBoundary:
                yield return "distance     0: the point lies on the boundary, with the other class as near as one likes (infimum, not attained)";
                break;
            case ExactOutcome.Found found:
                yield return $"distance     {Number(found.Distance)} in {Norm(certificate.Norm)} ({(found.IsAttained ? "minimum, attained" : "infimum, not attained")})";
                break;
        }

        foreach (var points in claim.Nearest)
        {
            yield return $"nearest      {Shown(points)}, {(points.IsAttained ? "in the other class" : "not itself in the other class")}";
            yield return WithinReach.Of(certificate, points, epsilon) is { } example
                ? $"  within     {List(example)} is in the other class, at most {Number(epsilon)} farther"
                : $"  within     no point of float64 numbers found at most {Number(epsilon)} farther: give a larger --epsilon";
            yield return $"  region     {Region(points.Region)}";
            yield return $"  boundary   {(points.Boundary is BoundaryPiece.Jump jump ? $"the logit jumps past 0 at {string.Join(", ", jump.Units.Select(unit => $"W[{unit}]"))}" : "the logit is 0")}";
        }

        yield return CertificateChecker.Check(certificate) switch
        {
            CertificateCheck.Proved proved =>
                $"certificate  proved over {(certificate.HalfWidth is null ? "the whole space" : "the cube around the point")}: "
                + $"regions solved {proved.SolvedRegions}, of one class {proved.OneClassRegions}, farther {proved.FarRegions}",
            CertificateCheck.NotProved refuted => throw new InvalidOperationException($"The certificate that was found is refuted: {refuted.Reason}."),
            var other => throw new InvalidOperationException($"{other} is no known outcome of a check."),
        };
    }

    /// <summary>A certificate's claim as part of a sentence.</summary>
    public static string Sentence(Certificate certificate)
    {
        var from = $"from {List(certificate.Sample)}";
        return certificate.Outcome switch
        {
            ExactOutcome.NoClassChange => $"{from} the class changes nowhere",
            ExactOutcome.OnBoundary => $"{from}, which lies on the boundary, the other class is 0 away (infimum, not attained)",
            ExactOutcome.Found found =>
                $"{from} the other class is {Number(found.Distance)} away in {Norm(certificate.Norm)} ({(found.IsAttained ? "minimum, attained" : "infimum, not attained")}), "
                + $"nearest at {string.Join(" and ", certificate.Claim.Nearest.Select(Shown))}",
            var other => throw new InvalidOperationException($"{other} is no known outcome of a search."),
        };
    }

    private static string Shown(CertifiedPoints points)
    {
        var rounded = points.Rounded();
        return points.From == points.To ? List(rounded.From) : $"{List(rounded.From)} to {List(rounded.To)}";
    }

    private static string Region(IReadOnlyList<int> region) => region.Count <= LongestRegion
        ? $"[{string.Join(", ", region)}] knees passed, unit by unit"
        : $"{region.Sum()} knees passed by {region.Count} units; unit by unit with --format json";

    internal static string Norm(PerturbationNorm norm) => norm == PerturbationNorm.LInfinity ? "L-infinity" : norm.ToString();

    internal static string List(IReadOnlyList<double> numbers) => $"[{string.Join(", ", numbers.Select(Number))}]";

    internal static string Number(double number) => FormattableString.Invariant($"{(number == 0 ? 0 : number)}");
}
