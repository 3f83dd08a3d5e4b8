using HwSpecs.Quantities;
using HwSpecs.Snapshots.Content;
using HwSpecs.Snapshots.Numbers;

namespace HwSpecs.Specs.Snapshots;

/// <summary>A quantity as a section of a snapshot.</summary>
internal static class QuantitySection
{
    private static readonly string[] PointOfPlot = ["x", "g"];

    public static Section Of(Quantity quantity, Tolerance tolerance)
    {
        var address = quantity.Address.ToString();
        return quantity.Value switch
        {
            QuantityValue.Scalar scalar => Sections.Scalar(address, scalar.Number, tolerance),
            QuantityValue.Vector vector => Sections.Vector(address, vector.Numbers, tolerance),
            // The plots of Problem 1 are matrices of points (x, g).
            QuantityValue.Matrix { Rows: [{ Count: 2 }, ..] points } when quantity.Address.Name == "gradient" => Sections.Table(address, PointOfPlot, points, tolerance),
            QuantityValue.Matrix matrix => Sections.Matrix(address, matrix.Rows, tolerance),
            QuantityValue.Regions regions => Sections.Regions(
                address,
                regions.Intervals.Select(part => (part.Region.ToString().ToLowerInvariant(), part.Interval.From, part.Interval.To, part.Interval.FromClosed, part.Interval.ToClosed)),
                tolerance),
            QuantityValue.Text text => Sections.Text(address, text.Content),
            _ => throw new ArgumentOutOfRangeException(nameof(quantity)),
        };
    }
}
