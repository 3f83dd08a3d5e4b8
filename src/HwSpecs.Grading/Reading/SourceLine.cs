namespace HwSpecs.Grading.Reading;

/// <summary>One line of a submission as it was written and as it is read.</summary>
/// <param name="Raw">The line as the submission has it, without its line end.</param>
/// <param name="Text">The line with typographic minus signs, spaces and letters replaced by plain ones.</param>
public sealed record SourceLine(Place Place, string Raw, string Text);
