using System.Buffers;
using System.Globalization;
using System.Text;

namespace HwSpecs.Grading.Reading;

/// <summary>Typographic characters of word processors, as the plain ones that they stand for; and any text made safe to show.</summary>
public static class Typography
{
    private static readonly SearchValues<char> PlainOrLineEnd = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c), '\n']);

    /// <summary>The line with plain minus signs and spaces, without invisible characters, and with <c>\hat{y}</c> and ŷ as <c>y_hat</c>.</summary>
    internal static string Plain(string line)
    {
        if (!line.AsSpan().ContainsAnyExceptInRange(' ', '~') && !line.Contains('\\', StringComparison.Ordinal))
            return line;

        var plain = new StringBuilder(line.Length);
        var skipped = false;
        for (var i = 0; i < line.Length; i++)
        {
            // A colour of a terminal: ESC [ 31 m.
            var c = line[i];
            if (skipped)
            {
                skipped = !char.IsAsciiLetter(c);
                continue;
            }

            switch (c)
            {
                case '\u2212' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\uFE63' or '\uFF0D':
                    plain.Append('-');
                    break;
                case '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F':
                    break;
                case '\t' or '\u00A0' or '\u202F' or '\f' or '\v':
                    plain.Append(' ');
                    break;
                case '\u2019' or '\u2032':
                    plain.Append('\'');
                    break;
                case '\u0177':
                    plain.Append("y_hat");
                    break;
                case '\u0302' when plain.Length > 0 && plain[^1] == 'y':
                    plain.Append("_hat");
                    break;
                case '\u2202':
                    plain.Append('d');
                    break;
                case '\u2502' or '\u2503' or '\u2551':
                    plain.Append('|');
                    break;
                case '\u2500' or '\u2501' or '\u2550':
                    plain.Append('-');
                    break;
                case '\u2044' or '\u2215':
                    plain.Append('/');
                    break;
                case >= '\uFF01' and <= '\uFF5E':
                    // Full-width forms of ASCII.
                    plain.Append((char)(c - 0xFEE0));
                    break;
                case '\u001B':
                    skipped = i + 1 < line.Length && line[i + 1] == '[';
                    break;
                default:
                    plain.Append(char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator ? ' ' : c);
                    break;
            }
        }

        return plain.Replace("\\hat{y}", "y_hat").Replace("\\hat y", "y_hat").Replace("\\partial ", "d").ToString();
    }

    /// <summary>Text of a submission, safe for a terminal: control and direction characters as <c>\u001B</c>, no line ends, cut at a length.</summary>
    public static string Shown(string text, int longest)
    {
        if (text.Length <= longest && !text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return text;
        // Arrays over several lines: line ends are all that is not plain.
        if (text.Length <= longest && !text.AsSpan().ContainsAnyExcept(PlainOrLineEnd))
            return text.Replace('\n', ' ');
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= longest)
                return shown.Append('…').ToString();
            var category = Rune.GetUnicodeCategory(rune);
            if (rune.Value is '\n' or '\t')
                shown.Append(' ');
            else if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            else
                shown.Append(rune.ToString());
        }

        return shown.ToString();
    }
}
