using System.Collections.Frozen;

namespace HwSpecs.Grading.Reading;

/// <summary>Reads a number, or brackets of numbers over any number of lines, with the wrappers of NumPy and PyTorch.</summary>
internal sealed class ValueParser(Lexer lexer)
{
    private const int DeepestNesting = 16;
    private const int MostNumbers = 10_000;
    private const int MostLinesOfKeywords = 2;

    private static readonly FrozenSet<string> Wrappers = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
    [
        "array", "tensor", "matrix", "float", "float16", "float32", "float64", "double", "list", "tuple", "Parameter", "vector", "asarray",
    ]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WrapperSpans = Wrappers.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> NotFinite = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ["nan", "inf", "infinity", "none", "null", "np.nan", "np.inf"]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotFiniteSpans = NotFinite.GetAlternateLookup<ReadOnlySpan<char>>();

    private int numbers;

    /// <summary>Whether two whole numbers with a slash between them are one value.</summary>
    public bool ReadsFractions { get; set; }

    /// <summary>The token at which the last value stopped making sense.</summary>
    public Token FailedAt { get; private set; }

    public bool BeginsValue(Token token) => token.Kind switch
    {
        TokenKind.Number or TokenKind.Open => true,
        TokenKind.Word => IsWrapper(token) || IsNotFinite(token),
        _ => false,
    };

    /// <returns>The value, or null and the reason; the lexer then stands behind the token that was not understood.</returns>
    public PrintedValue? Parse(out string reason)
    {
        numbers = 0;
        return Parse(lexer.Next(), depth: 0, out reason);
    }

    private PrintedValue? Parse(Token token, int depth, out string reason)
    {
        FailedAt = token;
        switch (token.Kind)
        {
            case TokenKind.Number when ++numbers > MostNumbers:
                reason = $"more than {MostNumbers} numbers; the homework asks for none so long";
                return null;
            case TokenKind.Number:
                var printed = PrintedNumber.Parse(lexer.Text(token), out reason);
                return printed is null ? null : new PrintedValue.Number(WithDenominator(printed));
            case TokenKind.Word when IsNotFinite(token):
                reason = $"'{lexer.Text(token)}' is not a finite number";
                return null;
            case TokenKind.Word when IsWrapper(token) && lexer.Peek().Kind == TokenKind.Open:
                return ParseWrapped(depth, out reason);
            case TokenKind.Open when depth == DeepestNesting:
                reason = $"brackets are nested more than {DeepestNesting} deep";
                return null;
            case TokenKind.Open:
                return ParseList(token, depth, out reason);
            default:
                reason = $"expected a number, found {Named(token)}";
                return null;
        }
    }

    /// <summary><c>3/8</c> where a value stands; behind a noun, as in epoch 10/100, it is a count.</summary>
    private PrintedNumber WithDenominator(PrintedNumber numerator)
    {
        if (!ReadsFractions || numerator.Decimals != 0 || lexer.Peek() is not { Kind: TokenKind.Symbol, Adjacent: true } slash || lexer.Text(slash) != "/")
            return numerator;
        var before = lexer.Position;
        lexer.Next();
        if (lexer.Peek() is { Kind: TokenKind.Number, Adjacent: true } below
            && PrintedNumber.Parse(lexer.Text(below), out _) is { Decimals: 0, Value: > 0 } denominator)
        {
            lexer.Next();
            return PrintedNumber.Fraction(numerator, denominator);
        }

        lexer.Position = before;
        return numerator;
    }

    private PrintedValue.List? ParseList(Token open, int depth, out string reason)
    {
        var (items, spaceSeparated, separated) = (new List<PrintedValue>(), false, true);
        while (true)
        {
            var token = lexer.Next();
            switch (token.Kind)
            {
                case TokenKind.EndOfLine:
                    break;
                case TokenKind.Comma or TokenKind.Semicolon:
                    separated = true;
                    break;
                case TokenKind.Close when Matches(open, token):
                    reason = "";
                    return new PrintedValue.List(items, spaceSeparated);
                case TokenKind.End:
                    FailedAt = token;
                    reason = $"the bracket '{lexer.Text(open)}' is never closed";
                    return null;
                case TokenKind.Word when token.Line > open.Line && !BeginsValue(token):
                    FailedAt = token;
                    reason = $"the bracket '{lexer.Text(open)}' is not closed before {Named(token)}";
                    return null;
                default:
                    if (Parse(token, depth + 1, out reason) is not { } item)
                        return null;
                    spaceSeparated |= !separated && item is PrintedValue.Number;
                    items.Add(item);
                    separated = false;
                    break;
            }
        }
    }

    /// <summary><c>tensor([0., 1.], grad_fn=...)</c> is its first argument.</summary>
    private PrintedValue? ParseWrapped(int depth, out string reason)
    {
        var open = lexer.Next();
        if (depth == DeepestNesting)
        {
            reason = $"brackets are nested more than {DeepestNesting} deep";
            return null;
        }

        while (lexer.Peek().Kind == TokenKind.EndOfLine)
            lexer.Next();
        if (Parse(lexer.Next(), depth + 1, out reason) is not { } value)
            return null;
        for (var (inner, lineEnds) = (0, 0); ;)
        {
            var token = lexer.Next();
            lineEnds += token.Kind == TokenKind.EndOfLine ? 1 : 0;
            if (token.Kind == TokenKind.End || lineEnds > MostLinesOfKeywords)
            {
                FailedAt = token;
                reason = $"the bracket '{lexer.Text(open)}' is never closed";
                return null;
            }

            if (token.Kind == TokenKind.Open)
                inner++;
            if (token.Kind == TokenKind.Close && inner-- == 0)
                return value;
        }
    }

    private bool IsWrapper(Token token)
    {
        var word = lexer.Span(token);
        return WrapperSpans.Contains(word[(word.LastIndexOf('.') + 1)..]);
    }

    private bool IsNotFinite(Token token) => NotFiniteSpans.Contains(lexer.Span(token));

    private bool Matches(Token open, Token close) => (lexer.Span(open)[0], lexer.Span(close)[0]) is ('[', ']') or ('(', ')') or ('{', '}');

    private string Named(Token token) => token.Kind switch
    {
        TokenKind.End => "the end of the section",
        TokenKind.EndOfLine => "the end of the line",
        _ => $"'{Typography.Shown(lexer.Text(token), 40)}'",
    };
}
