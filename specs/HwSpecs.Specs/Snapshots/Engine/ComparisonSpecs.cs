using HwSpecs.Snapshots.Comparing;
using HwSpecs.Snapshots.Numbers;
using HwSpecs.Snapshots.Reporting;

namespace HwSpecs.Specs.Snapshots.Engine;

/// <summary>What is reported of an approved and a received snapshot.</summary>
public sealed class ComparisonSpecs
{
    /// <summary>Off by 0.125 = 0.5 tolerances, and by 1 = 4 tolerances.</summary>
    [Test]
    public void A_census_counts_what_differs_and_what_is_beyond_tolerance()
    {
        var comparison = Written.Compare("a = [1, 2, 3]\nb = 4", "a = [1, 2.125, 3]\nb = 5", "absolute 0.25");

        var worst = new Difference.Number("b", "b", "4", "5", new Deviation(Agreement.Beyond, OffBy: 1, Multiple: 4, Ulps: Math.Pow(2, 50)));
        comparison.Differences.Should().Equal(worst);
        comparison.Census.Should().Be(new Census(4, 2, 1, 0, 0, 0, worst));
        Sentences.Of(comparison.Census).Should().Be("2 of 4 numbers differ, 1 beyond tolerance, worst 4 x tolerance at b");
    }

    [Test]
    public void Within_tolerance_everywhere_is_agreement() =>
        Written.Compare("a = [1, 2]", "a = [1.25, 1.75]", "absolute 0.25").Agrees.Should().BeTrue();

    [TestCase("a = 1", "a = 2", "a: approved 1, received 2, off by 1, must be exact")]
    [TestCase("a = 1", "a = 1.0000000000000002", "a: approved 1, received 1.0000000000000002, off by 2.22E-16 = 1 ulp, must be exact")]
    [TestCase("a = 1", "a = NaN", "a: approved 1, received NaN")]
    [TestCase("a = matrix\n    1  2\n    3  4", "a = matrix\n    1  2\n    3  5", "a[1,1]: approved 4, received 5, off by 1, must be exact")]
    [TestCase("a = \"flipped\"", "a = \"stuck\"", "a: removed, approved was \"flipped\"|a: added, received \"stuck\"")]
    [TestCase("a = \"after 3 steps\"", "a = \"after 4 steps\"", "a: approved 3, received 4, off by 1, must be exact")]
    [TestCase("a = 1\nb = 2", "a = 1", "b: removed, approved was 2")]
    [TestCase("a = 1", "a = 1\nb = matrix\n    1\n    2", "b: added, received a matrix of 1 column, 2 rows")]
    [TestCase("a = 1", "a = [1]", "a: approved a number, received a vector")]
    [TestCase("a = matrix\n    1  2", "a = matrix\n    1", "a: approved a matrix of 2 columns, received a matrix of 1 column")]
    [TestCase("a = 1\nb = 2\nc = 3", "b = 2\nc = 3\na = 1", "a: moved, now after c")]
    public void Differences_are_said_in_words(string approved, string received, string expected) =>
        Written.Compare(approved, received).Differences.Select(Sentences.Of).Should().Equal(expected.Split('|'));

    [Test]
    public void A_zero_whose_sign_matters_is_named() =>
        Written.Compare("a = 0", "a = -0", "exact, sign of zero matters").Differences.Select(Sentences.Of)
            .Should().Equal("a: approved 0, received -0, the sign of zero differs");

    [TestCase("list\n     1\n     2\n     3\n     4\n     5", "list\n     1\n     3\n     4\n     5", "a[1]: removed, approved was 2")]
    [TestCase("[1, 2, 3]", "[2, 3]", "a[0]: removed, approved was 1")]
    [TestCase("[1, 2, 3]", "[1, 2, 7, 3]", "a[2]: added, received 7")]
    [TestCase("matrix\n    1  2\n    3  4\n    5  6", "matrix\n    1  2\n    5  6", "a[1]: removed, approved was 3  4")]
    [TestCase("regions\n    slow      [0, 1)\n    fast      [1, 2]", "regions\n    fast      [1, 2]", "a[0]: removed, approved was slow      [0, 1)")]
    public void A_removed_or_added_row_is_one_difference_and_no_shift(string approved, string received, string expected) =>
        Written.Compare($"a = {approved}", $"a = {received}").Differences.Select(Sentences.Of).Should().Equal(expected);

    /// <summary>Every g changes by more than the tolerance, and the point x = 2 is gone: x still pairs the points.</summary>
    [Test]
    public void A_removed_point_is_removed_even_where_all_others_change() =>
        Written.Compare(
                "a = table\n    x  g\n    1  10\n    2  20\n    3  30\n    4  40",
                "a = table\n    x  g\n    1  11\n    3  31\n    4  41").Differences.Select(Sentences.Of)
            .Should().Equal(
                "a[0].g: approved 10, received 11, off by 1, must be exact",
                "a[1]: removed, approved was 2  20",
                "a[1].g: approved 30, received 31, off by 1, must be exact",
                "a[2].g: approved 40, received 41, off by 1, must be exact");

    /// <summary>From sample (1, 0) to sample (0, 1): two components change, none is removed.</summary>
    [TestCase("[1, 0]", "[0, 1]", "a[0]|a[1]")]
    [TestCase("matrix\n    1  2\n    3  4", "matrix\n    3  4\n    1  2", "a[0,0]|a[0,1]|a[1,0]|a[1,1]")]
    public void Components_and_weights_keep_their_index(string approved, string received, string expected) =>
        Written.Compare($"a = {approved}", $"a = {received}").Differences.Cast<Difference.Number>().Select(number => number.Place).Should().Equal(expected.Split('|'));

    [Test]
    public void Rows_that_all_change_stay_paired_in_order() =>
        Written.Compare("a = [1, 2, 3]", "a = [11, 12, 13]").Census.Should().BeEquivalentTo(new { Beyond = 3, Removed = 0, Added = 0 });

    /// <summary>One representable number next to 1000 is 2^-43, two next to 1 are 2^-51: a is off by more, b by more steps.</summary>
    [Test]
    public void Where_numbers_are_exact_the_worst_is_the_most_ulps_away() =>
        Sentences.Of(Written.Compare("a = 1000\nb = 1", "a = 1000.0000000000001\nb = 1.0000000000000004").Census)
            .Should().Be("2 of 2 numbers differ, 2 beyond tolerance, worst 2 ulps at b");

    /// <summary>A mean of float32 numbers may lie between two of them.</summary>
    [Test]
    public void Numbers_between_two_float32_may_be_less_than_an_ulp_apart() =>
        Comparison.Of(Written.Values("a = 1", "exact", "float32"), Written.Values("a = 1.00000001", "exact", "float32")).Differences.Select(Sentences.Of)
            .Should().Equal("a: approved 1, received 1.00000001, off by 1E-08 = less than 1 ulp, must be exact");

    /// <summary>A half-open interval that closes is text, not a number within tolerance.</summary>
    [Test]
    public void An_interval_that_opens_is_a_difference() =>
        Written.Compare("a = regions\n    slow      [0, 1)", "a = regions\n    slow      [0, 1]", "absolute 9").Agrees.Should().BeFalse();

    [Test]
    public void A_vector_that_outgrows_one_line_keeps_its_elements() =>
        Written.Compare("a = [1, 2, 3, 4]", "a = list\n     1\n     2\n     3\n     4\n     5").Differences.Select(Sentences.Of)
            .Should().Equal("a[4]: added, received 5");

    [Test]
    public void A_changed_tolerance_is_itself_a_difference()
    {
        var comparison = Comparison.Of(Written.Values("a = 1", "exact"), Written.Values("a = 1", "absolute 0.5"));

        comparison.Differences.Select(Sentences.Of).Should().Equal("tolerance: approved exact, received absolute 0.5");
        Sentences.Of(comparison.Census).Should().Be("the number is the same, 1 other change");
    }

    [Test]
    public void Each_address_is_judged_by_its_own_tolerance()
    {
        const string header = "absolute 0.5\n# tolerance of */loss: exact";

        Comparison.Of(Written.Values("1/loss = 1\n1/x = 1", header), Written.Values("1/loss = 1.25\n1/x = 1.25", header)).Differences.Select(Sentences.Of)
            .Should().Equal("1/loss: approved 1, received 1.25, off by 0.25 = 1.1E+15 ulps, must be exact");
    }

    /// <summary>1 and the next float32 are 1 ulp apart in float32 and 2^29 in float64.</summary>
    [TestCase("float32", true)]
    [TestCase("float64", false)]
    public void Ulps_are_counted_in_the_snapshots_arithmetic(string arithmetic, bool agrees) =>
        Comparison.Of(Written.Values("a = 1", "ulps 1", arithmetic), Written.Values("a = 1.0000001192092896", "ulps 1", arithmetic)).Agrees.Should().Be(agrees);

    /// <summary>Above 4 million pairs of rows the table of alignments is not built; 2500 changed numbers stay paired by index.</summary>
    [Test]
    public void A_long_list_is_paired_by_index()
    {
        static string List(double shift) => string.Concat(Enumerable.Range(0, 2500).Select(k => $"\n    {Digits.RoundTrip(k + shift)}"));

        Written.Compare($"a = list{List(0)}", $"a = list{List(0.5)}\n    7").Census
            .Should().BeEquivalentTo(new { Beyond = 2500, Removed = 0, Added = 1 });
    }
}
