namespace HwSpecs.Networks;

/// <summary>Every intermediate value of one sample on its way through a network.</summary>
public sealed class ForwardPass<T>(int units)
    where T : struct
{
    /// <summary>z = W x + c, which the report calls a_hidden.</summary>
    public T[] PreActivations { get; } = new T[units];

    /// <summary>h = f(z).</summary>
    public T[] HiddenActivations { get; } = new T[units];

    /// <summary>a = w·h + b, which the report calls a_out.</summary>
    public T Logit { get; set; }

    /// <summary>ŷ = σ(a), the probability of class 1.</summary>
    public T Prediction { get; set; }
}
