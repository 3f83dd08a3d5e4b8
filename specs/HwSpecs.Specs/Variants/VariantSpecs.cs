using System.Collections.Concurrent;
using HwSpecs.Activations;
using HwSpecs.Quantities;
using HwSpecs.Report;
using HwSpecs.Specs.Witnesses;
using HwSpecs.Variants;

namespace HwSpecs.Specs.Variants;

/// <summary>A variant follows from its student id, is well posed, and has the answers that other programs find.</summary>
public sealed class VariantSpecs
{
    private static readonly double[] PleasantDenominators = [1, 2, 4];

    private static IEnumerable<string> Witnessed => VariantAnswers.All.Select(witness => witness.Student);

    private static IEnumerable<string> SomeIds => Enumerable.Range(1, 3).Select(k => $"some id {k}");

    // A change of how variants are drawn shows here, and then has to change Variant.Version.
    [TestCase("s1234567", "XNOR, W = [[2, 2], [1.5, 2]], c = [-1.5, -0.25], w = [2.5, -2], b = 0.5, learning rate 0.15, slow 0.015, fast 0.95, JumpReLU theta 0.1 retrained")]
    [TestCase("0042", "XNOR, W = [[-0.5, -2], [2, 2]], c = [0.75, -1.75], w = [3, 1.5], b = -1.5, learning rate 0.15, slow 0.05, fast 0.98, JumpReLU theta 0.15 retrofitted")]
    public void The_variant_of_an_id_stays_as_it_is(string id, string words) => Variant.Of(id).InWords.Should().Be(words);

    [TestCase(" s1234567\n", "s1234567")]
    [TestCase("Zoe\u0308", "Zo\u00EB")]
    public void One_id_in_two_forms_has_one_variant(string one, string other) => Variant.Of(one).InWords.Should().Be(Variant.Of(other).InWords);

    [Test]
    public void Other_ids_have_other_variants() =>
        Enumerable.Range(1, 60).Select(k => Variant.Of($"s{k}").InWords).Should().OnlyHaveUniqueItems();

    [TestCaseSource(nameof(Witnessed))]
    public void A_handout_gives_what_the_witness_was_given(string id)
    {
        var (definition, witness) = (Variant.Of(id).Definition, VariantAnswers.Of(id));

        definition.Samples.SelectMany(x => x).Should().Equal(witness.Given["samples"]!.Rows().SelectMany(x => x));
        definition.Targets.Should().Equal(witness.Given["targets"]!.Numbers());
        definition.HiddenWeights.SelectMany(row => row).Should().Equal(witness.Given["W"]!.Rows().SelectMany(row => row));
        definition.HiddenBiases.Should().Equal(witness.Given["c"]!.Numbers());
        definition.OutputWeights.Should().Equal(witness.Given["w"]!.Numbers());
        (definition.OutputBias, definition.LearningRate).Should().Be((witness.Given["b"]!.Number(), witness.Given["learningRate"]!.Number()));
        definition.JumpReLUTask.Should().Be(new JumpReLUTask(
            witness.Given["theta"]!.Number(), witness.Given["training"]!.Text() == "retrained" ? JumpReLUTraining.Retrained : JumpReLUTraining.Retrofitted));
    }

    [TestCaseSource(nameof(Witnessed))]
    public void Every_answer_is_PyTorchs(string id)
    {
        var witness = VariantAnswers.Of(id);
        var results = Results.All(Variant.Of(id).Definition).ToDictionary(result => result.Address.ToString());

        foreach (var address in witness.Answers.Keys)
        {
            var accuracy = address switch
            {
                ['2', ..] => Accuracy.Rounding * 4,
                ['3', '.', '1' or '2', ..] => Accuracy.SinglePrecision,
                _ => Accuracy.SinglePrecisionWalk,
            };
            Numbers(results[address]).Zip(witness.Numbers(address)).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) <= accuracy, address);
        }

        witness.Answers.Should().HaveCount((4 * (2 + 4 + 5)) + 10 + (3 * 4));
    }

    [Test]
    public void The_witnessed_variants_have_both_labellings_and_both_ways_to_train_with_JumpReLU() =>
        VariantAnswers.All.Select(witness => (witness.Given["targets"]!.Numbers()[0], witness.Given["training"]!.Text())).Distinct().Should().HaveCount(4);

    [TestCaseSource(nameof(SomeIds))]
    public void The_start_is_exact_on_paper_and_away_from_kinks_and_boundary(string id)
    {
        var definition = Variant.Of(id).Definition;
        double[] given = [.. definition.HiddenWeights.SelectMany(row => row), .. definition.HiddenBiases, .. definition.OutputWeights, definition.OutputBias];
        given.Should().OnlyContain(number => number != 0 && Math.Abs(number) <= 3 && PleasantDenominators.Any(denominator => double.IsInteger(number * denominator)));

        for (var n = 0; n < 4; n++)
        {
            var x = definition.Samples[n];
            double[] z = [.. Enumerable.Range(0, 2).Select(j => (definition.HiddenWeights[j][0] * x[0]) + (definition.HiddenWeights[j][1] * x[1]) + definition.HiddenBiases[j])];
            var logit = (definition.OutputWeights[0] * Math.Max(z[0], 0)) + (definition.OutputWeights[1] * Math.Max(z[1], 0)) + definition.OutputBias;
            z.Should().NotContain(0);
            Math.Abs(logit).Should().BeInRange(0.25, 3);
            (logit > 0).Should().Be(definition.Targets[n] == 1);
        }
    }

    [TestCaseSource(nameof(SomeIds))]
    public void Training_succeeds_and_tells_every_other_convention_by_its_printed_losses(string id)
    {
        var definition = Variant.Of(id).Definition;
        var (network, met, after) = DualTraining.PerSample(definition, new ReLU(), [0, 1, 2, 3]);
        var printed = Printed(met);
        double[][] others =
        [
            Printed(after),
            Printed(DualTraining.FullBatch(definition, definition.LearningRate)),
            Printed(DualTraining.FullBatch(definition, 4 * definition.LearningRate)),
            .. from first in Enumerable.Range(0, 4)
               from second in Enumerable.Range(0, 4).Where(n => n != first)
               from third in Enumerable.Range(0, 4).Where(n => n != first && n != second)
               where (first, second, third) != (0, 1, 2)
               select Printed(DualTraining.PerSample(definition, new ReLU(), [first, second, third, 6 - first - second - third]).Met),
        ];

        printed.Should().BeInDescendingOrder().And.OnlyHaveUniqueItems();
        Enumerable.Range(0, 4).Should().OnlyContain(n => network.Forward(definition.Samples[n].ToArray()).Logit > 0 == (definition.Targets[n] == 1));
        Printed([.. Enumerable.Range(1, 100).Select(k => Number(definition, $"3.2/epoch {k}/average loss"))]).Should().Equal(printed);
        others.Should().HaveCount(26).And.OnlyContain(losses => !losses.SequenceEqual(printed));
    }

    [TestCaseSource(nameof(SomeIds))]
    public void One_walk_flips_before_all_others(string id)
    {
        var definition = Variant.Of(id).Definition;
        var task = definition.JumpReLUTask!;
        var trained = DualTraining.PerSample(definition, new ReLU(), [0, 1, 2, 3]).Network;
        var jump = new JumpReLU(task.Threshold);
        var jumping = task.Training == JumpReLUTraining.Retrofitted ? trained.With(jump) : DualTraining.PerSample(definition, jump, [0, 1, 2, 3]).Network;

        foreach (var (at, walks) in new[]
        {
            ("3.3/initial", DualTraining.Walks(definition, definition.InitialNetwork<double>())),
            ("3.3/trained", DualTraining.Walks(definition, trained)),
            ("4.2", DualTraining.Walks(definition, jumping)),
        })
        {
            var nearest = walks.Where(walk => walk is not null).Select(walk => walk!.Value).OrderBy(walk => walk.Distance).ToList();
            nearest.Skip(1).Should().OnlyContain(walk => walk.Distance > nearest[0].Distance + 0.0099);
            Number(definition, $"{at}/steps").Should().Be(nearest[0].Steps);
            Number(definition, $"{at}/distance").Should().BeApproximately(nearest[0].Distance, Accuracy.SinglePrecisionWalk);
            Math.Round(Number(definition, $"{at}/distance"), 4).Should().Be(Math.Round(nearest[0].Distance, 4));
        }
    }

    private static readonly ConcurrentDictionary<Definition, Dictionary<string, Quantity>> ByDefinition = new(ReferenceEqualityComparer.Instance);

    private static double Number(Definition definition, string address) =>
        Numbers(ByDefinition.GetOrAdd(definition, homework => Results.All(homework, allEpochs: true).ToDictionary(result => result.Address.ToString()))[address]).Single();

    private static double[] Numbers(Quantity quantity) => quantity.Value switch
    {
        QuantityValue.Scalar scalar => [scalar.Number],
        QuantityValue.Vector vector => [.. vector.Numbers],
        QuantityValue.Matrix matrix => [.. matrix.Rows.SelectMany(row => row)],
        var other => throw new InvalidOperationException($"{quantity.Address} is {other.GetType().Name}."),
    };

    private static double[] Printed(double[] losses) => [.. losses.Where((_, k) => (k + 1) % 10 == 0).Select(loss => Math.Round(loss, 4))];
}
