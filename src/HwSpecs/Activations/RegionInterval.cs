namespace HwSpecs.Activations;

/// <summary>A largest interval on which an activation function stays in one learning region.</summary>
public readonly record struct RegionInterval(LearningRegion Region, Interval Interval);
