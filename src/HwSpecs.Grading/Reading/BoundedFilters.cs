using System.IO.Compression;
using HwSpecs.Grading.Reading.Fonts;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace HwSpecs.Grading.Reading;

/// <summary>PdfPig's decoders within limits: a stream that unpacks to far too much is refused before it is unpacked.</summary>
internal sealed class BoundedFilters(ReadingBudget budget) : IFilterProvider
{
    /// <summary>The filter of a stream that is not packed, which counts its bytes: PdfPig asks for no filter where a stream names none.</summary>
    public static readonly NameToken Unpacked = NameToken.Create("HwSpecs.Unpacked");

    private int streams;
    private long mappedCharacters;

    /// <summary>Why decoding was refused; PdfPig may swallow the exception that says so.</summary>
    public string? Refusal { get; private set; }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(DefaultFilterProvider.Instance.GetFilters(dictionary));

    /// <summary>Of every stream of a page: PdfPig looks up the names itself.</summary>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names)
    {
        Count();
        return names is [var name] && name.Equals(Unpacked) ? [new BoundedFilter(null, this)] : Bounded(DefaultFilterProvider.Instance.GetNamedFilters(names));
    }

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new BoundedFilter(filter, this))];

    /// <summary>A form that draws forms that draw forms opens a stream each time.</summary>
    private void Count()
    {
        if (++streams > budget.Limits.Streams)
            throw Refuse($"is a PDF that opens more than {budget.Limits.Streams} streams; no report does.");
    }

    private void Unpack(IFilter? filter, Memory<byte> input)
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

    private void Check(DictionaryToken dictionary, ReadOnlySpan<byte> decoded)
    {
        if (PdfDefinitions.IsDeepProgram(dictionary, decoded))
            throw Refuse(PdfDefinitions.Endless().Message);
        mappedCharacters += CharacterMaps.Count(decoded);
        if (mappedCharacters > CharacterMaps.Most)
            throw Refuse($"is a damaged PDF: its fonts map more than {CharacterMaps.Most} characters.");
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

    /// <param name="filter">Null where the stream is not packed.</param>
    private sealed class BoundedFilter(IFilter? filter, BoundedFilters bounds) : IFilter
    {
        public bool IsSupported => filter?.IsSupported ?? true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            // The size of a fax is what its dictionary says, whatever was sent.
            if (filter is CcittFaxDecodeFilter)
                throw new NotSupportedException("Images are not read.");
            bounds.Unpack(filter, input);
            var decoded = filter?.Decode(input, streamDictionary, filterProvider, filterIndex) ?? input;
            bounds.Check(streamDictionary, decoded.Span);
            return decoded;
        }
    }
}
