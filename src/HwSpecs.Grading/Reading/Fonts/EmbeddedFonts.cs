using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace HwSpecs.Grading.Reading.Fonts;

/// <summary>
/// Puts, in place of each font program inside a PDF, one made anew with what text needs and without shapes of glyphs: text needs none, and
/// PdfPig overflows the stack or never comes back on a shape that contains or calls itself.
/// </summary>
/// <remarks>ISO 32000-1, 9.6 to 9.9. Where letters stand follows from the widths that the PDF states beside the program.</remarks>
internal sealed class EmbeddedFonts(PdfObjects objects)
{
    /// <summary>Characters for which one document states a width by ranges; a font of all Chinese characters has 65,536.</summary>
    private const long MostWidths = 1 << 18;

    private static readonly NameToken Subtype = NameToken.Create("Subtype");
    private static readonly NameToken CharProcs = NameToken.Create("CharProcs");
    private static readonly (NameToken Key, FontProgram Program)[] Programs =
    [
        (NameToken.Create("FontFile"), FontProgram.Type1), (NameToken.Create("FontFile2"), FontProgram.TrueType), (NameToken.Create("FontFile3"), FontProgram.BySubtype),
    ];

    private readonly Dictionary<IndirectReference, FontProgram> streams = [];
    private long widths;

    private enum FontProgram
    {
        /// <summary>Nothing of it is needed, or it claims to be of two kinds.</summary>
        None,
        Type1,
        TrueType,
        BySubtype,
    }

    /// <exception cref="RefusedException">A font states widths of far too many characters, or its program unpacks to far too much.</exception>
    public void Replace()
    {
        foreach (var dictionary in objects.Dictionaries())
        {
            foreach (var (key, program) in Programs)
                Add(dictionary, key, program);
            if (objects.Resolved(dictionary, CharProcs) is DictionaryToken { Data.Values: var shapes })
            {
                foreach (var shape in shapes)
                    Add(shape, FontProgram.None);
            }

            CountWidths(objects.Resolved(dictionary, NameToken.Create("W")), 1);
            CountWidths(objects.Resolved(dictionary, NameToken.Create("W2")), 3);
        }

        foreach (var (reference, program) in streams)
            objects.Replace(reference, WithoutShapes((StreamToken)objects.Data(reference)!, program));
    }

    private void Add(DictionaryToken dictionary, NameToken key, FontProgram program)
    {
        if (dictionary.TryGet(key, out var token))
            Add(token, program);
    }

    private void Add(IToken token, FontProgram program)
    {
        if (objects.StreamOf(token) is { } reference)
            streams[reference] = streams.TryGetValue(reference, out var other) && other != program ? FontProgram.None : program;
    }

    private StreamToken WithoutShapes(StreamToken stream, FontProgram program)
    {
        var subtype = objects.Resolved(stream.StreamDictionary, Subtype) as NameToken;
        var bytes = (program, subtype?.Data) switch
        {
            (FontProgram.None, _) => [],
            (FontProgram.Type1 or FontProgram.BySubtype, "Type1C") => CompactFontText.Of(Decoded(stream).Span),
            (FontProgram.Type1, _) => Type1Text.Of(Decoded(stream).Span),
            (FontProgram.TrueType, _) or (_, "OpenType") => TrueTypeText.Of(Decoded(stream).Span),
            _ => [],
        };
        var length = new NumericToken(bytes.Length);
        var dictionary = new Dictionary<NameToken, IToken> { [NameToken.Create("Length1")] = length, [NameToken.Create("Length2")] = new NumericToken(0), [NameToken.Length] = length };
        if (subtype is not null)
            dictionary[Subtype] = subtype;
        return new StreamToken(new DictionaryToken(dictionary), bytes);
    }

    private ReadOnlyMemory<byte> Decoded(StreamToken stream)
    {
        try
        {
            return objects.Decoded(stream);
        }
#pragma warning disable CA1031 // As at the reader's boundary: whatever a damaged font makes a decoder throw, the font is left out.
        catch (Exception failure) when (failure is not RefusedException)
#pragma warning restore CA1031
        {
            return ReadOnlyMemory<byte>.Empty;
        }
    }

    /// <summary>An array of <c>first [width ...]</c> and <c>first last width</c>; PdfPig writes out every range.</summary>
    /// <param name="numbers">How many stand behind first and last.</param>
    private void CountWidths(IToken? token, int numbers)
    {
        if (token is not ArrayToken { Data: var items })
            return;
        for (var k = 0; k + 1 < items.Count;)
        {
            var (first, second) = (Resolved(items[k]), Resolved(items[k + 1]));
            if (first is NumericToken from && second is NumericToken to)
            {
                widths += (long)Math.Clamp(to.Double - from.Double + 1, 0, MostWidths + 1);
                k += 2 + numbers;
            }
            else
            {
                k += second is ArrayToken ? 2 : 1;
            }

            if (widths > MostWidths)
                throw new RefusedException($"is a damaged PDF: its fonts state widths of more than {MostWidths} characters.");
        }
    }

    private IToken? Resolved(IToken token) => token is IndirectReferenceToken reference ? objects.Data(reference.Data) : token;
}
