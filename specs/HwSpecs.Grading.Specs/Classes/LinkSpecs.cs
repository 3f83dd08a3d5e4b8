using System.IO.Compression;
using System.Text;
using HwSpecs.Grading.Reading;
using HwSpecs.Grading.Specs.Reading;
using HwSpecs.Report;

namespace HwSpecs.Grading.Specs.Classes;

/// <summary>Links are followed nowhere, and named wherever they stand.</summary>
public sealed class LinkSpecs
{
    [Test]
    public void The_summary_of_a_class_lists_links_to_files_and_to_folders()
    {
        using var folder = ClassFolder.Of(1);
        File.CreateSymbolicLink(Path.Combine(folder.Submissions, "002.txt"), Path.Combine(folder.Submissions, "001.txt"));
        Directory.CreateDirectory(Path.Combine(folder.Submissions, "003"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Submissions, "003", "around"), folder.Submissions);

        folder.Grade().Error.Should().BeEmpty();

        folder.Written("summary.json").Should().Contain("\"links\": [\n    \"002.txt\",\n    \"003/around\"\n  ]");
        folder.Written("summary.md").Should().Contain("## Links, which are not followed: ask for the files themselves\n\n- 002.txt\n- 003/around\n");
    }

    [Test]
    public void The_summary_of_a_class_in_an_archive_lists_them_too()
    {
        using var folder = ClassFolder.Of(1);
        var archive = Path.Combine(folder.Root, "class.zip");
        File.WriteAllBytes(archive, WithLink(("001.txt", "2.1"), "002.txt"));
        using var files = HwSpecs.Grading.Classes.ClassFiles.Open(archive);

        files.All.Select(file => file.Path).Should().Equal("001.txt");
        files.Links.Should().Equal("002.txt");
    }

    [Test]
    public void In_the_folder_of_a_student_a_link_is_noted()
    {
        using var folder = new ClassFolder("ID,Name\n", ("a/report.txt", "2.1\nSample 1: y_hat = 0.3775"));
        File.CreateSymbolicLink(Path.Combine(folder.Submissions, "a", "more.txt"), folder.Roster);

        Submission.Open(Path.Combine(folder.Submissions, "a"), Definition.Homework).Should().BeOfType<Submission.Opened>().Which.Reading.Notes.Select(note => $"{note.Place}: {note.Text}")
            .Should().Equal("more.txt: not read: it is a link, and links are not followed; hand in the file itself");
    }

    // Its content is the path that it leads to, which is no report.
    [Test]
    public void In_the_archive_of_a_student_a_link_is_noted() =>
        Fixture.Read("report.zip", WithLink(("a.txt", "2.1\nSample 1: y_hat = 0.3775"), "b.txt")).Notes.Select(note => $"{note.Place}: {note.Text}")
            .Should().Equal("b.txt: not read: it is a link, and links are not followed; hand in the file itself");

    private static byte[] WithLink((string Name, string Text) file, string link)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text, type) in new[] { (file.Name, file.Text, 0x8000), (link, "../../etc/hostname", 0xA000) })
            {
                var entry = archive.CreateEntry(name);
                entry.ExternalAttributes = (type | 0x1FF) << 16;
                using var target = entry.Open();
                target.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
