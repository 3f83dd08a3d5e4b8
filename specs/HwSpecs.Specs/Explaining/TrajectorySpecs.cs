using HwSpecs.Activations;
using HwSpecs.Explaining;
using HwSpecs.Networks;
using HwSpecs.Report;
using HwSpecs.Specs.Witnesses;
using HwSpecs.Training;

namespace HwSpecs.Specs.Explaining;

/// <summary>The trajectories that the explainer compares with printed losses.</summary>
public sealed class TrajectorySpecs
{
    private static IEnumerable<TestCaseData> PyTorchs => PyTorchTrainings.All.Select(training => new TestCaseData(training).SetArgDisplayNames(training.ToString()));

    [TestCaseSource(nameof(PyTorchs))]
    public void Every_loss_is_that_of_PyTorchs_optimizers(object witness)
    {
        var training = (PyTorchTraining)witness;
        var trajectory = Trajectory.Of(Definition.Homework, Trainings.RuleOf(training), training.Rate, 100);

        trajectory.Running.Zip(training.BeforeEachUpdate).Should().HaveCount(100).And.OnlyContain(pair => Math.Abs(pair.First - pair.Second) < Accuracy.OtherTraining);
        trajectory.AfterEpoch.Skip(1).Zip(training.AfterEpoch).Should().HaveCount(100).And.OnlyContain(pair => Math.Abs(pair.First - pair.Second) < Accuracy.OtherTraining);
    }

    /// <summary>The other implementation of the same mathematics, in scalar float64.</summary>
    [Test]
    public void In_each_of_the_24_orders_every_loss_is_that_of_the_homeworks_training([Values(0, 1)] int gradientAtZero)
    {
        var definition = Definition.Homework;
        var start = definition.InitialNetwork<double>().With(new ReLU(gradientAtZero));
        foreach (var order in SampleOrder.All)
        {
            var dataset = new Dataset<double>(
                Matrix<double>.Of([.. order.Indices.Select(n => definition.Samples[n])]),
                [.. order.Indices.Select(n => definition.Targets[n])]);
            var run = GradientDescent<double, ReLU>.PerSample(start, dataset, 0.1, 100);
            var trajectory = Trajectory.Of(definition, new TrainingRule(Order: order, GradientAtZero: gradientAtZero), 0.1, 100);

            trajectory.AfterEpoch[0].Should().BeApproximately(run.InitialLoss, Accuracy.Rounding);
            trajectory.Running.Zip(run.AverageLosses).Should().HaveCount(100).And.OnlyContain(pair => Math.Abs(pair.First - pair.Second) < Accuracy.Training);
        }
    }

    [Test]
    public void Known_near_misses_of_the_reports_0_4794_print_as_they_are_known()
    {
        Trajectory Of(TrainingRule rule, double rate) => Trajectory.Of(Definition.Homework, rule, rate, 10);
        var halfUnit = PrintedDigits.HalfUnit("0.4794");

        Of(new(), 0.1).Running[9].Should().BeApproximately(0.4794, halfUnit);
        Of(new(), 0.1).AfterEpoch[10].Should().BeApproximately(0.4161, halfUnit);
        Of(new(GradientAtZero: 1), 0.1).Running[9].Should().BeApproximately(0.4349, halfUnit);
        Of(new(Updates.FullBatch), 0.4).AfterEpoch[9].Should().BeApproximately(0.4399, halfUnit, "in a full batch the losses met are those after the epoch before");
    }

    /// <summary>Of 24 orders, 1,2,3,4 and 1,3,2,4 print 0.4794 for epoch 10; the others print 0.4543 to 0.4836.</summary>
    [Test]
    public void Other_orders_print_0_4543_to_0_4836_for_epoch_10()
    {
        var others = SampleOrder.All.Where(order => order != SampleOrder.Of(1, 2, 3, 4) && order != SampleOrder.Of(1, 3, 2, 4))
            .Select(order => Trajectory.Of(Definition.Homework, new(Order: order), 0.1, 10).Running[9]).ToArray();

        others.Should().HaveCount(22);
        others.Min().Should().BeApproximately(0.4543, PrintedDigits.HalfUnit("0.4543"));
        others.Max().Should().BeApproximately(0.4836, PrintedDigits.HalfUnit("0.4836"));
    }

    [Test]
    public void A_trajectory_does_not_depend_on_what_is_trained_beside_it()
    {
        double[] rates = [0.1, 0.2, 5, 0.3, 0.01, 10, 0.7, 0.001, 0.05, 0.11];
        foreach (var optimizer in Enum.GetValues<Optimizer>())
        {
            var rule = new TrainingRule(Optimizer: optimizer);
            var together = Trajectory.Of(Definition.Homework, rule, rates, 50);

            for (var k = 0; k < rates.Length; k++)
                together[k].Running.Should().Equal(Trajectory.Of(Definition.Homework, rule, rates[k], 50).Running);
        }
    }

    [Test]
    public void There_are_24_orders_and_each_names_every_sample_once()
    {
        SampleOrder.All.Should().HaveCount(24).And.OnlyHaveUniqueItems().And.BeInAscendingOrder();
        SampleOrder.All.Should().OnlyContain(order => order.Indices.Order().SequenceEqual(new[] { 0, 1, 2, 3 }));
        SampleOrder.All.Select(order => order.ToString()).Should().StartWith(["1,2,3,4", "1,2,4,3", "1,3,2,4"]).And.EndWith(["4,3,2,1"]);
        FluentActions.Invoking(() => SampleOrder.Of(1, 2, 2, 4)).Should().Throw<ArgumentException>()
            .WithMessage("An order names each of the samples 1 to 4 once, but this is 1,2,2,4. (Parameter 'samples')");
    }

    [Test]
    public void The_explainer_trains_the_homeworks_network_and_no_other() =>
        FluentActions.Invoking(() => Trajectory.Of(Definition.Homework with { Samples = [[0, 0], [1, 1]], Targets = [0, 1] }, new(), 0.1, 1))
            .Should().Throw<ArgumentException>().WithMessage("The explainer trains networks of 2 inputs and 2 hidden units on 4 samples. (Parameter 'definition')");
}
