using System.Text.Json.Nodes;

namespace HwSpecs.Specs.Witnesses;

/// <summary>What torch.optim in float64 makes of other trainings of the homework's network (pytorch-trainings.json, made by pytorch-trainings.py).</summary>
internal static class PyTorchTrainings
{
    public static IReadOnlyList<PyTorchTraining> All { get; } = [.. WitnessData.Read("pytorch-trainings.json")["trainings"]!.AsArray().Select(Of)];

    private static PyTorchTraining Of(JsonNode? training) => new(
        training!["updates"]!.Text(),
        training["optimizer"]!.Text(),
        training["rate"]!.Number(),
        [.. training["order"]!.AsArray().Select(sample => sample!.GetValue<int>())],
        training["gradientAtZero"]!.GetValue<int>(),
        training["start"]!.Text(),
        training["before_each_update"]!.Numbers(),
        training["after_epoch"]!.Numbers());
}

/// <param name="BeforeEachUpdate">By epoch: the mean of the losses that it met.</param>
/// <param name="AfterEpoch">By epoch: the mean loss over all samples after it.</param>
internal sealed record PyTorchTraining(
    string Updates, string Optimizer, double Rate, int[] Order, int GradientAtZero, string Start, double[] BeforeEachUpdate, double[] AfterEpoch)
{
    public override string ToString() =>
        FormattableString.Invariant($"{Updates} {Optimizer} {Rate} {string.Join(',', Order)} relu'(0)={GradientAtZero} {Start}");
}
