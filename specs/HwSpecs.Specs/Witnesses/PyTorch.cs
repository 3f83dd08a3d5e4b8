using System.Text.Json.Nodes;

namespace HwSpecs.Specs.Witnesses;

/// <summary>What PyTorch 1.13 computed in float32 with its own kernels and autograd (pytorch.json, made by pytorch.py).</summary>
internal static class PyTorch
{
    private static readonly JsonNode Data = WitnessData.Read("pytorch.json");

    /// <param name="sample">1 to 4.</param>
    /// <param name="name">a_hidden, h, a_out, y_hat, loss, grad_W, grad_c, grad_w or grad_b.</param>
    public static JsonNode PerSample(int sample, string name) => Data["per_sample"]![sample - 1]![name]!;

    public static double[] AverageLosses => Data["average_loss_by_epoch"]!.Numbers();

    public static double[] RetrainedAverageLosses(double theta) => Jump(theta)["retrained_average_loss_by_epoch"]!.Numbers();

    public static double[][] TrainedW => Data["trained"]!["W"]!.Rows();

    public static double[] TrainedC => Data["trained"]!["c"]!.Numbers();

    public static double[] TrainedOutputWeights => Data["trained"]!["w"]!.Numbers();

    public static double TrainedOutputBias => Data["trained"]!["b"]!.Number();

    /// <param name="network">initial, trained, or with a threshold: retrofitted, retrained.</param>
    public static TorchWalk Walk(string network, double? theta, int sample, bool lower)
    {
        var walks = theta is null ? Data["walks"]! : Jump(theta.Value)[network]!;
        var direction = lower ? "lower y_hat" : "raise y_hat";
        var walk = walks.AsArray().Where(walk => walk!["network"]!.Text() == network && walk["direction"]!.Text() == direction).ElementAt(sample - 1)!;
        return new(walk["outcome"]!.Text(), walk["steps"]!.GetValue<int>(), walk["adversarial"]?.Numbers() ?? [], walk["distance"]?.Number() ?? double.NaN);
    }

    /// <summary>autograd's gradient in float64 at -5, -4.95, ..., 5.</summary>
    public static double[] ActivationGradients(string function) => Data["activation_gradients"]![function]!.Numbers();

    private static JsonNode Jump(double theta) => Data["jump_relu"]![FormattableString.Invariant($"{theta}")]!;
}

/// <param name="Outcome">flipped, zero gradient, or no flip.</param>
internal sealed record TorchWalk(string Outcome, int Steps, double[] Adversarial, double Distance);
