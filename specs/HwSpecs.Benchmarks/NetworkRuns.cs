using System.Numerics;
using HwSpecs.Activations;
using HwSpecs.Adversarial;
using HwSpecs.Networks;
using HwSpecs.Report;
using HwSpecs.Training;

namespace HwSpecs.Benchmarks;

/// <summary>What the rows on the homework's network measure, in one arithmetic: training, per-sample gradients, the walk.</summary>
internal sealed class NetworkRuns<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static readonly Definition Homework = Definition.Homework;
    private readonly ForwardPass<T> pass;

    public NetworkRuns()
    {
        Start = Homework.InitialNetwork<T>();
        Dataset = Homework.Dataset<T>();
        pass = new(Start.Parameters.Units);
        Gradient = Parameters<T>.Zero(Start.Parameters.Inputs, Start.Parameters.Units);
        Run = Train();
    }

    public static T Rate => T.CreateChecked(Homework.LearningRate);

    public static T WalkStep => T.CreateChecked(Homework.WalkStep);

    public Network<T, ReLU> Start { get; }

    public Dataset<T> Dataset { get; }

    public TrainingRun<T, ReLU> Run { get; }

    /// <summary>The last sample's, after <see cref="Gradients"/>.</summary>
    public Parameters<T> Gradient { get; }

    /// <summary>The report's: (1, 0).</summary>
    public ReadOnlySpan<T> Sample => Dataset.Inputs.Row(2);

    public TrainingRun<T, ReLU> Train() => GradientDescent<T, ReLU>.PerSample(Start, Dataset, Rate, Homework.Epochs);

    public WalkOutcome Walk() => new GradientWalk<T>(WalkStep, Homework.MaxWalkSteps).From(Run.Network, Sample, WalkDirection.LowerPrediction);

    public void Gradients()
    {
        for (var n = 0; n < Dataset.Count; n++)
            GradientOf(n);
    }

    public void GradientOf(int n)
    {
        Start.Forward(Dataset.Inputs.Row(n), pass);
        Backpropagation.PerSampleGradient(Start, Dataset.Inputs.Row(n), Dataset.Targets[n], pass, Gradient);
    }
}
