namespace HwSpecs.Adversarial.Bounds;

/// <summary>Between which bounds the distance to the other class lies, for the real-number function that a network's parameters define.</summary>
/// <param name="Regions">How many regions were bounded to learn it.</param>
public abstract record DistanceBounds(int Regions)
{
    /// <summary>Greatest relative gap at which the distance counts as exact.</summary>
    public const double ExactGap = 1e-9;

    /// <summary>A point of the other class is known, and nothing of that class is nearer than a proven distance.</summary>
    /// <param name="Lower">No point of the other class is nearer.</param>
    /// <param name="Upper">How far <paramref name="Adversarial"/> is at most from the sample.</param>
    /// <param name="Adversarial">A point of the other class: its class was computed without rounding.</param>
    /// <param name="Attainment">Whether the infimum of the distance is the distance of a point of the other class.</param>
    public sealed record Found(double Lower, double Upper, IReadOnlyList<double> Adversarial, Attainment Attainment, int Regions) : DistanceBounds(Regions)
    {
        /// <summary>(upper − lower) / upper.</summary>
        public double Gap => (Upper - Lower) / Upper;

        public bool IsExact => Gap <= ExactGap;
    }

    /// <summary>The sample itself lies on the boundary: the other class comes as near as one likes, so the infimum 0 is not attained.</summary>
    /// <param name="Toward">All points between the sample and this one are of the other class.</param>
    public sealed record OnBoundary(IReadOnlyList<double> Toward, int Regions) : DistanceBounds(Regions);

    /// <summary>No point of the other class is known, and none is nearer than the radius; farther away nothing is said.</summary>
    public sealed record NoneWithin(double Radius, int Regions) : DistanceBounds(Regions);

    /// <summary>All of space is of one class.</summary>
    public sealed record NoClassChange(int Regions) : DistanceBounds(Regions);
}

/// <summary>Whether the infimum of a distance is a minimum.</summary>
public enum Attainment
{
    /// <summary>A point of the other class is that near.</summary>
    Attained,

    /// <summary>The other class comes as near as one likes, but no nearer, and none of its points is that near.</summary>
    NotAttained,

    /// <summary>The logit jumps within the distance, where only <see cref="Exact.ExactSearch"/> can tell.</summary>
    Undecided,
}
