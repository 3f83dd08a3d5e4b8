using System.Globalization;
using System.Text.RegularExpressions;
using HwSpecs.Cli;
using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reading;
using HwSpecs.Grading.Reporting;
using HwSpecs.Quantities;
using HwSpecs.Report;

namespace HwSpecs.Grading.Specs.Reporting;

/// <summary>Nothing that a student gets states a number of the key, at three digits or more, that the submission does not state.</summary>
public sealed partial class KeyLeakSpecs
{
    private static readonly IReadOnlyList<double> KeyNumbers =
        [.. Expectation.All(Definition.Homework).OfType<Expectation.OfKey>().SelectMany(expectation => Numbers(expectation.Key.Value)).Select(Math.Abs).Where(number => number.ToString("G3", CultureInfo.InvariantCulture).Count(char.IsAsciiDigit) > 2).Distinct()];

    private static IEnumerable<TestCaseData> Submissions =>
    [
        Case("Nothing", "Nothing to see."),
        Case("Every heading and no value", "# Problem 2\n## 2.1\nSample 1\n## 2.2\n## 3.1\n## 3.2\n## 3.3\n## 4.2\n"),
        Case("Every value wrong", Decimals().Replace(CompleteReport.Text, match => "0." + new string('1', match.Value.Length - 2))),
        Case("Every value cut to one digit", Decimals().Replace(CompleteReport.Text, match => match.Value[..Math.Min(3, match.Value.Length)])),
        Case("Every value unreadable", Decimals().Replace(CompleteReport.Text, "?")),
        Case("A wrong distance between the right points", CompleteReport.With("## 3.3 > After", "0.3100009262561798", "0.77").Replace("0.26000064611434937", "0.88", StringComparison.Ordinal)),
        Case("Matrices transposed, vectors too short", CompleteReport.Text.Replace("[ 0.          0.        ]", "[ 0.        ]", StringComparison.Ordinal).Replace("[0.75508134 0.37754067]", "[0.7]", StringComparison.Ordinal)),
        Case("Values that contradict each other", CompleteReport.Text.Replace("    y_hat: 0.3775", "    y_hat: 0.9\n    y_hat: 0.1", StringComparison.Ordinal)),
        Case("The complete report", CompleteReport.Text),
    ];

    [TestCaseSource(nameof(Submissions))]
    public void No_format_for_students_states_the_key(string submission)
    {
        foreach (var (format, text) in Reports.ForStudent(Reports.Student(submission, "report.txt")))
            Leaks(text, submission).Should().BeEmpty($"{format} is for students");
    }

    [TestCaseSource(nameof(Submissions))]
    public void What_check_prints_and_says_states_nothing_of_the_key(string submission)
    {
        var path = Path.Combine(Path.GetTempPath(), $"hwspecs-{Guid.NewGuid():N}.txt");
        File.WriteAllText(path, submission);
        try
        {
            foreach (var format in ReportFormats.Student.Select(format => format.Name))
            {
                using var output = new StringWriter();
                using var error = new StringWriter();
                CommandLine.Run(["check", path, "--format", format], output, error);
                Leaks((output.ToString() + error).Replace(path, "", StringComparison.Ordinal).Replace(Path.GetFileName(path), "", StringComparison.Ordinal), submission).Should().BeEmpty();
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void The_search_finds_the_key_in_what_staff_get()
    {
        const string submission = "## 2.1\nSample 1\n  y_hat: 0.9\n  loss: 0.9\n";

        foreach (var (format, text) in Reports.ForStaff(Reports.Staff(submission, "report.txt")))
            Leaks(text, submission).Should().NotBeEmpty($"{format} is for staff");
    }

    [Test]
    public void A_number_that_some_reason_carries_is_withheld_unless_the_submission_states_it()
    {
        var marked = CompleteReport.Mark("## 2.1\nSample 1\n  y_hat: 0.9125\n");
        var place = new Place.Line(3);
        var address = new Address("2.1/sample 1/loss");
        var secret = new MarkedSubmission(
            marked.Rubric,
            [new GroupMark(Rubric.Default.Groups[1], [new Mark(new Verdict.Missing(address, "expected 0.4741, after 0.9125, in line 104 of section 2.1, 1.2e-3 or 37.75 %"), 0, 1)])],
            [new Deduction(new Slip("planted", "0,3775 for 0.6225"), 5)],
            new Convention("planted", "0.36 or 4.74e-1"),
            [new ClaimFinding(new Address("4.2/claim"), HwSpecs.Claims.ClaimVerdict.Refuted, "0.31000 is larger", place, "larger")],
            marked.Reading with { Notes = [new ReadingNote("0.4794", place)], NotUnderstood = [new NotUnderstood("not 0.4794", place, "0.9125")] });

        var report = new StudentReport("report.txt", secret, []);

        report.Items.Single().Reason.Should().Be("expected (withheld), after 0.9125, in line 104 of section 2.1, 1.2e-3 or (withheld) %");
        report.Deductions.Single().Slip.InWords.Should().Be("(withheld) for (withheld)");
        report.Convention!.InWords.Should().Be("(withheld) or (withheld)");
        report.Claims.Single().Reason.Should().Be("(withheld) is larger");
        report.Notes.Single().Text.Should().Be("(withheld)");
        report.NotUnderstood.Single().Should().Be(new RemarkReport("line 3", "not (withheld)", "0.9125"));
    }

    private static TestCaseData Case(string name, string text) => new TestCaseData(text).SetArgDisplayNames(name);

    /// <summary>Decimals that round a number of the key, and its first six digits in any writing. A share of the points is no value.</summary>
    private static List<string> Leaks(string artefact, string submission) =>
    [
        .. Decimals().Matches(Score().Replace(artefact, "")).Select(match => match.Value).Distinct()
            .Where(token => !submission.Contains(token, StringComparison.Ordinal) && Significant(token) >= 3 && KeyNumbers.Any(number => IsRounded(token, number))),
        .. KeyNumbers.Select(number => number.ToString("F6", CultureInfo.InvariantCulture)[2..])
            .Where(digits => artefact.Contains(digits, StringComparison.Ordinal) && !submission.Contains(digits, StringComparison.Ordinal) && digits.Trim('0').Length > 3),
    ];

    private static int Significant(string token) => token.SkipWhile(c => c is '0' or '.').Count(char.IsAsciiDigit);

    private static bool IsRounded(string token, double key)
    {
        var decimals = token.Length - token.IndexOf('.') - 1;
        return Math.Abs(double.Parse(token, CultureInfo.InvariantCulture) - key) <= 0.51 * Math.Pow(10, -decimals);
    }

    private static IEnumerable<double> Numbers(QuantityValue value) => value switch
    {
        QuantityValue.Scalar scalar => [scalar.Number],
        QuantityValue.Vector vector => vector.Numbers,
        QuantityValue.Matrix matrix => matrix.Rows.SelectMany(row => row),
        QuantityValue.Regions regions => regions.Intervals.SelectMany(interval => new[] { interval.Interval.From, interval.Interval.To }),
        _ => [],
    };

    [GeneratedRegex("\"score\": [0-9.]+", RegexOptions.CultureInvariant)]
    private static partial Regex Score();

    [GeneratedRegex(@"[0-9]+\.[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Decimals();
}
