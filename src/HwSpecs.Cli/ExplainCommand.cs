using System.CommandLine;
using HwSpecs.Explaining;
using HwSpecs.Grading.Reading;
using HwSpecs.Report;

namespace HwSpecs.Cli;

/// <summary><c>hwspecs explain</c>: which training reproduces printed losses.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A text report, or a list of losses: a number a line, or lines such as 'Epoch 10: average loss 0.4794'." };
        var format = new Option<string>("--format")
        {
            Description = "text: sentences. json: one object, see src/HwSpecs.Cli/Schemas/explain.schema.json.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");

        var command = new Command(
            "explain",
            "Find the training that reproduces printed losses, for staff: rule, rate, order, which mean is printed.\n"
            + "Exit code: 0 a training reproduces them; 1 none does, or it cannot be told; 2 usage, or no losses.")
        {
            file,
            format,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var found = Losses(path);
            var explanation = Explainer.Explain(Definition.Homework, found.Losses);
            var lines = parsed.GetValue(format) == "json" ? ExplainJson.Lines(explanation) : ExplainText.Lines(explanation, found.Places);
            foreach (var line in lines)
                parsed.InvocationConfiguration.Output.WriteLine(line);
            return explanation is Explanation.Reproduced ? CommandLine.Success : CommandLine.Findings;
        });
        return command;
    }

    private static PrintedLosses.Found Losses(string path)
    {
        var reading = Submission.Open(path, Definition.Homework) switch
        {
            Submission.Opened opened => opened.Reading,
            Submission.Refused refused => throw new InputException(refused.Reason),
            _ => throw new InvalidOperationException("This case of opening a submission is not known."),
        };
        return PrintedLosses.In(reading) switch
        {
            PrintedLosses.Found found => found,
            PrintedLosses.None none => throw new InputException($"{path}: {none.Reason}."),
            _ => throw new InvalidOperationException("This case of reading losses is not known."),
        };
    }
}
