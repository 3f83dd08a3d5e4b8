namespace HwSpecs.Grading.Reading.Fonts;

/// <summary>Counts how many characters the CMaps of a PDF map: PdfPig writes out every range, and reads a map that another names each time it is named.</summary>
/// <remarks>Adobe Technical Notes 5014 and 5411.</remarks>
internal static class CharacterMaps
{
    /// <summary>All fonts of one document together.</summary>
    public const long Most = 1 << 22;

    /// <summary>A map that comes with PdfPig holds some ten thousand characters.</summary>
    private const long NamedMap = 1 << 16;

    /// <returns>0 where the stream holds no map; no further than past the limit.</returns>
    public static long Count(ReadOnlySpan<byte> stream)
    {
        var characters = stream.Count("usecmap"u8) * NamedMap;
        for (var rest = stream; rest.IndexOf("beginbfrange"u8) is >= 0 and var start && characters <= Most;)
        {
            rest = rest[(start + 12)..];
            while (characters <= Most && Code(ref rest, out var first) && Code(ref rest, out var last))
            {
                characters += Math.Max(1, Math.Min(last - first, Most) + 1);
                SkipTarget(ref rest);
            }
        }

        return characters;
    }

    /// <summary>A code of hexadecimal digits between angle brackets.</summary>
    private static bool Code(ref ReadOnlySpan<byte> rest, out long code)
    {
        code = 0;
        rest = Trimmed(rest);
        if (rest is not [(byte)'<', ..] || rest.IndexOf((byte)'>') is not (>= 0 and var end))
            return false;
        foreach (var c in rest[1..end])
        {
            if (char.IsAsciiHexDigit((char)c))
                code = Math.Min((code << 4) | (uint)HexDigit(c), 1L << 40);
        }

        rest = rest[(end + 1)..];
        return true;
    }

    private static int HexDigit(byte c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;

    /// <summary>What a range is mapped to: a code, or an array of one for each.</summary>
    private static void SkipTarget(ref ReadOnlySpan<byte> rest)
    {
        rest = Trimmed(rest);
        var end = rest is [(byte)'<', ..] ? rest.IndexOf((byte)'>') : rest is [(byte)'[', ..] ? rest.IndexOf((byte)']') : -1;
        rest = rest[(end + 1)..];
    }

    /// <summary>Without white space and comments ahead.</summary>
    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> text)
    {
        while (true)
        {
            text = text.TrimStart("\0\t\n\f\r "u8);
            if (text is not [(byte)'%', ..])
                return text;
            var end = text.IndexOfAny((byte)'\n', (byte)'\r');
            text = end < 0 ? [] : text[end..];
        }
    }
}
