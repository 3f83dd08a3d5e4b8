using System.CommandLine;
using HwSpecs.Pages;
using HwSpecs.Pages.Plots;
using HwSpecs.Report;

namespace HwSpecs.Cli;

/// <summary><c>hwspecs report</c>: the results as a page for people, and every plot as SVG and PNG.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var folder = new Option<string>("--out") { Description = "The folder to write to; made if it is not there. Files of the same names are replaced.", Required = true };
        var command = new Command("report", "Write the results as one self-contained page, with every plot as SVG and PNG.") { folder };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(folder)!;
            if (File.Exists(path))
                throw new InputException($"{path} is a file: --out names a folder to write to.");
            foreach (var (name, bytes) in ReportFiles.Of(Definition.Homework))
                Write(path, name, bytes);
            parsed.InvocationConfiguration.Output.WriteLine($"{Path.Combine(path, "index.html")}, and every plot beside it as SVG and PNG");
            if (!DrawingPng.HasLetters)
                parsed.InvocationConfiguration.Error.WriteLine("hwspecs: the PNG plots have no letters: this machine has no font. Install one, such as Debian's fonts-dejavu-core. The page and the SVG plots need none.");
            return CommandLine.Success;
        });
        return command;
    }

    private static void Write(string folder, string name, byte[] bytes)
    {
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"{Path.Combine(folder, name)} cannot be written: {exception.Message} Give --out a folder that can be written to.");
        }
    }
}
