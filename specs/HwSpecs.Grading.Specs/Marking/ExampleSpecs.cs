namespace HwSpecs.Grading.Specs.Marking;

/// <summary>An adversarial example is right if it does what one has to do, whoever found it and how.</summary>
public sealed class ExampleSpecs
{
    // The start network's exact minimum is sqrt(2)/4 = 0.353553 for every sample; the trained one's, by region enumeration of 12 digits:
    // (0,0) 0.229450130822, (0,1) 0.322021798194, (1,0) 0.301336909881, (1,1) 0.395351786613. The walk's step is 0.01.
    [TestCase("Before", "[0., 1.]", "[-0.25, 0.75]", "0.35355", "", 15, TestName = "The exact minimum by a bisection")]
    [TestCase("Before", "[0., 0.]", "[0.25, 0.25]", "0.3535533905932738", "", 15, TestName = "The exact minimum of another sample")]
    [TestCase("Before", "[1., 1.]", "[0.7464, 0.7464]", "0.3586", "", 15, TestName = "A walk from another sample")]
    [TestCase("Before", "[0., 1.]", "[-0.25, 0.75]", "0.34", "distance: wrong", 11.25, TestName = "Below the exact minimum, and not the distance of its points")]
    [TestCase("Before", "[0., 1.]", "[-0.24, 0.76]", "0.3394113", "distance: wrong, adversarial: wrong", 11.25, TestName = "A point that does not flip, below the exact minimum")]
    [TestCase("Before", "[0., 1.]", "[-0.2828, 0.7172]", "0.39995", "distance: wrong", 13.13, TestName = "More than a step beyond the minimum")]
    [TestCase("Before", "[0., 1.]", "[-0.2546, 0.7454]", "0.3550", "distance: wrong", 13.13, TestName = "Between the bounds, and not the distance of its points")]
    [TestCase("Before", "[0., 1.]", "[-100., 0.]", "0.36000022292137146", "adversarial: wrong", 13.13, TestName = "Some point of the other class beside the right distance")]
    [TestCase("Before", "[0., 1.]", "[-0.2546, 0.7454]", "0.4", "distance: wrong", 13.13, TestName = "A distance of one digit")]
    [TestCase("Before", "[0.5, 1.]", "[-0.2546, 0.7454]", "0.36000022292137146", "sample: wrong", 13.13, TestName = "No input of the homework")]
    [TestCase("After", "[0., 0.]", "[0.1608, 0.1636]", "0.22945", "", 15, TestName = "The true optimum of the trained network, which the walk misses")]
    [TestCase("After", "[1., 0.]", "[1.2162, 0.2099]", "0.3013", "", 15, TestName = "The exact minimum of the walk's own sample")]
    [TestCase("After", "[0., 1.]", "[0.2310, 1.2243]", "0.3220", "distance: follow-through, sample: wrong", 13.13, TestName = "The exact minimum of a sample that is not the best")]
    [TestCase("After", "[1., 0.]", "[1.2224, 0.2160]", "0.25", "distance: wrong", 11.25, TestName = "Better than possible")]
    public void An_example_earns_a_mark_for_each_thing_that_holds(string which, string sample, string adversarial, string distance, string faults, double points)
    {
        var name = which == "Before" ? "initial" : "trained";
        var text = CompleteReport.Text;
        foreach (var (of, value) in new[] { ("distance: ", distance), ("original sample: ", sample), ("adversarial sample: ", adversarial) })
            text = Replaced(text, $"{which} training", of, value);
        var marked = CompleteReport.Mark(text);

        marked.Faults().Should().Be(faults.Length == 0 ? "" : string.Join('\n', faults.Split(", ").Select(fault => $"3.3/{name}/{fault}")));
        marked.Groups.Single(group => group.Group.Prefix == "3.3").Points.Should().Be((decimal)points);
    }

    [Test]
    public void A_better_search_is_right_by_certificate() =>
        CompleteReport.Mark(Replaced(Replaced(CompleteReport.Text, "Before training", "distance: ", "0.35355"), "Before training", "adversarial sample: ", "[-0.25, 0.75]"))
            .VerdictOn("3.3/initial/distance").Rule.Id.Should().Be("certificate");

    [TestCase("[1.2224]")]
    [TestCase("[1.2224, 0.2160, 0.5]")]
    [TestCase("[1.2224, 0.2160, 0.5, 1, 2, 3, 4, 5, 6, 7, 8, 9]")]
    public void A_point_of_another_dimension_is_wrong_and_nothing_else_is(string point)
    {
        var marked = CompleteReport.Mark(Replaced(CompleteReport.Text, "After training", "adversarial sample: ", point));

        marked.VerdictOn("3.3/trained/adversarial").Id.Should().Be("wrong");
        marked.Verdicts.Count(verdict => verdict.Id is "wrong").Should().BeInRange(1, 2);
    }

    [Test]
    public void Without_a_stated_sample_the_distance_leads_back_to_it()
    {
        var text = CompleteReport.Text.Planted("## 3.3 > Before", "  original sample: [0., 1.]\n", "");
        var marked = CompleteReport.Mark(Replaced(Replaced(text, "Before training", "distance: ", "0.35355"), "Before training", "adversarial sample: ", "[0.75, 0.75]"));

        marked.Verdicts.Where(verdict => verdict.Address.ToString().StartsWith("3.3/initial", StringComparison.Ordinal)).Select(verdict => verdict.Id)
            .Should().Equal("correct", "missing", "correct");
    }

    [TestCase("0.26000064611434937", 1.25)]
    [TestCase("0.27000064611434937", 0)]
    public void Of_JumpReLU_the_distance_of_the_stated_points_earns_its_mark(string distance, double points) =>
        CompleteReport.Mark(CompleteReport.With("## 4.2", "0.26000064611434937", distance)).Groups.Single(group => group.Group.Prefix == "4.2").Points.Should().Be((decimal)points);

    // The report's walk in its trained network (the nine parameters in float64) with h = z > 0.25 ? z : 0, computed apart from this project:
    // of the samples whose prediction it can lower, (1,0) flips after 48 steps at (0.663525526710, -0.342322842977), (0,1) after 49.
    [TestCase("JumpReLU with theta = 0.25.", "[1. 0.]", "[0.66352553 -0.34232284]", "0.48000", "convention, convention, convention", 5, TestName = "A stated threshold")]
    [TestCase("The threshold is 0.25.", "[1. 0.]", "[0.66352553 -0.34232284]", "0.48000", "convention, convention, convention", 5, TestName = "A threshold in a sentence")]
    [TestCase("JumpReLU with theta = 0.25.", "[1. 0.]", "[0.76352553 -0.34232284]", "0.48000", "convention, needs-human, convention", 3.75, TestName = "A stated threshold and a point that is not the walk's")]
    [TestCase("JumpReLU with theta = 5.", "[1. 0.]", "[0.66352553 -0.34232284]", "0.48000", "needs-human, needs-human, convention", 2.5, TestName = "A stated threshold that gives another network")]
    [TestCase("theta = 0.25 or theta = 0.5", "[1. 0.]", "[0.66352553 -0.34232284]", "0.48000", "needs-human, needs-human, needs-human", 1.25, TestName = "Two stated thresholds")]
    [TestCase("", "[1. 0.]", "[0.66352553 -0.34232284]", "0.48000", "needs-human, needs-human, needs-human", 1.25, TestName = "No threshold")]
    // With theta = 5 the walk finds nothing, so that no sample is nearer than another.
    public void An_example_of_JumpReLU_is_judged_in_the_network_of_the_stated_threshold(string declared, string sample, string adversarial, string distance, string ids, double points)
    {
        var text = CompleteReport.Text.Planted("## 4.2", "\n", $"\n{declared}\n");
        foreach (var (label, value) in new[] { ("Original sample: ", sample), ("Adversarial sample: ", adversarial), ("L2 perturbation: ", distance) })
            text = Replaced(text, "## 4.2", label, value);
        var marked = CompleteReport.Mark(text);

        string.Join(", ", new[] { "distance", "adversarial", "sample" }.Select(name => marked.VerdictOn($"4.2/{name}").Id)).Should().Be(ids);
        marked.Groups.Single(group => group.Group.Prefix == "4.2").Points.Should().Be((decimal)points);
    }

    private static string Replaced(string text, string anchor, string label, string value)
    {
        var at = text.IndexOf(label, text.IndexOf(anchor, StringComparison.Ordinal), StringComparison.Ordinal) + label.Length;
        return text[..at] + value + text[text.IndexOf('\n', at)..];
    }
}
