using System.Globalization;
using HwSpecs.Grading.Reading;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Marking;

/// <summary>Holds a reported value against the key, number by number.</summary>
internal static class Comparison
{
    /// <returns>Null where all numbers are within their tolerance.</returns>
    public static Deviation? Deviation(Quantity key, ReportedQuantity reported)
    {
        var (expected, expectedShape) = Flat(key.Value);
        var (found, foundShape) = Flat(reported.Value);
        if (expected.Count == 0 || found.Count == 0 || !Essential(expectedShape).SequenceEqual(Essential(foundShape)))
            return new Deviation.OfShape(InWords(key.Value), InWords(reported.Value));

        Deviation.OfNumber? worst = null;
        var (wrong, worstExcess) = (0, 0.0);
        for (var k = 0; k < expected.Count; k++)
        {
            var tolerance = Tolerance.Of(key, expected[k], reported.Numbers[k]);
            var difference = Math.Abs(found[k] - expected[k]);
            // Written so that a difference that is not a number is wrong.
            if (difference <= tolerance)
                continue;
            wrong++;
            if (worst is null || difference - tolerance > worstExcess)
                (worst, worstExcess) = (new Deviation.OfNumber(Index(expectedShape, k), expected[k], reported.Numbers[k], tolerance, 0, expected.Count), difference - tolerance);
        }

        return worst is null ? null : worst with { Wrong = wrong };
    }

    /// <summary>Two readings of one address that no rounding of one value explains.</summary>
    public static bool Contradict(ReportedQuantity one, ReportedQuantity other)
    {
        var ((_, shape), (_, otherShape)) = (Flat(one.Value), Flat(other.Value));
        return !Essential(shape).SequenceEqual(Essential(otherShape))
            || one.Numbers.Zip(other.Numbers).Any(pair => !(Math.Abs(pair.First.Value - pair.Second.Value) <= Tolerance.Between(pair.First, pair.Second)));
    }

    public static string InWords(QuantityValue value) => value switch
    {
        QuantityValue.Scalar => "1 number",
        QuantityValue.Vector vector => vector.Numbers.Count == 1 ? "1 number" : string.Create(CultureInfo.InvariantCulture, $"{vector.Numbers.Count} numbers"),
        QuantityValue.Matrix matrix => string.Create(CultureInfo.InvariantCulture, $"{matrix.Rows.Count} row{(matrix.Rows.Count == 1 ? "" : "s")} of {matrix.Rows[0].Count}"),
        QuantityValue.Regions => "a list of regions",
        QuantityValue.Text text => $"'{text.Content}'",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "This case of a value is not known."),
    };

    private static (IReadOnlyList<double> Numbers, int[] Shape) Flat(QuantityValue value) => value switch
    {
        QuantityValue.Scalar scalar => ([scalar.Number], []),
        QuantityValue.Vector vector => (vector.Numbers, [vector.Numbers.Count]),
        QuantityValue.Matrix matrix => ([.. matrix.Rows.SelectMany(row => row)], [matrix.Rows.Count, matrix.Rows[0].Count]),
        _ => ([], []),
    };

    /// <summary>A row of a batch of one, [[0., -1.]], is the vector; [[-0.5]] is the number.</summary>
    private static IEnumerable<int> Essential(int[] shape) => shape.Where(length => length != 1);

    private static string Index(int[] shape, int k) => shape switch
    {
        [] => "",
        [_] => string.Create(CultureInfo.InvariantCulture, $"[{k + 1}]"),
        [_, var columns, ..] => string.Create(CultureInfo.InvariantCulture, $"[{(k / columns) + 1},{(k % columns) + 1}]"),
    };
}
