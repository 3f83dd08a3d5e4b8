using System.CommandLine;
using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reading;
using HwSpecs.Grading.Reporting;
using HwSpecs.Report;

namespace HwSpecs.Cli;

/// <summary><c>hwspecs grade</c>: marks one submission against the results.</summary>
internal static class GradeCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A text report: sections by number, labelled values. It is read as data and never executed." };
        var format = new Option<string>("--format")
        {
            Description = "text: a verdict a line, problem by problem. json: one object with every verdict, and what was not understood.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var student = new Option<string>("--variant") { Description = "Mark by the key of this student id's variant (see: hwspecs variant) in place of the homework's." };

        var command = new Command(
            "grade",
            "Mark a submission, quantity by quantity, for staff: the output shows the key.\n"
            + "Exit code: 0 all that is asked is correct; 1 something is not, or needs a human; 2 usage, or a file that cannot be read.")
        {
            file,
            format,
            student,
        };
        command.SetAction(parsed =>
        {
            var definition = parsed.GetValue(student) is { } id ? VariantCommand.VariantOf(id).Definition : Definition.Homework;
            var path = parsed.GetRequiredValue(file);
            var text = SubmissionFile.Open(path) switch
            {
                SubmissionFile.Opened opened => opened.Text,
                SubmissionFile.Refused refused => throw new InputException(refused.Reason),
                _ => throw new InvalidOperationException("This case of opening a file is not known."),
            };
            var reading = SubmissionReader.Read(text, definition.Samples);
            var marked = Marker.Mark(Expectation.All(definition), reading, Rubric.Default);
            var lines = parsed.GetValue(format) == "json" ? JsonReport.Lines(Path.GetFileName(path), marked) : TerminalReport.Lines(Path.GetFileName(path), marked);
            foreach (var line in lines)
                parsed.InvocationConfiguration.Output.WriteLine(line);
            return marked.IsAllCorrect ? CommandLine.Success : CommandLine.Findings;
        });
        return command;
    }
}
