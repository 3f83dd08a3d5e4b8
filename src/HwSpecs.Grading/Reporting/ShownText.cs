using System.Globalization;
using System.Text;
using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Reporting;

/// <summary>Text of others, safe in every output: no control, direction or line end characters, nothing that XML forbids.</summary>
internal static class ShownText
{
    private const int Longest = 400;

    public static string Of(string text)
    {
        if (text.Length <= Longest && !text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return text;
        var shown = Typography.Shown(text, Longest);
        return shown.AsSpan().IndexOfAny('\uFFFE', '\uFFFF') < 0 ? shown : shown.Replace("\uFFFE", "\\uFFFE", StringComparison.Ordinal).Replace("\uFFFF", "\\uFFFF", StringComparison.Ordinal);
    }

    /// <summary>Points as <c>12.5</c>: at most two decimals, in every culture.</summary>
    public static string Points(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
