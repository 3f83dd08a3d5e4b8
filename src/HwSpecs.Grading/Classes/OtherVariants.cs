using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reading;
using HwSpecs.Report;
using HwSpecs.Variants;

namespace HwSpecs.Grading.Classes;

/// <summary>Finds submissions that state the numbers of another student's variant, for a person to ask about: nothing is deducted, and nobody is named.</summary>
/// <remarks>
/// Predictions, losses and output gradients at the start (2.1, 2.2) are held against those of the class's own variants alone. These are
/// computed when the first submission does not state its own.
/// </remarks>
internal sealed class OtherVariants(IEnumerable<string> ids, string prefix)
{
    /// <summary>Fewer digits fit too many variants.</summary>
    private const int FewestDigits = 3;
    private const int FewestSamples = 3;

    /// <summary>What float32 and float64 print differently.</summary>
    private const double Arithmetic = 1e-6;

    private readonly Lazy<IReadOnlyList<Start>> all = new(() => [.. ids.Order(StringComparer.Ordinal).Select(id => Start.Of(prefix + id)).OfType<Start>()]);

    /// <summary>What a person is asked.</summary>
    public static Question Question { get; } = new("2.1", "the values of 2.1 and 2.2 are those of another student's variant, not of the student's own; ask how they came about");

    /// <returns>True where all that is stated fits another variant of the class, and at most half of it the student's own.</returns>
    public bool HasAnothersValues(MarkedSubmission marks)
    {
        var stated = marks.Reading.Quantities.Select(quantity => (Sample: SampleOf(quantity), quantity.Address.Name, Found: quantity))
            .Where(value => value.Sample > 0 && value.Found is { Numbers: [{ SignificantDigits: >= FewestDigits }] }).Select(value => (value.Sample, value.Name, value.Found.Numbers[0])).ToList();
        if (stated.Select(value => value.Sample).Distinct().Count() < FewestSamples || stated.Select(value => value.Item3.Value).Distinct().Count() < 2)
            return false;
        return 2 * Fitting(Start.Of(marks.Definition)) <= stated.Count && all.Value.Any(start => Fitting(start) == stated.Count);

        int Fitting(Start start) => stated.Count(value => start.Fits(value.Sample, value.Name, value.Item3));
    }

    private static int SampleOf(ReportedQuantity quantity) => quantity.Address.Segments is [var problem, var sample, var name]
        && (problem, name) is ("2.1", "y_hat" or "loss") or ("2.2", "grad_b") && sample.StartsWith("sample ", StringComparison.Ordinal)
        && int.TryParse(sample.AsSpan(7), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>What an untrained network predicts of each sample, and what follows from that.</summary>
    private sealed record Start(double[] Predictions, double[] Targets)
    {
        /// <summary>Null where no variant has this id.</summary>
        public static Start? Of(string id)
        {
            try
            {
                return Of(Variant.Of(id).Definition);
            }
            catch (FormatException)
            {
                return null;
            }
        }

        public static Start Of(Definition definition)
        {
            var network = definition.InitialNetwork<double>();
            return new([.. definition.Samples.Select(sample => network.Forward([.. sample]).Prediction)], [.. definition.Targets]);
        }

        public bool Fits(int sample, string name, PrintedNumber printed)
        {
            if (sample > Predictions.Length)
                return false;
            var (prediction, target) = (Predictions[sample - 1], Targets[sample - 1]);
            var expected = name switch
            {
                "y_hat" => prediction,
                "loss" => -Math.Log(target > 0.5 ? prediction : 1 - prediction),
                _ => prediction - target,
            };
            return Math.Abs(printed.Value - expected) <= printed.HalfUnit + (Arithmetic * Math.Abs(expected));
        }
    }
}
