using System.Globalization;

namespace HwSpecs.Snapshots.Numbers;

/// <summary>How snapshots and messages write numbers: invariant, and without loss where the number is data.</summary>
public static class Digits
{
    /// <summary>The shortest digits that give back the same bits; -0 keeps its sign.</summary>
    public static string RoundTrip(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Three significant digits, for how far two numbers are apart.</summary>
    public static string Distance(double distance) => distance.ToString("G3", CultureInfo.InvariantCulture);

    /// <summary>A multiple of the tolerance, such as <c>3.1 x tolerance</c>; what is beyond never reads as exactly 1.</summary>
    public static string Multiple(double multiple) => multiple switch
    {
        double.PositiveInfinity => "must be exact",
        > 1 and < 1.05 => "just over 1 x tolerance",
        < 99.5 => $"{multiple.ToString("G2", CultureInfo.InvariantCulture)} x tolerance",
        < 99999.5 => $"{multiple.ToString("F0", CultureInfo.InvariantCulture)} x tolerance",
        _ => $"{multiple.ToString("0.#E+0", CultureInfo.InvariantCulture)} x tolerance",
    };
}
