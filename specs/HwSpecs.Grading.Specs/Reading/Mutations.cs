using System.IO.Compression;
using System.Text;

namespace HwSpecs.Grading.Specs.Reading;

/// <summary>Damaged copies of a file, the same ones in every run.</summary>
internal static class Mutations
{
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "[", "]", "(((((((((", "{", "}", "|", "\n|---|---|\n", "=", ":", ",", "-", "1e999", "nan", "-inf", "NaN", "0.37\n75", "\u2212", "∪", "x <", "|x|", "Sample", "Epoch 10", "2.1\n", "Problem 1\nReLU\n", "fast", "elsewhere",
            "tensor(", "\0", "\r", "\uFEFF", "\u202E", "\u001B[", "<<", ">>", "endstream", "/Length 99999999", "/Kids [2 0 R]", "obj", "<w:tbl>", "</w:p>", "<m:m>", "<!DOCTYPE a>", "\"cells\":", "\\ud800", "../", "99999999999999999999",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    public static byte[] Of(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var changes = random.Next(1, 6); changes > 0 && bytes.Count > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 60), bytes.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 4:
                    bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 5:
                    bytes.InsertRange(at, Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], random.Next(200)).SelectMany(piece => piece));
                    break;
                case 6 when random.Next(4) == 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>The archive with one of its entries damaged, which a damaged archive would hide.</summary>
    public static byte[] OfEntry(byte[] original, Random random)
    {
        var entries = new List<(string Name, byte[] Bytes)>();
        using (var archive = new ZipArchive(new MemoryStream(original)))
        {
            foreach (var entry in archive.Entries)
            {
                using var content = new MemoryStream();
                using var opened = entry.Open();
                opened.CopyTo(content);
                entries.Add((entry.FullName, content.ToArray()));
            }
        }

        var index = random.Next(3) == 0 ? random.Next(entries.Count) : entries.FindIndex(entry => entry.Name.EndsWith("document.xml", StringComparison.Ordinal));
        index = Math.Max(index, 0);
        entries[index] = (entries[index].Name, Of(entries[index].Bytes, random));
        return Documents.Zip([.. entries]);
    }
}
