using System.Numerics;
using HwSpecs.Activations;
using HwSpecs.Networks;

namespace HwSpecs.Training;

/// <summary>A trained network and the average loss of every epoch on the way.</summary>
/// <param name="InitialLoss">The mean loss over the samples before the first update.</param>
/// <param name="AverageLosses">Epoch 1 first: the mean of the losses that the epoch met, each taken before the update that it caused.</param>
public sealed record TrainingRun<T, TActivation>(Network<T, TActivation> Network, double InitialLoss, IReadOnlyList<double> AverageLosses)
    where T : struct, IExponentialFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool>
    where TActivation : struct, IPiecewiseLinearActivation;
