using HwSpecs.Networks;

namespace HwSpecs.Training;

/// <summary>Samples in the order in which they are presented, with their target classes.</summary>
public sealed class Dataset<T>
    where T : struct
{
    /// <param name="inputs">A row for each sample.</param>
    /// <param name="targets">0 or 1 for each sample.</param>
    public Dataset(Matrix<T> inputs, T[] targets)
    {
        if (inputs.Rows != targets.Length)
            throw new ArgumentException($"Each sample has one target, but there are {inputs.Rows} samples and {targets.Length} targets.", nameof(targets));
        (Inputs, Targets) = (inputs, targets);
    }

    public Matrix<T> Inputs { get; }

    public T[] Targets { get; }

    public int Count => Targets.Length;
}
