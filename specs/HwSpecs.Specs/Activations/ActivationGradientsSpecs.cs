using System.Runtime.InteropServices;
using HwSpecs.Activations;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.Activations;

/// <summary>Gradients of many points at once against the scalar functions and 60-digit arithmetic.</summary>
public sealed class ActivationGradientsSpecs
{
    private static readonly IActivation[] All =
    [
        new ReLU(), new ReLU(GradientAtZero: 1), new JumpReLU(0.3), new JumpReLU(0), new PiecewiseLinearUnit(), new PiecewiseLinearUnit(Slope: 0, Knee: 2),
        new LogisticSigmoid(), new Swish(), new Swish(Beta: 3), new Swish(Beta: 1e-3), new ELU(), new ELU(Alpha: 2), new ELU(Alpha: 1e300), new GELU(),
    ];

    private static readonly string[] WithWitness = ["relu", "sigmoid", "piecewise-linear", "swish", "elu", "gelu"];

    /// <summary>Every class of argument: zeros, subnormals, infinities, NaN, the edges of each kernel's range, all magnitudes, and the plot's interval.</summary>
    private static readonly double[] Points =
    [
        .. ((double[])[0, double.Epsilon, 1e-310, 1e-300, 1e-16, 0.3, 0.75179, 1, 1.278464542761074, 2, 5.999, 6, 6.001, 8.3, 8.5, 8.9, 9, 9.1, 38.5, 40, 689.9, 690, 707.9, 708, 708.5, 709.8, 744, 745.2, 746, 1e5, 1e300, double.MaxValue, double.PositiveInfinity])
            .SelectMany(x => new[] { x, -x, Math.BitIncrement(x), Math.BitDecrement(-x) }),
        double.NaN,
        .. Enumerable.Range(-5000, 10001).Select(k => k / 1000.0),
        .. Enumerable.Range(-3000, 6001).Select(k => k / 4.0),
    ];

    [TestCaseSource(nameof(All))]
    public void A_gradient_among_many_is_within_2_ulps_of_the_scalar_function(IActivation activation)
    {
        var gradients = Gradients(activation, Points);

        Points.Zip(gradients).Where(pair => !IsClose(activation, pair.First, pair.Second)).Should().BeEmpty();
    }

    /// <summary>The witness's points are the plot's, 0.05 apart.</summary>
    [TestCaseSource(nameof(WithWitness))]
    public void A_gradient_among_many_agrees_with_60_digit_arithmetic(string function)
    {
        var expected = MultiPrecision.Gradients(function);
        var activation = HwSpecs.Report.Definition.Homework.Activations.Single(activation => activation.Name == function);
        var gradients = Gradients(activation, [.. expected.Select(point => point.X)]);

        gradients.Zip(expected).Should().OnlyContain(pair =>
            Math.Abs(pair.First - pair.Second.Gradient) <= Accuracy.Cancellation + (Accuracy.Activation * Math.Abs(pair.Second.Gradient)));
    }

    /// <summary>A point's gradient does not depend on where it stands, on what stands around it, or on how many threads share the work.</summary>
    [TestCaseSource(nameof(All))]
    public void The_bits_of_a_gradient_are_its_points_alone(IActivation activation)
    {
        var all = Gradients(activation, Points);

        for (var length = 0; length < 70; length++)
            Same(Gradients(activation, Points[length..(2 * length)]), all.AsSpan(length..(2 * length))).Should().BeTrue();
        var (many, expected) = (EightTimes(Points), EightTimes(all));
        for (var threads = 1; threads <= 4; threads++)
            Same(Gradients(activation, many, threads), expected).Should().BeTrue();
    }

    /// <summary>2^22 points and more are written past the caches, from the first whole cache line on; some of these leave the range of the sigmoid's vectors.</summary>
    [Test]
    public void Gradients_written_past_the_caches_are_the_same([Values("relu", "sigmoid")] string function, [Values(1, 2)] int threads)
    {
        IActivation activation = function == "relu" ? new ReLU() : new LogisticSigmoid();
        double[] few = [.. Enumerable.Range(-800, 1601).Select(k => 0.913 * k)];
        var expected = Gradients(activation, few);
        // The first are those whose last bit tells which of the two, vector or scalar, has computed them.
        Array.Sort([.. few.Zip(expected, (x, gradient) => activation.Gradient(x) == gradient)], few);
        expected = Gradients(activation, few);
        var points = new double[(1 << 22) + 5];
        for (var i = 0; i < points.Length; i++)
            points[i] = few[i % few.Length];
        var gradients = new double[points.Length + 3];

        activation.Gradients(points, gradients.AsSpan(3), threads);

        for (var i = 0; i < points.Length; i++)
        {
            if (BitConverter.DoubleToInt64Bits(gradients[i + 3]) != BitConverter.DoubleToInt64Bits(expected[i % few.Length]))
                Assert.Fail(FormattableString.Invariant($"The gradient at {points[i]} is {expected[i % few.Length]}, but {gradients[i + 3]} as point {i} of many."));
        }
    }

    /// <summary>The same bits whatever the width of the vectors: FNV-1a over all gradients, computed once with AVX-512 and once without any vector instruction.</summary>
    [Test]
    public void The_bits_are_the_same_on_every_processor()
    {
        var hash = 14695981039346656037UL;
        double[] points = [.. Points.Where(x => !double.IsNaN(x))];
        foreach (var activation in All)
        {
            foreach (var bits in MemoryMarshal.Cast<double, ulong>(Gradients(activation, points)))
                hash = (hash ^ bits) * 1099511628211UL;
        }

        hash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture).Should().Be("37861b3d8bc184f8");
    }

    [TestCaseSource(nameof(All))]
    public void Gradients_may_take_the_place_of_their_points(IActivation activation)
    {
        var gradients = Points.ToArray();

        activation.Gradients(gradients, gradients);

        Same(gradients, Gradients(activation, Points)).Should().BeTrue();
    }

    [Test]
    public void Spans_of_different_lengths_or_with_a_shift_are_refused()
    {
        var x = new double[4];

        FluentActions.Invoking(() => new GELU().Gradients(x, new double[3])).Should().Throw<ArgumentException>()
            .WithMessage("4 points need as many gradients, but there is room for 3. (Parameter 'gradients')");
        FluentActions.Invoking(() => new GELU().Gradients(x.AsSpan(0, 3), x.AsSpan(1, 3))).Should().Throw<ArgumentException>()
            .WithMessage("Points and gradients overlap; they may be the same span, or else apart. (Parameter 'gradients')");
        FluentActions.Invoking(() => new GELU().Gradients(x, x, threads: 0)).Should().Throw<ArgumentOutOfRangeException>();
    }

    /// <summary>Below 0 the terms of Swish's and GELU's gradient cancel; there both forms are as near as their terms allow.</summary>
    private static bool IsClose(IActivation activation, double x, double found)
    {
        var expected = activation.Gradient(x);
        var cancels = x < 0 && activation is Swish or GELU;
        return expected.Equals(found)
            || Math.Abs(found - expected) <= Math.Max(2 * (Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected)), cancels ? Accuracy.Cancellation : 0);
    }

    private static double[] Gradients(IActivation activation, double[] points, int threads = 1)
    {
        var gradients = new double[points.Length];
        activation.Gradients(points, gradients, threads);
        return gradients;
    }

    private static double[] EightTimes(double[] numbers)
    {
        var many = new double[8 * numbers.Length];
        for (var k = 0; k < 8; k++)
            numbers.CopyTo(many, k * numbers.Length);
        return many;
    }

    private static bool Same(ReadOnlySpan<double> one, ReadOnlySpan<double> other) =>
        MemoryMarshal.AsBytes(one).SequenceEqual(MemoryMarshal.AsBytes(other));
}
