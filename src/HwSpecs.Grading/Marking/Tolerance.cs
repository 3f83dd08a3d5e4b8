using HwSpecs.Grading.Reading;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Marking;

/// <summary>How far a printed number may be from the key: the one place that owns this.</summary>
/// <remarks>
/// max(absolute, relative·|key|, half a unit of the last printed digit). The relative part allows for a report that
/// computed in the other arithmetic: float32 rounds at 6e-8, a few operations add up to some 3e-7, and 400 steps of
/// training and a walk to less than 1e-5. Only digits that float64 alone can have printed are held to float64.
/// </remarks>
public static class Tolerance
{
    private const double DoubleRelative = 1e-12;
    private const double DoubleAbsolute = 1e-12;
    private const double SingleRelative = 3e-7;
    private const double SingleAbsolute = 1e-7;
    private const double TrainedRelative = 1e-5;

    /// <param name="key">The quantity that the number is part of.</param>
    /// <param name="expected">The key's number.</param>
    public static double Of(Quantity key, double expected, PrintedNumber printed)
    {
        var doublePrecision = key.Arithmetic == Arithmetic.Float64 && printed.IsDoublePrecision;
        var absolute = doublePrecision ? DoubleAbsolute : SingleAbsolute;
        // Any small key would lie within half a unit of a 0.
        if (expected == 0 || printed.Value == 0)
            return absolute;
        var relative = doublePrecision ? DoubleRelative : key.Address.Problem is "3.2" or "3.3" or "4.2" ? TrainedRelative : SingleRelative;
        return Math.Max(Math.Max(absolute, relative * Math.Abs(expected)), HalfUnit(printed, expected));
    }

    /// <summary>How far two prints of one number may be apart.</summary>
    public static double Between(PrintedNumber one, PrintedNumber other) =>
        Math.Max(one.HalfUnit + other.HalfUnit, SingleRelative * Math.Max(Math.Abs(one.Value), Math.Abs(other.Value)))
        + Ulp(one.Value) + Ulp(other.Value);

    /// <summary>How far the printed distance may be from the distance of the printed points.</summary>
    /// <param name="measured">|adversarial - sample| of the printed coordinates.</param>
    /// <param name="coordinates">Each coordinate with |d distance / d coordinate|.</param>
    public static double OfDistance(PrintedNumber distance, double measured, IEnumerable<(PrintedNumber Coordinate, double Slope)> coordinates) =>
        distance.HalfUnit + coordinates.Sum(part => part.Slope * part.Coordinate.HalfUnit) + (SingleRelative * measured);

    /// <summary>With one bit of slack: a tie such as 0.00005 is no binary fraction.</summary>
    private static double HalfUnit(PrintedNumber printed, double expected) =>
        printed.HalfUnit == 0 ? 0 : printed.HalfUnit + Ulp(expected) + Ulp(printed.Value);

    private static double Ulp(double x) => Math.BitIncrement(Math.Abs(x)) - Math.Abs(x);
}
