namespace HwSpecs.Adversarial.Exact;

/// <summary>How long a perturbation δ = x_adv − x is.</summary>
public enum PerturbationNorm
{
    /// <summary>Euclidean: √(δ₁² + δ₂²).</summary>
    L2,

    /// <summary>|δ₁| + |δ₂|.</summary>
    L1,

    /// <summary>max(|δ₁|, |δ₂|).</summary>
    LInfinity,
}
