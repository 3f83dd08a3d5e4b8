using System.Globalization;

namespace HwSpecs.Explaining;

/// <summary>The rate that somebody would have chosen.</summary>
internal static class RoundRate
{
    public const int MostDigits = 3;

    private static readonly int[] LastDigits = [1, 5, 2, 3, 4, 6, 8, 7, 9, 0];

    /// <summary>The rate of fewest significant digits in the interval; of several one that ends in 1, then in 5 or 2. Null if it needs more than three digits.</summary>
    public static double? In(double from, double to)
    {
        for (var digits = 1; digits <= MostDigits; digits++)
        {
            var candidates = Candidates(from, to, digits).Take(1000).ToList();
            if (candidates.Count > 0)
                return candidates.MinBy(rate => Array.IndexOf(LastDigits, LastDigit(rate)));
        }

        return null;
    }

    /// <summary>The rate of at most three significant digits that is nearest.</summary>
    public static double Nearest(double rate) => Parse(rate.ToString("E2", CultureInfo.InvariantCulture));

    /// <summary>Significant digits of a rate of at most three.</summary>
    public static int Digits(double rate) => rate.ToString("E2", CultureInfo.InvariantCulture)[..4].Replace(".", "", StringComparison.Ordinal).TrimEnd('0').Length;

    private static IEnumerable<double> Candidates(double from, double to, int digits)
    {
        var exponent = int.Parse(from.ToString("E0", CultureInfo.InvariantCulture).Split('E')[1], CultureInfo.InvariantCulture) - 1;
        for (; exponent <= 2; exponent++)
        {
            var unit = Parse(string.Create(CultureInfo.InvariantCulture, $"1e{exponent - digits + 1}"));
            var lowest = (int)Math.Pow(10, digits - 1);
            for (var mantissa = lowest; mantissa < 10 * lowest; mantissa++)
            {
                if (mantissa * unit < from * 0.999999 || mantissa * unit > to * 1.000001)
                    continue;
                var rate = Parse(string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{exponent - digits + 1}"));
                if (rate >= from && rate <= to)
                    yield return rate;
            }
        }
    }

    private static int LastDigit(double rate) =>
        rate.ToString("E2", CultureInfo.InvariantCulture)[..4].Replace(".", "", StringComparison.Ordinal).TrimEnd('0')[^1] - '0';

    private static double Parse(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
