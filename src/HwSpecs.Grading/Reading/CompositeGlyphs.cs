using System.Buffers.Binary;

namespace HwSpecs.Grading.Reading;

/// <summary>Looks into a TrueType font for glyphs that are made of themselves, on which PdfPig would overflow the stack and end the process.</summary>
/// <remarks>Tables head, maxp, loca and glyf of the OpenType specification. What lies outside of the font is passed over, as PdfPig then throws.</remarks>
internal sealed class CompositeGlyphs
{
    private const int DeepestNesting = 16;

    private readonly ReadOnlyMemory<byte> font;
    private readonly int loca;
    private readonly int glyf;
    private readonly bool hasLongOffsets;
    private readonly byte[] states;

    private CompositeGlyphs(ReadOnlyMemory<byte> font)
    {
        this.font = font;
        (loca, glyf) = (Table("loca"u8), Table("glyf"u8));
        hasLongOffsets = UInt16(Table("head"u8) + 50L) != 0;
        states = new byte[loca > 0 && glyf > 0 ? UInt16(Table("maxp"u8) + 4L) ?? 0 : 0];
    }

    /// <summary>Whether a glyph contains itself, or glyphs lie deeper in each other than any font designer puts them.</summary>
    public static bool NestWithoutEnd(ReadOnlyMemory<byte> font)
    {
        var glyphs = new CompositeGlyphs(font);
        for (var glyph = 0; glyph < glyphs.states.Length; glyph++)
        {
            if (glyphs.Nests(glyph, 0))
                return true;
        }

        return false;
    }

    private bool Nests(int glyph, int depth)
    {
        const byte open = 1, done = 2;
        if (glyph >= states.Length || states[glyph] == done)
            return false;
        if (states[glyph] == open || depth > DeepestNesting)
            return true;
        states[glyph] = open;
        var nests = Components(glyph).Any(component => Nests(component, depth + 1));
        states[glyph] = done;
        return nests;
    }

    private IEnumerable<int> Components(int glyph)
    {
        var start = hasLongOffsets ? UInt32(loca + (4L * glyph)) : UInt16(loca + (2L * glyph)) * 2L;
        if (start is not { } offset || UInt16(glyf + offset) is not >= 0x8000)
            yield break;
        for (var at = glyf + offset + 10; UInt16(at) is { } flags && UInt16(at + 2) is { } component;)
        {
            yield return component;
            if ((flags & 0x20) == 0)
                yield break;
            at += 4 + ((flags & 1) != 0 ? 4 : 2) + ((flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
        }
    }

    /// <returns>Where the table begins; 0 where the font has none.</returns>
    private int Table(ReadOnlySpan<byte> tag)
    {
        for (var k = 0; k < (UInt16(4) ?? 0); k++)
        {
            var record = 12 + (16 * k);
            if (record + 16 > font.Length)
                return 0;
            if (font.Span.Slice(record, 4).SequenceEqual(tag))
                return (int)Math.Min(UInt32(record + 8) ?? 0, int.MaxValue / 2);
        }

        return 0;
    }

    private int? UInt16(long at) => at >= 0 && at + 2 <= font.Length ? BinaryPrimitives.ReadUInt16BigEndian(font.Span[(int)at..]) : null;

    private long? UInt32(long at) => at >= 0 && at + 4 <= font.Length ? BinaryPrimitives.ReadUInt32BigEndian(font.Span[(int)at..]) : null;
}
