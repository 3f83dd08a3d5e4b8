using System.CommandLine;
using System.Text;
using HwSpecs.Variants;

namespace HwSpecs.Cli;

/// <summary><c>hwspecs variant</c>: one student's homework, or its key.</summary>
internal static class VariantCommand
{
    public static Command Create()
    {
        var seed = new Option<string>("--seed") { Description = "The student id. The same id gives the same variant, everywhere.", Required = true };
        var folder = new Option<string>("--out") { Description = "Write handout.md, handout.json, key.md or key.json into this folder instead of standard output." };
        var format = new Option<string>("--format")
        {
            Description = "markdown: for people. json: one object with what is given, and the addresses that are asked or the key.",
            DefaultValueFactory = _ => "markdown",
        };
        format.AcceptOnlyFromAmong("markdown", "json");
        var key = new Option<bool>("--key") { Description = "The key, for staff, in place of the handout." };

        var command = new Command(
            "variant",
            "Write the homework with other numbers, which follow from a student id.\n"
            + "The handout holds no answer. Whoever has this program and the id has the key: a course that hands out the program seeds with a word of its own before the id.")
        {
            seed,
            folder,
            format,
            key,
        };
        command.SetAction(parsed =>
        {
            var variant = VariantOf(parsed.GetRequiredValue(seed));
            var (asksKey, asJson) = (parsed.GetValue(key), parsed.GetValue(format) == "json");
            var lines = asJson ? VariantJson.Lines(variant, asksKey) : asksKey ? VariantKey.Lines(variant) : Handout.Lines(variant);
            var text = string.Concat(lines.Select(line => line + "\n"));
            if (parsed.GetValue(folder) is not { } directory)
            {
                parsed.InvocationConfiguration.Output.Write(text);
                return CommandLine.Success;
            }

            var path = Path.Combine(directory, $"{(asksKey ? "key" : "handout")}.{(asJson ? "json" : "md")}");
            Write(path, text);
            parsed.InvocationConfiguration.Output.WriteLine($"wrote {path}");
            return CommandLine.Success;
        });
        return command;
    }

    public static Variant VariantOf(string studentId)
    {
        try
        {
            return Variant.Of(studentId);
        }
        catch (FormatException exception)
        {
            throw new InputException(exception.Message);
        }
    }

    /// <summary>A file of other content is another student's, and stays.</summary>
    private static void Write(string path, string text)
    {
        try
        {
            if (File.Exists(path) && File.ReadAllText(path) != text)
                throw new InputException($"{path} exists with other content; expected a folder without one, or the same variant.");
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"{path} cannot be written: {exception.Message}");
        }
    }
}
