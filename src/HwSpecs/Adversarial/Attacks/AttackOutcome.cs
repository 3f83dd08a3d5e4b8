namespace HwSpecs.Adversarial.Attacks;

/// <summary>What an attack came to: an attack looks for a near point of the other class, and may miss it.</summary>
/// <param name="Evaluations">Forward passes and gradients that it cost, counted one each.</param>
public abstract record AttackOutcome(int Evaluations)
{
    /// <param name="Distance">The Euclidean distance of the adversarial example from the sample.</param>
    public sealed record Found(IReadOnlyList<double> Adversarial, double Distance, int Evaluations) : AttackOutcome(Evaluations);

    /// <summary>The class did not change. That does not say that it cannot.</summary>
    public sealed record Failed(int Evaluations) : AttackOutcome(Evaluations);
}
