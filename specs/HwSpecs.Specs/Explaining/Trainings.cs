using System.Globalization;
using HwSpecs.Explaining;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.Explaining;

/// <summary>Between what witnesses and the report print and what the explainer asks for.</summary>
internal static class Trainings
{
    /// <summary>The report's ten losses.</summary>
    public static PrintedLoss[] Report { get; } =
        [.. Enumerable.Range(1, 10).Select(k => Printed(10 * k, PrintedDigits.ByAddress[$"3.2/epoch {10 * k}/average loss"].Single()))];

    public static PrintedLoss Printed(int? epoch, string digits) =>
        new(epoch, PrintedDigits.Parse(digits), digits.Length - digits.IndexOf('.', StringComparison.Ordinal) - 1);

    /// <summary>Every tenth of a witness's losses, printed with these decimals.</summary>
    public static PrintedLoss[] Printed(double[] losses, int decimals) =>
        [.. Enumerable.Range(1, losses.Length / 10).Select(k => Printed(10 * k, losses[(10 * k) - 1].ToString($"F{decimals}", CultureInfo.InvariantCulture)))];

    public static PrintedLoss[] With(this PrintedLoss[] losses, int line, string digits)
    {
        PrintedLoss[] altered = [.. losses];
        altered[line] = Printed(losses[line].Epoch, digits);
        return altered;
    }

    public static TrainingRule RuleOf(PyTorchTraining training) => new(
        training.Updates == "per-sample" ? Updates.PerSample : Updates.FullBatch,
        training.Optimizer switch
        {
            "gradient-descent" => Optimizer.GradientDescent,
            "momentum" => Optimizer.Momentum,
            _ => Optimizer.Adam,
        },
        training.GradientAtZero,
        training.Start == "as-given" ? StartBiases.AsGiven : StartBiases.Zero,
        SampleOrder.Of(training.Order));
}
