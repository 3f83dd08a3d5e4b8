namespace HwSpecs.Grading.Reading;

internal enum TokenKind
{
    Word,
    Number,
    Open,
    Close,
    Colon,

    /// <summary>=, ==, :=, ≈, and the arrows -> and =>.</summary>
    Equals,
    Comma,

    /// <summary>; or the bar of a table.</summary>
    Semicolon,
    Symbol,
    EndOfLine,
    End,
}

/// <summary>A piece of one line.</summary>
/// <param name="Line">Index into the section's lines.</param>
/// <param name="Adjacent">No space stands before it.</param>
internal readonly record struct Token(TokenKind Kind, int Line, int Start, int Length, bool Adjacent);
