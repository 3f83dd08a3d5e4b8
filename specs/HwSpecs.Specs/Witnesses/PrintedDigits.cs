using System.Globalization;

namespace HwSpecs.Specs.Witnesses;

/// <summary>The figures that the report prints, digit by digit, under their addresses.</summary>
internal static class PrintedDigits
{
    /// <summary>Numbers in reading order, matrices row by row.</summary>
    public static IReadOnlyDictionary<string, string[]> ByAddress { get; } = new Dictionary<string, string[]>
    {
        ["2.1/sample 1/y_hat"] = ["0.3775"],
        ["2.1/sample 1/loss"] = ["0.4741"],
        ["2.1/sample 2/y_hat"] = ["0.6225"],
        ["2.1/sample 2/loss"] = ["0.4741"],
        ["2.1/sample 3/y_hat"] = ["0.6225"],
        ["2.1/sample 3/loss"] = ["0.4741"],
        ["2.1/sample 4/y_hat"] = ["0.3775"],
        ["2.1/sample 4/loss"] = ["0.4741"],
        ["2.2/sample 1/grad_w"] = ["0.", "0."],
        ["2.2/sample 1/grad_b"] = ["0.3775406687981454"],
        ["2.2/sample 1/grad_W"] = ["0.", "0.", "-0.", "-0."],
        ["2.2/sample 1/grad_c"] = ["0.", "-0."],
        ["2.2/sample 2/grad_w"] = ["-0.37754067", "-0."],
        ["2.2/sample 2/grad_b"] = ["-0.3775406687981454"],
        ["2.2/sample 2/grad_W"] = ["-0.", "-0.37754067", "0.", "0."],
        ["2.2/sample 2/grad_c"] = ["-0.37754067", "0."],
        ["2.2/sample 3/grad_w"] = ["-0.37754067", "-0."],
        ["2.2/sample 3/grad_b"] = ["-0.3775406687981454"],
        ["2.2/sample 3/grad_W"] = ["-0.37754067", "-0.", "0.", "0."],
        ["2.2/sample 3/grad_c"] = ["-0.37754067", "0."],
        ["2.2/sample 4/grad_w"] = ["0.75508134", "0.37754067"],
        ["2.2/sample 4/grad_b"] = ["0.3775406687981454"],
        ["2.2/sample 4/grad_W"] = ["0.37754067", "0.37754067", "-0.75508134", "-0.75508134"],
        ["2.2/sample 4/grad_c"] = ["0.37754067", "-0.75508134"],
        ["3.1/sample 1/a_hidden"] = ["0.", "-1."],
        ["3.1/sample 1/h"] = ["0.", "0."],
        ["3.1/sample 1/a_out"] = ["-0.5"],
        ["3.1/sample 1/y_hat"] = ["0.3775"],
        ["3.1/sample 1/loss"] = ["0.4741"],
        ["3.1/sample 2/a_hidden"] = ["1.", "0."],
        ["3.1/sample 2/h"] = ["1.", "0."],
        ["3.1/sample 2/a_out"] = ["0.5"],
        ["3.1/sample 2/y_hat"] = ["0.6225"],
        ["3.1/sample 2/loss"] = ["0.4741"],
        ["3.1/sample 3/a_hidden"] = ["1.", "0."],
        ["3.1/sample 3/h"] = ["1.", "0."],
        ["3.1/sample 3/a_out"] = ["0.5"],
        ["3.1/sample 3/y_hat"] = ["0.6225"],
        ["3.1/sample 3/loss"] = ["0.4741"],
        ["3.1/sample 4/a_hidden"] = ["2.", "1."],
        ["3.1/sample 4/h"] = ["2.", "1."],
        ["3.1/sample 4/a_out"] = ["-0.5"],
        ["3.1/sample 4/y_hat"] = ["0.3775"],
        ["3.1/sample 4/loss"] = ["0.4741"],
        ["3.2/epoch 10/average loss"] = ["0.4794"],
        ["3.2/epoch 20/average loss"] = ["0.3996"],
        ["3.2/epoch 30/average loss"] = ["0.3168"],
        ["3.2/epoch 40/average loss"] = ["0.2809"],
        ["3.2/epoch 50/average loss"] = ["0.2393"],
        ["3.2/epoch 60/average loss"] = ["0.1973"],
        ["3.2/epoch 70/average loss"] = ["0.1756"],
        ["3.2/epoch 80/average loss"] = ["0.1528"],
        ["3.2/epoch 90/average loss"] = ["0.1258"],
        ["3.2/epoch 100/average loss"] = ["0.1137"],
        ["3.3/initial/distance"] = ["0.36000022292137146"],
        ["3.3/initial/sample"] = ["0.", "1."],
        ["3.3/initial/adversarial"] = ["-0.2546", "0.7454"],
        ["3.3/trained/distance"] = ["0.3100009262561798"],
        ["3.3/trained/sample"] = ["1.", "0."],
        ["3.3/trained/adversarial"] = ["1.2224", "0.2160"],
    };

    public static double Parse(string digits) => double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Half a unit of the last printed digit: 0.00005 for 0.3775; the rounding of a correct value stays within it.</summary>
    public static double HalfUnit(string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return 0.5 * Math.Pow(10, point < 0 ? 0 : point + 1 - digits.Length);
    }
}
