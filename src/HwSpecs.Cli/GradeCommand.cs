using System.CommandLine;
using HwSpecs.Grading.Classes;
using HwSpecs.Grading.Reporting;
using HwSpecs.Report;

namespace HwSpecs.Cli;

/// <summary><c>hwspecs grade</c>: marks one submission, or with a roster those of a class.</summary>
internal static class GradeCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("submission") { Description = "A report; with --roster, a folder or zip of a class's reports. All is read as data and never executed." };
        var format = FormatOption(
            [
                .. ReportFormats.Staff.Select(entry => (entry.Name, entry.InWords)),
                .. ReportFormats.Feedback.Select(entry => (entry.Name, $"{entry.InWords}; without the key")),
                .. ClassTables.All.Select(table => (table.Name, $"{table.InWords}; with --roster")),
            ],
            $"text; with --roster {string.Join(" and ", ClassSettings.StandardFormats)}");
        var @out = OutOption();
        var student = VariantOption();
        var rubric = RubricInput.Option();
        var options = new ClassOptions();
        var command = new Command(
            "grade",
            "Mark a submission, quantity by quantity, for staff: the output shows the key. For a student's own check: hwspecs check.\n"
            + "With --roster, mark a class: a file or folder for each student, by id or name. Points that a person gives stand in overrides.csv in the --out folder "
            + "(student,where,points,reason) and are kept. A run that was stopped goes on where it was.\n"
            + "Exit code: 0 all that is asked is correct; 1 something is not, or needs a human; 2 usage, or a file that cannot be read or written.")
        {
            path,
            format,
            @out,
            student,
            rubric,
        };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var formats = parsed.GetValue(format)!.Distinct().ToList();
            if (options.Roster(parsed) is not { } roster)
                return GradeOne(parsed, parsed.GetRequiredValue(path), Marker(parsed, student, rubric), formats.Count > 0 ? formats : ["text"], parsed.GetValue(@out));
            return parsed.GetValue(student) is null
                ? ClassCommand.Grade(parsed, options.Settings(parsed, parsed.GetRequiredValue(path), roster, parsed.GetValue(@out), formats, RubricInput.Read(parsed.GetValue(rubric), Definition.Homework)))
                : throw new InputException("--variant is for one submission; --variants marks each student of a class by the key of their own");
        });
        return command;
    }

    internal static Option<string> OutOption() => new("--out") { Description = "Write files into this folder instead of to standard output.", HelpName = "folder" };

    internal static Option<string> VariantOption() => new("--variant") { Description = "Mark by the key of this student id's variant (see: hwspecs variant) in place of the homework's.", HelpName = "id" };

    internal static SubmissionMarker Marker(ParseResult parsed, Option<string> student, Option<string>? rubric = null)
    {
        var definition = parsed.GetValue(student) is { } id ? VariantCommand.VariantOf(id).Definition : Definition.Homework;
        return new(definition, RubricInput.Read(rubric is null ? null : parsed.GetValue(rubric), definition));
    }

    internal static Option<string[]> FormatOption(IReadOnlyList<(string Name, string InWords)> formats, string standard)
    {
        var option = new Option<string[]>("--format")
        {
            Description = $"{string.Join(". ", formats.Select(entry => $"{entry.Name}: {entry.InWords}"))}. May be given more than once, with --out. Without it: {standard}.",
            DefaultValueFactory = _ => [],
            HelpName = "format",
        };
        option.AcceptOnlyFromAmong([.. formats.Select(entry => entry.Name)]);
        return option;
    }

    private static int GradeOne(ParseResult parsed, string submission, SubmissionMarker marker, IReadOnlyList<string> formats, string? folder)
    {
        if (formats.FirstOrDefault(name => ClassTables.All.Any(table => table.Name == name)) is { } table)
            throw new InputException($"{table} is a table of a class; give its students by --roster");
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(submission));
        using var pdfReaders = PdfReaderProcess.ReadersFor(formats);
        var marked = marker.Mark(submission, pdfReaders);
        var (staff, student) = (new Lazy<StaffReport>(() => marked.ForStaff(name, [])), new Lazy<StudentReport>(() => marked.ForStudent(name, [])));
        return ReportOutput.Write(parsed, marked, [.. formats.Select(Output)], folder);

        ReportOutput Output(string chosen)
        {
            if (ReportFormats.Staff.FirstOrDefault(entry => entry.Name == chosen) is { } forStaff)
                return new ReportOutput(name + forStaff.FileSuffix, forStaff.IsForService, () => forStaff.Bytes(staff.Value), chosen == "text" ? staff.Value : null);
            var forStudent = ReportFormats.Feedback.First(entry => entry.Name == chosen);
            return new ReportOutput(name + forStudent.FileSuffix, forStudent.IsForService, () => forStudent.Bytes(student.Value), null);
        }
    }
}
