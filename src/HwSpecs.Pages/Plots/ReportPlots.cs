using System.Globalization;
using HwSpecs.Activations;
using HwSpecs.Pages.Content;
using HwSpecs.Report;
using HwSpecs.Training;

namespace HwSpecs.Pages.Plots;

/// <summary>Every plot of the report, from the definition alone.</summary>
/// <param name="Activations">One for each of Problem 1's functions, in order.</param>
/// <param name="Planes">The start and the trained network, then JumpReLU for each threshold, put under the trained weights and trained from the start.</param>
/// <param name="InitialLoss">The mean loss before training.</param>
public sealed record ReportPlots(IReadOnlyList<Drawing> Activations, Drawing Loss, double InitialLoss, IReadOnlyList<Plane> Planes, IReadOnlyList<Drawing> PlaneDrawings)
{
    /// <summary>The report's example under JumpReLU, whose network is not known.</summary>
    private static (Point At, string Label) Reported { get; } = (
        new(double.Parse(PrintedFigures.JumpRelu.Adversarial[0], CultureInfo.InvariantCulture), double.Parse(PrintedFigures.JumpRelu.Adversarial[1], CultureInfo.InvariantCulture)),
        "report");

    public IEnumerable<Drawing> All => [.. Activations, Loss, .. PlaneDrawings];

    public static ReportPlots Of(Definition definition)
    {
        var training = GradientDescent<float, ReLU>.PerSample(
            definition.InitialNetwork<float>(), definition.Dataset<float>(), (float)definition.LearningRate, definition.Epochs);
        Plane[] planes =
        [
            Plane.Of(definition, "initial", "start network", definition.InitialNetwork<float>(), new ReLU()),
            Plane.Of(definition, "trained", "trained network", training.Network, new ReLU()),
            .. definition.JumpThresholds.SelectMany(theta => JumpPlanes(definition, training.Network.Parameters, theta)),
        ];
        return new(
            [.. definition.Activations.Select(activation => ActivationPlot.Of(activation, definition.RegionThresholds, definition.PlotInterval))],
            LossPlot.Of(training.AverageLosses, training.InitialLoss, definition.EpochsPerLine),
            training.InitialLoss,
            planes,
            [.. planes.Select(plane => plane.Activation is JumpReLU ? PlanePlot.Of(plane, Reported) : PlanePlot.Of(plane))]);
    }

    /// <summary>The network compares in float32, so its threshold is the float32 nearest to θ.</summary>
    private static IEnumerable<Plane> JumpPlanes(Definition definition, Networks.Parameters<float> trained, double theta)
    {
        var (jump, widened) = (new JumpReLU(theta), new JumpReLU((float)theta));
        var retrained = GradientDescent<float, JumpReLU>.PerSample(
            definition.InitialNetwork<float>().With(jump), definition.Dataset<float>(), (float)definition.LearningRate, definition.Epochs);
        yield return Plane.Of(definition, FormattableString.Invariant($"retrofitted-{theta}"), FormattableString.Invariant($"JumpReLU \u03b8 = {theta} under the trained weights"), new Networks.Network<float, JumpReLU>(trained, jump), widened);
        yield return Plane.Of(definition, FormattableString.Invariant($"retrained-{theta}"), FormattableString.Invariant($"JumpReLU \u03b8 = {theta} trained from the start"), retrained.Network, widened);
    }
}
