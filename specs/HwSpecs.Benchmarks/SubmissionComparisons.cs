using System.Globalization;
using System.Text;
using HwSpecs.Grading.Classes;
using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reading;
using HwSpecs.Grading.Reporting;
using HwSpecs.Report;

namespace HwSpecs.Benchmarks;

/// <summary>What one submission costs, step by step and from its bytes to its report as JSON, against cutting the same text into lines and parsing every number in it.</summary>
internal static class SubmissionComparisons
{
    private const string Baseline = "lines and double.Parse";

    public static IEnumerable<Row> All
    {
        get
        {
            var definition = Definition.Homework;
            var key = MarkingKey.Of(definition, Rubric.Default);
            var marker = new SubmissionMarker(definition, Rubric.Default);
            var text = Text(key);
            foreach (var (kind, name, bytes) in new[] { ("text", "report.txt", Encoding.UTF8.GetBytes(text)), ("notebook", "report.ipynb", SeededClass.Notebook(text)) })
            {
                var reading = ((Submission.Opened)Submission.Open(name, bytes, definition)).Reading;
                var marked = Marker.Mark(key, reading);
                var report = new StaffReport(name, marked, []);
                yield return Of($"Open, read a {kind}", () => Submission.Open(name, bytes, definition));
                yield return Of($"Mark a {kind}", () => Marker.Mark(key, reading));
                yield return Of($"Report on a {kind}", () => _ = new StaffReport(name, marked, []));
                yield return Of($"JSON of a {kind}", () => JsonReport.Bytes(report));
                yield return Of($"All of a {kind}", () => JsonReport.Bytes(marker.Mark(name, bytes).ForStaff(name, [])));
            }

            Comparison Of(string what, Action candidate) => new(what, Baseline, () => ParsedNumbers.Sum(text, ' ', '[', ']', ':'), candidate, 1);
        }
    }

    /// <summary>Problems 2 and 3 as a program prints them, four decimals to a number.</summary>
    public static string Text(MarkingKey key)
    {
        var (text, problem, parent) = (new StringBuilder(), "", "");
        foreach (var expected in key.Expectations.OfType<Expectation.OfKey>().Select(expectation => expectation.Key).Where(quantity => quantity.Address.Problem is not "1"))
        {
            var segments = expected.Address.Segments;
            if (segments[0] != problem)
                text.Append(CultureInfo.InvariantCulture, $"\nProblem {problem = segments[0]}\n");
            if (segments.Count > 2 && string.Join('/', segments.Take(segments.Count - 1)) is var above && above != parent)
                text.Append(CultureInfo.InvariantCulture, $"\n{char.ToUpperInvariant(segments[1][0])}{(parent = above).Split('/')[1][1..]}\n");
            text.Append(CultureInfo.InvariantCulture, $"    {segments[^1]}: {Printed(expected.Value)}\n");
        }

        return text.ToString();
    }

    private static string Printed(Quantities.QuantityValue value) => value switch
    {
        Quantities.QuantityValue.Scalar scalar => Printed(scalar.Number),
        Quantities.QuantityValue.Vector vector => $"[{string.Join(' ', vector.Numbers.Select(Printed))}]",
        Quantities.QuantityValue.Matrix matrix => $"[{string.Join("\n     ", matrix.Rows.Select(row => $"[{string.Join(' ', row.Select(Printed))}]"))}]",
        _ => "",
    };

    private static string Printed(double number) => number.ToString("0.0000", CultureInfo.InvariantCulture);
}
