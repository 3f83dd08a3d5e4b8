using HwSpecs.Activations;

namespace HwSpecs.Quantities;

/// <summary>What stands under an address; its shape is its case.</summary>
public abstract record QuantityValue
{
    private QuantityValue()
    {
    }

    public sealed record Scalar(double Number) : QuantityValue;

    /// <summary>A vector, or a point of the plane of inputs.</summary>
    public sealed record Vector(IReadOnlyList<double> Numbers) : QuantityValue;

    /// <param name="Rows">Rows of equal length.</param>
    public sealed record Matrix(IReadOnlyList<IReadOnlyList<double>> Rows) : QuantityValue;

    /// <summary>A partition of an interval into learning regions, from left to right.</summary>
    public sealed record Regions(IReadOnlyList<RegionInterval> Intervals) : QuantityValue;

    public sealed record Text(string Content) : QuantityValue;
}
