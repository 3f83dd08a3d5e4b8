namespace HwSpecs.Adversarial.Exact;

/// <summary>The truth about the nearest points of the other class, for the real-number function that a network's parameters define.</summary>
public abstract record ExactOutcome
{
    private ExactOutcome()
    {
    }

    /// <summary>The other class comes within a least distance, greater than 0.</summary>
    /// <param name="Distance">The infimum of the distance to the points of the other class.</param>
    /// <param name="Nearest">All points at that distance in the closure of the other class, sorted by their first ends.</param>
    /// <param name="IsAttained">At least one of them is in the other class itself; if not, the other class comes as near as one likes but no nearer.</param>
    public sealed record Found(double Distance, IReadOnlyList<NearestPoints> Nearest, bool IsAttained) : ExactOutcome;

    /// <summary>The sample itself lies on the boundary: the other class comes as near as one likes, so the infimum 0 is not attained.</summary>
    public sealed record OnBoundary(NearestPoints Sample) : ExactOutcome;

    /// <summary>The whole plane is of one class.</summary>
    public sealed record NoClassChange : ExactOutcome;
}

/// <summary>A nearest point, or in L1 and L∞ perhaps a segment of equally near points.</summary>
/// <param name="From">The point, or the end of the segment that comes first by x and then y.</param>
/// <param name="To">Equal to <paramref name="From"/> for a point.</param>
/// <param name="IsAttained">A point of it is in the other class itself.</param>
/// <param name="Base">A point of it from which <paramref name="Toward"/> leads into the other class.</param>
/// <param name="Toward">A point of the other class: so is every point between it and <paramref name="Base"/>.</param>
public sealed record NearestPoints(
    IReadOnlyList<double> From, IReadOnlyList<double> To, bool IsAttained, IReadOnlyList<double> Base, IReadOnlyList<double> Toward)
{
    public bool IsPoint => From[0] == To[0] && From[1] == To[1];

    /// <summary>A point of the other class at most <paramref name="epsilon"/> away from <see cref="Base"/>, up to the rounding of binary64 numbers.</summary>
    public IReadOnlyList<double> Within(double epsilon)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(epsilon);
        double x = Toward[0] - Base[0], y = Toward[1] - Base[1];
        var share = Math.Min(1, epsilon / (Math.Abs(x) + Math.Abs(y)));
        return share < 1 ? [Base[0] + (share * x), Base[1] + (share * y)] : Toward;
    }
}
