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
        Span<double> h0 = stackalloc double[targets.Length], h1 = stackalloc double[targets.Length];
        var relu = new ReLU();
        for (var n = 0; n < targets.Length; n++)
        {
            var (x0, x1) = (n / 2, n % 2);
            h0[n] = relu.Value<double>((hiddenWeights[0][0] * x0) + (hiddenWeights[0][1] * x1) + hiddenBiases[0]);
            h1[n] = relu.Value<double>((hiddenWeights[1][0] * x0) + (hiddenWeights[1][1] * x1) + hiddenBiases[1]);
        }

        var found = new List<OutputUnit>();
        foreach (var w0 in Weights)
        {
            foreach (var w1 in Weights)
            {
                // The logit w·h + b is 0 at b = -w·h. Most weights leave no b after two samples.
                var (above, below) = (double.NegativeInfinity, double.PositiveInfinity);
                for (var n = 0; n < targets.Length && above <= below; n++)
                {
                    var crossing = -((w0 * h0[n]) + (w1 * h1[n]));
                    var (least, greatest) = targets[n] > 0.5
                        ? (crossing + StartFlaws.LeastLogit, crossing + StartFlaws.GreatestLogit)
                        : (crossing - StartFlaws.GreatestLogit, crossing - StartFlaws.LeastLogit);
                    if (least > above)
                        above = least;
                    if (greatest < below)
                        below = greatest;
                }

                if (above > below)
                    continue;
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
