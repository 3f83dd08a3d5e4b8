using HwSpecs.Activations;
using HwSpecs.Networks;

namespace HwSpecs.Adversarial.Attacks;

/// <summary>Projected gradient ascent of the loss within a ball around the sample, repeated with ever better balls.</summary>
/// <remarks>
/// Madry, Makelov, Schmidt, Tsipras and Vladu 2018: x ← projection of x + α g/|g| onto the ball of radius ε, from the sample and
/// from random starts. Their ε is given; the least ε that succeeds is found by bisection. α = 2.5 ε / steps, as they choose it,
/// lets a walk reach the sphere from anywhere within.
/// </remarks>
/// <param name="Steps">Steps of a walk.</param>
/// <param name="RandomStarts">Starts beside the sample itself, drawn with a fixed seed.</param>
/// <param name="Radius">The greatest ε.</param>
/// <param name="Bisections">How often ε's interval is halved.</param>
public sealed record ProjectedGradientAttack(int Steps = 40, int RandomStarts = 4, double Radius = 2, int Bisections = 20)
{
    private const double StepShare = 2.5;

    public AttackOutcome On<TActivation>(Network<double, TActivation> network, ReadOnlySpan<double> sample)
        where TActivation : struct, IPiecewiseLinearActivation
    {
        var start = sample.ToArray();
        var attacked = new AttackedNetwork<TActivation>(network, start);
        var random = new Random(1);
        double low = 0, high = Radius;
        var best = Within(attacked, start, Radius, random);
        for (var k = 0; k < Bisections && best is not null; k++)
        {
            // What was found may be nearer than the ball that was searched.
            high = Math.Min(high, attacked.Distance(best));
            var middle = low + ((high - low) / 2);
            if (Within(attacked, start, middle, random) is { } nearer)
                (best, high) = (nearer, middle);
            else
                low = middle;
        }

        return best is null ? attacked.Failed() : attacked.Found(best);
    }

    private double[]? Within<TActivation>(AttackedNetwork<TActivation> attacked, double[] sample, double radius, Random random)
        where TActivation : struct, IPiecewiseLinearActivation
    {
        for (var k = 0; k <= RandomStarts; k++)
        {
            var x = k == 0 ? (double[])sample.Clone() : Array.ConvertAll(sample, element => element + (radius * ((2 * random.NextDouble()) - 1)));
            Project(x, sample, radius, attacked.Distance(x));
            for (var step = 0; step <= Steps; step++)
            {
                if (attacked.IsOtherClass(x))
                    return x;
                var gradient = attacked.Gradient();
                var length = Math.Sqrt(gradient.Sum(element => element * element));
                if (length == 0)
                    break;
                for (var i = 0; i < x.Length; i++)
                    x[i] += StepShare * radius / Steps * gradient[i] / length;
                Project(x, sample, radius, attacked.Distance(x));
            }
        }

        return null;
    }

    private static void Project(double[] x, double[] sample, double radius, double distance)
    {
        for (var i = 0; i < x.Length && distance > radius; i++)
            x[i] = sample[i] + (radius / distance * (x[i] - sample[i]));
    }
}
