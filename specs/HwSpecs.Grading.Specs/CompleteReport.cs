using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reading;
using HwSpecs.Quantities;
using HwSpecs.Report;

namespace HwSpecs.Grading.Specs;

/// <summary>The report with every figure right, and copies of it with one planted change.</summary>
internal static class CompleteReport
{
    public const string Name = "complete-report.txt";

    public static string Text { get; } = Load();

    /// <summary>The report with the first <paramref name="from"/> behind the anchors, which are looked for in order, replaced.</summary>
    public static string With(string anchors, string from, string to)
    {
        var at = 0;
        foreach (var anchor in anchors.Split(" > "))
            at = Find(anchor, at) + anchor.Length;
        at = Find(from, at);
        return Text[..at] + to + Text[(at + from.Length)..];
    }

    /// <summary>The report without what stands from one text up to another.</summary>
    public static string Without(string from, string upTo)
    {
        var start = Find(from, 0);
        return Text[..start] + Text[Find(upTo, start)..];
    }

    /// <summary>The homework under the default rubric.</summary>
    public static MarkingKey Key { get; } = MarkingKey.Of(Definition.Homework, Rubric.Default);

    public static MarkedSubmission Mark(string text) => Marker.Mark(Key, Read(text));

    public static SubmissionReading Read(string text) => SubmissionReader.Read(SubmissionText.Of(text), Definition.Homework.Samples);

    public static Verdict VerdictOn(this MarkedSubmission marked, string address) =>
        marked.Verdicts.Single(verdict => verdict.Address == new Address(address));

    private static int Find(string what, int from)
    {
        var at = Text.IndexOf(what, from, StringComparison.Ordinal);
        return at >= 0 ? at : throw new ArgumentException($"The complete report has no '{what}' behind character {from}.");
    }

    private static string Load()
    {
        using var stream = typeof(CompleteReport).Assembly.GetManifestResourceStream(Name) ?? throw new InvalidOperationException($"{Name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
