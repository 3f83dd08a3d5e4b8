using HwSpecs.Activations;
using HwSpecs.Networks;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.Networks;

/// <summary>Forward pass and derivatives of networks of any size.</summary>
public sealed class NetworkSpecs
{
    /// <summary>z = (1·2 - 1·1 + 0.5, 3·2 + 0·1 - 7) = (1.5, -1); h = (1.5, 0); a = 2·1.5 + 5·0 - 1 = 2; ŷ = 1 / (1 + e^-2).</summary>
    [Test]
    public void A_forward_pass_keeps_every_intermediate_value()
    {
        var network = Network([[1, -1], [3, 0]], [0.5, -7], [2, 5], -1, new ReLU());

        var pass = network.Forward([2, 1]);

        pass.PreActivations.Should().Equal(1.5, -1);
        pass.HiddenActivations.Should().Equal(1.5, 0);
        pass.Logit.Should().Be(2);
        pass.Prediction.Should().BeApproximately(0.880797077977882, Accuracy.Rounding);
    }

    /// <summary>JumpReLU with θ = 2 switches off z = 1.5 as well, so that only the bias -1 is left.</summary>
    [Test]
    public void Another_activation_function_can_stand_under_the_same_parameters()
    {
        var network = Network([[1, -1], [3, 0]], [0.5, -7], [2, 5], -1, new ReLU());

        network.With(new JumpReLU(2)).Forward([2, 1]).Logit.Should().Be(-1);
        network.With(new JumpReLU(1)).Forward([2, 1]).Logit.Should().Be(2);
    }

    [Test]
    public void One_unit_and_three_inputs_are_as_good_as_two_and_two() =>
        Network([[1, 2, 3]], [0], [1], 0, new ReLU()).Forward([1, 1, 1]).Logit.Should().Be(6);

    [Test]
    public void A_sample_of_the_wrong_length_is_refused() =>
        FluentActions.Invoking(() => Network([[1, 2, 3]], [0], [1], 0, new ReLU()).Forward([1, 1]))
            .Should().Throw<ArgumentException>().WithMessage("The network has 3 inputs, but the sample has 2. (Parameter 'x')");

    [Test]
    public void Parameters_whose_shapes_do_not_fit_are_refused() =>
        FluentActions.Invoking(() => new Parameters<double>(Matrix<double>.Of([[1, 1], [1, 1]]), [0], [1, 1], 0))
            .Should().Throw<ArgumentException>()
            .WithMessage("W has 2 rows, one for each hidden unit, so c and w must have 2 elements; found 1 in c and 2 in w.");

    [Test]
    public void A_jagged_matrix_is_refused() =>
        FluentActions.Invoking(() => Matrix<double>.Of([[1, 1], [1]]))
            .Should().Throw<ArgumentException>()
            .WithMessage("Rows of a matrix are of equal length, but row 0 has 2 and row 1 has 1. (Parameter 'rows')");

    [Test]
    public void Per_sample_gradients_agree_with_dual_numbers([Range(1, 5)] int units, [Range(1, 4)] int inputs, [Values(0, 1)] int target)
    {
        var random = new Random(1000 + (10 * units) + inputs);
        AssertGradient(Random(random, units, inputs, new ReLU()), Point(random, inputs), target);
        AssertGradient(Random(random, units, inputs, new JumpReLU(0.3)), Point(random, inputs), target);
        AssertGradient(Random(random, units, inputs, new PiecewiseLinearUnit()), Point(random, inputs), target);
    }

    [Test]
    public void Input_gradients_agree_with_dual_numbers_and_central_differences([Range(1, 5)] int units, [Range(1, 4)] int inputs)
    {
        var random = new Random(2000 + (10 * units) + inputs);
        var network = Random(random, units, inputs, new ReLU());
        var x = Point(random, inputs);
        var gradient = new double[inputs];
        Backpropagation.InputGradient(network, network.Forward(x), gradient);

        gradient.Zip(DualNumbers.PredictionGradient(network, x)).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) <= Accuracy.Rounding);
        gradient.Zip(CentralDifferences.PredictionGradient(network, x))
            .Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) <= CentralDifferences.Accuracy);
    }

    /// <summary>z = 0 at x = 0: with ReLU'(0) = 0 the unit learns nothing, with 1 its bias gets δ w = (σ(0) - 1) · 2 = -1.</summary>
    [TestCase(0, 0)]
    [TestCase(1, -1)]
    public void ReLUs_gradient_at_0_is_a_convention_that_decides(int convention, double expected) =>
        Backpropagation.PerSampleGradient(Network([[1]], [0], [2], 0, new ReLU(convention)), [0], 1).HiddenBiases[0].Should().Be(expected);

    private static void AssertGradient<TActivation>(Network<double, TActivation> network, double[] x, double target)
        where TActivation : struct, IPiecewiseLinearActivation =>
        CentralDifferences.Flatten(Backpropagation.PerSampleGradient(network, x, target))
            .Zip(DualNumbers.LossGradient(network, x, target))
            .Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) <= Accuracy.Rounding * (1 + Math.Abs(pair.Second)) * 10);

    private static Network<double, TActivation> Network<TActivation>(
        IReadOnlyList<IReadOnlyList<double>> W, double[] c, double[] w, double b, TActivation activation)
        where TActivation : struct, IPiecewiseLinearActivation => new(new Parameters<double>(Matrix<double>.Of(W), c, w, b), activation);

    private static Network<double, TActivation> Random<TActivation>(Random random, int units, int inputs, TActivation activation)
        where TActivation : struct, IPiecewiseLinearActivation =>
        new(Parameters<double>.Zero(inputs, units).Select(_ => (2 * random.NextDouble()) - 1), activation);

    private static double[] Point(Random random, int inputs) => [.. Enumerable.Range(0, inputs).Select(_ => (4 * random.NextDouble()) - 2)];
}
