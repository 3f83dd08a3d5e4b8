using System.Globalization;

namespace HwSpecs.Grading.Reading;

/// <summary>Cuts lines into words, numbers, brackets and signs.</summary>
internal sealed class Lexer(IReadOnlyList<SourceLine> lines)
{
    private const int LongestWord = 60;
    private const int LongestNumber = 100;

    private int line;
    private int column;
    private int depth;

    /// <summary>What was looked at last, and where the reader stood before and behind it: most tokens are looked at more than once.</summary>
    private (Token Token, (int Line, int Column, int Depth) Before, (int Line, int Column, int Depth) Behind)? peeked;

    /// <summary>Where the next token is looked for; setting it goes back or on.</summary>
    public (int Line, int Column, int Depth) Position
    {
        get => (line, column, depth);
        set => (line, column, depth) = value;
    }

    public string Text(Token token) => lines[token.Line].Text.Substring(token.Start, token.Length);

    public ReadOnlySpan<char> Span(Token token) => lines[token.Line].Text.AsSpan(token.Start, token.Length);

    public void GoToLine(int index) => Position = (index, 0, 0);

    public Token Peek()
    {
        var before = Position;
        if (peeked is { } last && last.Before == before)
            return last.Token;
        var token = Next();
        peeked = (token, before, Position);
        Position = before;
        return token;
    }

    public Token Next()
    {
        if (peeked is { } last && last.Before == Position)
        {
            Position = last.Behind;
            return last.Token;
        }

        if (line >= lines.Count)
            return new Token(TokenKind.End, line, 0, 0, Adjacent: false);
        var text = lines[line].Text;
        var before = column;
        while (column < text.Length && IsSkipped(text, column))
            column++;
        var adjacent = column == before && column > 0;
        if (column >= text.Length)
        {
            (var ended, line, column) = (line, line + 1, 0);
            return new Token(TokenKind.EndOfLine, ended, text.Length, 0, adjacent);
        }

        var (kind, length) = At(text, column);
        var token = new Token(kind, line, column, length, adjacent);
        column += length;
        if (kind is TokenKind.Open)
            depth++;
        else if (kind is TokenKind.Close && depth > 0)
            depth--;
        return token;
    }

    /// <summary>Spaces and the marks of Markdown and LaTeX around a value.</summary>
    private static bool IsSkipped(string text, int at) =>
        text[at] == ' ' || char.IsWhiteSpace(text[at]) || text[at] is '`' or '$' || (text[at] == '*' && (At(text, at - 1, '*') || At(text, at + 1, '*')));

    private static bool At(string text, int at, char c) => at >= 0 && at < text.Length && text[at] == c;

    private (TokenKind Kind, int Length) At(string text, int at)
    {
        var c = text[at];
        switch (c)
        {
            case '[' or '(' or '{':
                return (TokenKind.Open, 1);
            case ']' or ')' or '}':
                return (TokenKind.Close, 1);
            case ',':
                return (TokenKind.Comma, 1);
            case ';' or '|':
                return (TokenKind.Semicolon, 1);
            case ':' when At(text, at + 1, '='):
                return (TokenKind.Equals, 2);
            case ':':
                return (TokenKind.Colon, 1);
            case '≈' or '→' or '≅' or '≃':
                return (TokenKind.Equals, 1);
            case '-' or '=' when At(text, at + 1, '>'):
                return (TokenKind.Equals, 2);
            case '=':
                var run = 1;
                while (At(text, at + run, '='))
                    run++;
                return (run <= 2 ? TokenKind.Equals : TokenKind.Symbol, run);
        }

        if (BeginsNumber(text, at))
            return (TokenKind.Number, NumberLength(text, at));
        return IsLetter(c) ? Word(text, at) : (TokenKind.Symbol, 1);
    }

    /// <summary>A digit, or a sign or point directly before one; a sign directly behind a value is an operator.</summary>
    private static bool BeginsNumber(string text, int at)
    {
        var c = text[at];
        if (char.IsDigit(c))
            return true;
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        if (c == '.')
            return char.IsAsciiDigit(next);
        if (c is '-' or '+' && (text.AsSpan(at + 1).StartsWith("inf", StringComparison.OrdinalIgnoreCase) || text.AsSpan(at + 1).StartsWith("nan", StringComparison.OrdinalIgnoreCase)))
            return true;
        if (c is not ('-' or '+') || !(char.IsAsciiDigit(next) || (next == '.' && at + 2 < text.Length && char.IsAsciiDigit(text[at + 2]))))
            return false;
        return at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or ')' or ']');
    }

    /// <summary>The run of characters that a reader would take for one number, well formed or not: <c>0.37x75</c> is one run.</summary>
    private int NumberLength(string text, int at)
    {
        var i = at + 1;
        var points = text[at] == '.' ? 1 : 0;
        while (i < text.Length && i - at < LongestNumber)
        {
            var c = text[i];
            var next = i + 1 < text.Length ? text[i + 1] : ' ';
            if (c == '.' && points > 0 && !char.IsLetterOrDigit(next))
                break;
            if (c == ',' && (depth > 0 || !char.IsAsciiDigit(next)))
                break;
            points += c == '.' ? 1 : 0;
            var signOfExponent = c is '-' or '+' && text[i - 1] is 'e' or 'E' && char.IsAsciiDigit(next);
            if (!(char.IsLetterOrDigit(c) || c is '.' or ',' or '_' || signOfExponent))
                break;
            i++;
        }

        i += PowerOfTenLength(text, i);
        if (At(text, i, '%'))
            return i + 1 - at;
        return At(text, i, ' ') && At(text, i + 1, '%') ? i + 2 - at : i - at;
    }

    /// <summary><c>× 10^-3</c> behind a mantissa; a letter x directly behind the digits is already part of the run.</summary>
    private static int PowerOfTenLength(string text, int at)
    {
        var i = at;
        if (i > 0 && i + 1 < text.Length && text[i] == '^' && text.AsSpan(0, i).EndsWith("x10"))
            return 1 + ExponentLength(text, i + 1);
        while (At(text, i, ' ') && i < at + 1)
            i++;
        if (i >= text.Length || text[i] is not ('x' or '×' or '·' or '*'))
            return 0;
        i++;
        while (At(text, i, ' ') && i < at + 3)
            i++;
        if (!text.AsSpan(i).StartsWith("10"))
            return 0;
        i += 2;
        var raised = At(text, i, '^');
        var length = ExponentLength(text, raised ? i + 1 : i);
        var superscript = length > 0 && !raised && !char.IsAscii(text[i]);
        return length > 0 && (raised || superscript) ? i + (raised ? 1 : 0) + length - at : 0;
    }

    private static int ExponentLength(string text, int at)
    {
        var i = at;
        while (i < text.Length && i - at < 8 && (char.IsAsciiDigit(text[i]) || text[i] is '{' or '}' or '-' or '+' or '⁻' or '⁺' || char.GetUnicodeCategory(text[i]) == UnicodeCategory.OtherNumber))
            i++;
        return i - at;
    }

    private static bool IsLetter(char c) =>
        char.IsAscii(c) ? char.IsAsciiLetter(c) || c == '_' : char.IsLetter(c) || c == '∇' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    /// <summary>Letters, digits and what joins them in a name: <c>y_hat</c>, <c>np.float64</c>, <c>dL/dW</c>, <c>pre-activation</c>.</summary>
    private static (TokenKind Kind, int Length) Word(string text, int at)
    {
        var i = at + 1;
        while (i < text.Length)
        {
            var c = text[i];
            var joins = c is '.' or '/' or '-' or '^' or '\'' && i + 1 < text.Length && IsLetter(text[i + 1]);
            if (!(IsLetter(c) || char.IsDigit(c) || joins || (!char.IsAscii(c) && char.GetUnicodeCategory(c) == UnicodeCategory.OtherNumber)))
                break;
            i++;
        }

        return (i - at <= LongestWord ? TokenKind.Word : TokenKind.Symbol, i - at);
    }
}
