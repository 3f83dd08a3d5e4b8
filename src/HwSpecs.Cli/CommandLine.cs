using System.CommandLine;
using System.CommandLine.Parsing;

namespace HwSpecs.Cli;

/// <summary>The <c>hwspecs</c> command: parses the arguments, runs one command, and turns every failure into one line.</summary>
public static class CommandLine
{
    /// <summary>Done, and nothing was found that needs attention.</summary>
    public const int Success = 0;

    /// <summary>Done, and something was found that needs attention.</summary>
    public const int Findings = 1;

    /// <summary>Not done: the arguments or the input are wrong.</summary>
    public const int Usage = 2;

    /// <summary>Not done: what is not there yet can still come.</summary>
    public const int Incomplete = 3;

    /// <summary>Not done: a fault of the program.</summary>
    public const int Fault = 70;

    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Recomputes a neural-network homework and marks submissions against it.")
        {
            ResultsCommand.Create(),
            AttacksCommand.Create(),
            ReportCommand.Create(),
            GradeCommand.Create(),
            ExplainCommand.Create(),
            ClaimsCommand.Create(),
            TemplateCommand.Create(),
            RubricCommand.Create(),
            CheckCommand.Create(),
            RegradeCommand.Create(),
            MergeCommand.Create(),
            SnapshotsCommand.Create(),
            VariantCommand.Create(),
            OaeCommand.Create(),
            SchemaCommand.Create(),
        };
        root.HelpName = "hwspecs";

        // File names may begin with @: no response files.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            error.WriteLine($"hwspecs: {UsageError(parsed)}");
            return Usage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (InputException exception)
        {
            error.WriteLine($"hwspecs: {OneLine(exception.Message)}");
            return Usage;
        }
#pragma warning disable CA1031 // The last resort: whatever happens, the user sees a sentence and not a stack trace.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            error.WriteLine($"hwspecs: this is a fault of the program, please report it: {exception.GetType().Name}: {OneLine(exception.Message)}");
            return Fault;
        }
    }

    private static string UsageError(ParseResult parsed)
    {
        var problem = parsed.UnmatchedTokens.Count > 0
            ? $"Unrecognized command or argument '{parsed.UnmatchedTokens[0]}'"
            : OneLine(parsed.Errors[0].Message).TrimEnd('.');
        var path = string.Concat(CommandNames(parsed.CommandResult).Select(name => name + " "));
        return $"{problem}. See: hwspecs {path}--help";
    }

    private static IEnumerable<string> CommandNames(CommandResult result) =>
        result.Command is RootCommand ? [] : result.Parent is CommandResult parent ? CommandNames(parent).Append(result.Command.Name) : [result.Command.Name];

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
