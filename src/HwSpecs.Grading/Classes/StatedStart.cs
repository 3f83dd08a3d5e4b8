using System.Globalization;
using HwSpecs.Activations;
using HwSpecs.Grading.Reading;
using HwSpecs.Networks;
using HwSpecs.Report;
using HwSpecs.Training;

namespace HwSpecs.Grading.Classes;

/// <summary>What a submission states of its untrained network (2.1, 2.2), to be held against many networks; for one thread.</summary>
internal sealed class StatedStart
{
    /// <summary>Fewer digits fit too many variants; fewer than these decimals too.</summary>
    private const int FewestDigits = 3;
    private const int FewestDecimals = 4;

    /// <summary>What float32 and float64 print differently.</summary>
    private const double Arithmetic = 1e-6;

    private readonly IReadOnlyList<Value> values;
    private readonly ForwardPass<double> pass;
    private readonly Parameters<double> gradient;

    /// <param name="definition">Gives the shapes and the number of samples.</param>
    public StatedStart(SubmissionReading reading, Definition definition)
    {
        var samples = definition.Samples.Count;
        values = [.. reading.Quantities.Select(Value.Of).OfType<Value>().Where(value => value.Sample <= samples).OrderBy(value => value.Sample)];
        CountOfNonzero = values.Sum(value => value.Numbers.Count(number => number.Value != 0));
        TellsVariantsApart = Enumerable.Range(1, samples).All(sample =>
            States(sample, "y_hat", "loss", "grad_b") && States(sample, "grad_w") && States(sample, "grad_W", "grad_c"));
        pass = new ForwardPass<double>(definition.HiddenBiases.Count);
        gradient = Parameters<double>.Zero(definition.Samples[0].Count, definition.HiddenBiases.Count);
    }

    public int CountOfNonzero { get; }

    /// <summary>For each sample the prediction or what follows from it alone, a gradient that tells h, and one that tells w, all in digits enough.</summary>
    public bool TellsVariantsApart { get; }

    public bool Fits(Network<double, ReLU> network, Dataset<double> dataset)
    {
        var sample = 0;
        foreach (var value in values)
        {
            if (value.Sample != sample)
                Compute(network, dataset, sample = value.Sample);
            var expected = Expected(value, dataset);
            if (expected.Length != value.Numbers.Count)
                return false;
            for (var k = 0; k < expected.Length; k++)
            {
                if (!Fits(value.Numbers[k], expected[k]))
                    return false;
            }
        }

        return true;
    }

    /// <returns>How many of the numbers are the network's, to within their digits; of every network a third are 0, which tell nothing.</returns>
    public int FittingNonzero(Network<double, ReLU> network, Dataset<double> dataset)
    {
        var fitting = 0;
        foreach (var value in values)
        {
            Compute(network, dataset, value.Sample);
            var expected = Expected(value, dataset);
            for (var k = 0; k < Math.Min(expected.Length, value.Numbers.Count); k++)
            {
                if (value.Numbers[k].Value != 0 && Fits(value.Numbers[k], expected[k]))
                    fitting++;
            }
        }

        return fitting;
    }

    private bool States(int sample, params ReadOnlySpan<string> names)
    {
        foreach (var value in values)
        {
            if (value.Sample == sample && names.Contains(value.Name) && value.Numbers.All(number => number.Value == 0 || number.SignificantDigits >= FewestDigits || number.Decimals >= FewestDecimals))
                return true;
        }

        return false;
    }

    private void Compute(Network<double, ReLU> network, Dataset<double> dataset, int sample)
    {
        var x = dataset.Inputs.Row(sample - 1);
        network.Forward(x, pass);
        Backpropagation.PerSampleGradient(network, x, dataset.Targets[sample - 1], pass, gradient);
    }

    private ReadOnlySpan<double> Expected(Value value, Dataset<double> dataset) => value.Name switch
    {
        "y_hat" => new[] { pass.Prediction },
        "loss" => new[] { Logistic.BinaryCrossEntropy(pass.Logit, dataset.Targets[value.Sample - 1]) },
        "grad_b" => new[] { gradient.OutputBias },
        "grad_w" => gradient.OutputWeights,
        "grad_c" => gradient.HiddenBiases,
        _ => gradient.HiddenWeights.AsSpan(),
    };

    private static bool Fits(PrintedNumber number, double expected) => Math.Abs(number.Value - expected) <= number.HalfUnit + (Arithmetic * Math.Abs(expected));

    private sealed record Value(int Sample, string Name, IReadOnlyList<PrintedNumber> Numbers)
    {
        public static Value? Of(ReportedQuantity quantity) =>
            quantity.Address.Segments is [var problem, var sample, var name]
            && (problem, name) is ("2.1", "y_hat" or "loss") or ("2.2", "grad_w" or "grad_b" or "grad_W" or "grad_c")
            && sample.StartsWith("sample ", StringComparison.Ordinal)
            && int.TryParse(sample.AsSpan(7), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            && quantity.Numbers.Count > 0
                ? new Value(number, name, quantity.Numbers)
                : null;
    }
}
