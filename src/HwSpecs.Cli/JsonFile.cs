using HwSpecs.Adversarial.Json;

namespace HwSpecs.Cli;

/// <summary>Reads a file that should hold JSON, and says in one line what it holds instead.</summary>
internal static class JsonFile
{
    private const int LongestFile = 64 << 20;

    /// <param name="expected">What the file should hold, such as <c>a network</c>.</param>
    /// <param name="read">Throws <see cref="JsonContentException"/> or <see cref="NotSupportedException"/> if the bytes are not that.</param>
    public static T Read<T>(string path, string expected, Func<ReadOnlyMemory<byte>, T> read)
    {
        var bytes = Bytes(path, $"expected a JSON file with {expected}");
        try
        {
            return read(bytes);
        }
        catch (JsonContentException flaw)
        {
            throw new InputException($"{path} does not hold {expected}: {flaw.Message}");
        }
        catch (NotSupportedException limit)
        {
            throw new InputException($"{path}: {limit.Message}");
        }
    }

    private static ReadOnlyMemory<byte> Bytes(string path, string expected)
    {
        if (Directory.Exists(path))
            throw new InputException($"{path} is a directory; {expected}");
        if (!File.Exists(path))
            throw new InputException($"{path} does not exist; {expected}");
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            var bytes = Content(stream) ?? throw new InputException($"{path} is longer than {LongestFile >> 20} MiB; {expected}");
            return bytes.Length > 0 ? bytes : throw new InputException($"{path} is empty; {expected}");
        }
        catch (UnauthorizedAccessException)
        {
            throw new InputException($"{path} may not be read: check its permissions");
        }
        catch (IOException failure)
        {
            throw new InputException($"{path} could not be read: {failure.Message}");
        }
    }

    /// <returns>Null if it is too long: a pipe or a device has no length, so the limit holds for what arrives.</returns>
    private static byte[]? Content(FileStream stream)
    {
        if (stream.CanSeek && stream.Length > LongestFile)
            return null;
        var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > LongestFile)
                return null;
        }

        return bytes.ToArray();
    }
}
