using HwSpecs.Grading.Reading;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Marking;

/// <summary>How far a printed number may be from the expected one: the one place that owns this.</summary>
/// <remarks>
/// max(absolute, relative·|expected|, half a unit of the last printed digit + what the parents' printed digits leave open).
/// The relative part allows for a report that computed in the other arithmetic: float32 rounds at 6e-8, a few operations add
/// up to some 3e-7, and 400 steps of training and a walk to less than 1e-5. Only digits that float64 alone can have printed are
/// held to float64.
/// </remarks>
public sealed record Tolerances
{
    public static Tolerances Default { get; } = new();

    public double Absolute { get; init; } = 1e-7;

    public double Relative { get; init; } = 3e-7;

    /// <summary>Of values behind a training: losses of 3.2, examples of 3.3 and 4.2.</summary>
    public double TrainedRelative { get; init; } = 1e-5;

    public double DoubleAbsolute { get; init; } = 1e-12;

    public double DoubleRelative { get; init; } = 1e-12;

    /// <summary>Printed digits, from the first that is not 0, below which a rounded value earns only the credit for too few digits: 0.4 for 0.3996 is no answer where the homework prints four decimals.</summary>
    public int MinimumDigits { get; init; } = 2;

    /// <param name="trained">The value stands behind a training.</param>
    /// <param name="propagated">How far the rounding of the parents' printed digits may have moved the number.</param>
    internal double Of(Arithmetic arithmetic, bool trained, double expected, PrintedNumber printed, double propagated = 0)
    {
        var doublePrecision = arithmetic == Arithmetic.Float64 && printed.IsDoublePrecision;
        var absolute = doublePrecision ? DoubleAbsolute : Absolute;
        // Any small key would lie within half a unit of a 0.
        if (expected == 0 || printed.Value == 0)
            return absolute;
        return Math.Max(WithoutRounding(doublePrecision, trained, expected), HalfUnit(printed, expected) + propagated);
    }

    /// <summary>Right only because few digits are printed, and with fewer than the minimum.</summary>
    internal bool HasTooFewDigits(Arithmetic arithmetic, bool trained, double expected, PrintedNumber printed) =>
        printed.SignificantDigits < MinimumDigits
        && Math.Abs(printed.Value - expected) > WithoutRounding(arithmetic == Arithmetic.Float64 && printed.IsDoublePrecision, trained, expected);

    /// <summary>How far two prints of one number may be apart.</summary>
    internal double Between(PrintedNumber one, PrintedNumber other) =>
        Math.Max(one.HalfUnit + other.HalfUnit, Relative * Math.Min(Math.Abs(one.Value), Math.Abs(other.Value)))
        + Bits(Math.Min(Math.Abs(one.Value), Math.Abs(other.Value)));

    /// <summary>How far the printed distance may be from the distance of the printed points.</summary>
    /// <param name="measured">|adversarial - sample| of the printed coordinates.</param>
    /// <param name="coordinates">What the coordinates' printed digits leave open.</param>
    internal double OfDistance(PrintedNumber distance, double measured, double coordinates) => distance.HalfUnit + coordinates + (Relative * measured);

    /// <summary>How far a coordinate of an example may lie from where it is printed.</summary>
    internal double OfCoordinate(PrintedNumber printed) => printed.HalfUnit + Absolute + (TrainedRelative * Math.Abs(printed.Value));

    private double WithoutRounding(bool doublePrecision, bool trained, double expected) => doublePrecision
        ? Math.Max(DoubleAbsolute, (trained ? TrainedRelative : DoubleRelative) * Math.Abs(expected))
        : Math.Max(Absolute, (trained ? TrainedRelative : Relative) * Math.Abs(expected));

    /// <summary>With a few bits of slack: a tie such as 0.00005 is no binary fraction.</summary>
    private static double HalfUnit(PrintedNumber printed, double expected) => printed.HalfUnit == 0 ? 0 : printed.HalfUnit + Bits(expected);

    /// <summary>A bit of a number and of its neighbour in the next binade. Never of a printed number: that of the greatest float64 is infinite.</summary>
    private static double Bits(double expected) => 3 * (Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected));
}
