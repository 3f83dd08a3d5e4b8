namespace HwSpecs.Networks;

/// <summary>The parameters of a network with one hidden layer and one output; also a gradient with respect to them.</summary>
/// <remarks>Shapes for n inputs and m hidden units: W m × n, c m, w m, b scalar.</remarks>
public sealed class Parameters<T>
    where T : struct
{
    /// <param name="hiddenWeights">W, a row for each hidden unit.</param>
    /// <param name="hiddenBiases">c.</param>
    /// <param name="outputWeights">w.</param>
    /// <param name="outputBias">b.</param>
    public Parameters(Matrix<T> hiddenWeights, T[] hiddenBiases, T[] outputWeights, T outputBias)
    {
        if (hiddenBiases.Length != hiddenWeights.Rows || outputWeights.Length != hiddenWeights.Rows)
        {
            throw new ArgumentException(
                $"W has {hiddenWeights.Rows} rows, one for each hidden unit, so c and w must have {hiddenWeights.Rows} elements; "
                + $"found {hiddenBiases.Length} in c and {outputWeights.Length} in w.");
        }

        (HiddenWeights, HiddenBiases, OutputWeights, OutputBias) = (hiddenWeights, hiddenBiases, outputWeights, outputBias);
    }

    /// <summary>W.</summary>
    public Matrix<T> HiddenWeights { get; }

    /// <summary>c.</summary>
    public T[] HiddenBiases { get; }

    /// <summary>w.</summary>
    public T[] OutputWeights { get; }

    /// <summary>b.</summary>
    public T OutputBias { get; set; }

    public int Inputs => HiddenWeights.Columns;

    public int Units => HiddenWeights.Rows;

    public static Parameters<T> Zero(int inputs, int units) => new(new Matrix<T>(units, inputs), new T[units], new T[units], default);

    public Parameters<TOther> Select<TOther>(Func<T, TOther> map)
        where TOther : struct =>
        new(HiddenWeights.Select(map), Array.ConvertAll(HiddenBiases, map.Invoke), Array.ConvertAll(OutputWeights, map.Invoke), map(OutputBias));
}
