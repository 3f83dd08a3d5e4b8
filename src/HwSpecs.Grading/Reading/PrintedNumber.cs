using System.Globalization;
using System.Text.RegularExpressions;

namespace HwSpecs.Grading.Reading;

/// <summary>A number with the digits in which it was printed.</summary>
/// <param name="Text">As it was read, with plain minus signs.</param>
/// <param name="Decimals">
/// The last printed digit counts 10^-Decimals. 0 where no digit stands behind the decimal point: such a number is exact,
/// for NumPy and PyTorch print <c>1.</c> only for a whole number.
/// </param>
/// <param name="SignificantDigits">Printed digits from the first that is not 0.</param>
public sealed partial record PrintedNumber(double Value, string Text, int Decimals, int SignificantDigits)
{
    private const int LongestPlainExponent = 4;

    private static readonly double[] HalfUnits = [0, .. Enumerable.Range(1, 30).Select(HalfUnitOf)];

    /// <summary>Half a unit of the last printed digit: how far rounding may have moved the number; 0 for an exact one.</summary>
    public double HalfUnit => Decimals < HalfUnits.Length ? HalfUnits[Decimals] : HalfUnitOf(Decimals);

    /// <summary>More digits than float32 needs (9), and not a float32 widened to float64: nothing but float64 printed this.</summary>
    public bool IsDoublePrecision => SignificantDigits > 9 && (float)Value != Value;

    /// <summary>A fraction is exact.</summary>
    internal static PrintedNumber Fraction(PrintedNumber numerator, PrintedNumber denominator) =>
        new(numerator.Value / denominator.Value, $"{numerator.Text}/{denominator.Text}", 0, 17);

    /// <summary>The number with the other sign, as |x| &lt; 1 says -1 too.</summary>
    internal PrintedNumber Negated() => this with { Value = -Value, Text = Text.StartsWith('-') ? Text[1..] : $"-{Text.TrimStart('+')}" };

    /// <param name="text">A run of characters that begins like a number.</param>
    /// <returns>The number, or null and the reason.</returns>
    internal static PrintedNumber? Parse(string text, out string reason)
    {
        reason = "";
        return Usual(text) ?? Other(text, out reason);
    }

    /// <summary>A number as programs print it, <c>-0.3775</c> or <c>1.2e-05</c>; null for all else.</summary>
    private static PrintedNumber? Usual(string text)
    {
        var whole = text is ['-' or '+', ..] ? 1 : 0;
        var point = PastDigits(text, whole);
        var fraction = point < text.Length && text[point] == '.' ? point + 1 : point;
        var end = fraction > point ? PastDigits(text, fraction) : point;
        if (end == whole || (point == whole && end == fraction))
            return null;
        var exponent = 0;
        if (end < text.Length)
        {
            var power = end + 1;
            var digits = power < text.Length && text[power] is '-' or '+' ? power + 1 : power;
            if (text[end] is not ('e' or 'E') || PastDigits(text, digits) < text.Length || text.Length - digits is 0 or > LongestPlainExponent)
                return null;
            exponent = int.Parse(text.AsSpan(power), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }

        var value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (!double.IsFinite(value))
            return null;
        var zeros = whole;
        while (zeros < end && text[zeros] is '0' or '.')
            zeros++;
        var significant = end - zeros - (zeros <= point && fraction > point ? 1 : 0);
        return new PrintedNumber(value, text, Math.Max(0, end - fraction - exponent), Math.Max(0, significant));
    }

    private static int PastDigits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    private static double HalfUnitOf(int decimals) =>
        double.Parse(string.Create(CultureInfo.InvariantCulture, $"5e-{decimals + 1}"), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static PrintedNumber? Other(string text, out string reason)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && Parse(text[..slash], out _) is { Decimals: 0 } above && Parse(text[(slash + 1)..], out _) is { Decimals: 0, Value: > 0 } below)
        {
            reason = "";
            return Fraction(above, below);
        }

        var match = Syntax().Match(text);
        if (!match.Success)
        {
            reason = $"'{Typography.Shown(text, 40)}' is not a {(text is ['-' or '+', ..] && !text.Any(char.IsDigit) ? "finite " : "")}number";
            return null;
        }

        var fraction = match.Groups["fraction"].Value;
        var exponentText = string.Concat(match.Groups["exponent"].Value.Select(Plain));
        if (!int.TryParse(exponentText.Length == 0 ? "0" : exponentText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            || Math.Abs(exponent) > 9999)
        {
            reason = $"'{Typography.Shown(text, 40)}' has an exponent beyond what a float64 can hold";
            return null;
        }

        if (match.Groups["percent"].Success)
            exponent -= 2;
        var mantissa = match.Groups["sign"].Value + match.Groups["whole"].Value + "." + fraction + "0";
        var value = double.Parse(string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{exponent}"), NumberStyles.Float, CultureInfo.InvariantCulture);
        if (!double.IsFinite(value))
        {
            reason = $"'{Typography.Shown(text, 40)}' is beyond what a float64 can hold";
            return null;
        }

        reason = "";
        var significant = (match.Groups["whole"].Value + fraction).TrimStart('0').Length;
        return new PrintedNumber(value, text, Math.Max(0, fraction.Length - exponent), significant);
    }

    /// <summary>Superscript digits as plain ones: 10⁻³ is an exponent too.</summary>
    private static char Plain(char c) => c switch
    {
        '⁻' => '-',
        '⁺' => '+',
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁰' or (>= '⁴' and <= '⁹') => (char)('0' + (c - '⁰')),
        _ => c,
    };

    [GeneratedRegex(
        @"^(?<sign>[-+]?)(?:(?<whole>[0-9]+)(?:[.,](?<fraction>[0-9]*))?|[.,](?<fraction>[0-9]+))(?:[eE](?<exponent>[-+]?[0-9]+)|\s?[x×·*]\s?10(?:\^\{?(?<exponent>[-+]?[0-9]+)\}?|(?<exponent>[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)))?(?<percent>\s?%)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Syntax();
}
