using HwSpecs.Activations;
using HwSpecs.Grading.Reading;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Specs.Reading;

/// <summary>Learning regions as students write them.</summary>
public sealed class RegionSpecs
{
    [TestCase("Fast: x > 0\nInactive: x <= 0", "inactive (-∞, 0] fast (0, ∞)")]
    [TestCase("- **Fast learning region:** (0, ∞)\n- **Inactive region:** (-∞, 0]", "inactive (-∞, 0] fast (0, ∞)")]
    [TestCase("x > 0: fast; x ≤ 0: inactive", "inactive (-∞, 0] fast (0, ∞)")]
    [TestCase("Inactive for x <= 0, fast for x > 0.", "inactive (-∞, 0] fast (0, ∞)")]
    [TestCase("Active: |x| < 4.58\nSlow: elsewhere", "slow (-∞, -4.58] active (-4.58, 4.58) slow [4.58, ∞)")]
    [TestCase("Active (0.01 <= |g| <= 0.99): -4.58 <= x <= 4.58", "active [-4.58, 4.58]")]
    [TestCase("Active: 4.58 >= x > -4.58", "active (-4.58, 4.58]")]
    [TestCase("Slow: x < -4.58 or x > 4.58", "slow (-∞, -4.58) slow (4.58, ∞)")]
    [TestCase("Slow: x < -4.58 and x > 4.58", "slow (-∞, -4.58) slow (4.58, ∞)")]
    [TestCase("Active: x > -4.58 and x < 4.58", "active (-4.58, 4.58)")]
    [TestCase("Slow: (-inf, -4.58) U (4.58, inf)", "slow (-∞, -4.58) slow (4.58, ∞)")]
    [TestCase("Slow: (-5; -4,58) ∪ (4,58; 5)", "slow (-5, -4.58) slow (4.58, 5)")]
    [TestCase("Slow: $(-\\infty, -4.58) \\cup (4.58, \\infty)$", "slow (-∞, -4.58) slow (4.58, ∞)")]
    [TestCase("Active: from -4.58 to 4.58", "active (-4.58, 4.58)")]
    [TestCase("Active: between -4.58 and 4.58", "active (-4.58, 4.58)")]
    [TestCase("Inactive: x = -1.278", "inactive {-1.278}")]
    [TestCase("Inactive: only at x ≈ −0.7518", "inactive {-0.7518}")]
    [TestCase("Inactive: {-1.278}", "inactive {-1.278}")]
    [TestCase("Fast: everywhere", "fast (-∞, ∞)")]
    [TestCase("Fast\n(0, 5]\nInactive\n[-5, 0]", "inactive [-5, 0] fast (0, 5]")]
    [TestCase("Active and slow: none. Fast: x > 0", "fast (0, ∞)")]
    [TestCase("not active: x < 0", "inactive (-∞, 0)")]
    [TestCase("| Region | Interval |\n|---|---|\n| Fast | x > 0 |\n| Inactive | x <= 0 |", "inactive (-∞, 0] fast (0, ∞)")]
    [TestCase("| Fast | Active | Slow | Inactive |\n|---|---|---|---|\n| x > 0 | - | none | x <= 0 |", "inactive (-∞, 0] fast (0, ∞)")]
    [TestCase("Active: (-5, 3/8)", "active (-5, 3/8)")]
    public void Regions_are_read(string text, string expected) =>
        In("### ReLU\n" + text).Quantities.Select(Written).Should().Equal(expected);

    [TestCase("ReLU", "1/relu")]
    [TestCase("Rectified Linear Unit (ReLU)", "1/relu")]
    [TestCase("Logistic", "1/sigmoid")]
    [TestCase("(b) Logistic Sigmoid:", "1/sigmoid")]
    [TestCase("PLU", "1/piecewise-linear")]
    [TestCase("Piecewise Linear Unit (PLU)", "1/piecewise-linear")]
    [TestCase("Piece-wise Linear", "1/piecewise-linear")]
    [TestCase("SiLU", "1/swish")]
    [TestCase("Swish / SiLU", "1/swish")]
    [TestCase("Swish (SiLU)", "1/swish")]
    [TestCase("Exponential Linear Unit", "1/elu")]
    [TestCase("1.6 GELU activation function", "1/gelu")]
    public void A_function_is_known_by_its_spellings(string heading, string section) =>
        In($"{heading}\nFast: x > 0").Quantities.Select(quantity => quantity.Address.ToString()).Should().Equal($"{section}/regions");

    [Test]
    public void A_table_of_functions_and_regions_is_read_either_way_round()
    {
        var rows = In("| Function | Fast | Inactive |\n|---|---|---|\n| ReLU | x > 0 | x <= 0 |\n| PLU | -1 < x < 1 | none |");
        var columns = In("| Region | ReLU | PLU |\n|---|---|---|\n| Fast | x > 0 | -1 < x < 1 |\n| Inactive | x <= 0 | none |");

        rows.Quantities.Select(quantity => (quantity.Address.ToString(), Written(quantity))).Should().Equal(
            ("1/relu/regions", "inactive (-∞, 0] fast (0, ∞)"), ("1/piecewise-linear/regions", "fast (-1, 1)"));
        columns.Quantities.Select(quantity => (quantity.Address.ToString(), Written(quantity))).Should().BeEquivalentTo(rows.Quantities.Select(quantity => (quantity.Address.ToString(), Written(quantity))));
    }

    [Test]
    public void Numbers_are_the_finite_ends_from_left_to_right_with_their_digits() =>
        In("ReLU: slow |x| > 4.58; inactive x = 4.6; fast -1 < x < 1.50").Quantities.Single().Numbers.Select(number => (number.Text, number.Decimals)).Should().Equal(
            ("-4.58", 2), ("-1", 0), ("1.50", 2), ("4.58", 2), ("4.6", 1), ("4.6", 1));

    [Test]
    public void Regions_stated_again_in_other_numbers_are_a_second_candidate() =>
        In("ReLU\nFast: x > 0\nInactive: x < 0\nFast: x > 1\nInactive: x < 1").Quantities.Select(Written).Should().Equal("inactive (-∞, 0) fast (0, ∞)", "inactive (-∞, 1) fast (1, ∞)");

    [TestCase("Fast: (4.58, -4.58)", "fast: the ends of (4.58, -4.58) are in the wrong order")]
    [TestCase("Fast: (inf, 0)", "fast: the ends of (inf, 0) are in the wrong order")]
    [TestCase("Fast: x > 1e999", "fast: '1e999' is beyond what a float64 can hold")]
    [TestCase("Fast: sin(x) > 0.5", "fast: 'sin(x) > 0.5' is no interval or inequality that is understood")]
    [TestCase("Fast: elsewhere\nSlow: elsewhere", "two regions are each said to be everything else")]
    [TestCase("Fast: none", "every region is said to lie nowhere")]
    public void What_is_no_region_is_unreadable(string text, string reason)
    {
        var reading = In("ReLU\n" + text);

        reading.Quantities.Should().BeEmpty();
        reading.Unreadable.Select(quantity => quantity.Reason).Should().Equal(reason);
    }

    [Test]
    public void Prose_about_regions_states_nothing() =>
        In("ReLU\nIn the fast region the unit learns; in the inactive region it does not.").Should().Match<SubmissionReading>(reading => reading.Quantities.Count == 0 && reading.Unreadable.Count == 0);

    [Test]
    public void Five_styles_in_one_report_are_read() =>
        Fixture.Read("regions-in-five-styles.md").Should().Match<SubmissionReading>(reading => reading.Quantities.Count == 6 && reading.Unreadable.Count == 0)
            .And.Match<SubmissionReading>(reading => reading.Quantities.Select(quantity => ((QuantityValue.Regions)quantity.Value).Intervals.Count).SequenceEqual(new[] { 2, 3, 3, 6, 3, 7 }));

    private static SubmissionReading In(string text) => Fixture.ReadText("# Problem 1\n" + text);

    private static string Written(ReportedQuantity quantity)
    {
        var numbers = new Queue<string>(quantity.Numbers.Select(number => number.Text));
        return string.Join(' ', ((QuantityValue.Regions)quantity.Value).Intervals.Select(region => $"{region.Region.ToString().ToLowerInvariant()} {Ends(region.Interval, numbers)}"));
    }

    // Found by odd reports: 20,000 points took 20 seconds to hold against each other.
    [Test]
    public void A_list_of_very_many_intervals_is_not_read()
    {
        var many = string.Join(" or ", Enumerable.Range(0, 101).Select(k => $"{k} < x < {k}.5"));
        var reading = Fixture.ReadText($"Problem 1\nELU\nfast: {many}\n");

        reading.Quantities.Should().BeEmpty();
        reading.Unreadable.Should().ContainSingle().Which.Reason.Should().Be("fast: more than 100 intervals; no function that is asked for has so many");
    }

    private static string Ends(Interval interval, Queue<string> numbers)
    {
        var from = double.IsFinite(interval.From) ? numbers.Dequeue().Replace(',', '.') : "-∞";
        var to = double.IsFinite(interval.To) ? numbers.Dequeue().Replace(',', '.') : "∞";
        return interval.IsPoint ? $"{{{from}}}" : $"{(interval.FromClosed ? '[' : '(')}{from}, {to}{(interval.ToClosed ? ']' : ')')}";
    }
}
