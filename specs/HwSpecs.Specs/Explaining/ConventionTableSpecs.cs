using HwSpecs.Explaining;
using HwSpecs.Report;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.Explaining;

/// <summary>The conventions that marking asks for.</summary>
public sealed class ConventionTableSpecs
{
    private static readonly ConventionTable Table = ConventionTable.Of(Definition.Homework);

    [Test]
    public void The_reports_losses_are_those_of_the_homework_and_of_the_order_that_no_digit_tells_from_it() =>
        Ids(Trainings.Report).Should().Equal("homework", "order-1-3-2-4");

    [TestCase(0, false, "homework", "order-1-3-2-4")]
    [TestCase(0, true, "after-epoch", "after-epoch+order-1-3-2-4")]
    [TestCase(1, false, "relu-gradient-at-0-is-1", "relu-gradient-at-0-is-1+order-1-3-2-4")]
    [TestCase(1, true, "relu-gradient-at-0-is-1+after-epoch", "relu-gradient-at-0-is-1+after-epoch+order-1-3-2-4")]
    [TestCase(3, false, "zero-biases")]
    [TestCase(4, false, "full-batch+learning-rate-0.4")]
    [TestCase(4, true, "after-epoch+full-batch+learning-rate-0.4")]
    [TestCase(5, false, "momentum+learning-rate-0.01")]
    [TestCase(6, false, "relu-gradient-at-0-is-1+full-batch+momentum+learning-rate-0.05")]
    [TestCase(8, false, "full-batch+adam+learning-rate-0.05")]
    public void What_PyTorch_trains_has_the_name_of_its_convention(int training, bool after, params string[] ids)
    {
        var witness = PyTorchTrainings.All[training];

        Ids(Trainings.Printed(after ? witness.AfterEpoch : witness.BeforeEachUpdate, decimals: 4)).Should().Equal(ids);
    }

    [Test]
    public void Losses_with_one_altered_digit_are_no_conventions() =>
        Enumerable.Range(0, 10).Where(line => Ids(Trainings.Report.With(line, "0.2222")).Count > 0).Should().BeEmpty();

    [Test]
    public void Losses_without_epochs_are_read_as_the_homework_prints_them() =>
        Ids([.. Trainings.Report.Select(loss => loss with { Epoch = null })]).Should().Equal("homework", "order-1-3-2-4");

    [Test]
    public void Where_epochs_are_counted_from_0_the_first_line_may_be_epoch_0() =>
        Ids([.. Enumerable.Range(0, 5).Select(k => Trainings.Printed(10 * k, PyTorchTrainings.All[0].BeforeEachUpdate[10 * k].ToString("F4", System.Globalization.CultureInfo.InvariantCulture)))])
            .Should().Equal("epochs-from-0", "order-1-3-2-4+epochs-from-0");

    [Test]
    public void No_losses_and_losses_beyond_the_last_epoch_agree_with_nothing()
    {
        Ids([]).Should().BeEmpty();
        Ids([Trainings.Printed(101, "0.1")]).Should().BeEmpty();
        Ids([Trainings.Printed(-1, "0.1")]).Should().BeEmpty();
    }

    [Test]
    public void Ids_are_unique_and_the_fewest_deviations_come_first()
    {
        Table.All.Select(convention => convention.Id).Should().OnlyHaveUniqueItems();
        Table.All.Select(convention => convention.Deviations).Should().BeInAscendingOrder();
        Table.All.Select(convention => convention.Id).Should().StartWith(["homework"]).And.Contain(
            ["after-epoch", "before-epoch", "relu-gradient-at-0-is-1", "full-batch", "learning-rate-0.05", "order-1-3-2-4", "momentum", "adam", "epochs-from-0", "zero-biases"]);
    }

    /// <summary>3.3 is marked on the weights of the convention that 3.2 follows.</summary>
    [Test]
    public void A_convention_trains_the_network_that_it_names()
    {
        var trained = Table.All[0].Train(Definition.Homework, 100);

        CentralDifferences.Flatten(trained).Zip(MultiPrecision.TrainedParameters)
            .Should().HaveCount(9).And.OnlyContain(pair => Math.Abs(pair.First - pair.Second) <= Accuracy.Training);
    }

    private static List<string> Ids(IReadOnlyList<PrintedLoss> losses) => [.. Table.Reproducing(losses).Select(convention => convention.Id)];
}
