using System.Diagnostics;
using System.Reflection;
using HwSpecs.Grading.Classes;
using HwSpecs.Grading.Reading.Apart;
using HwSpecs.Grading.Reporting;

namespace HwSpecs.Cli;

/// <summary>This program as the process that reads PDFs for another one of it; no command for people, and in no help.</summary>
public static class PdfReaderProcess
{
    private const string Argument = "--read-pdfs";

    public static bool IsAskedFor(string[] arguments) => arguments is [Argument];

    public static int Run()
    {
        PdfService.Serve(Console.OpenStandardInput(), Console.OpenStandardOutput());
        return CommandLine.Success;
    }

    /// <summary>
    /// For one submission: where another program waits for a result, it must come whatever the PDF does. A person at a terminal would wait
    /// 20 ms longer for each PDF, and sees what happens; then there are none, and this process reads.
    /// </summary>
    internal static PdfReaders? ReadersFor(IEnumerable<string> formats) => formats.Any(ReportFormats.IsForService) ? new PdfReaders(Command, ClassSettings.StandardLimit) : null;

    /// <summary>The same program, however this one was started: as one native binary, by its own executable, as a tool, or by dotnet.</summary>
    internal static ProcessStartInfo Command()
    {
        var host = Environment.ProcessPath;
        var isDotnet = host is not null && Path.GetFileNameWithoutExtension(host) == "dotnet";
        return host is not null && !isDotnet && Assembly.GetEntryAssembly() == typeof(PdfReaderProcess).Assembly
            ? new ProcessStartInfo(host, [Argument])
            : new ProcessStartInfo(isDotnet ? host! : "dotnet", [Path.Combine(AppContext.BaseDirectory, "HwSpecs.Cli.dll"), Argument]);
    }
}
