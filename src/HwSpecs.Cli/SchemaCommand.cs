using System.CommandLine;

namespace HwSpecs.Cli;

/// <summary><c>hwspecs schema</c>: the published form of the JSON that is read and written.</summary>
internal static class SchemaCommand
{
    internal static readonly string[] Names = ["network", "outcome", "certificate", "explain", "claims", "marks"];

    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "network: what hwspecs oae reads. outcome: what it prints as JSON. certificate: the proof in it. explain, claims: what those commands print as JSON. marks: what grade and check print as JSON." };
        name.AcceptOnlyFromAmong(Names);

        var command = new Command("schema", "Print a JSON Schema (draft-07).") { name };
        command.SetAction(parsed =>
        {
            parsed.InvocationConfiguration.Output.Write(Text(parsed.GetRequiredValue(name)));
            return CommandLine.Success;
        });
        return command;
    }

    internal static string Text(string name)
    {
        using var stream = typeof(SchemaCommand).Assembly.GetManifestResourceStream($"{name}.schema.json")
            ?? throw new InvalidOperationException($"The schema of {name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
