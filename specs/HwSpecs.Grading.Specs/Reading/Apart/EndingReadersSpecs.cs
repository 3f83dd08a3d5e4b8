using System.Diagnostics;
using System.Globalization;
using HwSpecs.Grading.Classes;
using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reading;
using HwSpecs.Grading.Reading.Apart;
using HwSpecs.Grading.Specs.Classes;
using HwSpecs.Report;

namespace HwSpecs.Grading.Specs.Reading.Apart;

/// <summary>Programs in place of the reader that end, hang or talk nonsense.</summary>
[Platform(Exclude = "Win", Reason = "They are scripts of the shell.")]
public sealed class EndingReadersSpecs
{
    private const string BrokeDown = "report.pdf is a PDF that cannot be read: the program that reads it broke down; print it to PDF again, or hand in the notebook or the Word file.";

    private static readonly byte[] Pdf = Fixture.Bytes("tex-like.pdf");

    [TestCase("exit 0", TestName = "It ends ahead of the file")]
    [TestCase("kill -ABRT $$", TestName = "It is ended by a signal")]
    [TestCase("head -c 1000 > /dev/null; exit 1", TestName = "It ends amid the file")]
    [TestCase("head -c 1000 > /dev/null; printf nonsense", TestName = "It answers nonsense")]
    [TestCase("head -c 1000 > /dev/null; printf '\\377\\377\\377\\377'", TestName = "It answers less than nothing")]
    [TestCase("head -c 1000000 /dev/zero >&2; exit 134", TestName = "It says much about its end")]
    public void A_reader_that_ends_costs_one_sentence(string script)
    {
        using var readers = new PdfReaders(() => Shell(script), TimeSpan.FromMinutes(5));

        Refusal(readers).Should().Be(BrokeDown);
    }

    [Test]
    public void A_reader_that_hangs_is_ended_when_time_is_over()
    {
        var file = Path.GetTempFileName();
        using var readers = new PdfReaders(() => Shell($"echo $$ > {file}; while :; do :; done"), TimeSpan.FromMilliseconds(500));
        try
        {
            Refusal(readers).Should().Be("report.pdf took longer than 0.5 seconds to read; print it to PDF again, or hand in the notebook or the Word file.");

            var id = int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture);
            var processes = () => Process.GetProcessById(id);
            processes.Should().Throw<ArgumentException>();
        }
        finally
        {
            File.Delete(file);
        }
    }

    // The first process is ended when it has read one file, and another is started for the second.
    [Test]
    public void An_end_that_a_fresh_reader_does_not_meet_is_not_the_files()
    {
        var (started, file) = (0, Path.GetTempFileName());
        using var readers = new PdfReaders(
            () =>
            {
                var command = HwSpecs.Cli.PdfReaderProcess.Command();
                started++;
                return Shell($"echo $$ > {file}; exec '{command.FileName}' {string.Join(' ', command.ArgumentList.Select(argument => $"'{argument}'"))}");
            },
            TimeSpan.FromMinutes(5));
        try
        {
            Submission.Open("report.pdf", Pdf, Definition.Homework, pdfReaders: readers).Should().BeOfType<Submission.Opened>();
            using (var first = Process.GetProcessById(int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture)))
                first.Kill();
            Submission.Open("report.pdf", Pdf, Definition.Homework, pdfReaders: readers).Should().BeOfType<Submission.Opened>();
            started.Should().Be(2);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Test]
    public void In_a_class_it_costs_nobody_else()
    {
        using var folder = ClassFolder.Of(4);
        File.Delete(Path.Combine(folder.Submissions, "002.txt"));
        folder.Add("002.pdf", Pdf);
        var settings = new ClassSettings(
            folder.Submissions, folder.Roster, folder.Marks, ClassSettings.StandardFormats, SeveralSubmissions.ForHuman, "Homework", 2, TimeSpan.FromMinutes(5), new KeyChoice.Homework(), Rubric.Default)
        {
            PdfReader = () => Shell("kill -SEGV $$"),
        };

        using var run = ClassRun.Open(settings);
        var rows = run.Write(() => { }).Rows;

        rows.Select(pair => pair.Row!.Refusal).Should().Equal("", BrokeDown["report.pdf ".Length..], "", "");
        folder.Written("summary.md").Should().Contain("1 submission: is a PDF that cannot be read");
    }

    // What keeps a reader from outliving the program that was killed.
    [Test]
    public void A_reader_ends_with_its_input()
    {
        var command = HwSpecs.Cli.PdfReaderProcess.Command();
        (command.RedirectStandardInput, command.RedirectStandardOutput, command.RedirectStandardError) = (true, true, true);
        using var reader = Process.Start(command)!;

        reader.StandardInput.Close();

        reader.WaitForExit(TimeSpan.FromMinutes(1)).Should().BeTrue();
        (reader.ExitCode, reader.StandardOutput.ReadToEnd(), reader.StandardError.ReadToEnd()).Should().Be((0, "", ""));
    }

    [Test]
    public void Where_no_process_can_be_started_this_one_reads()
    {
        using var readers = new PdfReaders(() => new ProcessStartInfo("/no/such/program"), TimeSpan.FromMinutes(5));

        Submission.Open("report.pdf", Pdf, Definition.Homework, pdfReaders: readers).Should().BeOfType<Submission.Opened>();
    }

    private static string Refusal(PdfReaders readers) => Submission.Open("report.pdf", Pdf, Definition.Homework, pdfReaders: readers).Should().BeOfType<Submission.Refused>().Which.Reason;

    private static ProcessStartInfo Shell(string script) => new("/bin/sh", ["-c", script]);
}
