using HwSpecs.Snapshots.Reporting;

namespace HwSpecs.Specs.Snapshots.Engine;

/// <summary>Lines fitted to a terminal.</summary>
public sealed class PageSpecs
{
    [TestCase("aa bb cc", 8, "aa bb cc")]
    [TestCase("aa bb cc", 7, "aa bb|    cc")]
    [TestCase("aa bb cc dd", 7, "aa bb|    cc|    dd")]
    [TestCase("  aa bb", 5, "  aa|      bb")]
    [TestCase("aaaaaaaa bb", 5, "aaaaaaaa|    bb")]
    [TestCase("aaaaaaaaaa", 5, "aaaaaaaaaa")]
    [TestCase("aa bb, cc dd", 10, "aa bb,|    cc dd", Description = "after a comma rather than between the words of an address")]
    [TestCase("a, bb cc dd", 9, "a, bb cc|    dd", Description = "unless the comma comes early")]
    public void A_long_line_breaks_at_spaces_and_hangs(string line, int width, string expected) =>
        new Page(width).Wrap(line).Should().Equal(expected.Split('|'));

    [Test]
    public void What_is_piped_stays_one_line() => Page.Piped.Wrap(new string('a', 500) + " b").Should().HaveCount(1);
}
