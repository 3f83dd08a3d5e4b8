using System.Globalization;
using HwSpecs.Grading.Reading;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Marking;

/// <summary>What a comparison found.</summary>
/// <param name="Deviation">Null where all numbers are within their tolerance.</param>
/// <param name="Share">What the value earns by partial credit: 1 without a deviation.</param>
internal sealed record Compared(Deviation? Deviation, double[] Tolerances, decimal Share);

/// <summary>Holds a reported value against an expected one, number by number.</summary>
internal static class Comparison
{
    /// <param name="propagated">What the parents' rounding leaves open, number by number; null for nothing.</param>
    public static Compared Of(Asked asked, NumberTable? expected, ReportedQuantity reported, Rubric rubric, double[]? propagated = null)
    {
        if (expected is null || !expected.HasShapeOf(reported.Value) || reported.Numbers.Count != expected.Numbers.Length)
            return new(new Deviation.OfShape(InWords(asked.Key?.Value), InWords(reported.Value)), [], 0);

        var tolerances = new double[expected.Numbers.Length];
        Deviation.OfNumber? worst = null;
        PrintedNumber? shortest = null;
        var (wrong, worstExcess, rightOnes, ones) = (0, 0.0, 0, 0);
        for (var k = 0; k < tolerances.Length; k++)
        {
            var (number, printed) = (expected.Numbers[k], reported.Numbers[k]);
            var tolerance = tolerances[k] = rubric.Tolerances.Of(asked.Arithmetic, asked.IsTrained, number, printed, propagated?[k] ?? 0);
            var difference = Math.Abs(printed.Value - number);
            // Written so that a difference that is not a number is wrong.
            var right = difference <= tolerance;
            if (number != 0 || printed.Value != 0)
                (rightOnes, ones) = (rightOnes + (right ? 1 : 0), ones + 1);
            if (right)
            {
                if (rubric.Tolerances.HasTooFewDigits(asked.Arithmetic, asked.IsTrained, number, printed))
                    shortest = printed;
                continue;
            }

            wrong++;
            if (worst is null || difference - tolerance > worstExcess)
                (worst, worstExcess) = (new Deviation.OfNumber(Index(expected, k), number, printed, tolerance, 0, tolerances.Length), difference - tolerance);
        }

        if (worst is not null)
            return new(worst with { Wrong = wrong }, tolerances, rubric.Policy.PartialCredit == PartialCredit.ByNumber ? (decimal)rightOnes / ones : 0);
        return shortest is not null
            ? new(new Deviation.OfDigits(shortest, rubric.Tolerances.MinimumDigits), tolerances, rubric.Policy.TooFewDigitsCredit)
            : new(null, tolerances, 1);
    }

    /// <summary>Every number is within its tolerance, though perhaps in too few digits.</summary>
    public static bool Fits(Asked asked, NumberTable expected, ReportedQuantity reported, Tolerances tolerances, double[]? propagated = null)
    {
        if (!expected.HasShapeOf(reported.Value) || reported.Numbers.Count != expected.Numbers.Length)
            return false;
        for (var k = 0; k < expected.Numbers.Length; k++)
        {
            var tolerance = tolerances.Of(asked.Arithmetic, asked.IsTrained, expected.Numbers[k], reported.Numbers[k], propagated?[k] ?? 0);
            if (!(Math.Abs(reported.Numbers[k].Value - expected.Numbers[k]) <= tolerance))
                return false;
        }

        return true;
    }

    /// <summary>The value is one number and within its tolerance, though perhaps in too few digits.</summary>
    public static bool Fits(Asked asked, double expected, ReportedQuantity reported, Tolerances tolerances) =>
        reported.Numbers.Count == 1 && reported.Value is QuantityValue.Scalar or QuantityValue.Vector or QuantityValue.Matrix
        && Math.Abs(reported.Numbers[0].Value - expected) <= tolerances.Of(asked.Arithmetic, asked.IsTrained, expected, reported.Numbers[0]);

    /// <summary>Two readings of one address that no rounding of one value explains.</summary>
    public static bool Contradict(ReportedQuantity one, ReportedQuantity other, Tolerances tolerances)
    {
        if (one.Value is QuantityValue.Regions regions && other.Value is QuantityValue.Regions others)
        {
            if (!regions.Intervals.Select(interval => interval.Region).SequenceEqual(others.Intervals.Select(interval => interval.Region)))
                return true;
        }
        else if (NumberTable.Of(one.Value) is not { } table || !table.HasShapeOf(other.Value))
        {
            return true;
        }

        return one.Numbers.Count != other.Numbers.Count
            || one.Numbers.Zip(other.Numbers).Any(pair => !(Math.Abs(pair.First.Value - pair.Second.Value) <= tolerances.Between(pair.First, pair.Second)));
    }

    public static string InWords(QuantityValue? value) => value switch
    {
        QuantityValue.Scalar => "1 number",
        QuantityValue.Vector vector => vector.Numbers.Count == 1 ? "1 number" : string.Create(CultureInfo.InvariantCulture, $"{vector.Numbers.Count} numbers"),
        QuantityValue.Matrix matrix => string.Create(CultureInfo.InvariantCulture, $"{matrix.Rows.Count} row{(matrix.Rows.Count == 1 ? "" : "s")} of {matrix.Rows[0].Count}"),
        QuantityValue.Regions => "a list of regions",
        QuantityValue.Text text => $"'{text.Content}'",
        _ => "nothing",
    };

    private static string Index(NumberTable table, int k) => table switch
    {
        { IsMatrix: true } => string.Create(CultureInfo.InvariantCulture, $"[{(k / table.Columns) + 1},{(k % table.Columns) + 1}]"),
        { Numbers.Length: > 1 } => string.Create(CultureInfo.InvariantCulture, $"[{k + 1}]"),
        _ => "",
    };
}
