namespace HwSpecs.Grading.Reading;

/// <summary>What a line says, before it is known what it means.</summary>
/// <param name="FirstLine">Index into the section's lines.</param>
/// <param name="LastLine">Where the value ends.</param>
internal abstract record Statement(Label Label, int FirstLine, int LastLine)
{
    /// <summary>A label with its value, such as <c>Avg Loss = 0.4794</c>, or a noun with its index, such as <c>Epoch 10</c>.</summary>
    /// <param name="Separated">A colon or an equals sign stands between words and value.</param>
    public sealed record Named(Label Label, PrintedValue Value, bool Separated, int FirstLine, int LastLine) : Statement(Label, FirstLine, LastLine);

    /// <summary>A label whose value cannot be read.</summary>
    public sealed record Unread(Label Label, string Reason, int FirstLine, int LastLine) : Statement(Label, FirstLine, LastLine);

    /// <summary>Words without a value, such as <c>JumpReLU OAE:</c>; prose too.</summary>
    public sealed record Phrase(Label Label, int FirstLine) : Statement(Label, FirstLine, FirstLine);
}
