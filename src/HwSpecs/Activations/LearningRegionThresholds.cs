namespace HwSpecs.Activations;

/// <summary>Where the homework draws the lines between the learning regions, in terms of |f'|.</summary>
public sealed record LearningRegionThresholds
{
    /// <param name="slow">Below it a gradient other than 0 is slow.</param>
    /// <param name="fast">Above it a gradient is fast. Both thresholds themselves belong to the active region.</param>
    public LearningRegionThresholds(double slow, double fast)
    {
        if (!(slow > 0 && slow <= fast && double.IsFinite(fast)))
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"Learning region thresholds are 0 < slow <= fast, but slow is {slow} and fast is {fast}."));
        }

        (Slow, Fast) = (slow, fast);
    }

    public double Slow { get; }

    public double Fast { get; }

    /// <summary>The gradients at which the region changes, in ascending order.</summary>
    public IReadOnlyList<double> Levels => [-Fast, -Slow, 0, Slow, Fast];

    public LearningRegion RegionOf(double gradient) => Math.Abs(gradient) switch
    {
        0 => LearningRegion.Inactive,
        var size when size < Slow => LearningRegion.Slow,
        var size when size <= Fast => LearningRegion.Active,
        _ => LearningRegion.Fast,
    };

    public override string ToString() => FormattableString.Invariant($"slow {Slow}, fast {Fast}");
}
