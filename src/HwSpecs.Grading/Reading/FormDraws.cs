using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace HwSpecs.Grading.Reading;

/// <summary>Counts how often a PDF would draw its unpacked forms before any is drawn: ten forms that each draw the next ten times are drawn ten thousand million times.</summary>
/// <remarks>Packed forms are counted as they are unpacked, by <see cref="BoundedFilters"/>.</remarks>
/// <param name="data">An object's data, or null where it is missing or damaged.</param>
internal sealed class FormDraws(Func<IndirectReference, IToken?> data, int most)
{
    private static readonly NameToken XObject = NameToken.Create("XObject");
    private static readonly NameToken Resources = NameToken.Create("Resources");
    private static readonly NameToken Filter = NameToken.Create("Filter");

    private readonly Dictionary<IndirectReference, long> draws = [];

    /// <exception cref="RefusedException">The forms of the document are drawn more often than any report draws.</exception>
    public void Check(IEnumerable<IndirectReference> objects)
    {
        foreach (var reference in objects)
        {
            if (Of(reference, depth: 0) > most)
                throw new RefusedException($"is a PDF that draws more than {most} forms; no report does.");
        }
    }

    /// <returns>How many forms it draws, those that its forms draw included, counted no further than past the limit.</returns>
    private long Of(IndirectReference reference, int depth)
    {
        if (draws.TryGetValue(reference, out var known))
            return known;

        // A form inside itself, or very deep inside others: PdfPig stops there by itself.
        draws[reference] = 0;
        if (depth > 60 || data(reference) is not StreamToken stream || stream.StreamDictionary.ContainsKey(Filter))
            return 0;
        var drawn = stream.Data.Span.Count("Do"u8);
        long deepest = 0;
        foreach (var child in Children(stream.StreamDictionary))
            deepest = Math.Max(deepest, Of(child, depth + 1));
        return draws[reference] = Math.Min(drawn * (1 + deepest), most + 1L);
    }

    private IEnumerable<IndirectReference> Children(DictionaryToken dictionary) =>
        Dictionary(dictionary, Resources) is { } resources && Dictionary(resources, XObject) is { } objects
            ? objects.Data.Values.OfType<IndirectReferenceToken>().Select(token => token.Data)
            : [];

    private DictionaryToken? Dictionary(DictionaryToken parent, NameToken name) =>
        parent.TryGet(name, out var token) ? token is IndirectReferenceToken reference ? data(reference.Data) as DictionaryToken : token as DictionaryToken : null;
}
