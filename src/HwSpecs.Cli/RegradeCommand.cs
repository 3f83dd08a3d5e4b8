using System.CommandLine;
using System.Globalization;
using HwSpecs.Grading.Classes;
using HwSpecs.Grading.Reading;
using HwSpecs.Report;

namespace HwSpecs.Cli;

/// <summary><c>hwspecs regrade</c>: marks a class again as it was marked, and says whose marks change and why.</summary>
internal static class RegradeCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("marks") { Description = "A folder that hwspecs grade --roster has written; overrides.csv in it is applied." };
        var dry = new Option<bool>("--dry-run") { Description = "Write nothing; only say what would change." };
        var jobs = ClassOptions.JobsOption();
        var rubric = RubricInput.Option("that of the last time; it is the class's from now on");
        var command = new Command(
            "regrade",
            "Mark a class again, with the settings of the first time, and list each student whose marks change: old, new, and why.\n"
            + "Exit code: 0 nothing changes; 1 something does; 2 usage, or a file that cannot be read or written.")
        {
            folder,
            dry,
            rubric,
            jobs,
        };
        command.SetAction(parsed => ClassCommand.Guarded(() =>
        {
            var marks = parsed.GetRequiredValue(folder);
            var settings = SettingsFile.Read(marks, parsed.GetValue(jobs));
            if (parsed.GetValue(rubric) is { } other)
                settings = settings with { Rubric = RubricInput.Read(other, Definition.Homework) };
            var before = Journal.Read(marks);
            using var run = ClassRun.Open(settings with { PdfReader = PdfReaderProcess.Command });
            var after = ClassProgress.Show(parsed.InvocationConfiguration.Error, run.ToMark.Count, parsed.GetValue(dry) ? run.Dry : run.Write);
            var changes = Regrading.Compare(before, after);
            foreach (var line in Lines(changes, after.Rows.Count))
                parsed.InvocationConfiguration.Output.WriteLine(line);
            return changes.Count == 0 ? CommandLine.Success : CommandLine.Findings;
        }));
        return command;
    }

    private static IEnumerable<string> Lines(IReadOnlyList<RegradedStudent> changes, int students)
    {
        foreach (var change in changes)
        {
            yield return $"{Typography.Shown(change.Student.Id, 100)} {Typography.Shown(change.Student.Name, 100)}: {Points(change.Before)} -> {Points(change.After)}";
            foreach (var why in change.Why)
                yield return $"  {why}";
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"{changes.Count} of {students} students change");
    }

    private static string Points(decimal? points) => points is { } stated ? stated.ToString("0.##", CultureInfo.InvariantCulture) : "none";
}
