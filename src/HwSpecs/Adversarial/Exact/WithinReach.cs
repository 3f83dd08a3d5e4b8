namespace HwSpecs.Adversarial.Exact;

/// <summary>Points of the other class in float64 numbers, checked without rounding: a nearest point itself need not be one, nor need it be once rounded.</summary>
public static class WithinReach
{
    private const int Tries = 8;

    /// <summary>A point of the other class whose distance from the sample exceeds the least by at most ε.</summary>
    /// <returns>Null if none was found: ε is too small for the spacing of float64 numbers there.</returns>
    public static IReadOnlyList<double>? Of(Certificate certificate, CertifiedPoints points, double epsilon)
    {
        var network = new DyadicNetwork(certificate.Parameters, certificate.Activation);
        Rational[] sample = [.. certificate.Sample.Select(Rational.Of)];
        foreach (var candidate in Candidates(points.Rounded(), epsilon).Where(point => point.All(double.IsFinite)))
        {
            Rational[] point = [.. candidate.Select(Rational.Of)];
            if (network.IsClassOne(point) != certificate.Claim.StartsInClassOne
                && IsWithin([.. point.Zip(sample, (p, x) => p - x)], certificate.Claim.Distance!.Value, Rational.Of(epsilon), certificate.Norm))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Points on the way into the other class, ever nearer; at last a nearest point itself, which rounding in a forward pass may put into either class.</summary>
    private static IEnumerable<IReadOnlyList<double>> Candidates(NearestPoints nearest, double epsilon)
    {
        for (var (reach, k) = (epsilon, 0); k < Tries && reach > 0; reach /= 2, k++)
            yield return nearest.Within(reach);
        yield return nearest.From;
    }

    /// <param name="distance">In L2 its square.</param>
    private static bool IsWithin(Rational[] difference, Rational distance, Rational epsilon, PerturbationNorm norm)
    {
        var zero = new Rational(0, 1);
        Rational[] lengths = [.. difference.Select(d => d < zero ? zero - d : d)];
        switch (norm)
        {
            case PerturbationNorm.L1:
                return lengths.Aggregate(zero, Rational.Add) <= distance + epsilon;
            case PerturbationNorm.LInfinity:
                return lengths.Max() <= distance + epsilon;
            default:
                // |d| ≤ √D + ε exactly if |d|² − D − ε² ≤ 2 ε √D.
                var excess = lengths.Aggregate(zero, (sum, d) => sum + (d * d)) - distance - (epsilon * epsilon);
                return excess <= zero || excess * excess <= new Rational(4, 1) * epsilon * epsilon * distance;
        }
    }
}
