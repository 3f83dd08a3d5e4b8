using HwSpecs.Snapshots.Comparing;
using HwSpecs.Snapshots.Reporting;

namespace HwSpecs.Specs.Snapshots.Engine;

/// <summary>Vector graphics: coordinates within tolerance, everything else exactly.</summary>
public sealed class DrawingSpecs
{
    private const string Plot = """
        <svg viewBox="0 0 100 50">
          <polyline points="0,10 1,11 2,12 3,13" stroke="#0000ff"/>
          <path d="M0 1L2 3L4 5"/>
          <text x="7" y="8">slow 0.01</text>
        </svg>
        """;

    [TestCase("1,11", "1,11.25")]
    [TestCase("L2 3", "L2.25 3")]
    [TestCase("x=\"7\"", "x=\"6.75\"")]
    [TestCase("0 0 100 50", "0 0 100.25 50")]
    public void Coordinates_may_differ_within_tolerance(string old, string fresh) => Compare(old, fresh).Agrees.Should().BeTrue();

    [TestCase("1,11", "1,11.5", "polyline 1/points[1][1]: approved 11, received 11.5, off by 0.5 = 2 x tolerance")]
    [TestCase("L4 5", "L4 6", "path 1/d[2][1]: approved 5, received 6, off by 1 = 4 x tolerance")]
    [TestCase("x=\"7\"", "x=\"9\"", "text 1/x: approved 7, received 9, off by 2 = 8 x tolerance")]
    [TestCase("1,11 ", "", "polyline 1/points[1]: removed, approved was 1,11")]
    [TestCase("L2 3", "", "path 1/d[1]: removed, approved was L2 3")]
    [TestCase("L2 3", "L2 3L3 4", "path 1/d[2]: added, received L3 4")]
    [TestCase("L2 3", "l2 3", "path 1/d[1]: removed, approved was L2 3|path 1/d[1]: added, received l2 3")]
    [TestCase("#0000ff", "#0000fe", "polyline 1: removed, approved was stroke=\"#0000ff\"/>|polyline 1: added, received stroke=\"#0000fe\"/>")]
    [TestCase("slow 0.01", "slow 0.02", "text: removed, approved was slow 0.01|text: added, received slow 0.02")]
    public void Everything_else_is_named(string old, string fresh, string expected) =>
        Compare(old, fresh).Differences.Select(Sentences.Of).Should().Equal(expected.Split('|'));

    [Test]
    public void A_drawing_is_written_as_it_was_read() => Written.Drawing(Plot).ToString().Should().EndWith(Plot);

    private static Comparison Compare(string old, string fresh) =>
        Comparison.Of(Written.Drawing(Plot, "absolute 0.25"), Written.Drawing(Plot.Replace(old, fresh, StringComparison.Ordinal), "absolute 0.25"));
}
