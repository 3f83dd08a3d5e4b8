using System.Buffers.Binary;
using System.Text;

namespace HwSpecs.Grading.Specs.Reading;

/// <summary>Font programs written byte by byte, whose glyphs call, contain or accent themselves.</summary>
internal static class FontPrograms
{
    /// <summary>Numbers from -107 to 107 in a glyph of Type 1 or CFF.</summary>
    private static byte Number(int value) => (byte)(value + 139);

    /// <summary>Type 1: calls its first subroutine, which calls itself.</summary>
    public static byte[] Type1Subroutine() => Type1([Number(0), 10, 11], [Number(0), Number(100), 13, Number(0), 10, 14]);

    /// <summary>Type 1: accents itself (seac), as code 97 of the standard encoding.</summary>
    public static byte[] Type1Accent() => Type1([11], [Number(0), Number(100), 13, Number(0), Number(0), Number(0), Number(97), Number(97), 12, 6]);

    /// <summary>Type 1 with one glyph, which is named b and stands for the code of a.</summary>
    public static byte[] Type1Encoded() => Type1([11], [Number(0), Number(100), 13, 14], "b");

    /// <param name="subroutine">In the clear, as is the glyph.</param>
    private static byte[] Type1(byte[] subroutine, byte[] glyph, string name = "a")
    {
        var clear = $"%!PS-AdobeFont-1.0: X\n12 dict begin\n/FontName /X def\n/FontType 1 def\n/FontMatrix [0.001 0 0 0.001 0 0] readonly def\n/Encoding 256 array\n0 1 255 {{1 index exch /.notdef put}} for\ndup 97/{name} put\nreadonly def\ncurrentdict end\ncurrentfile eexec\n";
        var secret = new List<byte>(Latin("dup /Private 8 dict dup begin\n/RD {string currentfile exch readstring pop} executeonly def\n/ND {noaccess def} executeonly def\n/NP {noaccess put} executeonly def\n/BlueValues [] def\n/password 5839 def\n/lenIV 4 def\n/Subrs 1 array\n"));
        Add("dup 0", subroutine, "NP");
        secret.AddRange(Latin("ND\n2 index /CharStrings 2 dict dup begin\n"));
        Add("/.notdef", [Number(0), Number(100), 13, 14], "ND");
        Add("/" + name, glyph, "ND");
        secret.AddRange(Latin("end\nend\nreadonly put\nnoaccess put\ndup/FontName get exch definefont pop\nmark currentfile closefile\n"));
        return [.. Latin(clear), .. Enciphered([.. secret], 55665), .. Latin(new string('0', 64) + "\ncleartomark\n")];

        void Add(string what, byte[] program, string end)
        {
            var cipher = Enciphered(program, 4330);
            secret.AddRange([.. Latin($"{what} {cipher.Length} RD "), .. cipher, .. Latin($" {end}\n")]);
        }
    }

    /// <summary>CFF: a glyph that calls a subroutine, its own or one of all fonts (29), which calls itself.</summary>
    /// <param name="call">10 or 29.</param>
    public static byte[] Compact(byte call) => Compact(call == 29 ? [Number(-107), 29, 11] : [11], call == 10 ? [Number(-107), 10, 11] : [11], [Number(-107), call, 14]);

    /// <summary>CFF with one glyph, named b, that stands for the code of a.</summary>
    public static byte[] CompactEncoded() => Compact([11], [11], [14], glyphName: 67, code: 97);

    private static byte[] Compact(byte[] globalSubroutine, byte[] subroutine, byte[] glyph, int glyphName = 66, byte code = 97)
    {
        byte[] head = [1, 0, 4, 4, .. Index([(byte)'X'])];
        byte[] behind = [0, 0, .. Index(globalSubroutine)];
        byte[] charset = [0, 0, (byte)glyphName], encoding = [0, 1, code], glyphs = Index([14], glyph);
        var start = head.Length + Index(Top(0)).Length + behind.Length;
        return [.. head, .. Index(Top(start)), .. behind, .. charset, .. encoding, .. glyphs, .. (byte[])[.. Int(6), 19], .. Index(subroutine)];

        byte[] Top(int at) =>
        [
            .. Int(at), 15, .. Int(at + charset.Length), 16, .. Int(at + charset.Length + encoding.Length), 17, .. Int(6), .. Int(at + charset.Length + encoding.Length + glyphs.Length), 18,
        ];
    }

    /// <summary>TrueType: glyph 1, named b, for the code of a, is composed of glyph 2, that of 3, that of 4, and that of 3.</summary>
    /// <param name="subtables">How many subtables its cmap states; all are the same.</param>
    public static byte[] TrueType(int subtables = 1)
    {
        byte[] head = new byte[54], hhea = new byte[36], maxp = new byte[32], post = new byte[32];
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(12), 0x5F0F3CF5);
        Put(head, 18, 1000);
        Put(hhea, 34, 2);
        Put(maxp, 0, 1);
        Put(maxp, 4, 5);
        Put(post, 0, 2);
        byte[] names = [0, 2, 0, 0, 1, 2, 1, (byte)'b'];
        var codes = new byte[4 + (8 * subtables) + 262];
        Put(codes, 2, subtables);
        for (var k = 0; k < subtables; k++)
        {
            Put(codes, 4 + (8 * k), 1);
            BinaryPrimitives.WriteInt32BigEndian(codes.AsSpan(8 + (8 * k)), 4 + (8 * subtables));
        }

        Put(codes, codes.Length - 260, 262);
        codes[codes.Length - 256 + 97] = 1;
        var composed = new byte[64];
        for (var k = 0; k < 4; k++)
        {
            Put(composed, 16 * k, 0xFFFF);
            Put(composed, (16 * k) + 12, k == 3 ? 3 : k + 2);
        }

        return Tables(("cmap", codes), ("glyf", composed), ("head", head), ("hhea", hhea), ("hmtx", [3, 232, 0, 0, 3, 232, 0, 0]), ("loca", [0, 0, 0, 0, 0, 8, 0, 16, 0, 24, 0, 32]), ("maxp", maxp), ("post", [.. post, .. names]));
    }

    private static byte[] Tables(params (string Tag, byte[] Data)[] tables)
    {
        var font = new List<byte>([0, 1, 0, 0, 0, (byte)tables.Length, 0, 0, 0, 0, 0, 0]);
        var start = 12 + (16 * tables.Length);
        foreach (var (tag, data) in tables)
        {
            font.AddRange([.. Latin(tag), 0, 0, 0, 0, .. Big(start), .. Big(data.Length)]);
            start += data.Length;
        }

        return [.. font, .. tables.SelectMany(table => table.Data)];
    }

    private static byte[] Index(params byte[][] items)
    {
        var (offsets, offset) = (new List<byte>(), 1);
        foreach (var item in items.Append([]))
        {
            offsets.AddRange(Big(offset));
            offset += item.Length;
        }

        return [0, (byte)items.Length, 4, .. offsets, .. items.SelectMany(item => item)];
    }

    private static byte[] Int(int value) => [29, .. Big(value)];

    private static byte[] Big(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static void Put(byte[] table, int at, int value) => BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), (ushort)value);

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>Adobe Type 1 Font Format, 7.1, with four bytes ahead.</summary>
    private static byte[] Enciphered(byte[] plain, ushort key)
    {
        var cipher = new byte[plain.Length + 4];
        for (var k = 0; k < cipher.Length; k++)
        {
            cipher[k] = (byte)((k < 4 ? 0 : plain[k - 4]) ^ (key >> 8));
            key = (ushort)(((cipher[k] + key) * 52845) + 22719);
        }

        return cipher;
    }
}
