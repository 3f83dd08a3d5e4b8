namespace HwSpecs.Grading.Reading;

/// <summary>What the files of one submission may still unpack, together.</summary>
/// <param name="unpacked">What files of it that are read elsewhere have unpacked.</param>
internal sealed class ReadingBudget(ReadingLimits limits, long unpacked = 0)
{
    private int files;

    public ReadingLimits Limits { get; } = limits;

    public long Unpacked { get; set; } = unpacked;

    public long UnpackedLeft => Limits.UnpackedBytes - Unpacked;

    /// <exception cref="RefusedException">The submission holds too many files.</exception>
    public void CountFile()
    {
        if (++files > Limits.Files)
            throw new RefusedException($"holds more than {Limits.Files} files; expected one report, or a few files of it.");
    }

    /// <exception cref="RefusedException">More comes of it than the limits allow.</exception>
    public void Unpack(long bytes, long packed)
    {
        Unpacked += bytes;
        if (Unpacked > Limits.UnpackedBytes)
            throw new RefusedException($"unpacks to more than {Limits.UnpackedBytes >> 20} MiB; a report of this homework has far less.");
        if (bytes > 1 << 20 && bytes / Math.Max(1, packed) > Limits.Ratio)
            throw new RefusedException($"unpacks to more than {Limits.Ratio} times its size; no report does.");
    }
}
