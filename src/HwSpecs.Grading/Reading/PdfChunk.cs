using System.Text;
using UglyToad.PdfPig.Util;

namespace HwSpecs.Grading.Reading;

/// <summary>Letters of a page that stand on one line with no wide gap between them: a line of text, or a line of a table's cell.</summary>
internal sealed class PdfChunk
{
    /// <summary>In letter heights: more than a space, and less than what word processors and browsers leave between two cells.</summary>
    private const double WideGap = 0.9;

    private readonly StringBuilder text = new();
    private PdfLetter last;

    private PdfChunk(PdfLetter first) => (Left, Baseline, Size, last) = (first.Start, first.Baseline, first.Size, first);

    public double Left { get; }

    public double Right => last.End;

    public double Baseline { get; }

    /// <summary>The height of its letters.</summary>
    public double Size { get; }

    public string Text => text.ToString().TrimEnd();

    /// <summary>Whether it goes on the line of the chunk before it, behind a wide gap.</summary>
    public bool ContinuesLine { get; private init; }

    /// <summary>In the order of the page's content, which is the reading order for every usual program.</summary>
    /// <param name="place">Letters of other places, such as cells between rules, never stand in one chunk.</param>
    public static List<(PdfChunk Chunk, int Place)> All(IEnumerable<PdfLetter> letters, Func<PdfLetter, int> place)
    {
        var chunks = new List<(PdfChunk Chunk, int Place)>();
        var spaces = 0;
        foreach (var letter in letters)
        {
            if (string.IsNullOrWhiteSpace(letter.Value))
            {
                spaces++;
                continue;
            }

            var at = place(letter);
            if (chunks.Count == 0 || chunks[^1].Place != at || chunks[^1].Chunk.IsNewLine(letter))
                chunks.Add((new PdfChunk(letter), at));
            else if (chunks[^1].Chunk.IsFar(letter))
                chunks.Add((new PdfChunk(letter) { ContinuesLine = true }, at));
            else
                chunks[^1].Chunk.Space(letter, spaces);
            chunks[^1].Chunk.Add(letter);
            spaces = 0;
        }

        return chunks;
    }

    /// <summary>On the same line of the page as another.</summary>
    public bool IsLevelWith(PdfChunk other) => Math.Abs(Baseline - other.Baseline) <= 0.3 * Math.Min(Size, other.Size);

    private bool IsNewLine(PdfLetter letter) => Math.Abs(last.Baseline - letter.Baseline) > 0.9 * Math.Min(Math.Round(last.Size), Math.Round(letter.Size));

    /// <summary>Ahead of what stands there is far too.</summary>
    private bool IsFar(PdfLetter letter) => letter.Start - Right > WideGap * last.Size || letter.Start < Left - last.Size;

    private void Space(PdfLetter letter, int spaces)
    {
        if (spaces > 0 || WhitespaceSizeStatistics.IsProbablyWhitespace(letter.Start - Right, last.Letter))
            text.Append(' ', Math.Max(1, spaces));
    }

    private void Add(PdfLetter letter)
    {
        text.Append(letter.Value);
        last = letter;
    }
}
