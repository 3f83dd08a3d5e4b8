using System.Collections.Concurrent;

namespace HwSpecs.Grading.Reading.Apart;

/// <summary>The other side of <see cref="PdfReaders"/>: reads one PDF after the other for the process that marks, for as long as that lives.</summary>
public static class PdfService
{
    /// <summary>How the process ends where memory does.</summary>
    internal const int OutOfMemory = 12;

    /// <summary>Returns when the input ends, in whatever state the PDF is that is being read: no process is left behind by one that was killed.</summary>
    public static void Serve(Stream input, Stream output)
    {
        // Where a library catches this, a page would be missing without a word.
        AppDomain.CurrentDomain.FirstChanceException += (_, thrown) =>
        {
            if (thrown.Exception is OutOfMemoryException)
                Environment.Exit(OutOfMemory);
        };
        using var requests = new BlockingCollection<PdfRequest>();
        new Thread(() => Answer(requests, output)) { IsBackground = true, Name = "reading" }.Start();
        while (PdfMessages.ReadRequest(input) is { } request)
            requests.Add(request);
    }

    private static void Answer(BlockingCollection<PdfRequest> requests, Stream output)
    {
        foreach (var request in requests.GetConsumingEnumerable())
            PdfMessages.Write(output, Answer(request));
    }

    private static PdfAnswer Answer(PdfRequest request)
    {
        var budget = new ReadingBudget(request.Limits, request.Unpacked);
        try
        {
            return new PdfAnswer(Pdf.Read(request.Pdf, request.Limits, budget), "", budget.Unpacked);
        }
        catch (RefusedException refused)
        {
            return new PdfAnswer(null, refused.Message, budget.Unpacked);
        }
    }
}
