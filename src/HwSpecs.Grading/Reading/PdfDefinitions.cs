using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace HwSpecs.Grading.Reading;

/// <summary>Looks for colours and functions that are made of themselves, on which PdfPig would overflow the stack and end the process.</summary>
/// <remarks>Colour spaces and functions of ISO 32000-1, 8.6 and 7.10. They are looked at before any page is read.</remarks>
/// <param name="data">An object's data, or null where it is missing or damaged.</param>
internal sealed class PdfDefinitions(Func<IndirectReference, IToken?> data)
{
    private const int DeepestNesting = 16;
    private const int MostParts = 20_000;
    private const int MostReferences = 16;

    /// <summary>A table of samples is read between 2^inputs of them.</summary>
    private const int MostInputs = 8;
    private const double MostSamples = 1 << 22;

    private static readonly NameToken FunctionType = NameToken.Create("FunctionType");
    private static readonly NameToken TableSize = NameToken.Create("Size");
    private static readonly NameToken Functions = NameToken.Create("Functions");
    private static readonly NameToken Alternate = NameToken.Create("Alternate");
    private static readonly NameToken Filter = NameToken.Create("Filter");
    private static readonly HashSet<string> ColourSpaces = ["Separation", "DeviceN", "NChannel", "Indexed", "I", "Pattern", "ICCBased"];

    private readonly Dictionary<IndirectReference, long> sizes = [];

    /// <exception cref="RefusedException">One of the objects is made of itself, or of far too many parts.</exception>
    public void Check(IEnumerable<IndirectReference> objects)
    {
        foreach (var reference in objects)
        {
            var token = data(reference);
            for (var k = 0; token is IndirectReferenceToken other; k++)
            {
                if (k == MostReferences)
                    throw new RefusedException("is a damaged PDF: an object of it refers to itself.");
                token = data(other.Data);
            }

            CheckAll(token);
        }
    }

    /// <summary>Whether braces of a PostScript calculator lie deeper in each other than anyone writes them.</summary>
    public static bool IsDeepProgram(DictionaryToken dictionary, ReadOnlySpan<byte> program)
    {
        if (!dictionary.ContainsKey(FunctionType))
            return false;
        var depth = 0;
        foreach (var c in program)
        {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth > DeepestNesting)
                return true;
        }

        return false;
    }

    public static RefusedException Endless() => new("is a damaged PDF: a colour or a function of it is made of itself.");

    /// <summary>What is defined inside other objects, such as in the resources of a page.</summary>
    private void CheckAll(IToken? token)
    {
        var open = new Stack<IToken>();
        for (var next = token; next is not null || open.TryPop(out next); next = null)
        {
            if (next is StreamToken stream)
            {
                if (!stream.StreamDictionary.ContainsKey(Filter) && IsDeepProgram(stream.StreamDictionary, stream.Data.Span))
                    throw Endless();
                open.Push(stream.StreamDictionary);
            }

            if (next is DictionaryToken dictionary)
            {
                foreach (var value in dictionary.Data.Values)
                    open.Push(value);
            }

            if (next is ArrayToken array)
            {
                foreach (var item in array.Data)
                {
                    if (item is ArrayToken or DictionaryToken)
                        open.Push(item);
                }
            }

            if (Size(next, 0) > MostParts)
                throw Endless();
        }
    }

    /// <returns>Of how many colours and functions it is made, those that come several times counted as often.</returns>
    private long Size(IToken? token, int depth)
    {
        if (depth > DeepestNesting)
            throw Endless();
        if (token is IndirectReferenceToken { Data: var reference })
        {
            if (!sizes.TryGetValue(reference, out var known))
                known = sizes[reference] = Size(data(reference), depth + 1);
            return known;
        }

        CheckTable(token);
        var size = 0L;
        foreach (var part in Parts(token))
            size = Math.Min(size + 1 + Size(part, depth + 1), MostParts + 1L);
        return size;
    }

    private void CheckTable(IToken? token)
    {
        if (token is not StreamToken { StreamDictionary: var function } || !function.ContainsKey(FunctionType) || !function.TryGet(TableSize, out var size))
            return;
        if ((size is IndirectReferenceToken reference ? data(reference.Data) : size) is not ArrayToken { Data: var sizes })
            return;
        if (sizes.Count > MostInputs || sizes.OfType<NumericToken>().Aggregate(1.0, (product, number) => product * number.Double) > MostSamples)
            throw new RefusedException("is a damaged PDF: a colour of it comes from a table of far too many samples.");
    }

    private static IEnumerable<IToken> Parts(IToken? token) => token switch
    {
        StreamToken stream => Parts(stream.StreamDictionary),
        DictionaryToken dictionary when dictionary.ContainsKey(FunctionType) => dictionary.TryGet(Functions, out var functions) ? functions is ArrayToken array ? array.Data : [functions] : [],
        DictionaryToken dictionary when dictionary.TryGet(Alternate, out var alternate) => [alternate],
        ArrayToken { Data: [NameToken { Data: var name }, ..] } array when ColourSpaces.Contains(name) => array.Data.Skip(1).SelectMany(item => item is DictionaryToken attributes ? attributes.Data.Values : [item]),
        _ => [],
    };
}
