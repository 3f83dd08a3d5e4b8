using System.Text;

namespace HwSpecs.Grading.Reading;

/// <summary>The lines of one cell of a table on a page, as one text.</summary>
/// <param name="right">Where its line ends at the latest.</param>
internal sealed class PdfCell(double right)
{
    private readonly List<PdfChunk> lines = [];

    public IReadOnlyList<PdfChunk> Lines => lines;

    public void Add(PdfChunk line) => lines.Add(line);

    /// <summary>
    /// A word is broken where it fills its line so that not one letter more fits: word processors break there only what is longer than
    /// the line, and such a word stands alone on it. A number goes on with digits and no second point, a word with letters.
    /// </summary>
    /// <param name="broken">Told of each number that was put together: its parts.</param>
    public string Text(Action<string, string> broken)
    {
        var text = new StringBuilder();
        for (var k = 0; k < lines.Count; k++)
        {
            var line = lines[k].Text;
            if (k > 0)
            {
                var goesOn = GoesOn(lines[k - 1], lines[k]);
                if (goesOn && char.IsAsciiDigit(line[0]))
                    broken(lines[k - 1].Text, line);
                text.Append(goesOn ? "" : " ");
            }

            text.Append(line);
        }

        return text.ToString();
    }

    private bool GoesOn(PdfChunk upper, PdfChunk lower)
    {
        var (above, below) = (upper.Text, lower.Text);
        if (above.Length == 0 || below.Length == 0 || above.Contains(' ', StringComparison.Ordinal))
            return false;
        var letter = (lower.Right - lower.Left) / below.Length;
        if (right - upper.Right > letter)
            return false;
        return char.IsLetter(above[^1]) ? char.IsLetter(below[0])
            : char.IsAsciiDigit(above[^1]) && above.Contains('.', StringComparison.Ordinal) && below.All(char.IsAsciiDigit);
    }
}
