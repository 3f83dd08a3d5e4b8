namespace HwSpecs.Grading.Reading;

/// <summary>The bytes of a file, up to the limit.</summary>
internal static class FileBytes
{
    /// <exception cref="RefusedException">It is too long, or may not or cannot be read.</exception>
    public static ReadOnlyMemory<byte> Read(string path, ReadingLimits limits)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            return Read(stream, limits);
        }
        catch (UnauthorizedAccessException)
        {
            throw new RefusedException("may not be read; check its permissions.");
        }
        catch (IOException failure)
        {
            throw new RefusedException($"could not be read: {Typography.Shown(failure.Message, 200)}");
        }
    }

    private static ReadOnlyMemory<byte> Read(FileStream stream, ReadingLimits limits)
    {
        // A pipe or a device has no length, and a file may grow while it is read: the limit holds for what arrives.
        var known = stream.CanSeek ? (int)Math.Min(stream.Length, limits.Bytes) : 0;
        var bytes = new byte[known + 1];
        var length = 0;
        int read;
        while ((read = stream.Read(bytes, length, bytes.Length - length)) > 0)
        {
            length += read;
            if (length > limits.Bytes)
                throw new RefusedException($"is longer than {limits.Bytes >> 20} MiB; a report of this homework has far less.");
            if (length == bytes.Length)
                Array.Resize(ref bytes, (int)Math.Min(Math.Max(bytes.Length * 2L, 1 << 16), limits.Bytes + 1));
        }

        return bytes.AsMemory(0, length);
    }
}
