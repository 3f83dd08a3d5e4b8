using System.Diagnostics;
using HwSpecs.Grading.Classes;

namespace HwSpecs.Grading.Specs.Classes;

/// <summary>Killed, out of disk, or not allowed to write: what stands is whole, and the same command goes on.</summary>
public sealed class InterruptedRunSpecs
{
    [Test]
    [CancelAfter(120_000)]
    public void A_process_that_was_killed_mid_batch_goes_on_without_a_lost_or_doubled_row(CancellationToken cancelled)
    {
        using var folder = ClassFolder.Of(100);
        folder.Grade();
        var expected = folder.Everything();
        Directory.Delete(folder.Marks, recursive: true);
        var journal = Path.Combine(folder.Marks, Journal.FileName);
        using (var process = Process.Start(CommandProcess.Of("grade", folder.Submissions, "--roster", folder.Roster, "--out", folder.Marks, "--jobs", "1"))!)
        {
            while (!process.HasExited && (!File.Exists(journal) || new FileInfo(journal).Length == 0))
                cancelled.WaitHandle.WaitOne(2);
            process.Kill();
            process.WaitForExit();
        }

        var rows = Journal.Read(folder.Marks).Count;
        rows.Should().BeInRange(1, 99, "it was killed mid-batch");
        File.Exists(Path.Combine(folder.Marks, "marks.csv")).Should().BeFalse();

        folder.Grade();

        folder.Everything().Should().Equal(expected);
    }

    [Test]
    [Platform("Linux")]
    public void A_full_disk_stops_with_one_line_and_the_same_command_goes_on()
    {
        using var folder = ClassFolder.Of(4);
        folder.Grade();
        var expected = folder.Everything();
        var journal = File.ReadAllText(Path.Combine(folder.Marks, Journal.FileName));
        File.Delete(Path.Combine(folder.Marks, Journal.FileName));
        var third = Path.Combine(folder.Marks, "students", "003.staff.json");
        var temporary = Path.Combine(folder.Marks, "students", ".003.staff.json.tmp");
        // /dev/full takes no byte, as a full disk does.
        File.CreateSymbolicLink(temporary, "/dev/full");
        var (exit, output, error) = folder.Grade("--jobs", "1");

        (exit, output).Should().Be((2, ""));
        error.Should().MatchRegex($"^hwspecs: {System.Text.RegularExpressions.Regex.Escape(third)} could not be written: No space left on device[^\n]*\\. What was written before is whole; make room or choose another folder, and run the same command again\\.\n$");
        Journal.Read(folder.Marks).Keys.Should().Equal("001", "002");

        folder.Grade();

        folder.Everything().Should().Equal(expected);
        File.ReadAllText(Path.Combine(folder.Marks, Journal.FileName)).Should().Be(journal);
    }

    [Test]
    public void A_folder_that_cannot_be_is_refused_in_one_line()
    {
        using var folder = ClassFolder.Of(1);
        File.WriteAllText(folder.Marks, "a file");
        var (exit, output, error) = folder.Grade();

        (exit, output, error.Count(c => c == '\n')).Should().Be((2, "", 1));
        error.Should().StartWith("hwspecs: ").And.NotContain("   at ");
    }

    [Test]
    public void A_table_that_cannot_be_replaced_is_named_and_nothing_half_written_stays()
    {
        using var folder = ClassFolder.Of(1);
        Directory.CreateDirectory(Path.Combine(folder.Marks, "marks.csv"));
        var (exit, _, error) = folder.Grade();

        (exit, error).Should().Match<(int Exit, string Error)>(run => run.Exit == 2 && run.Error.StartsWith($"hwspecs: {Path.Combine(folder.Marks, "marks.csv")} could not be written: "));
        folder.Everything().Should().NotContain(file => file.Name.EndsWith(".tmp"));
    }

    [Test]
    public void Two_runs_do_not_write_into_one_folder()
    {
        using var folder = ClassFolder.Of(1);
        folder.Grade();
        using (Journal.Open(folder.Marks))
        {
            folder.Grade().Error.Should().Be($"hwspecs: {Path.Combine(folder.Marks, Journal.FileName)} is in use; is another run writing into {folder.Marks}?\n");
        }

        folder.Grade().Error.Should().BeEmpty();
    }
}
