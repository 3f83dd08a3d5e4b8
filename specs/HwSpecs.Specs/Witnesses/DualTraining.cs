using HwSpecs.Activations;
using HwSpecs.Networks;
using HwSpecs.Report;

namespace HwSpecs.Specs.Witnesses;

/// <summary>Training and walks in float64 whose derivatives fall out of dual numbers, for any homework.</summary>
internal static class DualTraining
{
    /// <summary>Online gradient descent in the given order of samples; for each epoch the mean loss met on the way, and the mean loss after it.</summary>
    public static (Network<double, TActivation> Network, double[] Met, double[] After) PerSample<TActivation>(Definition definition, TActivation activation, int[] order)
        where TActivation : struct, IPiecewiseLinearActivation
    {
        var network = definition.InitialNetwork<double>().With(activation);
        var (met, after) = (new double[definition.Epochs], new double[definition.Epochs]);
        for (var epoch = 0; epoch < definition.Epochs; epoch++)
        {
            foreach (var n in order)
            {
                double[] x = [.. definition.Samples[n]];
                met[epoch] += Loss(network, x, definition.Targets[n]) / order.Length;
                network = Descend(network, DualNumbers.LossGradient(network, x, definition.Targets[n]), definition.LearningRate);
            }

            after[epoch] = order.Average(n => Loss(network, [.. definition.Samples[n]], definition.Targets[n]));
        }

        return (network, met, after);
    }

    /// <summary>One update an epoch along the mean gradient.</summary>
    public static double[] FullBatch(Definition definition, double rate)
    {
        var network = definition.InitialNetwork<double>();
        var losses = new double[definition.Epochs];
        for (var epoch = 0; epoch < definition.Epochs; epoch++)
        {
            var gradients = definition.Samples.Select((x, n) => DualNumbers.LossGradient(network, [.. x], definition.Targets[n])).ToList();
            losses[epoch] = definition.Samples.Select((x, n) => Loss(network, [.. x], definition.Targets[n])).Average();
            network = Descend(network, [.. Enumerable.Range(0, gradients[0].Length).Select(k => gradients.Average(gradient => gradient[k]))], rate);
        }

        return losses;
    }

    /// <summary>For each sample the walk away from its own class: steps and end, or null where it does not flip.</summary>
    public static (int Steps, double[] End, double Distance)?[] Walks<TActivation>(Definition definition, Network<double, TActivation> network)
        where TActivation : struct, IPiecewiseLinearActivation =>
    [
        .. definition.Samples.Select(sample =>
        {
            double[] x = [.. sample];
            var one = network.Forward(x).Logit > 0;
            for (var steps = 1; steps <= definition.MaxWalkSteps; steps++)
            {
                var gradient = DualNumbers.PredictionGradient(network, x);
                var norm = Math.Sqrt(gradient.Sum(g => g * g));
                if (norm == 0)
                    break;
                for (var i = 0; i < x.Length; i++)
                    x[i] += (one ? -1 : 1) * definition.WalkStep * gradient[i] / norm;
                if (network.Forward(x).Logit > 0 != one)
                    return ((int, double[], double)?)(steps, x, Math.Sqrt(x.Zip(sample, (to, from) => (to - from) * (to - from)).Sum()));
            }

            return null;
        }),
    ];

    private static double Loss<TActivation>(Network<double, TActivation> network, double[] x, double target)
        where TActivation : struct, IPiecewiseLinearActivation =>
        -Math.Log(target > 0.5 ? network.Forward(x).Prediction : 1 - network.Forward(x).Prediction);

    private static Network<double, TActivation> Descend<TActivation>(Network<double, TActivation> network, double[] gradient, double rate)
        where TActivation : struct, IPiecewiseLinearActivation
    {
        // Parameters.Select visits W row by row, c, w and b, the order of the gradient.
        var k = 0;
        return new(network.Parameters.Select(p => p - (rate * gradient[k++])), network.Activation);
    }
}
