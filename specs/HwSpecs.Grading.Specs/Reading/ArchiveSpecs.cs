using System.Text;
using HwSpecs.Grading.Reading;
using HwSpecs.Report;

namespace HwSpecs.Grading.Specs.Reading;

/// <summary>Several files as one submission: archives and folders.</summary>
public sealed class ArchiveSpecs
{
    [Test]
    public void Files_of_an_archive_are_one_reading_with_the_file_in_each_place()
    {
        var reading = Fixture.Read("report.zip", Documents.Zip(
            ("hw/part2.txt", Utf8("2.1\nSample 1: y_hat = 0.3775")), ("hw/part3.md", Utf8("3.2\nEpoch 10: 0.4794")), ("__MACOSX/hw/._part2.txt", [0, 5, 22, 7])));

        reading.Lines().Should().Equal("2.1/sample 1/y_hat = 0.3775 in hw/part2.txt, line 2", "3.2/epoch 10/average loss = 0.4794 in hw/part3.md, line 2");
        reading.Notes.Should().BeEmpty();
    }

    [Test]
    public void A_file_named_after_a_problem_belongs_to_it() =>
        Fixture.Read("report.zip", Documents.Zip(("problem_2.1.txt", Utf8("Sample 1: y_hat = 0.3775")))).Values().Should().Equal("2.1/sample 1/y_hat = 0.3775");

    [Test]
    public void Two_files_that_disagree_are_contradictory() =>
        Fixture.Mark(Fixture.Read("report.zip", Documents.Zip(("a.txt", Utf8("2.1\nSample 1: y_hat = 0.3775")), ("b.txt", Utf8("2.1\nSample 1: y_hat = 0.5")))))
            .VerdictOn("2.1/sample 1/y_hat").Id.Should().Be("contradictory");

    [Test]
    public void What_is_not_read_is_noted_with_its_reason()
    {
        var inner = Documents.Zip(("c.txt", Utf8("3.2\nEpoch 10: 0.4794")), ("deeper.zip", Documents.Zip(("d.txt", Utf8("3.2")))));
        var reading = Fixture.Read("report.zip", Documents.Zip(
            ("../../etc/a.txt", Utf8("2.1")), ("/b.txt", Utf8("2.1")), ("code.py", Utf8("y_hat = 0.3775")), ("inner.zip", inner), ("photo.png", [0x89, 0x50, 0x4E, 0x47]), ("report.txt", Utf8("2.1\nSample 1: y_hat = 0.3775"))));

        reading.Lines().Should().Equal("3.2/epoch 10/average loss = 0.4794 in inner.zip/c.txt, line 2", "2.1/sample 1/y_hat = 0.3775 in report.txt, line 2");
        reading.Notes.Select(note => $"{note.Place} {note.Text}").Should().Equal(
            "../../etc/a.txt not read: it has a name that leads out of the archive; pack the files themselves",
            "/b.txt not read: it has a name that leads out of the archive; pack the files themselves",
            "code.py not read: it is source code, which is never run; hand in what it prints",
            "inner.zip/deeper.zip not read: it is an archive inside too many archives; pack the files themselves",
            "photo.png not read: it is an image, and images are not read; expected text, a notebook, PDF, Word (.docx), JSON or a zip of these");
    }

    [Test]
    public void An_archive_without_a_readable_file_is_refused() =>
        Fixture.Refusal("report.zip", Documents.Zip(("a.png", [0x89, 0x50, 0x4E, 0x47]), ("b.txt", []))).Should().Be(
            "report.zip holds no file that can be read: a.png is an image, and images are not read; expected text, a notebook, PDF, Word (.docx), JSON or a zip of these; b.txt is empty; expected a report.");

    [Test]
    public void An_archive_of_too_many_files_is_refused() =>
        Fixture.Refusal("report.zip", Documents.Zip([.. Enumerable.Range(0, 201).Select(k => ($"{k}.txt", Utf8("2.1")))]))
            .Should().Be("report.zip holds more than 200 files; expected one report, or a few files of it.");

    [Test]
    public void A_bomb_is_refused_before_it_is_unpacked() =>
        Fixture.Refusal("report.zip", Documents.Zip(("bomb.txt", new byte[15 << 20]))).Should().Be("report.zip holds no file that can be read: bomb.txt unpacks to more than 200 times its size; no report does.");

    [Test]
    public void Limits_hold_for_all_entries_together()
    {
        var noise = new byte[6 << 20];
        new Random(1).NextBytes(noise);
        var reading = Fixture.Open("report.zip", Documents.Zip(("a.txt", noise), ("b.txt", noise)), new ReadingLimits { UnpackedBytes = 10 << 20 });

        reading.Should().BeOfType<Submission.Refused>().Which.Reason.Should().EndWith("b.txt unpacks to more than 10 MiB; a report of this homework has far less.");
    }

    [Test]
    public void An_encrypted_entry_is_refused()
    {
        var bytes = Documents.Zip(("a.txt", Utf8("2.1")));
        for (var k = 0; k + 4 < bytes.Length; k++)
        {
            // The flag of encryption, in the entry and in the list of contents.
            if (bytes.AsSpan(k).StartsWith("PK\u0003\u0004"u8))
                bytes[k + 6] |= 1;
            else if (bytes.AsSpan(k).StartsWith("PK\u0001\u0002"u8))
                bytes[k + 8] |= 1;
        }

        Fixture.Refusal("report.zip", bytes).Should().Be("report.zip holds no file that can be read: a.txt is encrypted; pack it without a password.");
    }

    [Test]
    public void A_folder_is_one_submission()
    {
        var folder = Directory.CreateTempSubdirectory("hwspecs-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "b"));
            File.WriteAllText(Path.Combine(folder, "b", "report.txt"), "2.1\nSample 1: y_hat = 0.3775");
            File.WriteAllBytes(Path.Combine(folder, "a.zip"), Documents.Zip(("c.txt", Utf8("3.2\nEpoch 10: 0.4794"))));

            var opened = Submission.Open(folder, Definition.Homework).Should().BeOfType<Submission.Opened>().Which;

            opened.Reading.Lines().Should().Equal("3.2/epoch 10/average loss = 0.4794 in a.zip/c.txt, line 2", "2.1/sample 1/y_hat = 0.3775 in b/report.txt, line 2");
            opened.Source.Format.Should().Be(SubmissionFormat.Folder);
            opened.Source.Files.Select(file => (file.Name, file.Format)).Should().Equal(("a.zip/c.txt", SubmissionFormat.Text), ("b/report.txt", SubmissionFormat.Text));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
