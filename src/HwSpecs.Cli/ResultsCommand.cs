using System.CommandLine;
using HwSpecs.Quantities;
using HwSpecs.Report;

namespace HwSpecs.Cli;

/// <summary><c>hwspecs results</c>: every result of the report, readable or as JSON lines.</summary>
internal static class ResultsCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--format")
        {
            Description = "text: readable, problem by problem. jsonl: one JSON object a line with address, arithmetic and value.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "jsonl");
        var allEpochs = new Option<bool>("--all-epochs") { Description = "Print every epoch's average loss (3.2), not only those that the report prints." };

        var hash = new Option<bool>("--hash") { Description = "Print one line instead: the SHA-256 of the JSON lines, the version and the arithmetics." };

        var command = new Command("results", "Print every result of the report, recomputed.") { format, allEpochs, hash };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var results = Results.All(Definition.Homework, parsed.GetValue(allEpochs));
            var lines = parsed.GetValue(hash) ? [ResultsHash.Line(results)]
                : parsed.GetValue(format) == "jsonl" ? results.Select(QuantityJson.ToLine)
                : ResultsText.Lines(Definition.Homework, results);
            foreach (var line in lines)
                output.WriteLine(line);
            return CommandLine.Success;
        });
        return command;
    }
}
