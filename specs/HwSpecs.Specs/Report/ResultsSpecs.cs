using HwSpecs.Quantities;
using HwSpecs.Report;

namespace HwSpecs.Specs.Report;

/// <summary>The addresses under which results stand, written out by hand.</summary>
public sealed class ResultsSpecs
{
    private static readonly string[] Walk = ["distance", "sample", "adversarial", "steps"];

    private static readonly string[] Nearest = ["distance", "adversarial", "attained"];

    private static readonly string[] Least = ["distance", "sample", "attained"];

    private static IEnumerable<string> Expected(IEnumerable<int> epochs) =>
    [
        .. Each(["relu", "sigmoid", "piecewise-linear", "swish", "elu", "gelu"], f => [$"1/{f}/regions", $"1/{f}/gradient"]),
        .. Each([1, 2, 3, 4], n => [$"2.1/sample {n}/y_hat", $"2.1/sample {n}/loss"]),
        .. Each([1, 2, 3, 4], n => [$"2.2/sample {n}/grad_w", $"2.2/sample {n}/grad_b", $"2.2/sample {n}/grad_W", $"2.2/sample {n}/grad_c"]),
        .. Each([1, 2, 3, 4], n => [$"3.1/sample {n}/a_hidden", $"3.1/sample {n}/h", $"3.1/sample {n}/a_out", $"3.1/sample {n}/y_hat", $"3.1/sample {n}/loss"]),
        .. epochs.Select(epoch => $"3.2/epoch {epoch}/average loss"),
        .. Each(["3.3/initial", "3.3/trained"], Examples),
        .. Each(["0.1", "0.2", "0.5", "0.8"], theta => Examples($"4.2/retrofitted theta={theta}")),
        .. Each(["0.1", "0.2", "0.5", "0.8"], theta => Examples($"4.2/retrained theta={theta}")),
    ];

    [Test]
    public void Results_stand_under_the_addresses_of_the_report_in_its_order() =>
        Addresses(allEpochs: false).Should().Equal(Expected(Enumerable.Range(1, 10).Select(k => 10 * k)));

    [Test]
    public void All_epochs_can_be_asked_for() =>
        Addresses(allEpochs: true).Should().Equal(Expected(Enumerable.Range(1, 100)));

    [Test]
    public void Where_no_walk_flips_the_results_say_so()
    {
        var impatient = Definition.Homework with { MaxWalkSteps = 2 };

        Results.All(impatient).Where(quantity => quantity.Address.Problem == "3.3" && !quantity.Address.Segments.Contains("exact")).Should().HaveCount(16)
            .And.OnlyContain(quantity => quantity.Value.ToString()!.Contains("no sample flips within 2 steps"));
    }

    /// <summary>w = 0 and b = -1: the logit is -1 everywhere.</summary>
    [Test]
    public void Where_the_class_changes_nowhere_the_exact_results_say_so()
    {
        var constant = Definition.Homework with { OutputWeights = [0, 0], OutputBias = -1, Epochs = 0 };

        Results.All(constant).Where(quantity => quantity.Address.Segments.Contains("exact")).Should().HaveCount(150)
            .And.OnlyContain(quantity => quantity.Value.Equals(new QuantityValue.Text("the class changes nowhere")));
    }

    /// <summary>With b = 0 the logit of (0, 0) is 0 and rises at once; that of (1, 1) too.</summary>
    [Test]
    public void A_sample_on_the_boundary_is_its_own_nearest_point_and_not_of_the_other_class()
    {
        var results = Results.All(Definition.Homework with { OutputBias = 0 }).ToDictionary(quantity => quantity.Address.ToString(), quantity => quantity.Value);

        results["3.3/initial/exact/sample 1/distance"].Should().Be(new QuantityValue.Scalar(0));
        results["3.3/initial/exact/sample 1/adversarial"].Should().BeOfType<QuantityValue.Matrix>().Which.Rows.Should().ContainSingle().Which.Should().Equal(0, 0);
        results["3.3/initial/exact/sample 1/attained"].Should().Be(new QuantityValue.Text("no"));
        results["3.3/initial/exact/distance"].Should().Be(new QuantityValue.Scalar(0));
        results["3.3/initial/exact/sample"].Should().BeOfType<QuantityValue.Matrix>().Which.Rows.SelectMany(row => row).Should().Equal(0, 0, 1, 1);
        results["3.3/initial/exact/attained"].Should().Be(new QuantityValue.Text("no"));
    }

    private static IEnumerable<string> Addresses(bool allEpochs) =>
        Results.All(Definition.Homework, allEpochs).Select(quantity => quantity.Address.ToString());

    private static IEnumerable<string> Examples(string at) =>
    [
        .. Each([at, $"{at}/every class"], place => Walk.Select(name => $"{place}/{name}")),
        .. Each([1, 2, 3, 4], n => Nearest.Select(name => $"{at}/exact/sample {n}/{name}")),
        .. Least.Select(name => $"{at}/exact/{name}"),
    ];

    private static IEnumerable<string> Each<T>(IEnumerable<T> items, Func<T, IEnumerable<string>> addresses) => items.SelectMany(addresses);
}
