using HwSpecs.Snapshots.Comparing;
using HwSpecs.Snapshots.Reporting;

namespace HwSpecs.Specs.Snapshots.Engine;

/// <summary>Texts: numbers within tolerance, everything else exactly.</summary>
public sealed class ProseSpecs
{
    [TestCase("loss 0.50 after 3 steps", "loss 0.75 after 3 steps", true)]
    [TestCase("loss 0.50 after 3 steps", "loss 0.50 after 4 steps", false)]
    [TestCase("loss 0.5", "loss  0.5", true, Description = "spaces before a number are its column")]
    [TestCase("the loss", "the  loss", false)]
    [TestCase("layer1", "layer2", false, Description = "a digit within a word is no number")]
    [TestCase("version 1.2.3", "version 1.25.3", false, Description = "a version is no number")]
    [TestCase("0.5%", "0.75%", true)]
    [TestCase("-0", "0", true)]
    [TestCase("a-1", "a-1.25", true)]
    public void Numbers_may_differ_within_tolerance_and_nothing_else(string approved, string received, bool agrees) =>
        Comparison.Of(Written.Prose(approved, "absolute 0.25"), Written.Prose(received, "absolute 0.25")).Agrees.Should().Be(agrees);

    /// <summary>The header takes four lines, so the text starts in line 5; line 12 differs by half a tolerance and is context.</summary>
    [Test]
    public void Changed_lines_are_shown_as_a_unified_diff()
    {
        var approved = Written.Prose("Swish\n\nThe\nfirst\nunit\nis off\nat x = 1\nloss 0.5\nend", "absolute 0.25");
        var received = Written.Prose("Swish\n\nThe\nsecond\nunit\nis off\nat x = 1\nloss 0.625\nnext\nend", "absolute 0.25");

        DifferenceText.Of(Comparison.Of(approved, received)).Should().Equal(
            "@@ -5,9 +5,10 @@",
            " Swish",
            "",
            " The",
            "-first",
            "+second",
            " unit",
            " is off",
            " at x = 1",
            " loss 0.5",
            "+next",
            " end");
    }

    [Test]
    public void Distant_changes_have_a_hunk_each()
    {
        const string middle = "1\n2\n3\n4\n5\n6\n7";

        DifferenceText.Of(Comparison.Of(Written.Prose($"a\n{middle}\nc"), Written.Prose($"b\n{middle}\nd"))).Where(line => line[0] == '@')
            .Should().Equal("@@ -5,4 +5,4 @@", "@@ -10,4 +10,4 @@");
    }

    [Test]
    public void A_number_beyond_tolerance_is_named_by_its_line() =>
        DifferenceText.Of(Comparison.Of(Written.Prose("loss\n0.5 of 1", "absolute 0.25"), Written.Prose("loss\n1.5 of 1", "absolute 0.25"))).Should().Equal(
            "line 6, number 1: approved 0.5, received 1.5, off by 1 = 4 x tolerance",
            "@@ -5,2 +5,2 @@",
            " loss",
            "-0.5 of 1",
            "+1.5 of 1");
}
