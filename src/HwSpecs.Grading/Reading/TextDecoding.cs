using System.Buffers;
using System.Text;

namespace HwSpecs.Grading.Reading;

/// <summary>Bytes as text: UTF-8, UTF-16 with or without a byte order mark, or else Latin-1.</summary>
internal static class TextDecoding
{
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f' or '\v' or '\u001B' or '\u0085'))]);

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>The text, or null where the bytes are not text.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        else if (bytes.StartsWith<byte>([0xFF, 0xFE]))
            return Text(Encoding.Unicode.GetString(bytes[2..]));
        else if (bytes.StartsWith<byte>([0xFE, 0xFF]))
            return Text(Encoding.BigEndianUnicode.GetString(bytes[2..]));

        if (bytes.Contains((byte)0))
            return Utf16WithoutMark(bytes);

        try
        {
            return Text(StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return Text(Encoding.Latin1.GetString(bytes));
        }
    }

    /// <summary>A report is mostly ASCII, so in UTF-16 nearly every second byte is 0, and always the same one of the pair.</summary>
    private static string? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var zeros = (Even: 0, Odd: 0);
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            zeros.Even += bytes[i] == 0 ? 1 : 0;
            zeros.Odd += bytes[i + 1] == 0 ? 1 : 0;
        }

        var pairs = bytes.Length / 2;
        if (zeros.Odd * 10L > pairs * 7L && zeros.Even == 0)
            return Text(Encoding.Unicode.GetString(bytes));
        return zeros.Even * 10L > pairs * 7L && zeros.Odd == 0 ? Text(Encoding.BigEndianUnicode.GetString(bytes)) : null;
    }

    /// <summary>Text holds few control characters: escape sequences of a terminal, but not what a compressed file or an image is made of.</summary>
    private static string? Text(string text)
    {
        var controls = 0;
        for (var rest = text.AsSpan(); rest.IndexOfAny(Controls) is >= 0 and var at; rest = rest[(at + 1)..])
            controls++;
        return controls * 50L > text.Length ? null : text;
    }
}
