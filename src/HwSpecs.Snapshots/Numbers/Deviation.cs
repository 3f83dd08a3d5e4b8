namespace HwSpecs.Snapshots.Numbers;

/// <summary>How two numbers compare under a tolerance.</summary>
public enum Agreement
{
    /// <summary>The same number: equal bits, both NaN, or zeros whose sign does not matter.</summary>
    Same,

    /// <summary>Different, but no further apart than the tolerance.</summary>
    Within,

    /// <summary>Further apart than the tolerance.</summary>
    Beyond,
}

/// <param name="Agreement">Whether the two numbers agree.</param>
/// <param name="OffBy">Their distance; infinite where one of them is not finite.</param>
/// <param name="Multiple">The distance in tolerances; infinite where nothing but equality is allowed.</param>
/// <param name="Ulps">The distance in representable numbers, which tells how much an exact number is off.</param>
public readonly record struct Deviation(Agreement Agreement, double OffBy, double Multiple, double Ulps)
{
    /// <summary>Orders numbers by how far beyond they are: in tolerances, and in ulps where nothing but equality is allowed.</summary>
    public (double Multiple, double Ulps) Size => (Multiple, double.IsInfinity(Multiple) ? Ulps : 0);
}
