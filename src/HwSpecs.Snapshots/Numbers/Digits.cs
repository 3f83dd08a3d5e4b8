using System.Globalization;

namespace HwSpecs.Snapshots.Numbers;

/// <summary>How snapshots and messages write numbers: invariant, and without loss where the number is data.</summary>
public static class Digits
{
    /// <summary>The shortest digits that give back the same bits; -0 keeps its sign.</summary>
    public static string RoundTrip(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Three significant digits, for how far two numbers are apart.</summary>
    public static string Distance(double distance) => distance.ToString("G3", CultureInfo.InvariantCulture);

    /// <summary>How many tolerances two numbers are apart; what is beyond never reads as exactly 1.</summary>
    public static string Multiple(double multiple) => multiple switch
    {
        > 1 and < 1.05 => "just over 1",
        < 99.5 => multiple.ToString("G2", CultureInfo.InvariantCulture),
        _ => Count(multiple),
    };

    /// <summary>A whole number, of which two digits are enough where it is large.</summary>
    public static string Count(double count) => count.ToString(count < 99999.5 ? "F0" : "0.#E+0", CultureInfo.InvariantCulture);
}
