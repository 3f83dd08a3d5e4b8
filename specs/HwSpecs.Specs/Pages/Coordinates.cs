using HwSpecs.Snapshots.Numbers;

namespace HwSpecs.Specs.Pages;

/// <summary>How far a coordinate of a drawing may be from the approved one.</summary>
internal static class Coordinates
{
    /// <summary>One unit of the last decimal written, since what lies between two of them may round to either.</summary>
    public static Tolerance Drawn { get; } = new() { Absolute = 0.0101 };
}
