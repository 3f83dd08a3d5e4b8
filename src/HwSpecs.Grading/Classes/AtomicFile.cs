namespace HwSpecs.Grading.Classes;

/// <summary>Writes a file whole or not at all: whoever reads it meets the old bytes or the new ones.</summary>
public static class AtomicFile
{
    /// <exception cref="IOException">It could not be written; the message names the file and says why.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        // In the same folder, for only a rename within one file system is atomic; a dot before it, so that no pattern such as *.csv finds it.
        var temporary = Path.Combine(Path.GetDirectoryName(path) ?? "", $".{Path.GetFileName(path)}.tmp");
        try
        {
            WriteNew(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
            throw new IOException($"{path} could not be written: {failure.Message.TrimEnd('.')}. What was written before is whole; make room or choose another folder, and run the same command again.", failure);
        }
    }

    /// <summary>What a killed run has left under this name is overwritten.</summary>
    private static void WriteNew(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            // Not FileMode.Create: it cuts even a new file to length 0, and ext4 then writes it to disk when it is closed. No share, so that the kind of file system need not be asked for.
            using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            RandomAccess.Write(file, bytes, 0);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.WriteAllBytes(path, bytes);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It is overwritten by the next run; the first failure is the one to tell.
        }
    }
}
