namespace HwSpecs.Adversarial.Exact;

/// <summary>The outcome of a search in fractions: what a certificate claims.</summary>
/// <param name="StartsInClassOne">The sample's class: logit > 0.</param>
/// <param name="Distance">In L2 the square of the distance, which alone is sure to be a fraction; in L1 and L∞ the distance. Null if the class changes nowhere.</param>
/// <param name="Nearest">Sorted by their first ends; empty if the class changes nowhere.</param>
public sealed record CertifiedOutcome(bool StartsInClassOne, Rational? Distance, IReadOnlyList<CertifiedPoints> Nearest)
{
    public bool IsAttained => Nearest.Any(points => points.IsAttained);

    public bool Equals(CertifiedOutcome? other) =>
        other is not null && StartsInClassOne == other.StartsInClassOne && Distance == other.Distance && Nearest.SequenceEqual(other.Nearest);

    public override int GetHashCode() => HashCode.Combine(StartsInClassOne, Distance, Nearest.Count);

    /// <summary>The same in binary64 numbers, each the nearest to its fraction.</summary>
    public ExactOutcome Rounded(PerturbationNorm norm)
    {
        if (Distance is not { } distance)
            return new ExactOutcome.NoClassChange();
        NearestPoints[] nearest = [.. Nearest.Select(points => points.Rounded())];
        return distance.Numerator.IsZero
            ? new ExactOutcome.OnBoundary(nearest[0])
            : new ExactOutcome.Found(norm == PerturbationNorm.L2 ? distance.SquareRoot() : distance.ToDouble(), nearest, IsAttained);
    }
}

/// <summary>A point of the plane.</summary>
public sealed record RationalPoint(Rational X, Rational Y)
{
    public IReadOnlyList<double> Rounded() => [X.ToDouble(), Y.ToDouble()];
}

/// <summary><see cref="NearestPoints"/> in fractions, with where they lie.</summary>
/// <param name="Region">For each unit the number of its knees that its pre-activation has passed on the way from <paramref name="Base"/> to <paramref name="Toward"/>: the activation region.</param>
public sealed record CertifiedPoints(
    RationalPoint From, RationalPoint To, bool IsAttained, RationalPoint Base, RationalPoint Toward, IReadOnlyList<int> Region, BoundaryPiece Boundary)
{
    public bool Equals(CertifiedPoints? other) =>
        other is not null && From == other.From && To == other.To && IsAttained == other.IsAttained && Base == other.Base
        && Toward == other.Toward && Region.SequenceEqual(other.Region) && Boundary == other.Boundary;

    public override int GetHashCode() => HashCode.Combine(From, To, IsAttained);

    public NearestPoints Rounded() => new(From.Rounded(), To.Rounded(), IsAttained, Base.Rounded(), Toward.Rounded());
}

/// <summary>What separates the classes at a nearest point.</summary>
public abstract record BoundaryPiece
{
    private BoundaryPiece()
    {
    }

    /// <summary>Seen from the other class, the logit goes to 0.</summary>
    public sealed record LogitZero : BoundaryPiece;

    /// <summary>The logit jumps past 0 where these units' pre-activations are at a knee; units are counted from 0.</summary>
    public sealed record Jump(IReadOnlyList<int> Units) : BoundaryPiece
    {
        public bool Equals(Jump? other) => other is not null && Units.SequenceEqual(other.Units);

        public override int GetHashCode() => Units.Count;
    }
}
