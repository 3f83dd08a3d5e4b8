using System.Globalization;
using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Marking;

/// <summary>The values that a submission states of one adversarial example; null for what it does not state.</summary>
internal sealed record ReportedExample(ReportedQuantity? Sample, ReportedQuantity? Adversarial, ReportedQuantity? Distance);

/// <summary>What holds of a stated adversarial example: by itself, and in one network.</summary>
/// <param name="Index">The homework's sample that it starts from; null where that is none.</param>
/// <param name="Measured">|adversarial - sample| of the printed coordinates; null where a point is not stated.</param>
/// <param name="IsEqual">The stated distance is the measured one, within rounding.</param>
internal sealed record ExampleCheck(int? Index, double? Measured, double Reach, bool IsEqual)
{
    /// <summary>Some point within the printed digits is in the other class.</summary>
    public bool Flips { get; private init; }

    /// <summary>The stated distance lies between the sample's exact minimum and one step more.</summary>
    public bool IsNear { get; private init; }

    /// <summary>The stated point does.</summary>
    public bool PointIsNear { get; private init; }

    /// <summary>No sample that the homework's walk takes is nearer to the other class than this one.</summary>
    public bool SampleIsBest { get; private init; }

    /// <summary>The sample's exact minimum in the network.</summary>
    public double? Minimum { get; private init; }

    /// <summary>What needs no network.</summary>
    public static ExampleCheck Of(ReportedExample example, IReadOnlyList<IReadOnlyList<double>> samples, Tolerances tolerances)
    {
        var (adversarial, distance) = (example.Adversarial, example.Distance);
        var index = example.Sample is { } stated ? IndexOf(samples, stated) : ImpliedIndex();
        if (adversarial is null || Start() is not { } start || start.Count != adversarial.Numbers.Count)
            return new(index, null, 0, false);
        var (measured, reach) = Measure(start, adversarial.Numbers, example.Sample?.Numbers);
        // Squares of coordinates as great as 1e300 are infinite.
        return !double.IsFinite(measured) ? new(index, null, 0, false) : new(index, measured, reach, distance is { Numbers: [var printed] } && IsEqual(printed, measured, reach));

        IReadOnlyList<double>? Start() => example.Sample is { } sample ? [.. sample.Numbers.Select(number => number.Value)] : index is { } n ? samples[n] : null;

        // A report that does not say where it starts from is taken to start where its distance leads back to.
        int? ImpliedIndex()
        {
            for (var n = 0; n < samples.Count && adversarial is not null && distance is { Numbers: [var printed] }; n++)
            {
                if (samples[n].Count == adversarial.Numbers.Count && Measure(samples[n], adversarial.Numbers, null) is var (measured, reach) && IsEqual(printed, measured, reach))
                    return n;
            }

            return null;
        }

        bool IsEqual(PrintedNumber printed, double measured, double reach) => double.IsFinite(measured) && measured > 0 && Math.Abs(printed.Value - measured) <= tolerances.OfDistance(printed, measured, reach);
    }

    /// <param name="step">How far beyond the minimum a search by steps may end.</param>
    public ExampleCheck In(ExampleTruth truth, ReportedExample example, double step, Tolerances tolerances)
    {
        if (Index is not { } index || truth.Minimum(index) is not { } minimum)
            return this;
        var slack = tolerances.Absolute + (tolerances.TrainedRelative * minimum);
        return this with
        {
            Minimum = minimum,
            Flips = example.Adversarial is { } adversarial && double.IsFinite(minimum)
                && truth.Flips(index, [.. adversarial.Numbers.Select(number => number.Value)], [.. adversarial.Numbers.Select(tolerances.OfCoordinate)]),
            IsNear = example.Distance is { Numbers: [var printed] } && IsBetween(printed.Value, printed.HalfUnit),
            PointIsNear = Measured is { } measured && IsBetween(measured, Reach),
            SampleIsBest = double.IsFinite(minimum) && minimum <= (truth.WalkedDistance ?? double.PositiveInfinity) + slack,
        };

        bool IsBetween(double distance, double rounding) => distance >= minimum - slack - rounding && distance <= minimum + step + slack + rounding;
    }

    /// <summary>What the submission's own numbers say about each other.</summary>
    public string InWords() => Measured is not { } measured ? "its points are not both stated, so nothing can be checked"
        : IsEqual ? "it does equal the distance of the stated points"
        : string.Create(CultureInfo.InvariantCulture, $"it differs from the distance of the stated points, {measured:G9}");

    private static int? IndexOf(IReadOnlyList<IReadOnlyList<double>> samples, ReportedQuantity stated)
    {
        for (var n = 0; n < samples.Count; n++)
        {
            if (samples[n].SequenceEqual(stated.Numbers.Select(number => number.Value)))
                return n;
        }

        return null;
    }

    /// <returns>The distance, and how far the printed digits of both points may have moved it.</returns>
    private static (double Measured, double Reach) Measure(IReadOnlyList<double> from, IReadOnlyList<PrintedNumber> to, IReadOnlyList<PrintedNumber>? printedFrom)
    {
        var squares = 0.0;
        for (var i = 0; i < to.Count; i++)
            squares += (to[i].Value - from[i]) * (to[i].Value - from[i]);
        var (measured, reach) = (Math.Sqrt(squares), 0.0);
        for (var i = 0; i < to.Count; i++)
        {
            var slope = measured == 0 ? 1 : Math.Abs(to[i].Value - from[i]) / measured;
            reach += slope * (to[i].HalfUnit + (printedFrom?[i].HalfUnit ?? 0));
        }

        return (measured, reach);
    }
}
