using System.Numerics;
using System.Runtime.CompilerServices;

namespace HwSpecs.ElementaryFunctions;

/// <summary>
/// Elementary functions that are correctly rounded (to nearest, ties to even): the result is the double nearest to the true value,
/// so it has the same bits on every processor and operating system, which Math.Exp and its kin do not promise.
/// </summary>
/// <remarks>
/// Each function first computes a double-double with a proven error bound (the bounds stand in Derivation/derive.py), and applies
/// Ziv's rounding test; where the test fails, about once in 10,000 arguments, <see cref="WideFunctions"/> decides with 256 bits.
/// The float overloads round the correctly rounded double once more, except where it is the midpoint of two floats: there
/// (as for ln 0.011794383f) the 256 bits decide on which side of it the true value lies.
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

    /// <inheritdoc cref="ExpM1(double)"/>
    public static float ExpM1(float x) => ExpM1((double)x) is var y && IsMidpoint(y) ? WideFunctions.ExpM1(x).Beside(y) : (float)y;

    /// <inheritdoc cref="Log(double)"/>
    public static float Log(float x) => Log((double)x) is var y && IsMidpoint(y) ? WideFunctions.Log(x, y).Beside(y) : (float)y;

    /// <inheritdoc cref="Sigmoid(double)"/>
    public static float Sigmoid(float x) => Sigmoid((double)x) is var y && IsMidpoint(y) ? WideFunctions.Sigmoid(x).Beside(y) : (float)y;

    /// <inheritdoc cref="Tanh(double)"/>
    public static float Tanh(float x) => Tanh((double)x) is var y && IsMidpoint(y) ? WideFunctions.Tanh(x).Beside(y) : (float)y;

    /// <inheritdoc cref="Erf(double)"/>
    public static float Erf(float x) => Erf((double)x) is var y && IsMidpoint(y) ? WideFunctions.Erf(x).Beside(y) : (float)y;

    /// <inheritdoc cref="Erfc(double)"/>
    public static float Erfc(float x) => Erfc((double)x) is var y && IsMidpoint(y) ? WideFunctions.Erfc(x).Beside(y) : (float)y;

    /// <summary>Whether x lies halfway between two neighbouring floats: only there can rounding a second time go wrong.</summary>
    private static bool IsMidpoint(double x)
    {
        // A midpoint has at most 25 significant bits.
        if ((BitConverter.DoubleToUInt64Bits(x) & 0xFFF_FFFF) != 0)
            return false;
        var nearest = (float)x;
        if (nearest == x || float.IsNaN(nearest))
            return false;
        var other = nearest < x ? MathF.BitIncrement(nearest) : MathF.BitDecrement(nearest);
        return x - nearest == other - x;
    }

    /// <inheritdoc cref="Exp(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
