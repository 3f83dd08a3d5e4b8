using HwSpecs.Quantities;

namespace HwSpecs.Grading.Marking;

/// <summary>The numbers of a scalar, vector or matrix, row by row.</summary>
/// <param name="Rows">1 for a scalar and a vector.</param>
/// <param name="IsMatrix">Its indices are pairs.</param>
internal sealed record NumberTable(double[] Numbers, int Rows, int Columns, bool IsMatrix)
{
    /// <summary>Null for regions and text.</summary>
    public static NumberTable? Of(QuantityValue value) => value switch
    {
        QuantityValue.Scalar scalar => new([scalar.Number], 1, 1, false),
        QuantityValue.Vector vector => new([.. vector.Numbers], 1, vector.Numbers.Count, false),
        QuantityValue.Matrix matrix => new([.. matrix.Rows.SelectMany(row => row)], matrix.Rows.Count, matrix.Rows[0].Count, true),
        _ => null,
    };

    /// <summary>The quantity that these numbers are under an address.</summary>
    public Quantity As(Asked asked) => new(asked.Address, asked.Arithmetic, asked.Key!.Value switch
    {
        QuantityValue.Vector => new QuantityValue.Vector(Numbers),
        QuantityValue.Matrix => new QuantityValue.Matrix([.. Numbers.Chunk(Columns)]),
        _ => new QuantityValue.Scalar(Numbers[0]),
    });

    public NumberTable Select(Func<double, double> map) => this with { Numbers = Array.ConvertAll(Numbers, map.Invoke) };

    public NumberTable Transposed()
    {
        var numbers = new double[Numbers.Length];
        for (var k = 0; k < numbers.Length; k++)
            numbers[((k % Columns) * Rows) + (k / Columns)] = Numbers[k];
        return new(numbers, Columns, Rows, IsMatrix);
    }

    /// <summary>A row of a batch of one, [[0., -1.]], is the vector; [[-0.5]] is the number.</summary>
    public bool HasShapeOf(QuantityValue value) => value switch
    {
        QuantityValue.Scalar => Numbers.Length == 1,
        QuantityValue.Vector vector => vector.Numbers.Count == Numbers.Length && (Rows == 1 || Columns == 1),
        QuantityValue.Matrix matrix => matrix.Rows.Count * matrix.Rows[0].Count == Numbers.Length
            && ((matrix.Rows.Count == Rows && matrix.Rows[0].Count == Columns)
                || (Math.Min(Rows, Columns) == 1 && (matrix.Rows.Count == 1 || matrix.Rows[0].Count == 1))),
        _ => false,
    };
}
