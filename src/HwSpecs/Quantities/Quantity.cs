using System.Numerics;
using HwSpecs.Networks;

namespace HwSpecs.Quantities;

/// <summary>A value under one address: the noun that results, snapshots, submissions and verdicts share.</summary>
public sealed record Quantity(Address Address, Arithmetic Arithmetic, QuantityValue Value)
{
    public static Quantity Scalar<T>(Address address, T value)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        new(address, ArithmeticOf<T>(), new QuantityValue.Scalar(double.CreateChecked(value)));

    public static Quantity Vector<T>(Address address, IReadOnlyList<T> values)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        new(address, ArithmeticOf<T>(), new QuantityValue.Vector([.. values.Select(double.CreateChecked)]));

    public static Quantity Matrix<T>(Address address, Matrix<T> matrix)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        new(address, ArithmeticOf<T>(), new QuantityValue.Matrix(
            [.. Enumerable.Range(0, matrix.Rows).Select(j => matrix.Row(j).ToArray().Select(double.CreateChecked).ToArray())]));

    private static Arithmetic ArithmeticOf<T>() => typeof(T) == typeof(float) ? Arithmetic.Float32 : Arithmetic.Float64;
}
