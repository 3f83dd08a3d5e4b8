using HwSpecs.Activations;

namespace HwSpecs.Variants;

/// <summary>w and b at the start.</summary>
internal readonly record struct OutputUnit(double W0, double W1, double B)
{
    private static readonly double[] Weights = [-3, -2.5, -2, -1.5, -1, 1, 1.5, 2, 2.5, 3];
    private static readonly double[] Biases = [-1.5, -1.25, -1, -0.75, -0.5, -0.25, 0.25, 0.5, 0.75, 1, 1.25, 1.5];

    public static OutputUnit[] All { get; } = [.. Weights.SelectMany(w0 => Weights.SelectMany(w1 => Biases.Select(b => new OutputUnit(w0, w1, b))))];

    /// <summary>Those that give the four corners of the unit square their targets' classes, by logits within range; in a fixed order.</summary>
    public static OutputUnit[] ThatClassify(double[][] hiddenWeights, double[] hiddenBiases, double[] targets)
    {
        var h = new double[targets.Length, 2];
        var relu = new ReLU();
        for (var n = 0; n < targets.Length; n++)
        {
            var (x0, x1) = (n / 2, n % 2);
            for (var j = 0; j < 2; j++)
                h[n, j] = relu.Value<double>((hiddenWeights[j][0] * x0) + (hiddenWeights[j][1] * x1) + hiddenBiases[j]);
        }

        var found = new List<OutputUnit>();
        foreach (var w0 in Weights)
        {
            foreach (var w1 in Weights)
            {
                // The logit w·h + b is 0 at b = -w·h.
                var (above, below) = (double.NegativeInfinity, double.PositiveInfinity);
                for (var n = 0; n < targets.Length && above <= below; n++)
                {
                    var crossing = -((w0 * h[n, 0]) + (w1 * h[n, 1]));
                    var (least, greatest) = targets[n] > 0.5
                        ? (crossing + StartFlaws.LeastLogit, crossing + StartFlaws.GreatestLogit)
                        : (crossing - StartFlaws.GreatestLogit, crossing - StartFlaws.LeastLogit);
                    (above, below) = (Math.Max(above, least), Math.Min(below, greatest));
                }

                foreach (var b in Biases)
                {
                    if (b >= above && b <= below)
                        found.Add(new OutputUnit(w0, w1, b));
                }
            }
        }

        return [.. found];
    }
}
