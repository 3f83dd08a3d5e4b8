namespace HwSpecs.Grading.Reading;

/// <content>Brackets in a line: values, inputs, or remarks.</content>
internal sealed partial class StatementParser
{
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
        if (inner.Kind == TokenKind.Number && LastWordIsEpoch)
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

        ReadRemark();
    }

    /// <summary>Brackets with labels and values in them, <c>(y_hat = 0.3775, loss = 0.4741)</c>, are read like a line; others are passed over, but a number in them is listed.</summary>
    private void ReadRemark()
    {
        var (before, label) = (lexer.Position, words.ToArray());
        var (hasValue, hasNumber) = (false, false);
        do
        {
            var token = lexer.Next();
            hasValue |= token.Kind is TokenKind.Colon or TokenKind.Equals && values.BeginsValue(lexer.Peek());
            hasNumber |= token.Kind == TokenKind.Number && lexer.Span(token).Contains('.');
        }
        while (lexer.Position.Depth > before.Depth && lexer.Peek().Kind is not (TokenKind.EndOfLine or TokenKind.End));

        var end = lexer.Position;
        if (!hasValue || remarks > 0)
        {
            if (hasNumber)
                statements.Add(new Statement.Unread(Label.None, "a number in brackets that are no value", first, first));
            return;
        }

        remarks++;
        lexer.Position = before;
        lexer.Next();
        words.Clear();
        while (lexer.Position.Line == first && lexer.Position.Column < end.Column && ReadToken(lexer.Peek()))
        {
        }

        remarks--;
        EndPhrase();
        words.AddRange(label);
        if (lexer.Position.Line == first)
            lexer.Position = end;
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
}
