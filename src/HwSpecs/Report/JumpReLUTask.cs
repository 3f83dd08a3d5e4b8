namespace HwSpecs.Report;

/// <summary>The settings that give Problem 4.2 one answer.</summary>
/// <param name="Threshold">θ, a threshold on the pre-activation.</param>
public sealed record JumpReLUTask(double Threshold, JumpReLUTraining Training);

/// <summary>When JumpReLU takes ReLU's place.</summary>
public enum JumpReLUTraining
{
    /// <summary>After training: the weights stay as ReLU's training left them (Erichson, Yao and Mahoney 2019).</summary>
    Retrofitted,

    /// <summary>Before training, which then runs from the start weights.</summary>
    Retrained,
}
