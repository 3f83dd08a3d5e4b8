using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace HwSpecs.Grading.Reading;

/// <summary>All objects of a PDF, looked up once and held to what they then were: what was checked is what pages are read from.</summary>
/// <remarks>Left to itself, PdfPig may find an object elsewhere in a damaged file after it has looked for another.</remarks>
internal sealed class PdfObjects
{
    private const int MostReferences = 16;

    /// <summary>PdfPig goes through the whole file for each object that is not where the file says it is.</summary>
    private const long MostBytesSearched = 128 << 20;

    private readonly PdfDocument document;
    private readonly long fileLength;
    private readonly Dictionary<IndirectReference, IToken> objects = [];
    private long searched;

    /// <exception cref="RefusedException">Far too many objects are not where the file says they are.</exception>
    public PdfObjects(PdfDocument document, long fileLength)
    {
        (this.document, this.fileLength) = (document, fileLength);
        var missing = new HashSet<IndirectReference>();
        var open = new Stack<IndirectReference>(document.Structure.CrossReferenceTable.ObjectOffsets.Keys);
        for (var found = true; found;)
        {
            found = false;
            while (open.TryPop(out var reference))
            {
                if (objects.ContainsKey(reference))
                    continue;
                if (Find(reference) is not { } token)
                {
                    missing.Add(reference);
                    continue;
                }

                (objects[reference], found) = (token, true);
                missing.Remove(reference);
                foreach (var other in Parts(token).OfType<IndirectReferenceToken>())
                {
                    if (!missing.Contains(other.Data))
                        open.Push(other.Data);
                }
            }

            // Looking for one object may have brought up others.
            foreach (var reference in missing.Where(reference => !document.Structure.CrossReferenceTable.ObjectOffsets.ContainsKey(reference)))
                open.Push(reference);
        }

        foreach (var (reference, token) in objects)
            Hold(reference, token);

        // ISO 32000-1, 7.3.10: a reference to a missing object is one to null.
        foreach (var reference in missing)
            Hold(reference, NullToken.Instance);
    }

    public IReadOnlyCollection<IndirectReference> References => objects.Keys;

    /// <returns>Null where it is missing or damaged.</returns>
    public IToken? Data(IndirectReference reference) => objects.GetValueOrDefault(reference);

    /// <summary>Those of streams, and those inside other objects, included.</summary>
    public IEnumerable<DictionaryToken> Dictionaries() => objects.Values.ToList().SelectMany(Parts).OfType<DictionaryToken>();

    public IToken? Resolved(DictionaryToken dictionary, NameToken key)
    {
        if (!dictionary.TryGet(key, out var token))
            return null;
        for (var k = 0; k < MostReferences && token is IndirectReferenceToken reference; k++)
            token = Data(reference.Data);
        return token;
    }

    /// <returns>The stream's own reference, at the end of all references that lead to it; null where none does.</returns>
    public IndirectReference? StreamOf(IToken token)
    {
        for (var k = 0; k < MostReferences && token is IndirectReferenceToken { Data: var reference }; k++)
        {
            if (Data(reference) is not { } next)
                return null;
            if (next is StreamToken)
                return reference;
            token = next;
        }

        return null;
    }

    public ReadOnlyMemory<byte> Decoded(StreamToken stream) => stream.Decode(document.Structure.FilterProvider, document.Structure.TokenScanner);

    public void Replace(IndirectReference reference, IToken token)
    {
        objects[reference] = token;
        Hold(reference, token);
    }

    private void Hold(IndirectReference reference, IToken token) => document.Advanced.ReplaceIndirectObject(
        reference,
        token is StreamToken { StreamDictionary: var dictionary } stream && !dictionary.ContainsKey(NameToken.Filter) && !dictionary.ContainsKey(NameToken.F)
            ? new StreamToken(dictionary.With(NameToken.Filter, BoundedFilters.Unpacked), stream.Data)
            : token);

    private IToken? Find(IndirectReference reference)
    {
        try
        {
            if (document.Structure.TokenScanner.Get(reference)?.Data is { } token)
                return token;
        }
#pragma warning disable CA1031 // As at the reader's boundary: whatever a damaged object makes the library throw, the object is damaged.
        catch (Exception failure) when (failure is not RefusedException)
#pragma warning restore CA1031
        {
        }

        if (document.Structure.CrossReferenceTable.ObjectOffsets.ContainsKey(reference) && (searched += fileLength) > MostBytesSearched)
            throw new RefusedException("is a damaged PDF: many of its objects are missing; was it cut off?");
        return null;
    }

    /// <summary>A token, and all that stands inside it.</summary>
    private static IEnumerable<IToken> Parts(IToken whole)
    {
        var open = new Stack<IToken>([whole]);
        while (open.TryPop(out var token))
        {
            yield return token;
            switch (token)
            {
                case StreamToken stream:
                    open.Push(stream.StreamDictionary);
                    break;
                case DictionaryToken dictionary:
                    foreach (var value in dictionary.Data.Values)
                        open.Push(value);
                    break;
                case ArrayToken array:
                    foreach (var item in array.Data)
                    {
                        if (item is not NumericToken)
                            open.Push(item);
                    }

                    break;
            }
        }
    }
}
