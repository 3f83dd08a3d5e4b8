namespace HwSpecs.Grading.Reading;

/// <summary>Reads plain text and Markdown.</summary>
internal static class TextFile
{
    public static FileText Read(ReadOnlyMemory<byte> bytes, ReadingLimits limits)
    {
        var text = TextDecoding.Decode(bytes.Span)
            ?? throw new RefusedException("is not text (UTF-8, UTF-16 or Latin-1) and of no other format that is read; expected text, a notebook, PDF, Word (.docx), JSON or a zip of these.");
        var start = text.AsSpan().TrimStart();
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            throw new RefusedException("is a web page (HTML); hand in the notebook itself, or print the page to PDF.");
        var lines = new FileLines(limits);
        lines.AddAll(text, number => new Place.Line(number));
        return lines.IsBlank ? throw new RefusedException("holds no text; expected a report.") : lines.End();
    }
}
