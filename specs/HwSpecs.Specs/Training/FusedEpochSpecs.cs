using System.Numerics;
using HwSpecs.Activations;
using HwSpecs.Networks;
using HwSpecs.Report;
using HwSpecs.Training;

namespace HwSpecs.Specs.Training;

/// <summary>Training fuses forward pass, back-propagation and update; it gives the bits of the three one after the other and allocates nothing on the way.</summary>
public sealed class FusedEpochSpecs
{
    private const int Epochs = 100;

    [Test]
    public void The_homeworks_training_has_the_bits_of_its_steps_in_float64() => AssertSameBits(Definition.Homework.InitialNetwork<double>(), Definition.Homework.Dataset<double>());

    [Test]
    public void The_homeworks_training_has_the_bits_of_its_steps_in_float32() => AssertSameBits(Definition.Homework.InitialNetwork<float>(), Definition.Homework.Dataset<float>());

    /// <summary>Jumps, slopes beside 0 and 1, and the other convention at 0.</summary>
    [Test]
    public void Every_activation_function_trains_with_the_bits_of_its_steps()
    {
        var (network, dataset) = (Definition.Homework.InitialNetwork<double>(), Definition.Homework.Dataset<double>());
        AssertSameBits(network.With(new JumpReLU(0.2)), dataset);
        AssertSameBits(network.With(new PiecewiseLinearUnit()), dataset);
        AssertSameBits(network.With(new ReLU(GradientAtZero: 1)), dataset);
    }

    [TestCase(1, 1, 3)]
    [TestCase(3, 5, 7)]
    [TestCase(8, 17, 20)]
    public void Networks_of_other_sizes_train_with_the_bits_of_their_steps(int inputs, int units, int samples)
    {
        var (network, dataset) = Draw(inputs, units, samples);
        AssertSameBits(network, dataset);
        AssertSameBits(
            new Network<float, ReLU>(network.Parameters.Select(p => (float)p), default),
            new Dataset<float>(dataset.Inputs.Select(x => (float)x), [.. dataset.Targets.Select(t => (float)t)]));
    }

    /// <summary>ŷ = 1 at a = 800, where e^−a has vanished, and 0 at a = −800, where it has overflowed.</summary>
    [TestCase(800)]
    [TestCase(-800)]
    public void A_logit_that_no_exponential_bears_trains_with_the_bits_of_its_steps(double bias) =>
        AssertSameBits(new Network<double, ReLU>(new Parameters<double>(Matrix<double>.Of([[1]]), [0], [1], bias), default), new Dataset<double>(Matrix<double>.Of([[1], [-1]]), [1, 0]));

    /// <summary>Ten epochs and a thousand more: what is left over is the list of losses.</summary>
    [Test]
    public void A_step_allocates_nothing()
    {
        Allocated(10);
        var (few, many) = (Allocated(10), Allocated(1010));

        (many - few).Should().Be(1000 * sizeof(double));

        static long Allocated(int epochs)
        {
            var (network, dataset) = (Definition.Homework.InitialNetwork<float>(), Definition.Homework.Dataset<float>());
            var before = GC.GetAllocatedBytesForCurrentThread();
            GradientDescent<float, ReLU>.PerSample(network, dataset, 0.1f, epochs);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static void AssertSameBits<T, TActivation>(Network<T, TActivation> start, Dataset<T> dataset)
        where T : struct, IBinaryFloatingPointIeee754<T>
        where TActivation : struct, IPiecewiseLinearActivation
    {
        var rate = T.CreateChecked(0.1);
        var run = GradientDescent<T, TActivation>.PerSample(start, dataset, rate, Epochs);
        var (network, losses) = StepByStep(start, dataset, rate);

        run.AverageLosses.Should().Equal(losses);
        Elements(run.Network.Parameters).Should().Equal(Elements(network.Parameters));
    }

    /// <summary>The definition: each sample's loss and gradient at the parameters that the sample before it left.</summary>
    private static (Network<T, TActivation> Network, List<double> Losses) StepByStep<T, TActivation>(Network<T, TActivation> start, Dataset<T> dataset, T rate)
        where T : struct, IBinaryFloatingPointIeee754<T>
        where TActivation : struct, IPiecewiseLinearActivation
    {
        var (network, losses) = (start, new List<double>());
        for (var k = 0; k < Epochs; k++)
        {
            var sum = 0.0;
            for (var n = 0; n < dataset.Count; n++)
            {
                sum += double.CreateChecked(Logistic.BinaryCrossEntropy(network.Forward(dataset.Inputs.Row(n)).Logit, dataset.Targets[n]));
                var gradient = Elements(Backpropagation.PerSampleGradient(network, dataset.Inputs.Row(n), dataset.Targets[n]));
                var next = Elements(network.Parameters).Zip(gradient, (p, g) => p - (rate * g)).ToArray();
                network = new(FromElements(next, network.Parameters.Inputs, network.Parameters.Units), network.Activation);
            }

            losses.Add(sum / dataset.Count);
        }

        return (network, losses);
    }

    /// <summary>W row by row, c, w, b.</summary>
    private static T[] Elements<T>(Parameters<T> parameters)
        where T : struct => [.. parameters.HiddenWeights.AsSpan(), .. parameters.HiddenBiases, .. parameters.OutputWeights, parameters.OutputBias];

    private static Parameters<T> FromElements<T>(T[] elements, int inputs, int units)
        where T : struct
    {
        var weights = new Matrix<T>(units, inputs);
        elements.AsSpan(0, units * inputs).CopyTo(weights.AsSpan());
        return new(weights, elements[(units * inputs)..(units * (inputs + 1))], elements[(units * (inputs + 1))..^1], elements[^1]);
    }

    private static (Network<double, ReLU> Network, Dataset<double> Dataset) Draw(int inputs, int units, int samples)
    {
        var random = new Random(1);
        var network = new Network<double, ReLU>(FromElements([.. Enumerable.Range(0, (units * (inputs + 2)) + 1).Select(_ => Uniform())], inputs, units), default);
        var points = new Matrix<double>(samples, inputs);
        foreach (ref var x in points.AsSpan())
            x = Uniform();
        return (network, new(points, [.. Enumerable.Range(0, samples).Select(_ => (double)random.Next(2))]));

        double Uniform() => (2 * random.NextDouble()) - 1;
    }
}
