using System.Diagnostics;

namespace HwSpecs.Grading.Reading.Apart;

/// <summary>One process that reads PDFs, from its start to its end.</summary>
internal sealed class PdfProcess : IDisposable
{
    private const int Idle = 0;
    private const int Reading = 1;
    private const int Late = 2;

    private static readonly TimeSpan ToEnd = TimeSpan.FromSeconds(5);

    private readonly Process process;
    private int state;

    private PdfProcess(Process process)
    {
        this.process = process;

        // What a runtime says as it ends is for nobody; not read, it would hold up the end.
        new Thread(Drain) { IsBackground = true, Name = "errors of reading" }.Start();
    }

    /// <summary>It has read a PDF before.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>Whether time, and not the process, ended the reading.</summary>
    public bool IsLate => state == Late;

    /// <exception cref="System.ComponentModel.Win32Exception">It cannot be started.</exception>
    public static PdfProcess Start(ProcessStartInfo command)
    {
        (command.UseShellExecute, command.RedirectStandardInput, command.RedirectStandardOutput, command.RedirectStandardError) = (false, true, true, true);
        return new PdfProcess(Process.Start(command) ?? throw new System.ComponentModel.Win32Exception());
    }

    /// <returns>Null where the process ended, or was ended because time ran out, ahead of its answer.</returns>
    public PdfAnswer? Read(PdfRequest request, TimeSpan limit)
    {
        state = Reading;
        using var timer = new Timer(_ => End(), null, limit, Timeout.InfiniteTimeSpan);
        try
        {
            PdfMessages.Write(process.StandardInput.BaseStream, request);
            var answer = PdfMessages.ReadAnswer(process.StandardOutput.BaseStream, request.Limits);
            IsUsed = true;
            return Interlocked.CompareExchange(ref state, Idle, Reading) == Reading ? answer : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Ends it where it has not ended by itself, and says how.</summary>
    public int ExitCode()
    {
        if (!process.WaitForExit(ToEnd))
            Kill();
        return process.WaitForExit(ToEnd) ? process.ExitCode : -1;
    }

    public void Dispose()
    {
        Kill();
        process.WaitForExit(ToEnd);
        process.Dispose();
    }

    private void End()
    {
        if (Interlocked.CompareExchange(ref state, Late, Reading) == Reading)
            Kill();
    }

    private void Kill()
    {
        try
        {
            process.Kill();
        }
        catch (Exception failure) when (failure is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended, or is ending.
        }
    }

    private void Drain()
    {
        try
        {
            process.StandardError.BaseStream.CopyTo(Stream.Null);
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // It has ended.
        }
    }
}
