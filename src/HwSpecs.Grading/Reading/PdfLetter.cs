using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace HwSpecs.Grading.Reading;

/// <summary>A letter where it stands once its page is turned upright.</summary>
/// <param name="Start">Where it begins from the left.</param>
/// <param name="IsUpright">It reads in the page's direction.</param>
internal sealed record PdfLetter(Letter Letter, double Start, double End, double Baseline, bool IsUpright)
{
    public string Value => Letter.Value;

    /// <summary>The height of its font.</summary>
    public double Size => Letter.PointSize;

    /// <summary>In the order of the page's content.</summary>
    public static IReadOnlyList<PdfLetter> All(Page page, PdfTurn turn)
    {
        var letters = new List<PdfLetter>(page.Letters.Count);
        foreach (var letter in page.Letters)
        {
            if (string.IsNullOrEmpty(letter.Value))
                continue;
            var (start, end) = (turn.Of(letter.StartBaseLine), turn.Of(letter.EndBaseLine));
            letters.Add(new(letter, start.X, end.X, start.Y, letter.TextOrientation == turn.Orientation));
        }

        return letters;
    }
}

/// <summary>The turn by which most letters of a page come to read from left to right: tables are often set sideways.</summary>
internal readonly record struct PdfTurn(TextOrientation Orientation)
{
    public static PdfTurn Of(Page page)
    {
        var counts = new int[Enum.GetValues<TextOrientation>().Length];
        foreach (var letter in page.Letters)
            counts[(int)letter.TextOrientation]++;
        var most = (TextOrientation)Array.IndexOf(counts, counts.Max());
        return new(most is TextOrientation.Other || counts[(int)most] == counts[(int)TextOrientation.Horizontal] ? TextOrientation.Horizontal : most);
    }

    public (double X, double Y) Of(PdfPoint point) => Orientation switch
    {
        // Reads downwards.
        TextOrientation.Rotate90 => (-point.Y, point.X),
        TextOrientation.Rotate180 => (-point.X, -point.Y),
        TextOrientation.Rotate270 => (point.Y, -point.X),
        _ => (point.X, point.Y),
    };
}
