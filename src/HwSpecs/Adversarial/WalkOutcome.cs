namespace HwSpecs.Adversarial;

/// <summary>How a walk away from a sample ended.</summary>
public abstract record WalkOutcome
{
    private WalkOutcome()
    {
    }

    /// <summary>The class changed after the last step.</summary>
    /// <param name="Adversarial">The first point of the walk in the other class.</param>
    /// <param name="Distance">The Euclidean distance from the sample to it, in the arithmetic of the walk.</param>
    public sealed record Flipped(int Steps, IReadOnlyList<double> Adversarial, double Distance) : WalkOutcome;

    /// <summary>The input gradient's norm is zero in the arithmetic of the walk, so no direction is left to walk in.</summary>
    public sealed record StuckAtZeroGradient(int Steps, IReadOnlyList<double> Point) : WalkOutcome;

    /// <summary>The class was still the same after the greatest number of steps allowed.</summary>
    public sealed record NoFlip(int Steps, IReadOnlyList<double> Point) : WalkOutcome;
}
