using HwSpecs.Activations;
using HwSpecs.Adversarial;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Networks;
using HwSpecs.Quantities;
using HwSpecs.Report;

namespace HwSpecs.Grading.Marking;

/// <summary>What is true of adversarial examples in one network: its classes, each sample's exact minimum, and what the homework's walk finds.</summary>
internal sealed class ExampleTruth
{
    private readonly Parameters<double> parameters;
    private readonly IPiecewiseLinearActivation activation;
    private readonly IReadOnlyList<IReadOnlyList<double>> samples;
    private readonly Lazy<IReadOnlyList<double?>> exact;

    private ExampleTruth(Definition definition, Parameters<double> parameters, IPiecewiseLinearActivation activation, (int Sample, WalkOutcome.Flipped Walk)? walked)
    {
        (this.parameters, this.activation, samples) = (parameters, activation, definition.Samples);
        if (walked is (var sample, var flipped))
        {
            WalkedDistance = flipped.Distance;
            Walked = new Dictionary<string, QuantityValue>
            {
                ["distance"] = new QuantityValue.Scalar(flipped.Distance),
                ["sample"] = new QuantityValue.Vector(samples[sample]),
                ["adversarial"] = new QuantityValue.Vector(flipped.Adversarial),
            };
        }


        exact = new(() => [.. samples.Select(Exact)]);
    }

    /// <summary>How far the homework's own walk gets; null where it finds nothing.</summary>
    public double? WalkedDistance { get; }

    /// <summary>What the homework's own walk finds: <c>distance</c>, <c>sample</c> and <c>adversarial</c>; empty where it finds nothing.</summary>
    public IReadOnlyDictionary<string, QuantityValue> Walked { get; } = new Dictionary<string, QuantityValue>();

    public static ExampleTruth Of<TActivation>(Definition definition, Network<float, TActivation> network)
        where TActivation : struct, IPiecewiseLinearActivation
    {
        var walk = new GradientWalk<float>((float)definition.WalkStep, definition.MaxWalkSteps);
        var nearest = walk.Nearest(network, definition.Dataset<float>(), WalkDirection.LowerPrediction);
        return new(definition, network.Parameters.Select(p => (double)p), network.Activation, nearest);
    }

    /// <summary>The exact distance from a sample to the other class; infinite where there is none, null where it cannot be computed.</summary>
    public double? Minimum(int sample) => exact.Value[sample];

    /// <summary>Somewhere within the reach of the printed coordinates is the other class; a point of another dimension has none.</summary>
    public bool Flips(int sample, IReadOnlyList<double> point, IReadOnlyList<double> reach)
    {
        if (point.Count != samples[sample].Count)
            return false;
        var isClassOne = Logit(samples[sample]) > 0;
        if (Logit(point) > 0 != isClassOne)
            return true;
        // A linear piece changes its class at a corner of the box first.
        var corners = point.Count <= 8 ? 1 << point.Count : 0;
        for (var corner = 0; corner < corners; corner++)
        {
            if (Logit([.. point.Select((x, i) => x + ((corner >> i & 1) == 0 ? -reach[i] : reach[i]))]) > 0 != isClassOne)
                return true;
        }

        return false;
    }

    private double Logit(IReadOnlyList<double> x)
    {
        var logit = parameters.OutputBias;
        for (var j = 0; j < parameters.Units; j++)
        {
            var z = parameters.HiddenBiases[j];
            for (var i = 0; i < x.Count; i++)
                z += parameters.HiddenWeights[j, i] * x[i];
            logit += parameters.OutputWeights[j] * activation.Value(z);
        }

        return logit;
    }

    private double? Exact(IReadOnlyList<double> sample) => parameters.Inputs != 2 ? null : ExactSearch.Certify(parameters, activation, [.. sample]).Outcome switch
    {
        ExactOutcome.Found found => found.Distance,
        ExactOutcome.OnBoundary => 0,
        _ => double.PositiveInfinity,
    };
}
