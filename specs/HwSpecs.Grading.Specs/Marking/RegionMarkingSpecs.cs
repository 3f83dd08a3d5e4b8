using HwSpecs.Activations;
using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reading;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Specs.Marking;

/// <summary>Lists of learning regions, end by end.</summary>
public sealed class RegionMarkingSpecs
{
    // Ends to 12 digits by bisection: sigmoid 4.584863339122; Swish -1.325879855579, -1.278464542761, -1.233897976864, 1.233897976864;
    // ELU -4.605170185988, -0.010050335854. Each list: region, from, to; an interval of one number is a point.
    [TestCase("relu", "inactive -5 0, fast 0 5", "correct", 1.0, TestName = "ReLU")]
    [TestCase("relu", "fast 0 5, inactive -5 0", "correct", 1.0, TestName = "Regions in any order of the list")]
    [TestCase("relu", "inactive -inf 0, fast 0 inf", "correct", 1.0, TestName = "Beyond the plot")]
    [TestCase("relu", "inactive -5 0, active 0 5", "wrong", 0.5, TestName = "Another region")]
    [TestCase("relu", "inactive -5 1, fast 1 5", "wrong", 0, TestName = "Another end")]
    [TestCase("piecewise-linear", "fast -1 1, active -5 -1, active 1 5", "correct", 1.0, TestName = "PLU")]
    [TestCase("sigmoid", "slow -5 -4.58, active -4.58 4.58, slow 4.58 5", "correct", 1.0, TestName = "Sigmoid in three digits")]
    [TestCase("sigmoid", "slow -5 -4.6, active -4.6 4.6, slow 4.6 5", "correct", 1.0, TestName = "Sigmoid in two digits")]
    [TestCase("sigmoid", "slow -5 -4.57, active -4.57 4.58, slow 4.58 5", "wrong", 0.333333, TestName = "One end wrong in the last digit")]
    [TestCase("swish", "active -5 -1.326, slow -1.326 -1.278, inactive -1.278, slow -1.278 -1.234, active -1.234 1.234, fast 1.234 5", "correct", 1.0, TestName = "Swish with its point")]
    // Without the point: active, slow, active and fast are right, of these and the point.
    [TestCase("swish", "active -5 -1.326, slow -1.326 -1.234, active -1.234 1.234, fast 1.234 5", "wrong", 0.8, TestName = "Swish without its point")]
    [TestCase("elu", "slow -5 -4.605, active -4.605 -0.01005, fast -0.01005 5", "correct", 1.0, TestName = "ELU")]
    [TestCase("elu", "slow -5 -4.605, active -4.605 -0.01, fast -0.01 5", "wrong", 0.5, TestName = "An end of one digit")]
    [TestCase("relu", "inactive -5 0", "wrong", 0.5, TestName = "A region left out")]
    [TestCase("relu", "inactive -5 0, fast 0 5, slow 1 2", "wrong", 0.666667, TestName = "A region too many")]
    public void A_list_of_regions_earns_the_share_of_its_right_regions(string function, string list, string id, double share)
    {
        var mark = Mark(function, list, Rubric.Default);

        mark.Verdict.Id.Should().Be(id);
        ((double)mark.Points).Should().BeApproximately(share, 1e-6);
    }

    [Test]
    public void Open_and_closed_ends_count_where_the_rubric_is_strict()
    {
        var strict = Rubric.Default with { Policy = MarkingPolicy.Default with { RegionEnds = RegionEnds.Strict } };

        // Closed at both ends, as stated here: ReLU is fast above 0 only.
        Mark("relu", "inactive -5 0, fast 0 5", strict).Points.Should().Be(0.5m);
        Mark("relu", "inactive -5 0, fast 0 5", Rubric.Default).Points.Should().Be(1);
    }

    // Found by damaging reports: such regions have no number whose digits could be counted.
    [Test]
    public void Regions_without_an_end_that_are_stated_twice_are_one_answer() =>
        CompleteReport.Mark("Problem 1\nSigmoid\nactive: everywhere\n\nProblem 1\nSigmoid\nactive: everywhere\n").VerdictOn("1/sigmoid/regions").Should().BeOfType<Verdict.Wrong>();

    [Test]
    public void A_wrong_list_says_what_was_expected() =>
        string.Join("; ", Grading.Reporting.StaffText.Reasons(Mark("relu", "inactive -5 0, active 0 5", Rubric.Default).Verdict)).Should().Be("expected fast (0, 5] and found active [0, 5] (1 of 2 right)");

    private static Mark Mark(string function, string list, Rubric rubric)
    {
        var address = new Address($"1/{function}/regions");
        var numbers = new List<PrintedNumber>();
        var intervals = list.Split(", ").Select(part => part.Split(' ')).Select(part =>
            new RegionInterval(Enum.Parse<LearningRegion>(part[0], ignoreCase: true), Interval(Number(part[1]), Number(part[^1])))).ToList();
        var reading = KeyReport.Reading([new ReportedQuantity(address, new QuantityValue.Regions(intervals), numbers, new Place.Line(1), list)]);
        return Marker.Mark(MarkingKey.Of(CompleteReport.Key.Definition, rubric), reading).Groups[0].Marks.Single(mark => mark.Verdict.Address == address);

        double Number(string text)
        {
            if (text.EndsWith("inf", StringComparison.Ordinal))
                return text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
            numbers.Add(PrintedNumber.Parse(text, out _)!);
            return numbers[^1].Value;
        }
    }

    private static Interval Interval(double from, double to) => new(from, to, double.IsFinite(from), double.IsFinite(to));
}
