using CsCheck;
using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reading;
using HwSpecs.Quantities;
using HwSpecs.Report;

namespace HwSpecs.Grading.Specs.Marking;

/// <summary>A handful of numbers, written in turn or at random, earns nothing; whoever computed something loses nothing by it.</summary>
public sealed class FewNumbersSpecs
{
    private static readonly IReadOnlyList<ReportedQuantity> Asked = [.. KeyReport.Key.Where(key => key.Value is not QuantityValue.Regions).Select(key => KeyReport.Stated(key, 4))];

    // Before, they earned between 8 and 19 points in turn of numbers.
    [TestCase(0.36, 0.31)]
    [TestCase(0.8, 0.31)]
    [TestCase(0.36, 0.22)]
    [TestCase(0, 0.1)]
    [TestCase(0.36, 0.31, 0.5)]
    [TestCase(0.36, 0.5, 0.26)]
    [TestCase(0, 0.5, 0.95)]
    public void A_few_numbers_in_turn_earn_nothing(params double[] numbers)
    {
        var turn = 0;
        CompleteReport.MarkOf(Asked.Select(value => Filled(value, _ => numbers[turn++ % numbers.Length]))).Points.Should().Be(0);
        CompleteReport.MarkOf(Asked.Select((value, k) => Filled(value, _ => numbers[k % numbers.Length]))).Points.Should().Be(0);
    }

    /// <summary>On average: who writes a number by chance where it is right has it right.</summary>
    [Test]
    public void Two_or_three_numbers_at_random_earn_a_quarter_of_a_point()
    {
        var (total, count) = (0m, 0);
        Gen.Select(Gen.Int[0, 99].Array[2, 3], Gen.Int[0, 2].Array[200]).Sample(
            random =>
            {
                var (numbers, places) = random;
                var at = 0;
                total += CompleteReport.MarkOf(Asked.Select(value => Filled(value, _ => numbers[places[at++ % places.Length] % numbers.Length] / 100.0))).Points;
                count++;
            },
            iter: 400,
            threads: 1);
        (total / count).Should().BeLessThan(0.25m);
    }

    [Test]
    public void Few_numbers_are_told_to_staff_and_student()
    {
        var turn = 0;
        var marked = CompleteReport.MarkOf(Asked.Where(value => value.Address.Problem == "2.2").Select(value => Filled(value, _ => turn++ % 2 == 0 ? 0.36 : 0.31)));

        var verdict = marked.VerdictOn("2.2/sample 1/grad_b");
        Grading.Reporting.StaffText.Reasons(verdict).Should().Equal("0.3600: 2 different numbers stand for all 36 of 2.2");
        Grading.Reporting.StudentText.Reasons(verdict).Should().Equal("found 0.3600: 2 different numbers for all 36 of 2.2 are no answer");
        Grading.Reporting.StaffText.Rule(verdict).Should().Be("a few numbers for all of a problem are no answer where no sample and no quantity is right throughout");
    }

    /// <summary>0.3775 and 0.6225 are predictions, 0.4741 all losses, and 0, 0.3775 and 0.7551 the gradients but for their signs.</summary>
    [Test]
    public void The_key_itself_has_few_numbers_and_loses_none()
    {
        foreach (var decimals in new[] { 3, 4, 5, 8 })
        {
            foreach (var problem in new[] { "2.1", "2.2", "3.1", "3.2", "3.3" })
                CompleteReport.MarkOf(KeyReport.Key.Where(key => key.Address.Problem == problem).Select(key => KeyReport.Stated(key, decimals))).Verdicts.Where(OfFewNumbers).Should().BeEmpty();
        }
    }

    [Test]
    public void A_sample_that_was_computed_counts_though_it_was_copied_to_the_others()
    {
        var first = Asked.Where(value => value.Address.ToString().StartsWith("2.2/sample 4/", StringComparison.Ordinal)).ToDictionary(value => value.Address.Name);
        var marked = CompleteReport.MarkOf(Asked.Where(value => value.Address.Problem == "2.2").Select(value => Filled(value, k => first[value.Address.Name].Numbers[k].Value)));

        marked.Verdicts.Count(verdict => verdict is Verdict.Correct && verdict.Address.ToString().StartsWith("2.2/sample 4/", StringComparison.Ordinal)).Should().Be(4);
    }

    [Test]
    public void Losses_that_stay_where_they_are_go_to_a_person()
    {
        double[] losses = [0.7, 0.694, 0.6931, 0.6931, 0.6931, 0.6931, 0.6931, 0.6931, 0.6931, 0.6931];
        CompleteReport.MarkOf(Asked.Where(value => value.Address.Problem == "3.2").Select((value, k) => Filled(value, _ => losses[k]))).Verdicts
            .Count(verdict => verdict is Verdict.NeedsHuman).Should().Be(10);
        CompleteReport.MarkOf(Asked.Where(value => value.Address.Problem == "3.2").Select((value, k) => Filled(value, _ => losses[k % 2]))).Verdicts
            .Count(OfFewNumbers).Should().Be(10);
    }

    /// <summary>Everything follows from one wrong start: dead units, a network that says 0.5, signs, numbers misread or forgotten.</summary>
    [Test]
    public void What_was_computed_from_a_wrong_start_loses_nothing() =>
        Gen.Select(Start, Gen.Int[3, 6], Gen.Bool.Array[4]).Sample(
            random =>
            {
                var (start, decimals, problems) = random;
                var stated = Results.All(start).Where(result => Asks(result, problems)).Select(result => KeyReport.Stated(result, decimals));
                return !CompleteReport.MarkOf(stated).Verdicts.Any(OfFewNumbers);
            },
            iter: 300,
            threads: 1);

    private static Gen<Definition> Start { get; } = Gen.Select(Gen.Int[-8, 8].Array[9], Gen.Int[0, 8].Array[0, 3], Gen.Int[0, 3]).Select(random =>
    {
        var (numbers, changed, kind) = random;
        double[] given = [1, 1, 1, 1, 0, -1, 1, -2, -0.5];
        foreach (var k in changed)
            given[k] = numbers[k] / 4.0;
        if (kind == 0)
            given[4] = given[5] = -9;
        if (kind == 1)
            given[6] = given[7] = given[8] = 0;
        return Definition.Homework with
        {
            HiddenWeights = [[given[0], given[1]], [given[2], given[3]]],
            HiddenBiases = [given[4], given[5]],
            OutputWeights = [given[6], given[7]],
            OutputBias = given[8],
        };
    });

    /// <summary>2.1 always: 2.2 and 3.1 follow from it.</summary>
    private static bool Asks(Quantity result, bool[] problems) => result.Address.Problem switch
    {
        "2.1" => true,
        "2.2" => problems[0],
        "3.1" => problems[1],
        "3.2" => problems[2],
        "3.3" => problems[3],
        _ => false,
    } && KeyReport.Key.Any(key => key.Address == result.Address);

    private static bool OfFewNumbers(Verdict verdict) => verdict is Verdict.Wrong { Deviation: Deviation.OfFewNumbers };

    private static ReportedQuantity Filled(ReportedQuantity stated, Func<int, double> number) =>
        Enumerable.Range(0, stated.Numbers.Count).Aggregate(stated, (value, k) => KeyReport.Changed(value, k, KeyReport.Printed(number(k), 4)));
}
