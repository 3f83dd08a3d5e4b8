using System.Numerics;

namespace HwSpecs.ElementaryFunctions;

/// <summary>
/// Elementary functions that are correctly rounded (to nearest, ties to even): the result is the double nearest to the true value,
/// so it has the same bits on every processor and operating system, which Math.Exp and its kin do not promise.
/// </summary>
/// <remarks>
/// Each function first computes a double-double with a proven error bound (the bounds stand in Derivation/derive.py), and applies
/// Ziv's rounding test; where the test fails, about once in 10,000 arguments, <see cref="WideFunctions"/> decides with 256 bits.
/// The float overloads round the correctly rounded double once more; over all 2^32 arguments that is the nearest float too, as
/// no double result falls on a midpoint of two floats unless it is exact.
/// NaN gives NaN. The generic forms serve float and double as above and hand every other type to its own implementation.
/// </remarks>
public static partial class Elementary
{
    private const double TwoToMinus28 = 1.0 / (1L << 28);
    private const double TwoToMinus54 = 1.0 / (1L << 54);
    private const double TwoToMinus64 = 1.0 / (1L << 32) / (1L << 32);
    private const double TwoToMinus66 = TwoToMinus64 / 4;
    private const double TwoToMinus67 = TwoToMinus64 / 8;
    private const double TwoToMinus68 = TwoToMinus64 / 16;
    private const double TwoToMinus69 = TwoToMinus64 / 32;
    private const double TwoToMinus70 = TwoToMinus64 / 64;

    public static float Exp(float x) => (float)Exp((double)x);

    public static float ExpM1(float x) => (float)ExpM1((double)x);

    public static float Log(float x) => (float)Log((double)x);

    public static float LogP1(float x) => (float)LogP1((double)x);

    public static float Sigmoid(float x) => (float)Sigmoid((double)x);

    public static float Tanh(float x) => (float)Tanh((double)x);

    public static float Erf(float x) => (float)Erf((double)x);

    public static float Erfc(float x) => (float)Erfc((double)x);

    /// <inheritdoc cref="Exp(double)"/>
    public static T Exp<T>(T x)
        where T : IExponentialFunctions<T>
    {
        // typeof(T) == typeof(double) is a constant to the JIT, which then drops the other branches and the boxing.
        if (typeof(T) == typeof(double))
            return (T)(object)Exp((double)(object)x);
        if (typeof(T) == typeof(float))
            return (T)(object)Exp((float)(object)x);
        return T.Exp(x);
    }

    /// <inheritdoc cref="ExpM1(double)"/>
    public static T ExpM1<T>(T x)
        where T : IExponentialFunctions<T>
    {
        if (typeof(T) == typeof(double))
            return (T)(object)ExpM1((double)(object)x);
        if (typeof(T) == typeof(float))
            return (T)(object)ExpM1((float)(object)x);
        return T.ExpM1(x);
    }

    /// <inheritdoc cref="Log(double)"/>
    public static T Log<T>(T x)
        where T : ILogarithmicFunctions<T>
    {
        if (typeof(T) == typeof(double))
            return (T)(object)Log((double)(object)x);
        if (typeof(T) == typeof(float))
            return (T)(object)Log((float)(object)x);
        return T.Log(x);
    }

    /// <inheritdoc cref="LogP1(double)"/>
    public static T LogP1<T>(T x)
        where T : ILogarithmicFunctions<T>
    {
        if (typeof(T) == typeof(double))
            return (T)(object)LogP1((double)(object)x);
        if (typeof(T) == typeof(float))
            return (T)(object)LogP1((float)(object)x);
        return T.LogP1(x);
    }

    /// <inheritdoc cref="Tanh(double)"/>
    public static T Tanh<T>(T x)
        where T : IHyperbolicFunctions<T>
    {
        if (typeof(T) == typeof(double))
            return (T)(object)Tanh((double)(object)x);
        if (typeof(T) == typeof(float))
            return (T)(object)Tanh((float)(object)x);
        return T.Tanh(x);
    }

    /// <inheritdoc cref="Sigmoid(double)"/>
    public static T Sigmoid<T>(T x)
        where T : IExponentialFunctions<T>
    {
        if (typeof(T) == typeof(double))
            return (T)(object)Sigmoid((double)(object)x);
        if (typeof(T) == typeof(float))
            return (T)(object)Sigmoid((float)(object)x);

        // e^-|x| neither overflows nor cancels.
        if (T.IsNegative(x))
        {
            var power = T.Exp(x);
            return power / (T.One + power);
        }

        return T.One / (T.One + T.Exp(-x));
    }
}
