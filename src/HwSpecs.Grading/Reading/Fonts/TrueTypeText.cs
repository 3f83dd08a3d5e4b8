using System.Buffers.Binary;

namespace HwSpecs.Grading.Reading.Fonts;

/// <summary>A TrueType or OpenType font with what text needs of it: which glyph stands for a code, its name, its advance width. All of its glyphs are empty.</summary>
/// <remarks>OpenType specification, tables head, hhea, maxp, hmtx, cmap, post; loca and glyf are made anew.</remarks>
internal static class TrueTypeText
{
    /// <summary>Subtables of cmap; fonts have up to six.</summary>
    private const int MostSubtables = 32;

    /// <summary>The tables that are kept, and the shortest that a reader makes do with whatever length the font states.</summary>
    private static readonly (string Tag, int Least)[] Kept = [("head", 54), ("hhea", 36), ("maxp", 32), ("hmtx", 4), ("cmap", 4), ("post", 32)];

    /// <returns>Empty where the font has no tables that are needed.</returns>
    public static byte[] Of(ReadOnlySpan<byte> font)
    {
        var tables = new List<(string Tag, byte[] Data)>();
        foreach (var (tag, least) in Kept)
        {
            if (Table(font, tag, least) is { } data && !(tag == "cmap" && new FontBytes(data).UInt16(2) is null or > MostSubtables))
                tables.Add((tag, data));
        }

        if (tables.Find(table => table.Tag == "head").Data is not { Length: >= 54 } head || tables.Find(table => table.Tag == "maxp").Data is not { } maximum)
            return [];

        // Offsets of glyphs are short ones, and all are 0.
        head.AsSpan(50, 2).Clear();
        tables.Add(("loca", new byte[2 * (1 + (new FontBytes(maximum).UInt16(4) ?? 0))]));
        tables.Add(("glyf", []));
        return Written(tables);
    }

    private static byte[]? Table(ReadOnlySpan<byte> font, string tag, int least)
    {
        var numbers = new FontBytes(font);
        byte[]? found = null;
        for (var k = 0; k < (numbers.UInt16(4) ?? 0); k++)
        {
            var record = 12 + (16L * k);
            if (numbers.UInt32(record + 8) is not { } start || numbers.UInt32(record + 12) is not { } length)
                break;
            if (length > 0 && IsNamed(numbers.Part(record, 4), tag))
                found = numbers.Part(start, Math.Max(length, least)).ToArray();
        }

        return found;
    }

    private static bool IsNamed(ReadOnlySpan<byte> bytes, string tag)
    {
        for (var k = 0; k < 4; k++)
        {
            if (char.ToLowerInvariant((char)bytes[k]) != tag[k])
                return false;
        }

        return true;
    }

    private static byte[] Written(List<(string Tag, byte[] Data)> tables)
    {
        var directory = 12 + (16 * tables.Count);
        var font = new byte[directory + tables.Sum(table => (table.Data.Length + 3) & ~3)];
        BinaryPrimitives.WriteUInt32BigEndian(font, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(4), (ushort)tables.Count);
        var (record, start) = (12, directory);
        foreach (var (tag, data) in tables)
        {
            for (var k = 0; k < 4; k++)
                font[record + k] = (byte)tag[k];
            BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(record + 8), (uint)start);
            BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(record + 12), (uint)data.Length);
            data.CopyTo(font, start);
            record += 16;
            start += (data.Length + 3) & ~3;
        }

        return font;
    }
}
