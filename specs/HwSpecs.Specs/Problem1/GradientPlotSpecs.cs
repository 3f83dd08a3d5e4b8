using HwSpecs.Snapshots.Numbers;
using HwSpecs.Specs.Snapshots;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.Problem1;

/// <summary>Problem 1, first half: the points of each gradient's plot on [-5, 5].</summary>
public sealed class GradientPlotSpecs
{
    private static readonly string[] Functions = ["relu", "sigmoid", "piecewise-linear", "swish", "elu", "gelu"];

    [TestCaseSource(nameof(Functions))]
    public void Plot_is_approved(string function) =>
        Snapshot.Verify(Recomputed.Under($"1/{function}/gradient"), Tolerance.Exact, typeof(MultiPrecision));

    [TestCaseSource(nameof(Functions))]
    public void Every_point_agrees_with_60_digit_arithmetic(string function)
    {
        var points = Recomputed.Numbers($"1/{function}/gradient").Chunk(2).ToArray();
        var expected = MultiPrecision.Gradients(function);

        points.Select(point => point[0]).Should().Equal(expected.Select(point => point.X));
        points.Zip(expected).Should().OnlyContain(pair =>
            Math.Abs(pair.First[1] - pair.Second.Gradient) <= Accuracy.Cancellation + (Accuracy.Activation * Math.Abs(pair.Second.Gradient)));
    }

    /// <summary>PyTorch's float64 kernels; at the knees of the piecewise linear unit autograd takes the mean of both sides.</summary>
    [TestCaseSource(nameof(Functions))]
    public void Every_point_agrees_with_PyTorch_but_for_the_knees(string function)
    {
        var points = Recomputed.Numbers($"1/{function}/gradient").Chunk(2).ToArray();

        points.Zip(PyTorch.ActivationGradients(function))
            .Where(pair => function != "piecewise-linear" || Math.Abs(pair.First[0]) != 1)
            .Should().OnlyContain(pair => Math.Abs(pair.First[1] - pair.Second) <= Accuracy.Activation);
    }
}
