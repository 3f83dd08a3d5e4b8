using HwSpecs.Activations;
using HwSpecs.Quantities;
using HwSpecs.Snapshots.Content;
using HwSpecs.Snapshots.Numbers;

namespace HwSpecs.Specs.Snapshots.Engine;

/// <summary>How snapshots stand in files.</summary>
public sealed class FormatSpecs
{
    private static readonly SnapshotHeader Header = new(
        "Space.Fixture.Spec(3)", FloatFormat.Float64, new Tolerances(new Tolerance { Absolute = 1e-12 }).With("2.2/*/loss", Tolerance.Exact), "DualNumbers");

    private static readonly Quantity[] OneOfEachShape =
    [
        new(new Address("2.2/sample 3/loss"), Arithmetic.Float64, new QuantityValue.Scalar(0.1)),
        new(new Address("2.2/sample 3/grad_w"), Arithmetic.Float64, new QuantityValue.Vector([-0.5, -0.0])),
        new(new Address("2.2/sample 3/grad_W"), Arithmetic.Float64, new QuantityValue.Matrix([[0.25, -1], [1.0 / 3, double.NegativeInfinity]])),
        new(new Address("1/relu/regions"), Arithmetic.Float64, new QuantityValue.Regions([
            new(LearningRegion.Inactive, new Interval(-5, 0, fromClosed: true, toClosed: true)),
            new(LearningRegion.Fast, new Interval(0, 5, fromClosed: false, toClosed: true)),
            new(LearningRegion.Slow, Interval.Point(-1.25)),
        ])),
        new(new Address("1/relu/gradient"), Arithmetic.Float64, new QuantityValue.Matrix([[-4.95, 0], [5, 1]])),
        new(new Address("3.2/losses"), Arithmetic.Float64, new QuantityValue.Vector([1, 2, 3, 4, -5e-7])),
        new(new Address("3.3/outcome"), Arithmetic.Float64, new QuantityValue.Text("stuck = \"0\"\nat step 3")),
    ];

    private const string Text = """
        # spec: Space.Fixture.Spec(3)
        # arithmetic: float64
        # tolerance: absolute 1E-12
        # tolerance of 2.2/*/loss: exact
        # witness: DualNumbers

        2.2/sample 3/loss = 0.1
        2.2/sample 3/grad_w = [-0.5, 0]
        2.2/sample 3/grad_W = matrix
             0.25                   -1
             0.3333333333333333     -Infinity
        1/relu/regions = regions
            inactive  [-5, 0]
            fast      (0, 5]
            slow      {-1.25}
        1/relu/gradient = table
             x                       g
            -4.95                    0
             5                       1
        3.2/losses = list
             1
             2
             3
             4
            -5E-07
        3.3/outcome = "stuck = "0"\nat step 3"
        """;

    [Test]
    public void Values_stand_under_their_addresses_with_all_their_digits() =>
        SnapshotText.OfValues(Header, [.. OneOfEachShape.Select(quantity => QuantitySection.Of(quantity, Tolerance.Exact))]).ToString().Should().Be(Text);

    [Test]
    public void What_is_written_reads_back_to_the_same_text() => SnapshotText.Parse(Text, "txt").ToString().Should().Be(Text);

    [Test]
    public void Every_number_has_a_place() =>
        SnapshotText.Parse(Text, "txt").Sections
            .SelectMany(section => section.Rows.Index().SelectMany(row => Enumerable.Range(0, row.Item.Numbers.Count).Select(k => section.LabelOf(row.Index, k))))
            .Should().Equal(
                "2.2/sample 3/loss",
                "2.2/sample 3/grad_w[0]", "2.2/sample 3/grad_w[1]",
                "2.2/sample 3/grad_W[0,0]", "2.2/sample 3/grad_W[0,1]", "2.2/sample 3/grad_W[1,0]", "2.2/sample 3/grad_W[1,1]",
                "1/relu/regions[0].from", "1/relu/regions[0].to", "1/relu/regions[1].from", "1/relu/regions[1].to", "1/relu/regions[2].at",
                "1/relu/gradient[0].x", "1/relu/gradient[0].g", "1/relu/gradient[1].x", "1/relu/gradient[1].g",
                "3.2/losses[0]", "3.2/losses[1]", "3.2/losses[2]", "3.2/losses[3]", "3.2/losses[4]",
                "3.3/outcome", "3.3/outcome");

    [Test]
    public void A_negative_zero_is_written_where_its_sign_matters() =>
        QuantitySection.Of(OneOfEachShape[1], new Tolerance { SignOfZero = true }).Rows[1].Raw.Should().Be("-0");

    [Test]
    public void Windows_line_ends_and_a_last_line_end_make_no_difference() =>
        SnapshotText.Parse(Text.Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n", "txt").ToString().Should().Be(Text);

    [Test]
    public void A_text_stands_as_it_is_below_the_header() =>
        SnapshotText.OfText(Header with { Arithmetic = null, Tolerances = Tolerance.Exact }, "# A heading\n\n  36 steps\n", "txt").ToString().Should().Be("""
            # spec: Space.Fixture.Spec(3)
            # tolerance: exact
            # witness: DualNumbers

            # A heading

              36 steps
            """);

    [Test]
    public void A_drawing_carries_its_header_as_a_comment_below_the_declaration() =>
        SnapshotText.OfText(new SnapshotHeader("Space.Fixture.Spec(\"--\")", null, Tolerance.Exact, "DualNumbers"), "<?xml version=\"1.0\"?>\n<svg/>\n", "svg").ToString().Should().Be("""
            <?xml version="1.0"?>
            <!--
            spec: Space.Fixture.Spec("- -")
            tolerance: exact
            witness: DualNumbers
            -->
            <svg/>
            """);

    [TestCase("2.1/loss 0.5", "line 6: found '2.1/loss 0.5', expected an address and a value, such as '2.1/sample 1/loss = 0.5'")]
    [TestCase("<<<<<<< main", "line 6: found '<<<<<<< main', expected an address and a value, such as '2.1/sample 1/loss = 0.5'")]
    [TestCase("2.1/loss = half", "line 6: found 'half', expected a number, [numbers], \"text\", list, matrix, table or regions")]
    [TestCase("2.1/W = matrix\n     1  x", "line 7: found '     1  x', expected a row of the matrix")]
    [TestCase("a = 1\na = 2", "line 7: found 'a', expected every address once, but it already stands in line 6")]
    public void What_is_no_snapshot_says_where_and_what_was_expected(string body, string expected) =>
        FluentActions.Invoking(() => Written.Values(body)).Should().Throw<SnapshotFormatException>().WithMessage(expected);

    [TestCase("0.5", "line 1: found '0.5', expected the header (lines such as '# witness: CentralDifferences') and an empty line below it")]
    [TestCase("# spec: S\n# tolerance: exact\n\n1", "the header lacks the field 'witness'")]
    [TestCase("# spec S\n\n1", "line 1: found 'spec S', expected a field of the header, such as 'witness: CentralDifferences'")]
    [TestCase("# spec: S\n# tolerance: loose\n\n1", "line 2: found the tolerance 'loose', expected for example 'exact', *")]
    [TestCase("# colour: red\n\n1", "line 1: found 'colour', expected one of the fields spec, arithmetic, tolerance, tolerance of <addresses>, witness")]
    public void A_missing_header_says_what_one_is(string text, string expected) =>
        FluentActions.Invoking(() => SnapshotText.Parse(text, "txt")).Should().Throw<SnapshotFormatException>().WithMessage(expected);
}
