using System.Buffers.Binary;

namespace HwSpecs.Grading.Reading.Fonts;

/// <summary>Numbers of a font's tables, most significant byte first; null outside of the font.</summary>
internal readonly ref struct FontBytes(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    public int Length => bytes.Length;

    public int? UInt8(long at) => at >= 0 && at < bytes.Length ? bytes[(int)at] : null;

    public int? UInt16(long at) => at >= 0 && at + 2 <= bytes.Length ? BinaryPrimitives.ReadUInt16BigEndian(bytes[(int)at..]) : null;

    public long? UInt32(long at) => at >= 0 && at + 4 <= bytes.Length ? BinaryPrimitives.ReadUInt32BigEndian(bytes[(int)at..]) : null;

    /// <returns>As much of it as lies within the font.</returns>
    public ReadOnlySpan<byte> Part(long at, long length)
    {
        var start = (int)Math.Clamp(at, 0, bytes.Length);
        return bytes.Slice(start, (int)Math.Clamp(length, 0, bytes.Length - start));
    }
}
