namespace HwSpecs.Grading.Reading;

/// <summary>A submission as lines of text, whatever its format was.</summary>
public sealed record SubmissionText(IReadOnlyList<SourceLine> Lines)
{
    /// <summary>Lines of a text file: ended by LF, CRLF or a lone CR.</summary>
    public static SubmissionText Of(string text)
    {
        var lines = new List<SourceLine>();
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            var raw = text[start..end];
            lines.Add(new SourceLine(new Place.Line(lines.Count + 1), raw, Typography.Plain(raw)));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return new SubmissionText(lines);
    }
}
