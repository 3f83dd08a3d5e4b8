using System.Buffers.Binary;

namespace HwSpecs.Variants;

/// <summary>Choices that follow from the bytes of a digest, two bytes each, so that they are the same on every machine.</summary>
internal ref struct Choices(ReadOnlySpan<byte> digest)
{
    private ReadOnlySpan<byte> rest = digest;

    /// <summary>One of the options; with n of them, each comes up equally often to within one part in 65536 / n.</summary>
    public T Of<T>(T[] options)
    {
        var number = BinaryPrimitives.ReadUInt16BigEndian(rest);
        rest = rest[sizeof(ushort)..];
        return options[(number * options.Length) >> 16];
    }
}
