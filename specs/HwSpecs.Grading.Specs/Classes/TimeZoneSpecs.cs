using System.Diagnostics;

namespace HwSpecs.Grading.Specs.Classes;

/// <summary>The same bytes whatever the clock on the wall says.</summary>
public sealed class TimeZoneSpecs
{
    // 14 hours ahead of UTC, and 9.5 behind it: there it is never the same day for long.
    [Test]
    public void Marks_are_the_same_bytes_in_every_time_zone()
    {
        using var folder = ClassFolder.Of(3);
        Grade(folder, "Pacific/Kiritimati");
        var expected = folder.Everything();
        Directory.Delete(folder.Marks, recursive: true);
        Grade(folder, "Pacific/Marquesas");

        expected.Should().HaveCountGreaterThan(5);
        folder.Everything().Should().Equal(expected);
    }

    private static void Grade(ClassFolder folder, string zone)
    {
        var start = CommandProcess.Of("grade", folder.Submissions, "--roster", folder.Roster, "--out", folder.Marks, "--format", "html");
        start.Environment["TZ"] = zone;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        error.Result.Should().BeEmpty();
    }
}
