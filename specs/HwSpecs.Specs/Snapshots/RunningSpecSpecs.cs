using HwSpecs.Quantities;
using HwSpecs.Snapshots.Numbers;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.Snapshots;

/// <summary>How a spec's snapshots are called, and what a spec may not ask for.</summary>
[TestFixture(0.5)]
public sealed class RunningSpecSpecs(double rate)
{
    [Test]
    public void The_folder_follows_the_namespace_and_the_fixtures_arguments_are_part_of_the_name() =>
        (RunningSpec.Current().FullName, RunningSpec.Current().Name(null, "txt").Path, rate).Should().Be((
            "HwSpecs.Specs.Snapshots.RunningSpecSpecs(0.5).The_folder_follows_the_namespace_and_the_fixtures_arguments_are_part_of_the_name",
            "Snapshots/RunningSpecSpecs,0.5.The_folder_follows_the_namespace_and_the_fixtures_arguments_are_part_of_the_name",
            0.5));

    [TestCase("grad_W", new[] { 1, 2 })]
    public void Arguments_stand_in_the_name(string text, int[] numbers) =>
        (RunningSpec.Current().FullName, RunningSpec.Current().Name("a part", "svg").Verified).Should().Be((
            $"HwSpecs.Specs.Snapshots.RunningSpecSpecs(0.5).Arguments_stand_in_the_name(\"{text}\", {string.Join('_', numbers)})",
            "Snapshots/RunningSpecSpecs,0.5.Arguments_stand_in_the_name,grad_W~1547,1_2.a_part~3513.verified.svg"));

    [TestCase("a\nb")]
    public void A_full_name_is_one_line(string text) =>
        (RunningSpec.Current().FullName, text.Length).Should().Be((@"HwSpecs.Specs.Snapshots.RunningSpecSpecs(0.5).A_full_name_is_one_line(""a\u000ab"")", 3));

    [TestCase(1, TestName = "A case with a name of its own")]
    public void Named(int number) =>
        (RunningSpec.Current().FullName, RunningSpec.Current().Name(null, "txt").Path, number).Should().Be((
            "HwSpecs.Specs.Snapshots.RunningSpecSpecs(0.5).Named: A case with a name of its own",
            "Snapshots/RunningSpecSpecs,0.5.Named,A_case_with_a_name_of_its_own~3fa8",
            1));

    [Test]
    public void Every_spec_is_known_whatever_a_filter_lets_run() =>
        RunningSpec.All().Select(test => test.MethodName).Should().Contain([nameof(Arguments_stand_in_the_name), nameof(Named)]);

    [Test]
    public void A_snapshot_of_nothing_is_refused() => Refusal([]).Should().StartWith("A snapshot of no quantities proves nothing: expected at least one.");

    [Test]
    public void A_snapshot_of_two_arithmetics_is_refused() =>
        Refusal([Value("1/a", Arithmetic.Float64), Value("1/b", Arithmetic.Float32)]).Should().StartWith(
            "A snapshot holds one arithmetic, but 1/a is Float64 and 1/b is Float32: give each arithmetic a part of its own.");

    [Test]
    public void A_snapshot_with_an_address_twice_is_refused() =>
        Refusal([Value("1/a"), Value("1/a")]).Should().StartWith("A snapshot holds every address once, but 1/a stands twice.");

    [Test]
    public void A_witness_that_is_none_is_refused() =>
        Refusal([Value("1/a")], typeof(string)).Should().StartWith("The witness behind a snapshot is a type of HwSpecs.Specs.Witnesses, but System.String is not.");

    [Test]
    public void A_path_of_this_machine_in_a_text_is_refused() =>
        FluentActions.Invoking(() => Snapshot.Verify($"read {RunningSpec.RepositoryRoot}snapshots", "txt", Tolerance.Exact, typeof(PyTorch)))
            .Should().Throw<ArgumentException>().WithMessage($"A snapshot is the same on every machine, but this text holds the path {RunningSpec.RepositoryRoot}.*");

    private static string Refusal(IEnumerable<Quantity> quantities, Type? witness = null) =>
        FluentActions.Invoking(() => Snapshot.Verify(quantities, Tolerance.Exact, witness ?? typeof(PyTorch))).Should().Throw<ArgumentException>().Which.Message;

    private static Quantity Value(string address, Arithmetic arithmetic = Arithmetic.Float64) => new(new Address(address), arithmetic, new QuantityValue.Scalar(1));
}
