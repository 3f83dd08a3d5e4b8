namespace HwSpecs.Grading.Reading;

internal enum RegionTokenKind
{
    Number,
    Infinity,
    Variable,
    Less,
    Greater,
    Equal,
    Open,
    Close,
    Bar,
    PlusMinus,
    Separator,
    Union,
    Word,
    Other,
}

/// <summary>A piece of an interval or an inequality.</summary>
/// <param name="IsStrict">Of an inequality: without its equals sign. Of a bracket: a parenthesis. Of infinity: with a minus sign.</param>
internal readonly record struct RegionToken(RegionTokenKind Kind, string Text, bool IsStrict);

/// <summary>Cuts the statement of a region into numbers, signs, brackets and words.</summary>
internal static class RegionLexer
{
    public static List<RegionToken> Tokens(string text)
    {
        var tokens = new List<RegionToken>();
        var (depth, comma) = (0, true);
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            var c = text[i];
            if (char.IsWhiteSpace(c) || c is '$' or '*' or '`' or '~')
            {
                i++;
                continue;
            }

            if (SignedInfinity(text, i, out var length, out var negative))
                tokens.Add(new(RegionTokenKind.Infinity, text.Substring(i, length), negative));
            else if (char.IsAsciiDigit(c) || (c is '-' or '+' or '.' && BeginsNumber(text, i)))
                tokens.Add(new(RegionTokenKind.Number, text.Substring(i, length = NumberLength(text, i, comma || depth == 0)), false));
            else if (char.IsLetter(c))
                tokens.Add(Word(text.Substring(i, length = WordLength(text, i))));
            else
                tokens.Add(Sign(text, i, ref depth, out length));
            if (tokens[^1].Kind == RegionTokenKind.Open)
                comma = SemicolonSeparates(text, i);
            i = start + length;
        }

        return tokens;
    }

    /// <summary>In <c>(-4,58; 4,58)</c> the comma is a decimal one.</summary>
    private static bool SemicolonSeparates(string text, int open)
    {
        var inside = text.AsSpan(open);
        var end = inside.IndexOfAny(")]}");
        return (end < 0 ? inside : inside[..end]).Contains(';');
    }

    private static RegionToken Word(string word) => word.ToUpperInvariant() switch
    {
        "X" or "Z" or "INPUT" => new(RegionTokenKind.Variable, word, false),
        "LE" or "LEQ" => new(RegionTokenKind.Less, word, false),
        "GE" or "GEQ" => new(RegionTokenKind.Greater, word, false),
        "LT" => new(RegionTokenKind.Less, word, true),
        "GT" => new(RegionTokenKind.Greater, word, true),
        "OR" or "U" or "UNION" or "CUP" => new(RegionTokenKind.Union, word, false),
        _ => new(RegionTokenKind.Word, word.ToLowerInvariant(), false),
    };

    private static RegionToken Sign(string text, int i, ref int depth, out int length)
    {
        var c = text[i];
        length = 1;
        var equals = i + 1 < text.Length && text[i + 1] == '=';
        switch (c)
        {
            case '<' or '>':
                length = equals ? 2 : 1;
                return new(c == '<' ? RegionTokenKind.Less : RegionTokenKind.Greater, text.Substring(i, length), !equals);
            case '≤' or '⩽' or '≦':
                return new(RegionTokenKind.Less, "≤", false);
            case '≥' or '⩾' or '≧':
                return new(RegionTokenKind.Greater, "≥", false);
            case '=' or '≈' or '≅':
                length = equals ? 2 : 1;
                return new(RegionTokenKind.Equal, "=", false);
            case '(' or '[' or '{':
                depth++;
                return new(RegionTokenKind.Open, c.ToString(), c == '(');
            case ')' or ']' or '}':
                depth--;
                return new(RegionTokenKind.Close, c.ToString(), c == ')');
            case '|':
                return new(RegionTokenKind.Bar, "|", false);
            case '±':
                return new(RegionTokenKind.PlusMinus, "±", false);
            case ',' or ';':
                return new(RegionTokenKind.Separator, c.ToString(), false);
            case '∪' or '∨':
                return new(RegionTokenKind.Union, c.ToString(), false);
            case '\\' or '.' or '∈' or ':':
                return new(RegionTokenKind.Word, "", false);
            default:
                return new(RegionTokenKind.Other, c.ToString(), false);
        }
    }

    private static bool SignedInfinity(string text, int i, out int length, out bool negative)
    {
        negative = text[i] == '-';
        var at = text[i] is '-' or '+' ? i + 1 : i;
        while (at < text.Length && text[at] is ' ' or '\\' && at > i)
            at++;
        var rest = at < text.Length ? text.AsSpan(at) : [];
        if (text[i] == '\\' && rest.Length > 0 && rest[0] == '\\')
            rest = rest[1..];
        foreach (var name in (ReadOnlySpan<string>)["∞", "infinity", "infty", "inf", "oo"])
        {
            if (!rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) || (rest.Length > name.Length && char.IsLetter(rest[name.Length])))
                continue;
            length = text.Length - rest.Length - i + name.Length;
            return true;
        }

        length = 0;
        return false;
    }

    private static bool BeginsNumber(string text, int i)
    {
        var at = i + (text[i] == '.' ? 0 : 1);
        while (at < text.Length && text[at] == ' ')
            at++;
        return at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])));
    }

    private static int NumberLength(string text, int i, bool commaIsDecimal)
    {
        var at = i + (text[i] is '-' or '+' ? 1 : 0);
        while (text[at] == ' ')
            at++;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            var digitFollows = at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);
            var exponent = c is 'e' or 'E' && (digitFollows || (at + 2 < text.Length && text[at + 1] is '-' or '+' && char.IsAsciiDigit(text[at + 2])));
            if (exponent)
                at++;
            else if (!(char.IsAsciiDigit(c) || (c is '.' or '/' && digitFollows) || (c == '.' && !digitFollows && IsPointOfWhole(text, at)) || (c == ',' && digitFollows && commaIsDecimal)))
                break;
        }

        return at - i;
    }

    /// <summary>The point of <c>1.</c> as NumPy prints it, and not the end of a sentence.</summary>
    private static bool IsPointOfWhole(string text, int at) => at + 1 < text.Length && text[at + 1] is ',' or ')' or ']';

    private static int WordLength(string text, int i)
    {
        var at = i;
        while (at < text.Length && (char.IsLetter(text[at]) || text[at] is '\'' or '_'))
            at++;
        return at - i;
    }
}
