using System.Numerics;
using System.Runtime.CompilerServices;
using HwSpecs.ElementaryFunctions;

namespace HwSpecs.Networks;

/// <summary>The output unit and its loss, in any arithmetic.</summary>
public static class Logistic
{
    /// <summary>σ(a) = 1 / (1 + e^−a), in this very form: it is what PyTorch and NumPy users write, and the report's last digits depend on it.</summary>
    public static T Sigmoid<T>(T logit)
        where T : IExponentialFunctions<T> => T.One / (T.One + Elementary.Exp(-logit));

    /// <summary>
    /// Binary cross-entropy −t ln ŷ − (1 − t) ln(1 − ŷ) in nats, from the logit as max(a, 0) − a t + ln(1 + e^−|a|):
    /// the same number without overflow or a logarithm of 0.
    /// </summary>
    public static T BinaryCrossEntropy<T>(T logit, T target)
        where T : IExponentialFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool> =>
        (logit > T.Zero ? logit : T.Zero) - (logit * target) + Elementary.LogP1(Elementary.Exp(-T.Abs(logit)));

    /// <inheritdoc cref="BinaryCrossEntropy{T}(T, T)"/>
    /// <param name="power">e^−a, which ŷ has needed already: for a above 0 it is e^−|a|.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T BinaryCrossEntropy<T>(T logit, T target, T power)
        where T : IExponentialFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool> =>
        logit > T.Zero ? logit - (logit * target) + Elementary.LogP1(power) : BinaryCrossEntropy(logit, target);
}
