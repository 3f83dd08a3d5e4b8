namespace HwSpecs.Activations;

/// <summary>How fast a unit learns where its activation function has gradient g.</summary>
public enum LearningRegion
{
    /// <summary>g = 0: the unit does not learn.</summary>
    Inactive,

    /// <summary>0 &lt; |g| &lt; slow threshold.</summary>
    Slow,

    /// <summary>slow threshold ≤ |g| ≤ fast threshold.</summary>
    Active,

    /// <summary>|g| &gt; fast threshold.</summary>
    Fast,
}
