namespace HwSpecs.Grading.Reading;

/// <summary>What became of opening a submission.</summary>
public abstract record SubmissionFile
{
    /// <summary>A report of this homework has a few kilobytes; what is far longer is a mistake or an attack.</summary>
    public const long LongestFile = 16 << 20;

    private SubmissionFile()
    {
    }

    public sealed record Opened(SubmissionText Text) : SubmissionFile;

    /// <param name="Reason">One sentence with the file's name: what was found, what was expected.</param>
    public sealed record Refused(string Reason) : SubmissionFile;

    /// <summary>Reads the file as text; it is never executed.</summary>
    public static SubmissionFile Open(string path)
    {
        if (Directory.Exists(path))
            return new Refused($"{path} is a directory; expected one text file.");
        if (!File.Exists(path))
            return new Refused($"{path} does not exist; expected a text file.");
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            return Read(path, stream);
        }
        catch (UnauthorizedAccessException)
        {
            return new Refused($"{path} may not be read; check its permissions.");
        }
        catch (IOException failure)
        {
            return new Refused($"{path} could not be read: {Typography.Shown(failure.Message, 200)}");
        }
    }

    /// <summary>Reads bytes that were a file of this name.</summary>
    public static SubmissionFile Open(string name, ReadOnlyMemory<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        return Read(name, stream);
    }

    private static SubmissionFile Read(string path, Stream stream)
    {
        // A pipe or a device has no length, and a file may grow while it is read: the limit holds for what arrives.
        var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > LongestFile)
                return new Refused($"{path} is longer than {LongestFile >> 20} MiB; a text report of this homework has a few kilobytes.");
        }

        if (bytes.Length == 0)
            return new Refused($"{path} is empty; expected a text report.");
        return TextDecoding.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) switch
        {
            null => new Refused($"{path} is not text (UTF-8, UTF-16 or Latin-1); expected a text report."),
            var text when string.IsNullOrWhiteSpace(text) => new Refused($"{path} holds no text; expected a text report."),
            var text => new Opened(SubmissionText.Of(text)),
        };
    }
}
