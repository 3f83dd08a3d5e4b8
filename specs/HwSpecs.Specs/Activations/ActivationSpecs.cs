using HwSpecs.Activations;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.Activations;

/// <summary>Values and gradients of the seven activation functions.</summary>
public sealed class ActivationSpecs
{
    private static readonly IActivation[] All =
    [
        new ReLU(), new ReLU(GradientAtZero: 1), new LogisticSigmoid(), new PiecewiseLinearUnit(), new PiecewiseLinearUnit(Slope: 0.25, Knee: 2),
        new Swish(), new Swish(Beta: 0.5), new Swish(Beta: 3), new ELU(), new ELU(Alpha: 0.5), new ELU(Alpha: 2), new GELU(), new JumpReLU(0.3),
    ];

    private static readonly (string Function, IActivation Activation)[] Smooth =
        [("sigmoid", new LogisticSigmoid()), ("swish", new Swish()), ("elu", new ELU()), ("gelu", new GELU())];

    [Test]
    public void ReLU_is_the_greater_of_x_and_0()
    {
        new ReLU().Value(-2.0).Should().Be(0);
        new ReLU().Value(3.0).Should().Be(3);
    }

    [TestCase(0)]
    [TestCase(1)]
    public void ReLUs_gradient_at_0_is_the_stated_convention(int convention)
    {
        new ReLU(convention).Gradient(0.0).Should().Be(convention);
        new ReLU(convention).Gradient(-1e-300).Should().Be(0);
        new ReLU(convention).Gradient(1e-300).Should().Be(1);
    }

    /// <summary>0.1 (3 - 1) + 1 = 1.2 and 0.1 (-3 + 1) - 1 = -1.2.</summary>
    [Test]
    public void The_piecewise_linear_unit_goes_on_with_slope_a_outside_its_knees()
    {
        var unit = new PiecewiseLinearUnit();

        unit.Value(0.5).Should().Be(0.5);
        unit.Value(3.0).Should().BeApproximately(1.2, Accuracy.Rounding);
        unit.Value(-3.0).Should().BeApproximately(-1.2, Accuracy.Rounding);
        (unit.Slope, unit.Knee).Should().Be((0.1, 1));
    }

    /// <summary>Each point also checks the definition max(a(x + k) - k, min(a(x - k) + k, x)).</summary>
    [Test]
    public void The_piecewise_linear_unit_is_its_definition([Range(-4, 4, 0.5)] double x) =>
        new PiecewiseLinearUnit(0.25, 2).Value(x)
            .Should().Be(Math.Max((0.25 * (x + 2)) - 2, Math.Min((0.25 * (x - 2)) + 2, x)));

    /// <summary>x > θ passes unchanged, so the function jumps from 0 to θ.</summary>
    [Test]
    public void JumpReLU_lets_nothing_pass_up_to_and_including_its_threshold()
    {
        var activation = new JumpReLU(0.5);

        (activation.Value(0.5), activation.Gradient(0.5)).Should().Be((0, 0));
        (activation.Value(0.75), activation.Gradient(0.75)).Should().Be((0.75, 1));
    }

    [Test]
    public void JumpReLU_with_threshold_0_is_ReLU([Range(-2, 2, 0.5)] double x)
    {
        new JumpReLU(0).Value(x).Should().Be(new ReLU().Value(x));
        new JumpReLU(0).Gradient(x).Should().Be(new ReLU().Gradient(x));
    }

    /// <summary>Towards -∞ ELU is -α, at 0 its left-hand slope is α.</summary>
    [Test]
    public void ELU_saturates_at_minus_alpha()
    {
        new ELU(2).Value(-50).Should().Be(-2);
        new ELU(2).Gradient(0).Should().Be(2);
    }

    /// <summary>β x σ... at x = 1: σ(3) = 1 / (1 + e^-3).</summary>
    [Test]
    public void Swish_at_1_is_the_sigmoid_of_beta() =>
        new Swish(3).Value(1).Should().BeApproximately(1 / (1 + Math.Exp(-3)), Accuracy.Rounding);

    [TestCaseSource(nameof(All))]
    public void Gradients_agree_with_central_differences(IActivation activation)
    {
        double[] kinks = [0, 1, -1, 2, -2, 0.3];
        for (var k = -490; k <= 490; k += 7)
        {
            var x = k / 100.0;
            if (kinks.Any(kink => Math.Abs(x - kink) < 1e-3))
                continue;
            activation.Gradient(x).Should().BeApproximately(
                CentralDifferences.Derivative(activation.Value, x), CentralDifferences.Accuracy, "x is {0}", x);
        }
    }

    [TestCaseSource(nameof(Smooth))]
    public void Gradients_far_out_and_close_to_0_agree_with_60_digit_arithmetic((string Function, IActivation Activation) at)
    {
        foreach (var (x, gradient) in MultiPrecision.ExtremeGradients(at.Function))
            at.Activation.Gradient(x).Should().BeApproximately(gradient, Allowed(gradient), "x is {0}", x);
    }

    [TestCaseSource(nameof(Smooth))]
    public void Values_far_out_and_close_to_0_agree_with_60_digit_arithmetic((string Function, IActivation Activation) at)
    {
        foreach (var (x, value) in MultiPrecision.ExtremeValues(at.Function))
            at.Activation.Value(x).Should().BeApproximately(value, Allowed(value), "x is {0}", x);
    }

    [TestCaseSource(nameof(All))]
    public void No_input_gives_NaN(IActivation activation)
    {
        double[] inputs = [0, double.Epsilon, 1e-300, 1, 40, 745, 1e4, 1e154, 1e200, double.MaxValue, double.PositiveInfinity];
        foreach (var x in inputs.SelectMany(x => new[] { x, -x }))
        {
            activation.Value(x).Should().NotBe(double.NaN, "x is {0}", x);
            activation.Gradient(x).Should().NotBe(double.NaN, "x is {0}", x);
            if (double.IsFinite(x))
                Math.Abs(activation.Value(x)).Should().BeLessThanOrEqualTo(double.MaxValue, "x is {0}", x);
            Math.Abs(activation.Gradient(x)).Should().BeLessThanOrEqualTo(2, "x is {0}", x);
        }
    }

    [Test]
    public void NaN_stays_NaN()
    {
        double.IsNaN(new ReLU().Value(double.NaN)).Should().BeTrue();
        double.IsNaN(new JumpReLU(1).Value(double.NaN)).Should().BeTrue();
        double.IsNaN(new PiecewiseLinearUnit().Value(double.NaN)).Should().BeTrue();
    }

    [TestCaseSource(nameof(All))]
    public void Gradient_pieces_cover_the_real_line_once(IActivation activation)
    {
        var pieces = activation.GradientPieces;

        pieces[0].Domain.From.Should().Be(double.NegativeInfinity);
        pieces[^1].Domain.To.Should().Be(double.PositiveInfinity);
        pieces.Zip(pieces.Skip(1)).Should().OnlyContain(pair =>
            pair.First.Domain.To == pair.Second.Domain.From && pair.First.Domain.ToClosed != pair.Second.Domain.FromClosed);
    }

    [TestCaseSource(nameof(All))]
    public void On_each_piece_the_gradient_runs_monotonically_between_the_stated_limits(IActivation activation)
    {
        foreach (var piece in activation.GradientPieces)
        {
            var (from, to) = (Math.Max(piece.Domain.From, -30), Math.Min(piece.Domain.To, 30));
            var gradients = Enumerable.Range(1, 999).Select(k => activation.Gradient(from + ((to - from) * k / 1000))).ToArray();
            var (low, high) = (Math.Min(piece.AtFrom, piece.AtTo), Math.Max(piece.AtFrom, piece.AtTo));
            var direction = Math.Sign(piece.AtTo - piece.AtFrom);

            gradients.Should().OnlyContain(g => g >= low - Accuracy.Cancellation && g <= high + Accuracy.Cancellation);
            gradients.Zip(gradients.Skip(1)).Should().OnlyContain(pair => direction * (pair.Second - pair.First) >= -Accuracy.Cancellation);
        }
    }

    [TestCase("swish")]
    [TestCase("gelu")]
    public void Pieces_turn_where_60_digit_arithmetic_finds_the_extreme_gradient(string function)
    {
        var activation = Smooth.Single(at => at.Function == function).Activation;

        activation.GradientPieces[1].Domain.To.Should().BeApproximately(MultiPrecision.TurningPoint(function), Accuracy.RegionBoundary);
        activation.GradientPieces[1].Domain.From.Should().BeApproximately(-MultiPrecision.TurningPoint(function), Accuracy.RegionBoundary);
    }

    private static readonly (Action Create, string Message)[] Refused =
    [
        (() => _ = new ReLU(2), "ReLU'(0) is 0 or 1 by convention. (Parameter 'GradientAtZero')\nActual value was 2."),
        (() => _ = new JumpReLU(-1), "JumpReLU's threshold is a finite number of at least 0. (Parameter 'Threshold')\nActual value was -1."),
        (() => _ = new JumpReLU(double.NaN), "JumpReLU's threshold is a finite number of at least 0. (Parameter 'Threshold')\nActual value was NaN."),
        (() => _ = new PiecewiseLinearUnit(1, 1), "PLU's slope a outside the knees is at least 0 and below 1. (Parameter 'Slope')\nActual value was 1."),
        (() => _ = new PiecewiseLinearUnit(0.1, 0), "PLU's knee k is a positive finite number. (Parameter 'Knee')\nActual value was 0."),
        (() => _ = new Swish(0), "Swish's beta is a positive finite number of at least 1.4e-308. (Parameter 'Beta')\nActual value was 0."),
        (() => _ = new Swish(1e-308), "Swish's beta is a positive finite number of at least 1.4e-308. (Parameter 'Beta')\nActual value was 1E-308."),
        (() => _ = new ELU(-1), "ELU's alpha is a positive finite number. (Parameter 'Alpha')\nActual value was -1."),
    ];

    [Test]
    public void Parameters_out_of_range_are_refused([Range(0, 7)] int index) =>
        Refused[index].Create.Should().Throw<ArgumentOutOfRangeException>()
            .Which.Message.ReplaceLineEndings("\n").Should().Be(Refused[index].Message);

    private static double Allowed(double expected) => (Accuracy.Activation * Math.Abs(expected)) + Accuracy.Subnormal;
}
