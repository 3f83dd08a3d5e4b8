using System.Globalization;

namespace HwSpecs.Pages.Content;

/// <summary>A recomputed number beside the digits that the report prints for it.</summary>
/// <param name="Agreeing">The first digits of ours, as far as they are the report's.</param>
/// <param name="Rest">The digits of ours that follow.</param>
/// <param name="Printed">As printed; null where the report prints none.</param>
/// <param name="Agrees">Ours is within half a unit of the last printed digit.</param>
public sealed record Agreement(string Agreeing, string Rest, string? Printed, bool Agrees)
{
    /// <summary>Rounding of the printed number and of the half unit themselves.</summary>
    private const double Slack = 1 + 1e-9;

    public static Agreement Of(double number, string? printed)
    {
        var digits = number.ToString("R", CultureInfo.InvariantCulture);
        if (printed is null)
            return new("", digits, null, true);
        var agrees = Math.Abs(number - double.Parse(printed, CultureInfo.InvariantCulture)) <= HalfUnit(printed) * Slack;
        var shared = CommonPrefix(digits, printed);
        return new(digits[..shared], digits[shared..], printed, agrees);
    }

    private static int Decimals(string printed) => printed.Length - 1 - printed.IndexOf('.', StringComparison.Ordinal);

    private static double HalfUnit(string printed) => 0.5 * Math.Pow(10, -Decimals(printed));

    private static int CommonPrefix(string a, string b)
    {
        var length = 0;
        while (length < Math.Min(a.Length, b.Length) && a[length] == b[length])
            length++;
        return length;
    }
}
