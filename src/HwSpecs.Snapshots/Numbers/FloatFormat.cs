namespace HwSpecs.Snapshots.Numbers;

/// <summary>The IEEE 754 format whose units in the last place (ulps) are counted.</summary>
public enum FloatFormat
{
    Float64,
    Float32,
}
