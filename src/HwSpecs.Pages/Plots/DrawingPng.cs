using SkiaSharp;

namespace HwSpecs.Pages.Plots;

/// <summary>A drawing as PNG, two pixels a unit, by SkiaSharp, whose native library nothing else here loads.</summary>
/// <remarks>Letters depend on the fonts of the machine, hence so do the bytes; everything else is the SVG's.</remarks>
public static class DrawingPng
{
    private const int PixelsPerUnit = 2;

    /// <summary>Plots are flat areas: filters cost most of the time and make them larger.</summary>
    private static readonly SKPngEncoderOptions Unfiltered = new(SKPngEncoderFilterFlags.None, zLibLevel: 4);

    /// <summary>This machine has a typeface; without one, plots come without letters.</summary>
    public static bool HasLetters => PngTypeface.Regular is not null;

    public static byte[] Write(Drawing drawing)
    {
        using var bitmap = new SKBitmap((int)(drawing.Width * PixelsPerUnit), (int)(drawing.Height * PixelsPerUnit), isOpaque: true);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColor.Parse(Ink.Paper.OnPaper()));
        canvas.Scale(PixelsPerUnit);
        foreach (var mark in drawing.Layers.SelectMany(layer => layer.Marks))
            Draw(canvas, mark);
        canvas.Flush();
        using var pixels = bitmap.PeekPixels()!;
        using var data = pixels.Encode(Unfiltered)!;
        return data.ToArray();
    }

    private static void Draw(SKCanvas canvas, Mark mark)
    {
        switch (mark)
        {
            case Mark.Area area:
                Fill(canvas, area.Corners, area.Fill);
                break;
            case Mark.Lines lines:
                foreach (var part in lines.Parts)
                    Stroke(canvas, part, lines.Stroke, lines.Width, lines.Dashes, close: false);
                break;
            case Mark.Symbol { Shape: SymbolShape.Disc } disc:
                using (var fill = Paint(disc.Fill, SKPaintStyle.Fill))
                    canvas.DrawCircle((float)disc.At.X, (float)disc.At.Y, (float)disc.Radius, fill);
                using (var stroke = Paint(disc.Stroke, SKPaintStyle.Stroke, 1.6))
                    canvas.DrawCircle((float)disc.At.X, (float)disc.At.Y, (float)disc.Radius, stroke);
                break;
            case Mark.Symbol { Shape: SymbolShape.Cross } cross:
                foreach (var part in SymbolOutline.Cross(cross))
                    Stroke(canvas, part, cross.Stroke, 2.4, [], close: false);
                break;
            case Mark.Symbol symbol:
                Fill(canvas, SymbolOutline.Of(symbol), symbol.Fill);
                Stroke(canvas, SymbolOutline.Of(symbol), symbol.Stroke, 1.6, [], close: true);
                break;
            case Mark.Label label:
                Write(canvas, label);
                break;
        }
    }

    private static void Fill(SKCanvas canvas, IReadOnlyList<Point> corners, Ink ink)
    {
        using var path = PathOf(corners, close: true);
        using var paint = Paint(ink, SKPaintStyle.Fill);
        canvas.DrawPath(path, paint);
    }

    private static void Stroke(SKCanvas canvas, IReadOnlyList<Point> points, Ink ink, double width, IReadOnlyList<double> dashes, bool close)
    {
        using var path = PathOf(points, close);
        using var paint = Paint(ink, SKPaintStyle.Stroke, width);
        using var effect = dashes.Count == 0 ? null : SKPathEffect.CreateDash([.. dashes.Select(dash => (float)dash)], 0);
        paint.PathEffect = effect;
        canvas.DrawPath(path, paint);
    }

    private static void Write(SKCanvas canvas, Mark.Label label)
    {
        if ((label.Emphasised ? PngTypeface.Bold : PngTypeface.Regular) is not { } typeface)
            return;
        using var font = new SKFont(typeface, (float)label.Size) { Subpixel = true };
        var align = label.Anchor switch { LabelAnchor.Start => SKTextAlign.Left, LabelAnchor.End => SKTextAlign.Right, _ => SKTextAlign.Center };
        if (label.Emphasised)
        {
            using var halo = Paint(Ink.Paper, SKPaintStyle.Stroke, 3);
            canvas.DrawText(label.Text, (float)label.At.X, (float)label.At.Y, align, font, halo);
        }

        using var paint = Paint(label.Fill, SKPaintStyle.Fill);
        canvas.DrawText(label.Text, (float)label.At.X, (float)label.At.Y, align, font, paint);
    }

    private static SKPath PathOf(IReadOnlyList<Point> points, bool close)
    {
        using var builder = new SKPathBuilder();
        builder.AddPoly([.. points.Select(point => new SKPoint((float)point.X, (float)point.Y))], close);
        return builder.Detach();
    }

    private static SKPaint Paint(Ink ink, SKPaintStyle style, double width = 0) => new()
    {
        Color = SKColor.Parse(ink.OnPaper()),
        Style = style,
        StrokeWidth = (float)width,
        StrokeJoin = SKStrokeJoin.Round,
        IsAntialias = true,
    };
}
