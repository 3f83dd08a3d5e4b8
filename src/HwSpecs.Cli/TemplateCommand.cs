using System.CommandLine;
using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reading;
using HwSpecs.Report;

namespace HwSpecs.Cli;

/// <summary><c>hwspecs template</c>: an empty submission for a student to fill in.</summary>
internal static class TemplateCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--format")
        {
            Description = "text: headings and labels. json: the same as objects, every value null. schema: the JSON Schema of json.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "schema");

        var command = new Command("template", "Write an empty submission that names all that is asked; fill it in and hand it in.") { format };
        command.SetAction(parsed =>
        {
            var asked = Expectation.All(Definition.Homework).Select(expectation => expectation.Address);
            parsed.InvocationConfiguration.Output.Write(parsed.GetValue(format) switch
            {
                "json" => Template.Json(asked),
                "schema" => Template.Schema(asked),
                _ => Template.Text(asked, Definition.Homework.Samples),
            });
            return CommandLine.Success;
        });
        return command;
    }
}
