using HwSpecs.Quantities;

namespace HwSpecs.Grading.Reading;

/// <summary>What stands behind a label: a number, or numbers in brackets.</summary>
internal abstract record PrintedValue
{
    private PrintedValue()
    {
    }

    public sealed record Number(PrintedNumber Printed) : PrintedValue;

    /// <param name="Items">Numbers and lists in brackets or parentheses of any kind.</param>
    /// <param name="SpaceSeparated">As NumPy prints: all numbers of such an array have the same precision, and trailing zeros are left out.</param>
    public sealed record List(IReadOnlyList<PrintedValue> Items, bool SpaceSeparated) : PrintedValue;

    /// <returns>The value's shape and its numbers, row by row; or null and the reason.</returns>
    public (QuantityValue Value, IReadOnlyList<PrintedNumber> Numbers)? AsQuantity(out string reason)
    {
        if (this is Number alone)
        {
            reason = "";
            return (new QuantityValue.Scalar(alone.Printed.Value), [alone.Printed]);
        }

        var (value, numbers) = (Outermost(), new List<PrintedNumber>());
        Collect(value, numbers, out var spaceSeparated);
        if (spaceSeparated)
            ShareDecimals(numbers);
        reason = "";
        switch (value)
        {
            case List { Items.Count: 0 }:
                reason = "the brackets are empty";
                return null;
            case List list when list.Items.All(item => item is Number):
                return (new QuantityValue.Vector(Values(numbers)), numbers);
            case List list when list.Items.All(item => item is List row && row.Items.All(inner => inner is Number)):
                return Matrix([.. list.Items.Cast<List>()], numbers, out reason);
            default:
                reason = "numbers and brackets are mixed; expected a number, a vector or a matrix";
                return null;
        }
    }

    private static double[] Values(List<PrintedNumber> numbers)
    {
        var values = new double[numbers.Count];
        for (var k = 0; k < values.Length; k++)
            values[k] = numbers[k].Value;
        return values;
    }

    /// <summary>Without the brackets that only wrap one list: a matrix inside <c>[[[ ]]]</c> stays a matrix.</summary>
    private PrintedValue Outermost()
    {
        var value = this;
        while (value is List { Items: [List { Items: [List, ..] } inner] })
            value = inner;
        return value;
    }

    private static (QuantityValue, IReadOnlyList<PrintedNumber>)? Matrix(IReadOnlyList<List> rows, List<PrintedNumber> numbers, out string reason)
    {
        reason = "";
        for (var j = 1; j < rows.Count; j++)
        {
            if (rows[j].Items.Count == rows[0].Items.Count)
                continue;
            reason = $"row 1 has {Counted(rows[0])} and row {j + 1} has {Counted(rows[j])}; rows of a matrix are of equal length";
            return null;
        }

        if (rows[0].Items.Count == 0)
        {
            reason = "the brackets are empty";
            return null;
        }

        return (new QuantityValue.Matrix([.. rows.Select(row => row.Items.Cast<Number>().Select(number => number.Printed.Value).ToArray())]), numbers);
    }

    private static string Counted(List row) => row.Items.Count == 1 ? "1 number" : $"{row.Items.Count} numbers";

    private static void Collect(PrintedValue value, List<PrintedNumber> numbers, out bool spaceSeparated)
    {
        spaceSeparated = false;
        switch (value)
        {
            case Number number:
                numbers.Add(number.Printed);
                break;
            case List list:
                spaceSeparated = list.SpaceSeparated;
                foreach (var item in list.Items)
                {
                    Collect(item, numbers, out var inner);
                    spaceSeparated |= inner;
                }

                break;
        }
    }

    private static void ShareDecimals(List<PrintedNumber> numbers)
    {
        if (numbers.Exists(number => number.Text.Contains('e', StringComparison.OrdinalIgnoreCase)))
            return;
        var decimals = numbers.Max(number => number.Decimals);
        for (var k = 0; k < numbers.Count; k++)
            numbers[k] = numbers[k] with { Decimals = decimals, SignificantDigits = numbers[k].SignificantDigits + decimals - numbers[k].Decimals };
    }
}
