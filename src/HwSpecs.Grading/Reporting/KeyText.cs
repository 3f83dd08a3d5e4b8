using System.Globalization;
using System.Runtime.CompilerServices;
using HwSpecs.Grading.Marking;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Reporting;

/// <summary>The key and its tolerance in words: for staff alone.</summary>
internal static class KeyText
{
    // One key serves ten thousand submissions.
    private static readonly ConditionalWeakTable<QuantityValue, string> Texts = [];

    public static string Key(Verdict verdict) => verdict.Expected is { } key ? Texts.GetValue(key.Value, Of) : "";

    /// <summary>Of all numbers the largest; empty where none was compared.</summary>
    public static string Tolerance(Verdict verdict) => verdict switch
    {
        Verdict.Wrong { Deviation: Deviation.OfNumber number } => Rounded(number.Tolerance),
        _ => verdict.Tolerances.Count > 0 ? Rounded(verdict.Tolerances.Max()) : "",
    };

    /// <summary>With the shortest digits that give back the same bits.</summary>
    public static string Of(QuantityValue value) => value switch
    {
        QuantityValue.Scalar scalar => Text(scalar.Number),
        QuantityValue.Vector vector => Row(vector.Numbers),
        QuantityValue.Matrix matrix => $"[{string.Join(' ', matrix.Rows.Select(Row))}]",
        QuantityValue.Regions regions => string.Join("; ", regions.Intervals.Select(interval => interval.ToString())),
        QuantityValue.Text text => text.Content,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "This case of a value is not known."),
    };

    /// <summary>The key with two digits more than the submission printed, and its own digits where that is all.</summary>
    public static string Digits(Deviation.OfNumber number) =>
        Text(Math.Round(number.Expected, Math.Clamp(number.Found.Decimals + 2, 6, 15)));

    private static string Rounded(double tolerance) => tolerance.ToString("G3", CultureInfo.InvariantCulture);

    private static string Row(IReadOnlyList<double> numbers) => $"[{string.Join(' ', numbers.Select(Text))}]";

    /// <summary>-0 as 0.</summary>
    private static string Text(double number) => (number == 0 ? 0 : number).ToString("R", CultureInfo.InvariantCulture);
}
