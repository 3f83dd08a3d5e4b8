namespace HwSpecs.Grading.Reading;

/// <summary>Finds what each line of a section says: labels, separators, values; no meaning yet.</summary>
internal sealed class StatementParser
{
    private const int MostWords = 60;

    private readonly IReadOnlyList<SourceLine> lines;
    private readonly Lexer lexer;
    private readonly ValueParser values;
    private readonly List<Statement> statements = [];
    private readonly List<string> words = [];
    private int first;

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
        while (true)
        {
            var token = lexer.Peek();
            switch (token.Kind)
            {
                case TokenKind.End:
                    return;
                case TokenKind.EndOfLine:
                    lexer.Next();
                    EndPhrase();
                    return;
                case TokenKind.Comma or TokenKind.Semicolon:
                    lexer.Next();
                    EndPhrase();
                    break;
                case TokenKind.Colon or TokenKind.Equals:
                    lexer.Next();
                    ReadBehindSeparator(token.Kind);
                    break;
                case TokenKind.Number or TokenKind.Open:
                    ReadIndexOrRemark(token);
                    break;
                case TokenKind.Word when values.BeginsValue(token) && NextButOneIsOpen():
                    ReadValue(separated: false);
                    break;
                case TokenKind.Word:
                    lexer.Next();
                    if (words.Count < MostWords)
                        words.Add(lexer.Text(token));
                    if (lexer.Peek() is { Kind: TokenKind.Open, Adjacent: true })
                        SkipBrackets();
                    break;
                default:
                    SkipSymbol();
                    break;
            }

            if (lexer.Position.Line != first)
                return;
        }
    }

    /// <summary>With the number behind a slash: the 100 of <c>Epoch 10/100</c> is no value.</summary>
    private void SkipSymbol()
    {
        var slash = lexer.Text(lexer.Next()) == "/";
        if (slash && lexer.Peek().Kind == TokenKind.Number)
            lexer.Next();
    }

    private void EndPhrase()
    {
        if (words.Count > 0)
            statements.Add(new Statement.Phrase(Label, first));
        words.Clear();
    }

    private string Label => string.Join(' ', words);

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

        if (separated && value is PrintedValue.Number number && !(words.Count > 0 && Vocabulary.IsEpoch(words[^1])))
        {
            if (OperatorFollows())
            {
                ReadFormula(lexer.Peek());
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

    /// <summary>A number or numeric brackets without a separator are an index or a value; other brackets are a remark.</summary>
    private void ReadIndexOrRemark(Token token)
    {
        if (token.Kind == TokenKind.Number)
        {
            ReadValue(separated: false);
            return;
        }

        var (before, found) = (lexer.Position, statements.Count);
        lexer.Next();
        var inner = lexer.Peek();
        while (inner.Kind == TokenKind.Open)
        {
            lexer.Next();
            inner = lexer.Peek();
        }

        lexer.Position = before;
        if (inner.Kind == TokenKind.Number && words.Count > 0 && Vocabulary.IsEpoch(words[^1]))
        {
            // "Epoch [10/100]" is epoch 10.
            lexer.Next();
            ReadValue(separated: false);
            while (lexer.Position.Depth > before.Depth && lexer.Peek().Kind is not (TokenKind.EndOfLine or TokenKind.End))
                lexer.Next();
            return;
        }

        if (inner.Kind == TokenKind.Number)
        {
            var label = words.ToArray();
            ReadValue(separated: false);
            if (statements.Count == found || statements[^1] is not Statement.Unread { LastLine: var last } || last > first)
                return;
            // "(0.5 is the threshold)" is a remark after all.
            statements.RemoveAt(statements.Count - 1);
            words.AddRange(label);
            lexer.Position = before;
        }

        SkipBrackets();
    }

    /// <summary>To the matching bracket, or to the end of the line.</summary>
    private void SkipBrackets()
    {
        var depth = lexer.Position.Depth;
        do
        {
            if (lexer.Peek().Kind is TokenKind.EndOfLine or TokenKind.End)
                return;
            lexer.Next();
        }
        while (lexer.Position.Depth > depth);
    }

    /// <summary>Over the rest of an array with an unreadable number, so that its other rows are not taken for values of their own.</summary>
    private void SkipOpenBrackets()
    {
        while (lexer.Position.Depth > 0)
        {
            var token = lexer.Peek();
            if (token.Kind == TokenKind.End)
                return;
            if (token.Kind == TokenKind.EndOfLine)
            {
                var before = lexer.Position;
                lexer.Next();
                if (lexer.Peek().Kind is not (TokenKind.Open or TokenKind.Close or TokenKind.Number))
                {
                    lexer.Position = before with { Depth = 0 };
                    return;
                }

                continue;
            }

            lexer.Next();
        }
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
