using System.Globalization;
using HwSpecs.Activations;
using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reading;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Specs;

/// <summary>A reading that states the key itself, in so many decimals, and copies of it with one change.</summary>
internal static class KeyReport
{
    private static readonly Place Somewhere = new Place.Line(1);

    public static IReadOnlyList<Quantity> Key { get; } = [.. CompleteReport.Key.Expectations.OfType<Expectation.OfKey>().Select(expectation => expectation.Key)];

    public static SubmissionReading Reading(IEnumerable<ReportedQuantity> quantities) => new([.. quantities], [], [], [], []);

    public static SubmissionReading Reading(int decimals) => Reading(Key.Select(key => Stated(key, decimals)));

    public static ReportedQuantity Stated(Quantity key, int decimals)
    {
        var numbers = Numbers(key.Value).Select(number => Printed(number, decimals)).ToList();
        return new(key.Address, With(key.Value, numbers), numbers, Somewhere, "");
    }

    /// <summary>With one of its numbers replaced.</summary>
    public static ReportedQuantity Changed(ReportedQuantity stated, int index, PrintedNumber number)
    {
        PrintedNumber[] numbers = [.. stated.Numbers];
        numbers[index] = number;
        return stated with { Numbers = numbers, Value = With(stated.Value, numbers) };
    }

    public static PrintedNumber Printed(double number, int decimals) =>
        PrintedNumber.Parse(number.ToString($"F{decimals}", CultureInfo.InvariantCulture), out _)!;

    /// <summary>Everything that marking decided, as text.</summary>
    public static string Summary(MarkedSubmission marked) => string.Join('\n', marked.Groups.SelectMany(group => group.Marks)
        .Select(mark => string.Create(CultureInfo.InvariantCulture, $"{mark.Verdict.Address} {mark.Verdict.Id} {mark.Points} {mark.Verdict.Rule.Id} {string.Join("; ", Grading.Reporting.StaffText.Reasons(mark.Verdict))}"))
        .Append(string.Create(CultureInfo.InvariantCulture, $"{marked.Points} {marked.Convention?.Id} {string.Join(',', marked.Deductions.Select(deduction => FormattableString.Invariant($"{deduction.Slip.Id}={deduction.Points}")))}")));

    private static IEnumerable<double> Numbers(QuantityValue value) => value switch
    {
        QuantityValue.Scalar scalar => [scalar.Number],
        QuantityValue.Vector vector => vector.Numbers,
        QuantityValue.Matrix matrix => matrix.Rows.SelectMany(row => row),
        QuantityValue.Regions regions => regions.Intervals.SelectMany(part => new[] { part.Interval.From, part.Interval.To }),
        _ => [],
    };

    private static QuantityValue With(QuantityValue value, IReadOnlyList<PrintedNumber> numbers)
    {
        var values = numbers.Select(number => number.Value).ToArray();
        return value switch
        {
            QuantityValue.Scalar => new QuantityValue.Scalar(values[0]),
            QuantityValue.Vector => new QuantityValue.Vector(values),
            QuantityValue.Matrix matrix => new QuantityValue.Matrix([.. values.Chunk(matrix.Rows[0].Count)]),
            QuantityValue.Regions regions => new QuantityValue.Regions([.. regions.Intervals.Select((part, k) =>
                new RegionInterval(part.Region, new Interval(values[2 * k], values[(2 * k) + 1], part.Interval.FromClosed, part.Interval.ToClosed)))]),
            _ => value,
        };
    }
}
