namespace HwSpecs.Grading.Reading;

/// <summary>How much of a submission is read; all are counts, so that the same file gives the same outcome on every machine.</summary>
/// <remarks>A report of this homework has a few kilobytes of text and some 200 numbers. What is far beyond is a mistake or an attack.</remarks>
public sealed record ReadingLimits
{
    public static ReadingLimits Default { get; } = new();

    /// <summary>Bytes of one file, as it was handed in.</summary>
    public long Bytes { get; init; } = 16 << 20;

    /// <summary>Files in a folder or an archive, those of archives inside included.</summary>
    public int Files { get; init; } = 200;

    /// <summary>Bytes of everything that is unpacked: entries of archives, parts of a Word file, streams of a PDF.</summary>
    public long UnpackedBytes { get; init; } = 64 << 20;

    /// <summary>How many bytes one packed byte may become, where more than a mebibyte comes of it.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Archives inside archives.</summary>
    public int Nesting { get; init; } = 1;

    public int Pages { get; init; } = 200;

    /// <summary>Streams of a PDF that are opened, forms as often as they are drawn.</summary>
    public int Streams { get; init; } = 20_000;

    /// <summary>Characters of text that come of one file.</summary>
    public int Characters { get; init; } = 2_000_000;

    /// <summary>Runs of digits in the text of one file.</summary>
    public int Numbers { get; init; } = 200_000;

    /// <summary>Characters of one output of a notebook; a longer one is left out, with a note.</summary>
    public int OutputCharacters { get; init; } = 200_000;

    /// <summary>How deep objects and arrays of JSON, or elements of a Word file, may lie in each other.</summary>
    public int Depth { get; init; } = 64;
}
