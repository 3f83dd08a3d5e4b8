using HwSpecs.Grading.Marking;
using HwSpecs.Quantities;
using HwSpecs.Variants;

namespace HwSpecs.Cli;

/// <summary>A variant's key as Markdown for staff: each expected quantity under its address, problem by problem.</summary>
internal static class VariantKey
{
    public static IEnumerable<string> Lines(Variant variant)
    {
        yield return "# Key, for staff";
        yield return "";
        yield return $"Student {Notation.Code(variant.Student.Text)}, {Variant.Version}: {variant.InWords}.";
        foreach (var problem in Expectation.All(variant.Definition).OfType<Expectation.OfKey>().GroupBy(expected => expected.Address.Problem))
        {
            yield return "";
            yield return $"## Problem {problem.Key}";
            yield return "";
            yield return "| address | value |";
            yield return "|---|---|";
            foreach (var expected in problem)
                yield return $"| {expected.Address} | {Value(expected.Key.Value)} |";
        }
    }

    private static string Value(QuantityValue value) => value switch
    {
        QuantityValue.Scalar scalar => Notation.Number(scalar.Number),
        QuantityValue.Vector vector => Notation.Vector(vector.Numbers),
        QuantityValue.Matrix matrix => Notation.Matrix(matrix.Rows),
        QuantityValue.Regions regions => string.Join("; ", regions.Intervals.Select(part => $"{part.Region.ToString().ToLowerInvariant()} {part.Interval}")),
        QuantityValue.Text text => text.Content,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "This case of a value is not known."),
    };
}
