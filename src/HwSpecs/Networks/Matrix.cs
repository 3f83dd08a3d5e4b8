namespace HwSpecs.Networks;

/// <summary>A dense matrix, row by row in one array.</summary>
public sealed class Matrix<T>
{
    private readonly T[] elements;

    public Matrix(int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columns);
        (Rows, Columns, elements) = (rows, columns, new T[rows * columns]);
    }

    public int Rows { get; }

    public int Columns { get; }

    public T this[int row, int column]
    {
        get => Row(row)[column];
        set => Row(row)[column] = value;
    }

    public static Matrix<T> Of(IReadOnlyList<IReadOnlyList<T>> rows)
    {
        var columns = rows.Count == 0 ? 0 : rows[0].Count;
        var matrix = new Matrix<T>(rows.Count, columns);
        for (var j = 0; j < rows.Count; j++)
        {
            if (rows[j].Count != columns)
                throw new ArgumentException($"Rows of a matrix are of equal length, but row 0 has {columns} and row {j} has {rows[j].Count}.", nameof(rows));
            for (var i = 0; i < columns; i++)
                matrix[j, i] = rows[j][i];
        }

        return matrix;
    }

    public Span<T> Row(int row) => elements.AsSpan(row * Columns, Columns);

    /// <summary>All elements, row by row.</summary>
    public Span<T> AsSpan() => elements;

    public Matrix<TOther> Select<TOther>(Func<T, TOther> map)
    {
        var result = new Matrix<TOther>(Rows, Columns);
        for (var k = 0; k < elements.Length; k++)
            result.elements[k] = map(elements[k]);
        return result;
    }
}
