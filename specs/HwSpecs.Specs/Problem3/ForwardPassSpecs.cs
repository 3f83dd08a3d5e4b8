using HwSpecs.Snapshots.Numbers;
using HwSpecs.Specs.Snapshots;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.Problem3;

/// <summary>Problem 3.1: the same forward passes in float32, every intermediate value.</summary>
public sealed class ForwardPassSpecs
{
    [Test]
    public void Forward_passes_are_approved([Range(1, 4)] int sample) =>
        Snapshot.Verify(Recomputed.Under($"3.1/sample {sample}"), Tolerance.Exact, typeof(PyTorch));

    [Test]
    public void Pre_activations_hidden_activations_and_logits_are_PyTorchs_to_the_bit([Range(1, 4)] int sample)
    {
        Recomputed.Numbers($"3.1/sample {sample}/a_hidden").Should().Equal(PyTorch.PerSample(sample, "a_hidden").Numbers());
        Recomputed.Numbers($"3.1/sample {sample}/h").Should().Equal(PyTorch.PerSample(sample, "h").Numbers());
        Recomputed.Number($"3.1/sample {sample}/a_out").Should().Be(PyTorch.PerSample(sample, "a_out").Number());
    }

    [TestCase("y_hat")]
    [TestCase("loss")]
    public void Predictions_and_losses_are_PyTorchs_to_single_precision(string name)
    {
        for (var sample = 1; sample <= 4; sample++)
        {
            Recomputed.Number($"3.1/sample {sample}/{name}")
                .Should().BeApproximately(PyTorch.PerSample(sample, name).Number(), Accuracy.SinglePrecision);
        }
    }

    /// <summary>'Verified': float32 repeats the float64 results of Problem 2.1 to all digits that it has.</summary>
    [TestCase("y_hat")]
    [TestCase("loss")]
    public void Float32_verifies_Problem_2_1(string name)
    {
        for (var sample = 1; sample <= 4; sample++)
        {
            Recomputed.Number($"3.1/sample {sample}/{name}")
                .Should().BeApproximately(Recomputed.Number($"2.1/sample {sample}/{name}"), Accuracy.SinglePrecision);
        }
    }
}
