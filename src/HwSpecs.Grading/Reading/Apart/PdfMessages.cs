using System.Text;

namespace HwSpecs.Grading.Reading.Apart;

/// <summary>A PDF on its way to the process that reads it.</summary>
/// <param name="Unpacked">What other files of the submission have unpacked.</param>
internal sealed record PdfRequest(ReadOnlyMemory<byte> Pdf, ReadingLimits Limits, long Unpacked);

/// <param name="Text">Null where the PDF is refused.</param>
/// <param name="Unpacked">What the submission has unpacked by now.</param>
internal sealed record PdfAnswer(FileText? Text, string Refusal, long Unpacked);

/// <summary>What goes between the process that marks and one that reads PDFs for it; every message begins with the length of what follows.</summary>
internal static class PdfMessages
{
    private const int MostBytes = 1 << 30;

    public static void Write(Stream stream, PdfRequest request)
    {
        Write(stream, writer =>
        {
            writer.Write(request.Unpacked);
            writer.Write(request.Limits.UnpackedBytes);
            writer.Write(request.Limits.Ratio);
            writer.Write(request.Limits.Pages);
            writer.Write(request.Limits.Streams);
            writer.Write(request.Limits.Characters);
            writer.Write(request.Limits.Numbers);
        });
        stream.Write(BitConverter.GetBytes(request.Pdf.Length));
        stream.Write(request.Pdf.Span);
        stream.Flush();
    }

    /// <returns>Null at the end of the stream.</returns>
    public static PdfRequest? ReadRequest(Stream stream)
    {
        if (Next(stream) is not { } head || Next(stream) is not { } pdf)
            return null;
        using var reader = new BinaryReader(new MemoryStream(head));
        var unpacked = reader.ReadInt64();
        return new PdfRequest(pdf, new ReadingLimits
        {
            UnpackedBytes = reader.ReadInt64(),
            Ratio = reader.ReadInt32(),
            Pages = reader.ReadInt32(),
            Streams = reader.ReadInt32(),
            Characters = reader.ReadInt32(),
            Numbers = reader.ReadInt32(),
        }, unpacked);
    }

    public static void Write(Stream stream, PdfAnswer answer)
    {
        Write(stream, writer =>
        {
            writer.Write(answer.Unpacked);
            writer.Write(answer.Refusal);
            writer.Write(answer.Text is not null);
            if (answer.Text is not { } text)
                return;
            Write(writer, [.. text.Text.Lines.Select(line => (line.Place, line.Raw))]);
            Write(writer, [.. text.Notes.Select(note => (note.Place, note.Text))]);
        });
        stream.Flush();
    }

    /// <returns>Null where the stream ends ahead of its answer.</returns>
    public static PdfAnswer? ReadAnswer(Stream stream, ReadingLimits limits)
    {
        if (Next(stream) is not { } bytes)
            return null;
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var (unpacked, refusal) = (reader.ReadInt64(), reader.ReadString());
        if (!reader.ReadBoolean())
            return new PdfAnswer(null, refusal, unpacked);
        var lines = new FileLines(limits);
        foreach (var (place, text) in Placed(reader))
            lines.Add(place, text);
        foreach (var (place, text) in Placed(reader))
            lines.Note(text, place);
        return new PdfAnswer(lines.End(), refusal, unpacked);
    }

    private static void Write(Stream stream, Action<BinaryWriter> write)
    {
        using var message = new MemoryStream();
        using var writer = new BinaryWriter(message);
        writer.Write(0);
        write(writer);
        writer.Seek(0, SeekOrigin.Begin);
        writer.Write((int)message.Length - sizeof(int));
        stream.Write(message.GetBuffer(), 0, (int)message.Length);
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<(Place Place, string Text)> lines)
    {
        writer.Write(lines.Count);
        foreach (var (place, text) in lines)
        {
            var (number, line) = (Place.Page)place;
            writer.Write(number);
            writer.Write(line);
            writer.Write(Encoding.Unicode.GetByteCount(text));
            writer.Write(Encoding.Unicode.GetBytes(text));
        }
    }

    /// <summary>Text as UTF-16: a damaged PDF may hold half of a pair, which UTF-8 cannot carry.</summary>
    private static IEnumerable<(Place.Page Place, string Text)> Placed(BinaryReader reader)
    {
        for (var left = reader.ReadInt32(); left > 0; left--)
            yield return (new Place.Page(reader.ReadInt32(), reader.ReadInt32()), Encoding.Unicode.GetString(reader.ReadBytes(reader.ReadInt32())));
    }

    private static byte[]? Next(Stream stream)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        if (stream.ReadAtLeast(length, length.Length, throwOnEndOfStream: false) < length.Length)
            return null;
        if (BitConverter.ToInt32(length) is not (>= 0 and <= MostBytes and var count))
            return null;
        var bytes = new byte[count];
        return stream.ReadAtLeast(bytes, count, throwOnEndOfStream: false) == count ? bytes : null;
    }
}
