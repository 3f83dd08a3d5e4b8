using System.Numerics;
using HwSpecs.Activations;
using HwSpecs.Adversarial;
using HwSpecs.Networks;
using HwSpecs.Report;
using HwSpecs.Training;

namespace HwSpecs.Specs.Adversarial;

/// <summary>The walk fuses input gradient, norm and step; it gives the bits of the three one after the other.</summary>
public sealed class FusedWalkSpecs
{
    [Test]
    public void The_homeworks_walks_have_the_bits_of_their_steps_in_float64() => AssertSameBits<double>();

    [Test]
    public void The_homeworks_walks_have_the_bits_of_their_steps_in_float32() => AssertSameBits<float>();

    /// <summary>5 inputs and 9 units, of which some are off and come on.</summary>
    [Test]
    public void A_walk_among_more_inputs_and_units_has_the_bits_of_its_steps([Range(1, 8)] int seed)
    {
        var random = new Random(seed);
        var weights = new Matrix<double>(9, 5);
        foreach (ref var weight in weights.AsSpan())
            weight = Uniform();
        var network = new Network<double, JumpReLU>(new Parameters<double>(weights, [.. Uniforms(9)], [.. Uniforms(9)], Uniform()), new JumpReLU(0.3));
        AssertSameBits(network, [.. Uniforms(5)], 0.05, WalkDirection.LeaveClass);

        double Uniform() => (2 * random.NextDouble()) - 1;
        IEnumerable<double> Uniforms(int count) => Enumerable.Range(0, count).Select(_ => Uniform());
    }

    private static void AssertSameBits<T>()
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        var dataset = Definition.Homework.Dataset<T>();
        var start = Definition.Homework.InitialNetwork<T>();
        var trained = GradientDescent<T, ReLU>.PerSample(start, dataset, T.CreateChecked(0.1), 100).Network;
        foreach (var network in new[] { start, trained })
        {
            for (var n = 0; n < dataset.Count; n++)
            {
                AssertSameBits(network, dataset.Inputs.Row(n).ToArray(), T.CreateChecked(0.01), WalkDirection.LeaveClass);
                AssertSameBits(network, dataset.Inputs.Row(n).ToArray(), T.CreateChecked(0.01), WalkDirection.LowerPrediction);
            }
        }
    }

    private static void AssertSameBits<T, TActivation>(Network<T, TActivation> network, T[] sample, T length, WalkDirection direction)
        where T : struct, IBinaryFloatingPointIeee754<T>
        where TActivation : struct, IPiecewiseLinearActivation =>
        new GradientWalk<T>(length, 500).From(network, sample, direction).Should().BeEquivalentTo(StepByStep(network, sample, length, 500, direction), options => options.RespectingRuntimeTypes().WithStrictOrdering());

    /// <summary>The definition: x ← x ∓ s g/|g| until the class differs from the sample's.</summary>
    private static WalkOutcome StepByStep<T, TActivation>(Network<T, TActivation> network, T[] sample, T length, int most, WalkDirection direction)
        where T : struct, IBinaryFloatingPointIeee754<T>
        where TActivation : struct, IPiecewiseLinearActivation
    {
        var half = T.CreateChecked(0.5);
        var (x, g) = (sample.ToArray(), new T[sample.Length]);
        var classOne = network.Forward(x).Prediction > half;
        var down = direction == WalkDirection.LowerPrediction || classOne;
        for (var steps = 1; steps <= most; steps++)
        {
            Backpropagation.InputGradient(network, network.Forward(x), g);
            var norm = T.Sqrt(g.Select(e => e * e).Aggregate((a, b) => a + b));
            if (norm == T.Zero)
                return new WalkOutcome.StuckAtZeroGradient(steps - 1, Doubles(x));
            x = [.. x.Zip(g, (e, slope) => down ? e - (length * (slope / norm)) : e + (length * (slope / norm)))];
            if (network.Forward(x).Prediction > half != classOne)
                return new WalkOutcome.Flipped(steps, Doubles(x), double.CreateChecked(T.Sqrt(x.Zip(sample, (a, b) => (a - b) * (a - b)).Aggregate((a, b) => a + b))));
        }

        return new WalkOutcome.NoFlip(most, Doubles(x));

        static double[] Doubles(T[] point) => [.. point.Select(double.CreateChecked)];
    }
}
