using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace HwSpecs.Grading.Reading.Apart;

/// <summary>
/// Processes that read PDFs, as many as are read at a time: a file on which the library overflows the stack, never comes back or takes all
/// memory costs its own submission one sentence, and nothing else.
/// </summary>
/// <remarks>.NET can neither survive an overflow of the stack nor stop a thread; it can end a process. Without these readers a PDF is read in the process that marks.</remarks>
/// <param name="command">How a process is started that calls <see cref="PdfService.Serve"/> on its standard streams.</param>
/// <param name="limit">How long one submission may take.</param>
/// <param name="mostMemory">Bytes of managed memory; a report takes some 50 MiB.</param>
public sealed class PdfReaders(Func<ProcessStartInfo> command, TimeSpan limit, long mostMemory = 1 << 30) : IDisposable
{
    private const string Advice = "print it to PDF again, or hand in the notebook or the Word file.";

    private readonly ConcurrentBag<PdfProcess> idle = [];
    private volatile bool cannotStart;

    /// <summary>Ends the processes.</summary>
    public void Dispose()
    {
        while (idle.TryTake(out var process))
            process.Dispose();
    }

    /// <param name="start">When the reading of the submission began, as a timestamp of <see cref="Stopwatch"/>.</param>
    /// <exception cref="RefusedException">The PDF is refused, or cannot be read in this way.</exception>
    internal FileText Read(ReadOnlyMemory<byte> pdf, ReadingLimits limits, ReadingBudget budget, long start)
    {
        while (true)
        {
            var left = limit - Stopwatch.GetElapsedTime(start);
            if (left <= TimeSpan.Zero)
                throw Late();
            if (Next() is not { } process)
                return Pdf.Read(pdf, limits, budget);
            var isFirst = !process.IsUsed;
            if (process.Read(new PdfRequest(pdf, limits, budget.Unpacked), left) is { } answer)
            {
                idle.Add(process);
                budget.Unpacked = answer.Unpacked;
                return answer.Text ?? throw new RefusedException(answer.Refusal);
            }

            using (process)
            {
                if (process.IsLate)
                    throw Late();

                // What a process had read before may have brought it to its end.
                if (isFirst)
                    throw Failed(process.ExitCode());
            }
        }
    }

    private RefusedException Failed(int exitCode) => new(exitCode == PdfService.OutOfMemory
        ? $"is a PDF that takes more than {mostMemory >> 20} MiB of memory to read; no report does."
        : $"is a PDF that cannot be read: the program that reads it broke down; {Advice}");

    private RefusedException Late() => new(FormattableString.Invariant($"took longer than {limit.TotalSeconds:0.###} seconds to read; {Advice}"));

    /// <returns>Null where no process can be started here, and a PDF is read in this one.</returns>
    private PdfProcess? Next()
    {
        if (cannotStart)
            return null;
        if (idle.TryTake(out var process))
            return process;
        var start = command();
        start.Environment["DOTNET_GCHeapHardLimit"] = mostMemory.ToString("x", CultureInfo.InvariantCulture);
        try
        {
            return PdfProcess.Start(start);
        }
        catch (Win32Exception)
        {
            cannotStart = true;
            return null;
        }
    }
}
