using System.Buffers.Binary;

namespace HwSpecs.Grading.Reading.Fonts;

/// <summary>A font in the Compact Font Format (CFF) with what text needs of it: the names of its glyphs and the glyph that stands for each code. Each glyph is one operator, the last one.</summary>
/// <remarks>Adobe Technical Notes 5176 and 5177. Fonts that count glyphs by CID need nothing of their program, and are left out.</remarks>
internal static class CompactFontText
{
    private const byte EndOfGlyph = 14;
    private const int EscapedOperator = 12 << 8;
    private const int CharacterSet = 15;
    private const int CodesOfGlyphs = 16;
    private const int Glyphs = 17;
    private const int RegistryOrderingSupplement = EscapedOperator | 30;

    /// <returns>Empty where the font has no glyphs or is damaged.</returns>
    public static byte[] Of(ReadOnlySpan<byte> font)
    {
        var numbers = new FontBytes(font);
        if (Index(numbers, numbers.UInt8(2) ?? 0) is not { } names || Index(numbers, names.End) is not { Items.Count: > 1 } fonts || Index(numbers, fonts.End) is not { } strings)
            return [];
        var top = Operators(numbers.Part(fonts.Items[0], fonts.Items[1] - fonts.Items[0]));
        if (top.ContainsKey(RegistryOrderingSupplement) || !top.TryGetValue(Glyphs, out var at) || Index(numbers, at) is not { Items.Count: > 1 } glyphs)
            return [];
        var count = glyphs.Items.Count - 1;
        var charset = top.TryGetValue(CharacterSet, out var set) && set > 2 ? CharsetOf(numbers, set, count) : null;
        var encoding = top.TryGetValue(CodesOfGlyphs, out var codes) && codes > 1 ? EncodingOf(numbers, codes) : null;
        return Written(count, Strings(numbers, strings.Items), charset, set, encoding, top.ContainsKey(CodesOfGlyphs) ? codes : null);
    }

    private static byte[] Written(int glyphs, List<byte[]> strings, byte[]? charset, long knownCharset, byte[]? encoding, long? knownEncoding)
    {
        byte[] head = [1, 0, 4, 4, .. Index([[(byte)'T']])];
        byte[] tail = [.. Index(strings), .. Index([])];
        var length = head.Length + Index([Top(0, 0, 0)]).Length + tail.Length;
        var (charsetAt, encodingAt) = (length, length + (charset?.Length ?? 0));
        var top = Index([Top(charset is null ? (int)Math.Max(0, knownCharset) : charsetAt, encoding is null ? (int)(knownEncoding ?? 0) : encodingAt, encodingAt + (encoding?.Length ?? 0))]);
        return [.. head, .. top, .. tail, .. charset ?? [], .. encoding ?? [], .. Index([.. Enumerable.Repeat<byte[]>([EndOfGlyph], glyphs)])];

        byte[] Top(int charsetOffset, int encodingOffset, int glyphsOffset) =>
        [
            .. Number(charsetOffset), CharacterSet,
            .. knownEncoding is null ? [] : (byte[])[.. Number(encodingOffset), CodesOfGlyphs],
            .. Number(glyphsOffset), Glyphs,
        ];
    }

    private static byte[] Number(int value)
    {
        var bytes = new byte[5];
        bytes[0] = 29;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1), value);
        return bytes;
    }

    private static byte[] Index(List<byte[]> items)
    {
        if (items.Count == 0)
            return [0, 0];
        var data = 3 + (4 * (items.Count + 1));
        var index = new byte[data + items.Sum(item => item.Length)];
        BinaryPrimitives.WriteUInt16BigEndian(index, (ushort)items.Count);
        index[2] = 4;
        var offset = 1;
        for (var k = 0; k <= items.Count; k++)
        {
            BinaryPrimitives.WriteInt32BigEndian(index.AsSpan(3 + (4 * k)), offset);
            if (k == items.Count)
                break;
            items[k].CopyTo(index, data + offset - 1);
            offset += items[k].Length;
        }

        return index;
    }

    /// <returns>Where each item begins and the last one ends, and what stands behind; null where it leads out of the font.</returns>
    private static (List<long> Items, long End)? Index(FontBytes font, long at)
    {
        if (font.UInt16(at) is not { } count)
            return null;
        if (count == 0)
            return ([], at + 2);
        if (font.UInt8(at + 2) is not { } size || size is < 1 or > 4)
            return null;
        var (items, data) = (new List<long>(), at + 2 + ((count + 1L) * size));
        for (var k = 0; k <= count; k++)
        {
            var offset = 0L;
            for (var i = 0; i < size; i++)
                offset = (offset << 8) | (uint)(font.UInt8(at + 3 + ((long)k * size) + i) ?? 0);
            if (offset < 1 || data + offset > font.Length || (items.Count > 0 && data + offset < items[^1]))
                return null;
            items.Add(data + offset);
        }

        return (items, items[^1]);
    }

    private static List<byte[]> Strings(FontBytes font, List<long> items)
    {
        var strings = new List<byte[]>();
        for (var k = 0; k + 1 < items.Count; k++)
            strings.Add(font.Part(items[k], items[k + 1] - items[k]).ToArray());
        return strings;
    }

    /// <returns>The string of each glyph but the first, one by one; null where it leads out of the font.</returns>
    private static byte[]? CharsetOf(FontBytes font, long at, int glyphs)
    {
        var charset = new byte[1 + (2 * (glyphs - 1))];
        var (format, glyph) = (font.UInt8(at++), 1);
        while (glyph < glyphs)
        {
            var left = format switch { 0 => 0, 1 => font.UInt8(at + 2), 2 => font.UInt16(at + 2), _ => null };
            if (font.UInt16(at) is not { } first || left is not { } more)
                return null;
            at += format switch { 0 => 2, 1 => 3, _ => 4 };
            for (var k = 0; k <= more && glyph < glyphs; k++, glyph++)
                BinaryPrimitives.WriteUInt16BigEndian(charset.AsSpan((2 * glyph) - 1), (ushort)(first + k));
        }

        return charset;
    }

    /// <returns>Its bytes as they are: every code of it is one byte; null where it leads out of the font.</returns>
    private static byte[]? EncodingOf(FontBytes font, long at)
    {
        if (font.UInt8(at) is not { } format || font.UInt8(at + 1) is not { } count || (format & 127) > 1)
            return null;
        var length = 2 + (count * (1 + (format & 127)));
        if (format > 127)
            length += 1 + (3 * (font.UInt8(at + length) ?? 0));
        return at + length <= font.Length ? font.Part(at, length).ToArray() : null;
    }

    /// <summary>The last operand before each operator of a dictionary; one of two bytes counts as 12 × 256 and the second.</summary>
    private static Dictionary<int, long> Operators(ReadOnlySpan<byte> dictionary)
    {
        var numbers = new FontBytes(dictionary);
        var (operators, operand) = (new Dictionary<int, long>(), 0L);
        for (var at = 0; numbers.UInt8(at) is { } b; at++)
        {
            switch (b)
            {
                case 28:
                    operand = (short)(numbers.UInt16(at + 1) ?? 0);
                    at += 2;
                    break;
                case 29:
                    operand = (int)(numbers.UInt32(at + 1) ?? 0);
                    at += 4;
                    break;
                case 30:
                    // A real number ends with the half byte 15.
                    while (numbers.UInt8(++at) is { } pair && (pair >> 4) != 15 && (pair & 15) != 15)
                    {
                    }

                    operand = -1;
                    break;
                case >= 32 and <= 246:
                    operand = b - 139;
                    break;
                case >= 247 and <= 250:
                    operand = ((b - 247) * 256) + (numbers.UInt8(++at) ?? 0) + 108;
                    break;
                case >= 251 and <= 254:
                    operand = (-(b - 251) * 256) - (numbers.UInt8(++at) ?? 0) - 108;
                    break;
                case 12:
                    operators[EscapedOperator | (numbers.UInt8(++at) ?? 0)] = operand;
                    break;
                default:
                    operators[b] = operand;
                    break;
            }
        }

        return operators;
    }
}
