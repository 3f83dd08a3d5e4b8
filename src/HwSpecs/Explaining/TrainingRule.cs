namespace HwSpecs.Explaining;

public enum Updates
{
    /// <summary>One update a sample: online, or stochastic gradient descent.</summary>
    PerSample,

    /// <summary>One update an epoch, along the mean of the per-sample gradients.</summary>
    FullBatch,
}

/// <summary>How a gradient becomes an update, with PyTorch's default constants.</summary>
public enum Optimizer
{
    /// <summary>p ← p − rate g.</summary>
    GradientDescent,

    /// <summary>v ← 0.9 v + g; p ← p − rate v.</summary>
    Momentum,

    /// <summary>Kingma and Ba 2015: β₁ = 0.9, β₂ = 0.999, ε = 1e-8.</summary>
    Adam,
}

/// <summary>The biases at the start: as the homework gives them, or forgotten.</summary>
public enum StartBiases
{
    AsGiven,
    Zero,
}

/// <summary>All of a training but its rate.</summary>
/// <param name="GradientAtZero">ReLU'(0): 0 or 1.</param>
/// <param name="Order">The order in which an epoch meets the samples; without effect in a full batch.</param>
public sealed record TrainingRule(
    Updates Updates = Updates.PerSample,
    Optimizer Optimizer = Optimizer.GradientDescent,
    int GradientAtZero = 0,
    StartBiases Start = StartBiases.AsGiven,
    SampleOrder Order = default)
{
    /// <summary>How many of the choices are not the homework's: the fewer, the more likely is the rule.</summary>
    public int Deviations =>
        (Updates != Updates.PerSample ? 1 : 0) + (Optimizer != Optimizer.GradientDescent ? 1 : 0) + GradientAtZero
        + (Start != StartBiases.AsGiven ? 1 : 0) + (Order.IsNatural ? 0 : 1);
}
