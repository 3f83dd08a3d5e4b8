using System.Numerics;
using HwSpecs.Activations;
using HwSpecs.Adversarial;
using HwSpecs.Networks;
using HwSpecs.Training;

namespace HwSpecs.Report;

/// <summary>Everything that the homework gives; every result follows from it.</summary>
public sealed record Definition
{
    /// <summary>The homework as the report answers it: XOR with a hand-set start.</summary>
    public static Definition Homework { get; } = new();

    /// <summary>Problem 1's functions, in the report's order.</summary>
    public IReadOnlyList<IActivation> Activations { get; init; } =
        [new ReLU(), new LogisticSigmoid(), new PiecewiseLinearUnit(), new Swish(), new ELU(), new GELU()];

    public LearningRegionThresholds RegionThresholds { get; init; } = new(slow: 0.01, fast: 0.99);

    /// <summary>Where Problem 1 plots the gradients and lists the regions.</summary>
    public Interval PlotInterval { get; init; } = Interval.Closed(-5, 5);

    /// <summary>Points of a plot, both ends of the interval included.</summary>
    public int PlotPoints { get; init; } = 201;

    public IReadOnlyList<IReadOnlyList<double>> Samples { get; init; } = [[0, 0], [0, 1], [1, 0], [1, 1]];

    /// <summary>XOR of the two inputs.</summary>
    public IReadOnlyList<double> Targets { get; init; } = [0, 1, 1, 0];

    /// <summary>W at the start, a row for each hidden unit.</summary>
    public IReadOnlyList<IReadOnlyList<double>> HiddenWeights { get; init; } = [[1, 1], [1, 1]];

    /// <summary>c at the start.</summary>
    public IReadOnlyList<double> HiddenBiases { get; init; } = [0, -1];

    /// <summary>w at the start.</summary>
    public IReadOnlyList<double> OutputWeights { get; init; } = [1, -2];

    /// <summary>b at the start.</summary>
    public double OutputBias { get; init; } = -0.5;

    public double LearningRate { get; init; } = 0.1;

    public int Epochs { get; init; } = 100;

    /// <summary>The report prints the average loss of every tenth epoch.</summary>
    public int EpochsPerLine { get; init; } = 10;

    public double WalkStep { get; init; } = 0.01;

    public int MaxWalkSteps { get; init; } = 1000;

    /// <summary>Which way the search for an adversarial example walks. The report's only ever goes down the prediction, so that no sample of class 0 flips.</summary>
    public WalkDirection WalkDirection { get; init; } = WalkDirection.LowerPrediction;

    /// <summary>θ of Problem 4. The report names none, so these are this project's own settings, all below the pre-activation 1 with which the start tells the classes apart.</summary>
    public IReadOnlyList<double> JumpThresholds { get; init; } = [0.1, 0.2, 0.5, 0.8];

    /// <summary>What 4.2 asks for; null where, as in the report, neither threshold nor training is declared and no answer can be expected.</summary>
    public JumpReLUTask? JumpReLUTask { get; init; }

    public Network<T, ReLU> InitialNetwork<T>()
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        new(
            new Parameters<T>(
                MatrixOf<T>(HiddenWeights),
                [.. HiddenBiases.Select(T.CreateChecked)],
                [.. OutputWeights.Select(T.CreateChecked)],
                T.CreateChecked(OutputBias)),
            new ReLU());

    public Dataset<T> Dataset<T>()
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        new(MatrixOf<T>(Samples), [.. Targets.Select(T.CreateChecked)]);

    private static Matrix<T> MatrixOf<T>(IReadOnlyList<IReadOnlyList<double>> rows)
        where T : struct, IBinaryFloatingPointIeee754<T> => Matrix<double>.Of(rows).Select(T.CreateChecked);
}
