using System.Collections.Concurrent;
using System.Globalization;
using HwSpecs.Activations;
using HwSpecs.Explaining;
using HwSpecs.Networks;
using HwSpecs.Quantities;
using HwSpecs.Report;
using HwSpecs.Training;

namespace HwSpecs.Grading.Marking;

/// <summary>A definition and a rubric with all that marking needs of them, computed once for any number of submissions.</summary>
/// <remarks>Immutable and safe to share between threads; what only some submissions need is computed when first asked for.</remarks>
public sealed class MarkingKey
{
    private static readonly Lazy<MarkingKey> Homework = new(() => new MarkingKey(Definition.Homework, Rubric.Default));

    private readonly Dictionary<Address, Asked> byAddress;
    private readonly NumberTable?[][] gradients;
    private readonly IReadOnlyList<RegionInterval>?[] regions;
    private readonly Dictionary<Address, int> epochs;
    private readonly Lazy<ExampleTruth> initial;
    private readonly ConcurrentDictionary<(string Problem, int GradientAtZero), IReadOnlyList<SlipHypothesis>> slipHypotheses = [];
    private readonly Lazy<ConventionTable> otherTrainings;
    private readonly Lazy<ExampleTruth?> jumpReLU;

    private MarkingKey(Definition definition, Rubric rubric)
    {
        (Definition, Rubric, Expectations) = (definition, rubric, Expectation.All(definition));
        Asked = [.. Expectations.Select((expectation, index) => new Asked(expectation, index, GroupOf(rubric, expectation.Address)))];
        byAddress = Asked.ToDictionary(asked => asked.Address);
        regions = [.. Asked.Select(asked => asked.Key?.Value is QuantityValue.Regions key ? RegionComparison.Split(key.Intervals, definition.PlotInterval) : null)];
        Problems = [.. Asked.Where(asked => asked.Table is not null).GroupBy(asked => asked.Problem).Select(problem => (IReadOnlyList<Asked>)[.. problem])];
        Formulas = [.. DependencyGraph.Of(definition).Where(formula => byAddress.ContainsKey(formula.Child)).Select(formula => (byAddress[formula.Child], formula)).ToLookup(pair => pair.Item1, pair => pair.formula)];
        gradients = [[.. Asked.Select(asked => asked.Table)], Gradients(definition)];
        int[] numbers = [.. Asked.Where(asked => asked.Problem == "3.2").Select(asked => int.Parse(asked.Address.Segments[1].AsSpan("epoch ".Length), CultureInfo.InvariantCulture))];
        epochs = Asked.Where(asked => asked.Problem == "3.2").Select((asked, k) => (asked.Address, k)).ToDictionary(pair => pair.Address, pair => pair.k);
        EpochNumbers = numbers;
        Conventions = new(definition, definition.LearningRate, numbers);
        jumpReLU = new(() => definition.JumpReLUTask is { } task
            ? JumpReLUExamples(task.Threshold, Conventions.All[0].Network)[task.Training == JumpReLUTraining.Retrofitted ? 0 : 1].Truth
            : null);
        otherTrainings = new(() => ConventionTable.Of(definition));
        initial = new(() => ExampleTruth.Of(definition, definition.InitialNetwork<float>()));
    }

    public Definition Definition { get; }

    public Rubric Rubric { get; }

    /// <summary>All that the homework asks for, in its order.</summary>
    public IReadOnlyList<Expectation> Expectations { get; }

    internal IReadOnlyList<Asked> Asked { get; }

    /// <summary>What has numbers in the key, problem by problem.</summary>
    internal IReadOnlyList<IReadOnlyList<Asked>> Problems { get; }

    /// <summary>For each child its formulas, parents before children.</summary>
    internal IReadOnlyList<IGrouping<Asked, Formula>> Formulas { get; }

    internal Conventions Conventions { get; }

    /// <summary>The asked epochs, counted from 1.</summary>
    internal int[] EpochNumbers { get; }

    /// <summary>Trainings beyond the conventions that earn points: other rates, momentum, Adam, zero biases.</summary>
    internal ConventionTable OtherTrainings => otherTrainings.Value;

    internal ExampleTruth InitialExamples => initial.Value;

    /// <summary>The network of 4.2; null where the definition names none.</summary>
    internal ExampleTruth? JumpReLUTruth => jumpReLU.Value;

    /// <summary>The homework's own under the rubric of every run without another is computed once a process.</summary>
    /// <exception cref="ArgumentException">No group of the rubric covers an address that is asked for.</exception>
    public static MarkingKey Of(Definition definition, Rubric rubric) =>
        ReferenceEquals(definition, Definition.Homework) && ReferenceEquals(rubric, Rubric.Default) ? Homework.Value : new(definition, rubric);

    /// <summary>Computed once for each problem and ReLU'(0).</summary>
    internal IReadOnlyList<SlipHypothesis> SlipHypotheses(string problem, int gradientAtZero) =>
        slipHypotheses.GetOrAdd((problem, gradientAtZero), of => Marking.SlipHypotheses.All(this, of.Problem, of.GradientAtZero));

    internal Asked? Find(Address address) => byAddress.GetValueOrDefault(address);

    /// <summary>The learning regions within the plot interval; null where numbers are asked for.</summary>
    internal IReadOnlyList<RegionInterval>? Regions(Asked asked) => regions[asked.Index];

    /// <summary>A value of 2.2 under ReLU'(0) = 0 or 1.</summary>
    internal NumberTable Gradient(Asked asked, int gradientAtZero) => gradients[gradientAtZero][asked.Index]!;

    /// <summary>The place of an average loss among those that are asked for.</summary>
    internal int Epoch(Asked asked) => epochs[asked.Address];

    /// <summary>JumpReLU's networks at a threshold: in the trained weights, and trained from the start.</summary>
    internal IReadOnlyList<ExampleCandidate> JumpReLUExamples(double threshold, Network<float, ReLU> trained)
    {
        var jump = new JumpReLU(threshold);
        var theta = threshold.ToString("R", CultureInfo.InvariantCulture);
        var retrained = GradientDescent<float, JumpReLU>.PerSample(
            Definition.InitialNetwork<float>().With(jump), Definition.Dataset<float>(), (float)Definition.LearningRate, Definition.Epochs);
        return
        [
            new(ExampleTruth.Of(Definition, trained.With(jump)), new($"jump-relu-retrofitted-{theta}", $"JumpReLU with threshold {theta} in the trained network")),
            new(ExampleTruth.Of(Definition, retrained.Network), new($"jump-relu-retrained-{theta}", $"JumpReLU with threshold {theta}, trained from the start")),
        ];
    }

    private static int GroupOf(Rubric rubric, Address address)
    {
        for (var k = 0; k < rubric.Groups.Count; k++)
        {
            if (rubric.Groups[k].Covers(address))
                return k;
        }

        throw new ArgumentException($"No group of the rubric covers {address}; add one, with 0 points if it does not count.", nameof(rubric));
    }

    /// <summary>2.2 under ReLU'(0) = 1; every other value as it is.</summary>
    private NumberTable?[] Gradients(Definition definition)
    {
        var tables = Asked.Select(asked => asked.Table).ToArray();
        var (network, dataset) = (definition.InitialNetwork<double>().With(new ReLU(1)), definition.Dataset<double>());
        foreach (var asked in Asked.Where(asked => asked.Problem == "2.2"))
        {
            var gradient = Backpropagation.PerSampleGradient(network, dataset.Inputs.Row(asked.Sample - 1), dataset.Targets[asked.Sample - 1]);
            double[] numbers = asked.Name switch
            {
                "grad_w" => gradient.OutputWeights,
                "grad_b" => [gradient.OutputBias],
                "grad_W" => gradient.HiddenWeights.AsSpan().ToArray(),
                _ => gradient.HiddenBiases,
            };
            tables[asked.Index] = asked.Table! with { Numbers = numbers };
        }

        return tables;
    }
}
