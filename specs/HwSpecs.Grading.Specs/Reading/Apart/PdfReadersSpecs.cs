using System.Diagnostics;
using HwSpecs.Cli;
using HwSpecs.Grading.Reading;
using HwSpecs.Grading.Reading.Apart;
using HwSpecs.Report;

namespace HwSpecs.Grading.Specs.Reading.Apart;

/// <summary>PDFs read in processes of their own: the same results, and whatever ends a process costs one submission one sentence.</summary>
public sealed class PdfReadersSpecs
{
    private const string BrokeDown = "report.pdf is a PDF that cannot be read: the program that reads it broke down; print it to PDF again, or hand in the notebook or the Word file.";

    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    private static IEnumerable<string> Pdfs => typeof(Fixture).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".pdf", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    [Test]
    public void Every_PDF_is_read_as_in_this_process()
    {
        using var readers = new PdfReaders(PdfReaderProcess.Command, Long);

        foreach (var name in Pdfs)
        {
            var (here, apart) = (Said(Fixture.Open(name, Fixture.Bytes(name))), Said(Open(name, Fixture.Bytes(name), readers)));
            apart.Should().Equal(here, name);
        }

        Pdfs.Should().HaveCountGreaterThan(10);
    }

    // The files of a submission share what they may unpack: the second bomb is refused for what the first one unpacked.
    [Test]
    public void Limits_that_files_share_hold_across_processes()
    {
        using var readers = new PdfReaders(PdfReaderProcess.Command, Long);
        (string, byte[])[] files = [("a.pdf", Documents.PdfBomb()), ("b.pdf", Fixture.Bytes("tex-like.pdf")), ("c.pdf", Documents.PdfBomb())];

        var (here, apart) = (Said(Submission.Open("s", files, Definition.Homework)), Said(Submission.Open("s", files, Definition.Homework, pdfReaders: readers)));

        apart.Should().Equal(here);
        apart[^1].Should().Be("s holds no file that can be read: a.pdf unpacks to more than 64 MiB; a report of this homework has far less; b.pdf unpacks to more than 64 MiB; a report of this homework has far less; c.pdf unpacks to more than 64 MiB; a report of this homework has far less.");
    }

    // A stack of 64 KiB in place of 1.5 MiB, which arrays 200 deep in each other overflow: the runtime ends the process and says where.
    [Test]
    public void A_file_that_overflows_the_stack_costs_itself_alone()
    {
        using var readers = new PdfReaders(() => With("DOTNET_Thread_DefaultStackSize", "10000"), Long);

        Refusal(readers, Documents.PdfOfContent(new string('[', 200) + new string(']', 200))).Should().Be(BrokeDown);
    }

    // 48 MiB in place of 1 GiB: too few for a page of 20 MiB, which is within all other limits.
    [Test]
    public void A_file_that_takes_all_memory_costs_itself_alone()
    {
        using var readers = new PdfReaders(PdfReaderProcess.Command, Long, mostMemory: 48 << 20);

        Refusal(readers, Documents.PdfOfContent(new string(' ', 20 << 20))).Should().Be("report.pdf is a PDF that takes more than 48 MiB of memory to read; no report does.");
    }

    private static ProcessStartInfo With(string name, string value)
    {
        var command = PdfReaderProcess.Command();
        command.Environment[name] = value;
        return command;
    }

    private static string Refusal(PdfReaders readers, byte[] pdf) => Open("report.pdf", pdf, readers).Should().BeOfType<Submission.Refused>().Which.Reason;

    private static Submission Open(string name, byte[] bytes, PdfReaders readers) => Submission.Open(name, bytes, Definition.Homework, pdfReaders: readers);

    /// <summary>All that was read, down to the last line, or why nothing was.</summary>
    private static List<string> Said(Submission submission) => submission switch
    {
        Submission.Refused refused => [refused.Reason],
        Submission.Opened { Reading: var reading } =>
        [
            .. reading.Lines(), .. reading.Notes.Select(note => $"{note.Place}: {note.Text}"),
            .. reading.Texts.SelectMany(text => text.Lines).Select(line => $"{line.Place}: {line.Raw} = {line.Text}"),
        ],
        _ => [],
    };
}
