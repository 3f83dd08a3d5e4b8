using HwSpecs.Activations;
using HwSpecs.Networks;

namespace HwSpecs.Adversarial.Attacks;

/// <summary>A network and a sample under attack: logits and their gradients, each counted.</summary>
internal sealed class AttackedNetwork<TActivation>(Network<double, TActivation> network, double[] sample)
    where TActivation : struct, IPiecewiseLinearActivation
{
    private readonly ForwardPass<double> pass = new(network.Parameters.Units);

    public int Evaluations { get; private set; }

    public bool StartsInClassOne { get; } = network.Forward(sample).Logit > 0;

    /// <summary>The logit with the sign that the other class makes positive.</summary>
    public double Signed(ReadOnlySpan<double> x)
    {
        Evaluations++;
        network.Forward(x, pass);
        return StartsInClassOne ? -pass.Logit : pass.Logit;
    }

    public bool IsOtherClass(ReadOnlySpan<double> x)
    {
        Evaluations++;
        network.Forward(x, pass);
        return pass.Logit > 0 != StartsInClassOne;
    }

    /// <summary>The gradient of <see cref="Signed"/> at the point of the last evaluation: ±Wᵀ(w f'(z)).</summary>
    public double[] Gradient()
    {
        Evaluations++;
        var gradient = new double[sample.Length];
        for (var j = 0; j < pass.PreActivations.Length; j++)
        {
            var throughUnit = network.Parameters.OutputWeights[j] * network.Activation.Gradient(pass.PreActivations[j]);
            var row = network.Parameters.HiddenWeights.Row(j);
            for (var i = 0; i < gradient.Length; i++)
                gradient[i] += (StartsInClassOne ? -throughUnit : throughUnit) * row[i];
        }

        return gradient;
    }

    /// <summary>A point of the other class on the way from the sample to one, with less and less of that way beyond the change of class.</summary>
    /// <param name="times">How often the part of the way in which the class changes is halved.</param>
    public double[] Bisect(double[] other, int times)
    {
        var same = sample;
        for (var k = 0; k < times; k++)
        {
            double[] middle = [.. same.Zip(other, (p, q) => p + ((q - p) / 2))];
            if (IsOtherClass(middle))
                other = middle;
            else
                same = middle;
        }

        return other;
    }

    /// <summary>Euclidean.</summary>
    public double Distance(ReadOnlySpan<double> x)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
            sum += (x[i] - sample[i]) * (x[i] - sample[i]);
        return Math.Sqrt(sum);
    }

    public AttackOutcome Found(double[] x) => new AttackOutcome.Found(x, Distance(x), Evaluations);

    public AttackOutcome Failed() => new AttackOutcome.Failed(Evaluations);
}
