using System.Globalization;
using HwSpecs.Pages.Plots;

namespace HwSpecs.Pages.Content;

/// <summary>What the report says in words, held against the results; every figure in a reason is one of them.</summary>
internal static class ReportClaims
{
    private static readonly string[] Verifiable = ["y_hat", "loss"];

    public static IReadOnlyList<Claim> Of(ReportContent content) =>
    [
        Verified(content),
        Descent(content),
        Optimal(content, "initial"),
        Optimal(content, "trained"),
        SmallPerturbations(content),
        LargerWithJumpRelu(),
        JumpReluExample(),
    ];

    private static Claim Verified(ReportContent content)
    {
        var worst = Enumerable.Range(1, content.Definition.Samples.Count)
            .SelectMany(_ => Verifiable, (n, name) => Math.Abs(content.Number($"2.1/sample {n}/{name}") - content.Number($"3.1/sample {n}/{name}")))
            .Max();
        return new(
            "The framework's forward pass verifies the one by hand (3.1).",
            worst < 5e-5 ? Standing.BorneOut : Standing.Refuted,
            $"Predictions and losses in float32 and in float64 differ by at most {worst.ToString("0.0e-0", CultureInfo.InvariantCulture)}, far below the printed digits.",
            ["2.1/sample 1/y_hat", "3.1/sample 1/y_hat"]);
    }

    private static Claim Descent(ReportContent content)
    {
        double[] losses = [.. Enumerable.Range(1, content.Definition.Epochs).Select(epoch => content.Number($"3.2/epoch {epoch}/average loss"))];
        double[] printed = [.. losses.Where((_, k) => (k + 1) % content.Definition.EpochsPerLine == 0)];
        var rises = losses.Zip(losses.Skip(1)).Count(pair => pair.Second > pair.First);
        var untrained = content.Plots.InitialLoss;
        var falls = printed.Zip(printed.Skip(1)).All(pair => pair.Second < pair.First);
        return new(
            "Gradient descent reduces the loss consistently (3.2).",
            rises == 0 && printed[0] < untrained ? Standing.BorneOut : falls ? Standing.InPart : Standing.Refuted,
            $"The printed losses fall from each to the next, from {Short(printed[0])} to {Short(printed[^1])}. But {rises} of the {losses.Length - 1} steps from one epoch to the next raise the loss, and epoch {content.Definition.EpochsPerLine} ({Short(printed[0])}) is still above the loss before training ({Short(untrained)}).",
            ["3.2/epoch 10/average loss", "3.2/epoch 100/average loss"]);
    }

    private static Claim Optimal(ReportContent content, string network)
    {
        var walked = content.Number($"3.3/{network}/distance");
        var exact = content.Plots.Planes.Single(plane => plane.Name == network).Samples.Min(sample => sample.Distance);
        return new(
            $"The adversarial example of the {(network == "initial" ? "start" : network)} network is the optimal one (3.3).",
            walked <= exact ? Standing.BorneOut : Standing.Refuted,
            $"The walk's end is an adversarial example at the printed distance {Scale.Number(walked, 6)}, but the class changes already at {Scale.Number(exact, 6)}, which a certificate in exact arithmetic proves to be the least.",
            [$"3.3/{network}/distance", $"3.3/{network}/adversarial"]);
    }

    private static Claim SmallPerturbations(ReportContent content)
    {
        var thresholds = string.Join(", ", content.Definition.JumpThresholds.Select(theta => theta.ToString(CultureInfo.InvariantCulture)));
        return new(
            "JumpReLU ignores small perturbations near its threshold (4.1).",
            Standing.InPart,
            $"A unit below its threshold gives 0 whatever a small perturbation does; but at the threshold its output jumps by θ, so that there the smallest perturbation changes most. The planes for θ = {thresholds} show both.",
            ["4.2/retrofitted theta=0.1/distance"]);
    }

    private static Claim LargerWithJumpRelu() => new(
        "The perturbation needed is larger with JumpReLU than with ReLU (4.2).",
        Standing.Refuted,
        $"By the report's own numbers it is smaller: {PrintedFigures.JumpRelu.Distance[..4]} with JumpReLU, {PrintedFigures.ByAddress["3.3/trained/distance"][0][..4]} and {PrintedFigures.ByAddress["3.3/initial/distance"][0][..4]} with ReLU.",
        ["3.3/initial/distance", "3.3/trained/distance"]);

    private static Claim JumpReluExample() => new(
        $"JumpReLU's adversarial example is ({string.Join(", ", PrintedFigures.JumpRelu.Adversarial)}) at {PrintedFigures.JumpRelu.Distance} (4.2).",
        Standing.NotReproduced,
        "The report names neither a threshold nor the training, and no setting is known that explains these digits. They agree with each other: the point is at the printed distance from its sample, 26 steps of 0.01 away.",
        []);

    private static string Short(double loss) => loss.ToString("0.0000", CultureInfo.InvariantCulture);
}
