namespace HwSpecs.Grading.Marking;

/// <summary>Whether a vector or matrix with a wrong number earns anything.</summary>
public enum PartialCredit
{
    None,

    /// <summary>The share of right numbers among those that are not 0 both in the key and in the submission, so that zeros guessed earn nothing.</summary>
    ByNumber,
}

/// <summary>Whether the ends of learning regions have to be open or closed as in the key.</summary>
public enum RegionEnds
{
    Tolerated,
    Strict,
}

/// <summary>What a rubric decides beside points and tolerances. Credits are shares of a value's points, from 0 to 1.</summary>
public sealed record MarkingPolicy
{
    public static MarkingPolicy Default { get; } = new();

    /// <summary>A value that follows from the submission's own wrong value earns its points.</summary>
    public bool FollowThrough { get; init; } = true;

    /// <summary>For a value right under another convention.</summary>
    public decimal ConventionCredit { get; init; } = 1;

    /// <summary>For a value that is right as far as it goes, in fewer digits than the minimum.</summary>
    public decimal TooFewDigitsCredit { get; init; } = 0.5m;

    /// <summary>For losses of 3.2 that no convention explains and that have all the properties of a training's; a human decides on the rest.</summary>
    public decimal PropertyCredit { get; init; } = 0.5m;

    public PartialCredit PartialCredit { get; init; } = PartialCredit.ByNumber;

    public RegionEnds RegionEnds { get; init; } = RegionEnds.Tolerated;
}
