using System.CommandLine;
using HwSpecs.Grading.Classes;
using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reporting;

namespace HwSpecs.Cli;

/// <summary><c>hwspecs grade</c>: marks one submission, or with a roster those of a class.</summary>
internal static class GradeCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("submission") { Description = "A report; with --roster, a folder or zip of a class's reports. All is read as data and never executed." };
        var format = FormatOption(
            [.. ReportFormats.Staff.Select(entry => (entry.Name, entry.InWords)), .. ReportFormats.Feedback.Select(entry => (entry.Name, $"{entry.InWords}; it does not show the key"))],
            "text");
        var @out = new Option<string>("--out") { Description = "Write files into this folder instead of to standard output.", HelpName = "folder" };

        var command = new Command(
            "grade",
            "Mark a submission, quantity by quantity, for staff: the output shows the key. For a student's own check: hwspecs check.\n"
            + "Exit code: 0 all that is asked is correct; 1 something is not, or needs a human; 2 usage, or a file that cannot be read.")
        {
            path,
            format,
            @out,
        };
        command.SetAction(parsed =>
        {
            var submission = parsed.GetRequiredValue(path);
            var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(submission));
            var formats = parsed.GetValue(format)!.Distinct().ToList();
            var marked = new MarkingKey(Rubric.Default).Mark(submission);
            var (staff, student) = (new Lazy<StaffReport>(() => marked.ForStaff(name, [])), new Lazy<StudentReport>(() => marked.ForStudent(name, [])));
            return ReportOutput.Write(parsed, marked, [.. formats.Select(Output)], parsed.GetValue(@out));

            ReportOutput Output(string chosen)
            {
                if (ReportFormats.Staff.FirstOrDefault(entry => entry.Name == chosen) is { } forStaff)
                    return new ReportOutput(name + forStaff.FileSuffix, forStaff.IsForService, () => forStaff.Bytes(staff.Value), chosen == "text" ? staff.Value : null);
                var forStudent = ReportFormats.Feedback.First(entry => entry.Name == chosen);
                return new ReportOutput(name + forStudent.FileSuffix, forStudent.IsForService, () => forStudent.Bytes(student.Value), null);
            }
        });
        return command;
    }

    internal static Option<string[]> FormatOption(IReadOnlyList<(string Name, string InWords)> formats, string standard)
    {
        var option = new Option<string[]>("--format")
        {
            Description = $"{string.Join(". ", formats.Select(entry => $"{entry.Name}: {entry.InWords}"))}. May be given more than once, with --out.",
            DefaultValueFactory = _ => [standard],
            HelpName = "format",
        };
        option.AcceptOnlyFromAmong([.. formats.Select(entry => entry.Name)]);
        return option;
    }
}
