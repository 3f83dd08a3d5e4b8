using System.CommandLine;
using System.Globalization;
using HwSpecs.Grading.Classes;
using HwSpecs.Grading.Classes.Shards;

namespace HwSpecs.Cli;

/// <summary>Marks a class and says in a few lines what came of it.</summary>
internal static class ClassCommand
{
    public static int Grade(ParseResult parsed, ClassSettings settings) => Guarded(() =>
    {
        using var run = ClassRun.Open(settings with { PdfReader = PdfReaderProcess.Command });
        var marks = ClassProgress.Show(parsed.InvocationConfiguration.Error, run.ToMark.Count, run.Write);
        return Say(parsed.InvocationConfiguration.Output, marks, settings);
    });

    /// <summary>What came of a class, or of a part of it.</summary>
    /// <returns>The exit code.</returns>
    public static int Say(TextWriter output, ClassMarks marks, ClassSettings settings)
    {
        foreach (var line in settings.Shard is { } shard ? Lines(marks, settings, shard) : Lines(marks, settings))
            output.WriteLine(line);
        return IsDone(marks, settings) ? CommandLine.Success : CommandLine.Findings;
    }

    /// <summary>Failures of files are the user's to mend: one line.</summary>
    public static int Guarded(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (Exception failure) when (failure is ClassInputException or IOException or UnauthorizedAccessException)
        {
            throw new InputException(failure.Message);
        }
    }

    private static bool IsDone(ClassMarks marks, ClassSettings settings) =>
        (settings.Shard is not null || marks.Intake is { Unknown.Count: 0, Ambiguous.Count: 0 }) && marks.Rows.All(pair => marks.Status(pair.Student, pair.Row) is "marked" or "no submission");

    private static IEnumerable<string> Lines(ClassMarks marks, ClassSettings settings, Shard shard)
    {
        var rows = marks.Rows.Select(pair => pair.Row).OfType<ClassRow>().ToList();
        yield return string.Create(CultureInfo.InvariantCulture, $"part {shard} of the class, {marks.Rows.Count} of {marks.Roster.Students.Count} students: {rows.Count} marked, {rows.Count(row => row.Refusal.Length > 0)} not read");
        yield return $"see {settings.Folder}; when every part is there: hwspecs merge {settings.Marks}";
    }

    private static IEnumerable<string> Lines(ClassMarks marks, ClassSettings settings)
    {
        var statistics = ClassStatistics.Of(marks);
        var notRead = marks.Rows.Count(pair => pair.Row is { Refusal.Length: > 0 });
        yield return string.Create(CultureInfo.InvariantCulture, $"{marks.Roster.Students.Count} students: {statistics.Marked} marked, {notRead} not read, {marks.Intake.Several.Count(several => several.Taken.Length == 0)} with several submissions, {marks.Intake.Without.Count} without one");
        yield return string.Create(CultureInfo.InvariantCulture, $"mean {statistics.Mean:0.##}, median {statistics.Median:0.##} of {marks.Rubric.Possible:0.##} points");
        foreach (var (cause, _, students) in statistics.Questions.Take(10))
            yield return string.Create(CultureInfo.InvariantCulture, $"{students.Count} for a person: {cause}");
        if (marks.Intake.Unknown.Count + marks.Intake.Ambiguous.Count > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"{marks.Intake.Unknown.Count} of an unknown student, {marks.Intake.Ambiguous.Count} of one of several students");
        yield return $"see {Path.Combine(settings.Marks, ClassSummary.TextFileName)}";
    }
}
