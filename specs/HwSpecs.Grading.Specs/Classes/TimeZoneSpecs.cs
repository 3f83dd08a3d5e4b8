namespace HwSpecs.Grading.Specs.Classes;

/// <summary>The same bytes whatever the clock on the wall says.</summary>
public sealed class TimeZoneSpecs
{
    // 14 hours ahead of UTC, and 9.5 behind it: there it is never the same day for long.
    [Test]
    public void Marks_are_the_same_bytes_in_every_time_zone()
    {
        using var folder = ClassFolder.Of(3);
        Grade(folder, "Pacific/Kiritimati", 14);
        var expected = folder.Everything();
        Directory.Delete(folder.Marks, recursive: true);
        Grade(folder, "Pacific/Marquesas", -9.5);

        expected.Should().HaveCountGreaterThan(5);
        folder.Everything().Should().Equal(expected);
    }

    private static void Grade(ClassFolder folder, string zone, double hours)
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            TimeZoneInfo.Local.BaseUtcOffset.Should().Be(TimeSpan.FromHours(hours));
            folder.Grade("--format", "html").Error.Should().BeEmpty();
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }
}
