using System.Numerics;

namespace HwSpecs.Activations;

/// <summary>An activation function that hidden units can use in any arithmetic: its gradient is a step function.</summary>
public interface IPiecewiseLinearActivation : IActivation
{
    T Value<T>(T z)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool>;

    T Gradient<T>(T z)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool>;
}
