using System.CommandLine;
using System.Text;
using HwSpecs.Grading.Classes;
using HwSpecs.Grading.Reporting;

namespace HwSpecs.Cli;

/// <summary>One report on its way to standard output or into a folder.</summary>
/// <param name="IsForService">It is written even where the submission cannot be read.</param>
/// <param name="ForTerminal">What a terminal shows in colour instead of the bytes; null where it shows the bytes.</param>
internal sealed record ReportOutput(string FileName, bool IsForService, Func<byte[]> Bytes, HwSpecs.Grading.Reporting.Report? ForTerminal)
{
    /// <returns>The exit code.</returns>
    /// <exception cref="InputException">Nothing is written: the submission cannot be read, or the formats do not fit one output.</exception>
    public static int Write(ParseResult parsed, MarkedFile marked, IReadOnlyList<ReportOutput> outputs, string? folder)
    {
        if (folder is null && outputs.Count > 1)
            throw new InputException($"{outputs.Count} formats do not fit one standard output; name a folder by --out");
        if (marked is MarkedFile.Refused refused && !outputs.All(output => output.IsForService))
            throw new InputException(refused.Reason);

        if (folder is null)
            outputs[0].WriteTo(parsed.InvocationConfiguration.Output);
        else
            WriteInto(folder, outputs, parsed.InvocationConfiguration.Output);
        return marked is MarkedFile.Marked { Marks.IsAllCorrect: true } ? CommandLine.Success : CommandLine.Findings;
    }

    private static void WriteInto(string folder, IReadOnlyList<ReportOutput> outputs, TextWriter output)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var report in outputs)
            {
                var path = Path.Combine(folder, report.FileName);
                AtomicFile.Write(path, report.Bytes());
                output.WriteLine(path);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InputException(failure.Message);
        }
    }

    private void WriteTo(TextWriter output)
    {
        if (ForTerminal is not null && Terminal.Width(output) is { } width)
            TerminalReport.Write(ForTerminal, output, width);
        else
            output.Write(Encoding.UTF8.GetString(Bytes()));
    }
}
