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
    public static string With(string anchors, string from, string to) => Text.Planted(anchors, from, to);

    /// <summary>The text with the first <paramref name="from"/> behind the anchors, which are looked for in order, replaced.</summary>
    public static string Planted(this string text, string anchors, string from, string to)
    {
        var at = 0;
        foreach (var anchor in anchors.Split(" > "))
            at = Find(text, anchor, at) + anchor.Length;
        at = Find(text, from, at);
        return text[..at] + to + text[(at + from.Length)..];
    }

    /// <summary>The report with other average losses in 3.2.</summary>
    public static string WithLosses(IEnumerable<double> losses)
    {
        var text = Text;
        foreach (var (k, loss) in losses.Index())
        {
            var epoch = $"Epoch {(k + 1) * 10}/100 - average loss ";
            var at = Find(text, epoch, 0) + epoch.Length;
            text = text[..at] + ConventionWitness.Printed(loss) + text[text.IndexOf('\n', at)..];
        }

        return text;
    }

    /// <summary>The report without what stands from one text up to another.</summary>
    public static string Without(string from, string upTo)
    {
        var start = Find(Text, from, 0);
        return Text[..start] + Text[Find(Text, upTo, start)..];
    }

    /// <summary>The homework under the default rubric.</summary>
    public static MarkingKey Key { get; } = MarkingKey.Of(Definition.Homework, Rubric.Default);

    public static MarkedSubmission Mark(string text) => Marker.Mark(Key, Read(text));

    public static MarkedSubmission MarkOf(IEnumerable<ReportedQuantity> stated) => Marker.Mark(Key, KeyReport.Reading(stated));

    public static SubmissionReading Read(string text) => SubmissionReader.Read(SubmissionText.Of(text), Definition.Homework.Samples);

    public static Verdict VerdictOn(this MarkedSubmission marked, string address) =>
        marked.Verdicts.Single(verdict => verdict.Address == new Address(address));

    /// <summary>What is neither right, nor missing, nor left to a human: its address and its verdict, one a line.</summary>
    public static string Faults(this MarkedSubmission marked) => string.Join('\n', marked.Verdicts
        .Where(verdict => verdict.Id is not ("correct" or "missing" or "needs-human")).Select(verdict => $"{verdict.Address}: {verdict.Id}"));

    private static int Find(string text, string what, int from)
    {
        var at = text.IndexOf(what, from, StringComparison.Ordinal);
        return at >= 0 ? at : throw new ArgumentException($"The report has no '{what}' behind character {from}.");
    }

    private static string Load()
    {
        using var stream = typeof(CompleteReport).Assembly.GetManifestResourceStream(Name) ?? throw new InvalidOperationException($"{Name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
