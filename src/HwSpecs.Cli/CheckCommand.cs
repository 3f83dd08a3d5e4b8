using System.CommandLine;
using HwSpecs.Grading.Reporting;

namespace HwSpecs.Cli;

/// <summary><c>hwspecs check</c>: a student's look at the own submission; it names no expected value.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("submission") { Description = "Your report. It is read as data and never executed." };
        var format = GradeCommand.FormatOption([.. ReportFormats.Student.Select(entry => (entry.Name, entry.InWords))], "text");
        var @out = GradeCommand.OutOption();
        var student = GradeCommand.VariantOption();

        var command = new Command(
            "check",
            "Look at your own submission before you hand it in: what was read, what is missing, what is not right. It shows no expected value.\n"
            + "Exit code: 0 all that is asked is correct; 1 something is not, or needs a human; 2 usage, or a file that cannot be read.")
        {
            path,
            format,
            @out,
            student,
        };
        command.SetAction(parsed =>
        {
            var submission = parsed.GetRequiredValue(path);
            var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(submission));
            var formats = parsed.GetValue(format)!;
            using var pdfReaders = PdfReaderProcess.ReadersFor(formats);
            var marked = GradeCommand.Marker(parsed, student).Mark(submission, pdfReaders);
            var report = marked.ForStudent(name, []);
            var outputs = (formats.Length > 0 ? formats : ["text"]).Distinct().Select(chosen => ReportFormats.Student.First(entry => entry.Name == chosen))
                .Select(entry => new ReportOutput(name + entry.FileSuffix, entry.IsForService, () => entry.Bytes(report), entry.Name == "text" ? report : null));
            return ReportOutput.Write(parsed, marked, [.. outputs], parsed.GetValue(@out));
        });
        return command;
    }
}
