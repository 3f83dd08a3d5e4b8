namespace HwSpecs.Grading.Reading;

/// <summary>JSON as Python writes it, made into JSON that .NET parses: NaN and Infinity outside of strings become 0.</summary>
internal static class JsonBytes
{
    /// <exception cref="RefusedException">Objects and arrays lie too deep in each other.</exception>
    public static ReadOnlyMemory<byte> Prepared(ReadOnlyMemory<byte> bytes, ReadingLimits limits)
    {
        if (bytes.Span.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        var span = bytes.Span;
        var (depth, replaced) = (0, (byte[]?)null);
        for (var i = 0; i < span.Length; i++)
        {
            switch (span[i])
            {
                case (byte)'"':
                    i = EndOfString(span, i + 1);
                    break;
                case (byte)'{' or (byte)'[':
                    if (++depth > limits.Depth)
                        throw new RefusedException($"is JSON that is nested more than {limits.Depth} deep; no report is.");
                    break;
                case (byte)'}' or (byte)']':
                    depth--;
                    break;
                case (byte)'N' or (byte)'I':
                    var word = span[i..].StartsWith("NaN"u8) ? 3 : span[i..].StartsWith("Infinity"u8) ? 8 : 0;
                    if (word == 0)
                        break;
                    replaced ??= bytes.ToArray();
                    replaced.AsSpan(i, word).Fill((byte)' ');
                    replaced[i] = (byte)'0';
                    i += word - 1;
                    break;
            }
        }

        return replaced ?? bytes;
    }

    private static int EndOfString(ReadOnlySpan<byte> span, int i)
    {
        while (i < span.Length)
        {
            var next = span[i..].IndexOfAny((byte)'"', (byte)'\\');
            if (next < 0)
                return span.Length;
            i += next;
            if (span[i] == '"')
                return i;
            i += 2;
        }

        return i;
    }
}
