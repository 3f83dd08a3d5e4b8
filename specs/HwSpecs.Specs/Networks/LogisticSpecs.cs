using HwSpecs.Networks;

namespace HwSpecs.Specs.Networks;

/// <summary>The output unit and its loss.</summary>
public sealed class LogisticSpecs
{
    [TestCase(0, 0.5)]
    [TestCase(800, 1)]
    [TestCase(-800, 0)]
    [TestCase(double.MaxValue, 1)]
    [TestCase(double.MinValue, 0)]
    public void The_sigmoid_saturates_without_NaN(double logit, double expected) => Logistic.Sigmoid(logit).Should().Be(expected);

    /// <summary>ln 2 at logit 0; a confident mistake costs its logit, a confident success nothing.</summary>
    [TestCase(0, 0, 0.6931471805599453)]
    [TestCase(0, 1, 0.6931471805599453)]
    [TestCase(1000, 0, 1000)]
    [TestCase(1000, 1, 0)]
    [TestCase(-1000, 1, 1000)]
    [TestCase(-1000, 0, 0)]
    public void Binary_cross_entropy_is_finite_for_any_logit(double logit, double target, double expected) =>
        Logistic.BinaryCrossEntropy(logit, target).Should().Be(expected);

    /// <summary>−ln(1 − 1/(1 + e)) = ln(1 + e) − ... by the definition on the prediction.</summary>
    [Test]
    public void From_the_logit_it_is_the_definition_on_the_prediction([Values(-3.0, -0.5, 0.0, 0.5, 3.0)] double logit, [Values(0, 1)] int target)
    {
        var prediction = 1 / (1 + Math.Exp(-logit));
        var definition = target == 1 ? -Math.Log(prediction) : -Math.Log(1 - prediction);

        Logistic.BinaryCrossEntropy(logit, target).Should().BeApproximately(definition, 10 * Accuracy.Rounding);
    }
}
