namespace HwSpecs.Grading.Reading;

/// <summary>Finds what each line of a section says: labels, separators, values; no meaning yet.</summary>
internal sealed partial class StatementParser
{
    private const int MostWords = 60;
    private const int LongestJoined = 128;

    private readonly IReadOnlyList<SourceLine> lines;
    private readonly Lexer lexer;
    private readonly ValueParser values;
    private readonly List<Statement> statements = [];
    private readonly List<Token> words = [];
    private int first;

    /// <summary>How many remarks the reader stands in.</summary>
    private int remarks;

    private StatementParser(IReadOnlyList<SourceLine> lines)
    {
        this.lines = lines;
        lexer = new Lexer(lines);
        values = new ValueParser(lexer);
    }

    /// <returns>The statements in order; those of one line carry the same first line.</returns>
    public static IReadOnlyList<Statement> All(IReadOnlyList<SourceLine> lines)
    {
        var parser = new StatementParser(lines);
        while (parser.lexer.Position.Line < lines.Count)
            parser.ReadLine();
        return parser.statements;
    }

    private void ReadLine()
    {
        // What stands behind an array on its last line is read as a line of its own.
        first = lexer.Position.Line;
        lexer.Position = lexer.Position with { Depth = 0 };
        words.Clear();
        while (ReadToken(lexer.Peek()) && lexer.Position.Line == first)
        {
        }
    }

    /// <returns>False at the end of the line or of the section.</returns>
    private bool ReadToken(Token token)
    {
        switch (token.Kind)
        {
            case TokenKind.End:
                return false;
            case TokenKind.EndOfLine:
                lexer.Next();
                EndPhrase();
                return false;
            case TokenKind.Comma or TokenKind.Semicolon:
                lexer.Next();
                EndPhrase();
                return true;
            case TokenKind.Colon or TokenKind.Equals:
                lexer.Next();
                ReadBehindSeparator(token.Kind);
                return true;
            case TokenKind.Number or TokenKind.Open:
                ReadIndexOrRemark(token);
                return true;
            case TokenKind.Word when values.BeginsValue(token) && NextButOneIsOpen():
                ReadValue(separated: false);
                return true;
            case TokenKind.Word:
                lexer.Next();
                if (words.Count < MostWords)
                    words.Add(token);
                if (lexer.Peek() is { Kind: TokenKind.Open, Adjacent: true })
                    SkipBrackets();
                return true;
            default:
                SkipSymbol();
                return true;
        }
    }

    /// <summary>With the number behind a slash: the 100 of <c>Epoch 10/100</c> is no value.</summary>
    private void SkipSymbol()
    {
        var slash = lexer.Span(lexer.Next()) is "/";
        if (slash && lexer.Peek().Kind == TokenKind.Number)
            lexer.Next();
    }

    private void EndPhrase()
    {
        if (words.Count > 0)
            statements.Add(new Statement.Phrase(Label, first));
        words.Clear();
    }

    /// <summary>The words since the last value or separator.</summary>
    private Label Label
    {
        get
        {
            Span<char> joined = stackalloc char[LongestJoined];
            var length = 0;
            foreach (var word in words)
            {
                if (length + word.Length >= LongestJoined)
                    return Label.Of(string.Join(' ', words.Select(lexer.Text)));
                if (length > 0)
                    joined[length++] = ' ';
                lexer.Span(word).CopyTo(joined[length..]);
                length += word.Length;
            }

            return words.Count == 0 ? Label.None : Label.Of(joined[..length]);
        }
    }

    private bool LastWordIsEpoch => words.Count > 0 && Vocabulary.IsEpoch(lexer.Span(words[^1]));

    private void ReadBehindSeparator(TokenKind separator)
    {
        var token = lexer.Peek();
        if (values.BeginsValue(token))
            ReadValue(separated: true);
        else if (token.Kind == TokenKind.EndOfLine)
            ReadOnNextLine();
        else if (separator == TokenKind.Colon && token.Kind == TokenKind.Word)
            EndPhrase();
        else if (words.Count > 0)
            ReadFormula(token);
    }

    /// <summary>The value of <c>grad_W:</c> stands on the next line that is not blank.</summary>
    private void ReadOnNextLine()
    {
        lexer.Next();
        var next = lexer.Position.Line;
        while (next < lines.Count && string.IsNullOrWhiteSpace(lines[next].Text))
            next++;
        lexer.GoToLine(next);
        if (words.Count > 0 && values.BeginsValue(lexer.Peek()))
        {
            ReadValue(separated: true);
            return;
        }

        EndPhrase();
    }

    private void ReadValue(bool separated)
    {
        var start = lexer.Position.Line;
        values.ReadsFractions = separated && !(LastWordIsEpoch || (words.Count > 0 && Vocabulary.IsSample(lexer.Span(words[^1]))));
        if (values.Parse(out var reason) is not { } value)
        {
            statements.Add(new Statement.Unread(Label, reason, first, Math.Min(values.FailedAt.Line, lines.Count - 1)));
            words.Clear();
            if (values.FailedAt.Line > start && values.FailedAt.Kind is TokenKind.Word or TokenKind.Symbol or TokenKind.End)
                lexer.GoToLine(values.FailedAt.Line);
            else
                SkipOpenBrackets();
            return;
        }

        if (separated && value is PrintedValue.Number number && !LastWordIsEpoch)
        {
            if (OperatorFollows())
            {
                ReadFormula(lexer.Peek());
                return;
            }

            if (GoesOn() is { } rest)
            {
                statements.Add(new Statement.Unread(Label, $"'{number.Printed.Text}' ends its line and the next line goes on with '{rest}'; is it one number?", first, Math.Min(lexer.Position.Line + 1, lines.Count - 1)));
                words.Clear();
                lexer.GoToLine(lexer.Position.Line + 2);
                return;
            }

            if (lexer.Peek() is { Kind: TokenKind.Number } another)
            {
                statements.Add(new Statement.Unread(Label, $"'{number.Printed.Text}' is followed by another number, {lexer.Text(another)}", first, start));
                words.Clear();
                lexer.Next();
                return;
            }
        }

        statements.Add(new Statement.Named(Label, value, separated, first, lexer.Position.Line));
        if (separated && lexer.Peek().Kind == TokenKind.Equals && words.Count > 0)
        {
            var before = lexer.Position;
            lexer.Next();
            if (values.BeginsValue(lexer.Peek()))
            {
                ReadValue(separated: true);
                return;
            }

            lexer.Position = before;
        }

        words.Clear();
    }

    /// <summary><c>a_out = 1*0 - 0.5 = -0.5</c>: what counts is the value behind the last equals sign.</summary>
    private void ReadFormula(Token token)
    {
        var (numbers, symbols) = (0, 0);
        while (lexer.Peek() is { Kind: not (TokenKind.EndOfLine or TokenKind.End or TokenKind.Semicolon or TokenKind.Equals) } next)
        {
            if (next.Kind == TokenKind.Comma && lexer.Position.Depth == 0)
                break;
            numbers += next.Kind == TokenKind.Number ? 1 : 0;
            symbols += next.Kind == TokenKind.Symbol ? 1 : 0;
            lexer.Next();
        }

        if (lexer.Peek().Kind == TokenKind.Equals)
        {
            lexer.Next();
            ReadBehindSeparator(TokenKind.Equals);
            return;
        }

        // A formula without a number, h = ReLU(z), is a definition.
        if (numbers > 0)
            statements.Add(new Statement.Unread(Label, $"expected a number, found a formula from {Named(token)} on", first, first));
        else if (symbols > 0)
            statements.Add(new Statement.Unread(Label, $"expected a number, found {Named(token)}", first, first));
        words.Clear();
    }

    private string Named(Token token) => $"'{Typography.Shown(lexer.Text(token), 40)}'";

    /// <summary>A plus or minus before a word is a dash.</summary>
    private bool OperatorFollows()
    {
        var token = lexer.Peek();
        if (token.Kind != TokenKind.Symbol)
            return false;
        if (lexer.Text(token) is "*" or "/" or "^" or "·" or "×" or "÷")
            return true;
        var before = lexer.Position;
        lexer.Next();
        var next = lexer.Peek().Kind;
        lexer.Position = before;
        return (lexer.Text(token) is "+" or "-") && (next is TokenKind.Number or TokenKind.Open);
    }

    /// <summary>The digits of the next line, where nothing else stands there and nothing, or a hyphen, behind the number that was read.</summary>
    private string? GoesOn()
    {
        var (line, column, _) = lexer.Position;
        if (line + 1 >= lines.Count || lines[line].Text.AsSpan(Math.Min(column, lines[line].Text.Length)).Trim() is not ("" or "-" or "\\"))
            return null;
        var next = lines[line + 1].Text.Trim();
        return next.Length is > 0 and < 40 && next.All(char.IsAsciiDigit) ? next : null;
    }

    private bool NextButOneIsOpen()
    {
        var before = lexer.Position;
        lexer.Next();
        var open = lexer.Peek().Kind == TokenKind.Open;
        lexer.Position = before;
        return open;
    }
}
