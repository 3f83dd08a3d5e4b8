using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace HwSpecs.Grading.Reading;

/// <summary>PdfPig's decoders within limits: a stream that unpacks to far too much is refused before it is unpacked.</summary>
internal sealed class BoundedFilters(ReadingBudget budget) : ILookupFilterProvider
{
    /// <summary>What is said of a font whose glyphs contain themselves.</summary>
    public const string EndlessFont = "is a damaged PDF: a glyph of one of its fonts contains itself.";

    private static readonly NameToken FontLength = NameToken.Create("Length1");

    private int streams;

    /// <summary>Why decoding was refused; PdfPig may swallow the exception that says so.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Only streams of fonts state this length.</summary>
    public static bool IsFont(DictionaryToken dictionary) => dictionary.ContainsKey(FontLength);

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary, IPdfTokenScanner scanner)
    {
        Count();
        return Bounded(DefaultFilterProvider.Instance is ILookupFilterProvider lookup ? lookup.GetFilters(dictionary, scanner) : DefaultFilterProvider.Instance.GetFilters(dictionary));
    }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary)
    {
        Count();
        return Bounded(DefaultFilterProvider.Instance.GetFilters(dictionary));
    }

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new BoundedFilter(filter, this))];

    /// <summary>A form that draws forms that draw forms opens a stream each time.</summary>
    private void Count()
    {
        if (++streams > budget.Limits.Streams)
            throw Refuse($"is a PDF that opens more than {budget.Limits.Streams} streams; no report does.");
    }

    private void Unpack(IFilter filter, Memory<byte> input)
    {
        try
        {
            // A byte of LZW or run lengths becomes at most so many.
            budget.Unpack(
                filter switch
                {
                    FlateFilter => Inflated(input),
                    LzwFilter => input.Length * 1400L,
                    RunLengthFilter => input.Length * 64L,
                    _ => input.Length,
                },
                filter is FlateFilter ? input.Length : long.MaxValue);
        }
        catch (RefusedException refusal)
        {
            throw Refuse(refusal.Message);
        }
    }

    private RefusedException Refuse(string reason)
    {
        Refusal ??= reason;
        return new RefusedException(reason);
    }

    private long Inflated(Memory<byte> input)
    {
        // Short streams cannot become long: deflate packs at most 1032 bytes into one.
        if (input.Length < 1024)
            return input.Length * 1032L;
        try
        {
            using var inflate = new ZLibStream(Archives.Stream(input), CompressionMode.Decompress);
            var buffer = new byte[1 << 14];
            long length = 0;
            int read;
            while (length <= budget.UnpackedLeft && (read = inflate.Read(buffer)) > 0)
                length += read;
            return length;
        }
        catch (InvalidDataException)
        {
            return input.Length;
        }
    }

    private sealed class BoundedFilter(IFilter filter, BoundedFilters bounds) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            bounds.Unpack(filter, input);
            var decoded = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (IsFont(streamDictionary) && CompositeGlyphs.NestWithoutEnd(decoded))
                throw bounds.Refuse(EndlessFont);
            if (PdfDefinitions.IsDeepProgram(streamDictionary, decoded.Span))
                throw bounds.Refuse(PdfDefinitions.Endless().Message);
            return decoded;
        }
    }
}
