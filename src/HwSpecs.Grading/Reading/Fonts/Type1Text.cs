using System.Globalization;
using System.Text;

namespace HwSpecs.Grading.Reading.Fonts;

/// <summary>A Type 1 font with what text needs of it: the name of the glyph that stands for each code. It has no glyphs.</summary>
/// <remarks>Adobe Type 1 Font Format, 2.2: the part before <c>eexec</c> is PostScript in the clear.</remarks>
internal static class Type1Text
{
    private const int Codes = 256;

    public static byte[] Of(ReadOnlySpan<byte> font)
    {
        var text = new StringBuilder("%!PS-AdobeFont-1.0: Text\n2 dict begin\n/FontType 1 def\n");
        var clear = font.IndexOf("eexec"u8) is >= 0 and var end ? font[..end] : font;
        if (clear.IndexOf("/Encoding"u8) is >= 0 and var start)
            Add(text, new Tokens(clear[(start + 9)..]));
        return Encoding.Latin1.GetBytes(text.Append("currentdict end\n").ToString());
    }

    private static void Add(StringBuilder text, Tokens tokens)
    {
        var token = tokens.Next();
        if (token.SequenceEqual("StandardEncoding"u8))
        {
            text.Append("/Encoding StandardEncoding def\n");
            return;
        }

        var names = new SortedDictionary<int, string>();
        for (; token.Length > 0 && !token.SequenceEqual("readonly"u8) && !token.SequenceEqual("def"u8); token = tokens.Next())
        {
            if (token.SequenceEqual("dup"u8) && int.TryParse(tokens.Next(), NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code < Codes
                && tokens.Next() is [(byte)'/', _, ..] name)
            {
                names[code] = Encoding.Latin1.GetString(name);
            }
        }

        if (names.Count == 0)
            return;
        text.Append(CultureInfo.InvariantCulture, $"/Encoding {Codes} array\n");
        foreach (var (code, name) in names)
            text.Append(CultureInfo.InvariantCulture, $"dup {code} {name} put\n");
        text.Append("readonly def\n");
    }

    /// <summary>Words of PostScript; a name keeps its slash, and what is no word separates words.</summary>
    private ref struct Tokens(ReadOnlySpan<byte> rest)
    {
        private ReadOnlySpan<byte> rest = rest;

        /// <returns>Empty at the end.</returns>
        public ReadOnlySpan<byte> Next()
        {
            var start = 0;
            while (start < rest.Length && rest[start] != '/' && IsBetween(rest[start]))
                start++;
            var end = start < rest.Length && rest[start] == '/' ? start + 1 : start;
            while (end < rest.Length && !IsBetween(rest[end]))
                end++;
            var token = rest[start..end];
            rest = rest[end..];
            return token;
        }

        private static bool IsBetween(byte c) => c is <= (byte)' ' or >= 127 || "()<>[]{}/%"u8.Contains(c);
    }
}
