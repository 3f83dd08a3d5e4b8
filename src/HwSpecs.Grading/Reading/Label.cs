using System.Collections.Concurrent;

namespace HwSpecs.Grading.Reading;

/// <summary>The words of one label and what they mean, worked out once: a class writes the same few hundred labels over and over.</summary>
internal sealed class Label
{
    public static readonly Label None = new("");

    /// <summary>Longer labels are prose, of which no two are alike.</summary>
    private const int LongestKept = 48;

    /// <summary>Submissions of nonsense cannot fill the memory: with more labels than these, all are forgotten.</summary>
    private const int MostKept = 4096;

    private static readonly ConcurrentDictionary<string, Label> Kept = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Label>.AlternateLookup<ReadOnlySpan<char>> KeptSpans = Kept.GetAlternateLookup<ReadOnlySpan<char>>();
    private static int kept;

    private string?[]? names;

    private Label(string words)
    {
        Words = words;
        Last = words[(words.LastIndexOf(' ') + 1)..];
        BeforeLast = words[..^Last.Length].Trim();
        Network = Vocabulary.Network(words);
        (IsTarget, IsEpoch, IsSample, IsInputComponent) = (Vocabulary.IsTarget(words), Vocabulary.IsEpoch(Last), Vocabulary.IsSample(Last), Vocabulary.IsInputComponent(Last));
    }

    /// <summary>Separated by spaces; empty where a value stands alone.</summary>
    public string Words { get; }

    public string Last { get; }

    /// <summary>The words ahead of the last.</summary>
    public string BeforeLast { get; }

    /// <inheritdoc cref="Vocabulary.Network"/>
    public string? Network { get; }

    public bool IsTarget { get; }

    /// <summary>The last word names an epoch, as the next two do a sample and one number of an input.</summary>
    public bool IsEpoch { get; }

    public bool IsSample { get; }

    public bool IsInputComponent { get; }

    public static Label Of(ReadOnlySpan<char> words)
    {
        if (KeptSpans.TryGetValue(words, out var known))
            return known;
        var label = new Label(words.ToString());
        if (words.Length > LongestKept)
            return label;
        if (Interlocked.Increment(ref kept) > MostKept)
        {
            Kept.Clear();
            kept = 0;
        }

        return Kept.GetOrAdd(label.Words, label);
    }

    /// <inheritdoc cref="Vocabulary.NameIn"/>
    public string? NameIn(string problem)
    {
        var k = Array.IndexOf(Vocabulary.Problems, problem);
        return k < 0 ? null : (names ??= Array.ConvertAll(Vocabulary.Problems, of => Vocabulary.NameIn(of, Words)))[k];
    }
}
