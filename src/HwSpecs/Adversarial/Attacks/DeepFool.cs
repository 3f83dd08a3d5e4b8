using HwSpecs.Activations;
using HwSpecs.Networks;

namespace HwSpecs.Adversarial.Attacks;

/// <summary>DeepFool: steps to where the logit's tangent plane is zero, until the class changes.</summary>
/// <remarks>
/// Moosavi-Dezfooli, Fawzi and Frossard 2016, algorithm 1 for two classes: r ← r − f(x + r)/|∇f|² ∇f; the perturbation is
/// (1 + η) r, so that it does not end on the boundary itself. They take η = 0.02 and 50 steps.
/// </remarks>
/// <param name="Overshoot">η.</param>
/// <param name="Bisections">How often the way from the sample to the end is halved; 0, as published, keeps the overshoot.</param>
public sealed record DeepFool(double Overshoot = 0.02, int MaxSteps = 50, int Bisections = 0)
{
    public AttackOutcome On<TActivation>(Network<double, TActivation> network, ReadOnlySpan<double> sample)
        where TActivation : struct, IPiecewiseLinearActivation
    {
        var start = sample.ToArray();
        var attacked = new AttackedNetwork<TActivation>(network, start);
        var x = (double[])start.Clone();
        for (var step = 0; step < MaxSteps; step++)
        {
            var value = attacked.Signed(x);
            var gradient = attacked.Gradient();
            var square = gradient.Sum(element => element * element);
            if (square == 0)
                return attacked.Failed();
            for (var i = 0; i < x.Length; i++)
                x[i] -= value / square * gradient[i];
            double[] beyond = [.. start.Zip(x, (p, q) => p + ((1 + Overshoot) * (q - p)))];
            if (attacked.IsOtherClass(beyond))
                return attacked.Found(attacked.Bisect(beyond, Bisections));
        }

        return attacked.Failed();
    }
}
