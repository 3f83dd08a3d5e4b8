using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace HwSpecs.Specs.Witnesses;

/// <summary>a + b ε with ε² = 0: a forward pass over dual numbers carries its own derivative, exact to rounding.</summary>
/// <remarks>Clifford 1871; forward-mode automatic differentiation. The members that a network needs are public, the rest of the interface is refused.</remarks>
internal readonly record struct DualNumber(double Value, double Derivative)
    : IExponentialFunctions<DualNumber>, ILogarithmicFunctions<DualNumber>, IComparisonOperators<DualNumber, DualNumber, bool>
{
    public static DualNumber One => Constant(1);

    public static DualNumber Zero => Constant(0);

    public static DualNumber AdditiveIdentity => Zero;

    public static DualNumber MultiplicativeIdentity => One;

    public static DualNumber Constant(double value) => new(value, 0);

    public static DualNumber Variable(double value) => new(value, 1);

    public static DualNumber operator +(DualNumber x, DualNumber y) => new(x.Value + y.Value, x.Derivative + y.Derivative);

    public static DualNumber operator -(DualNumber x, DualNumber y) => new(x.Value - y.Value, x.Derivative - y.Derivative);

    public static DualNumber operator *(DualNumber x, DualNumber y) =>
        new(x.Value * y.Value, (x.Derivative * y.Value) + (x.Value * y.Derivative));

    public static DualNumber operator /(DualNumber x, DualNumber y) =>
        new(x.Value / y.Value, ((x.Derivative * y.Value) - (x.Value * y.Derivative)) / (y.Value * y.Value));

    public static DualNumber operator -(DualNumber x) => new(-x.Value, -x.Derivative);

    public static DualNumber operator +(DualNumber x) => x;

    public static bool operator >(DualNumber x, DualNumber y) => x.Value > y.Value;

    public static bool operator >=(DualNumber x, DualNumber y) => x.Value >= y.Value;

    public static bool operator <(DualNumber x, DualNumber y) => x.Value < y.Value;

    public static bool operator <=(DualNumber x, DualNumber y) => x.Value <= y.Value;

    public static DualNumber Abs(DualNumber x) => x.Value < 0 ? -x : x;

    public static DualNumber Exp(DualNumber x) => new(Math.Exp(x.Value), Math.Exp(x.Value) * x.Derivative);

    public static DualNumber Log(DualNumber x) => new(Math.Log(x.Value), x.Derivative / x.Value);

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    public string ToString(string? format, IFormatProvider? formatProvider) =>
        $"{Value.ToString(format, formatProvider)} + {Derivative.ToString(format, formatProvider)} ε";

    // T.CreateChecked(constant) in an activation function.
    static bool INumberBase<DualNumber>.TryConvertFromChecked<TOther>(TOther value, out DualNumber result)
    {
        result = Constant(double.CreateChecked(value));
        return true;
    }

    // What IExponentialFunctions and ILogarithmicFunctions ask for beyond a network's needs.
    static int INumberBase<DualNumber>.Radix => 2;

    static DualNumber IFloatingPointConstants<DualNumber>.E => Constant(Math.E);

    static DualNumber IFloatingPointConstants<DualNumber>.Pi => Constant(Math.PI);

    static DualNumber IFloatingPointConstants<DualNumber>.Tau => Constant(Math.Tau);

    public static DualNumber operator ++(DualNumber x) => x + One;

    public static DualNumber operator --(DualNumber x) => x - One;

    static DualNumber IExponentialFunctions<DualNumber>.Exp10(DualNumber x) => throw Refused();

    static DualNumber IExponentialFunctions<DualNumber>.Exp2(DualNumber x) => throw Refused();

    static DualNumber ILogarithmicFunctions<DualNumber>.Log(DualNumber x, DualNumber newBase) => throw Refused();

    static DualNumber ILogarithmicFunctions<DualNumber>.Log10(DualNumber x) => throw Refused();

    static DualNumber ILogarithmicFunctions<DualNumber>.Log2(DualNumber x) => throw Refused();

    static bool INumberBase<DualNumber>.IsCanonical(DualNumber value) => throw Refused();

    static bool INumberBase<DualNumber>.IsComplexNumber(DualNumber value) => throw Refused();

    static bool INumberBase<DualNumber>.IsEvenInteger(DualNumber value) => throw Refused();

    static bool INumberBase<DualNumber>.IsFinite(DualNumber value) => throw Refused();

    static bool INumberBase<DualNumber>.IsImaginaryNumber(DualNumber value) => throw Refused();

    static bool INumberBase<DualNumber>.IsInfinity(DualNumber value) => throw Refused();

    static bool INumberBase<DualNumber>.IsInteger(DualNumber value) => throw Refused();

    static bool INumberBase<DualNumber>.IsNaN(DualNumber value) => throw Refused();

    static bool INumberBase<DualNumber>.IsNegative(DualNumber value) => throw Refused();

    static bool INumberBase<DualNumber>.IsNegativeInfinity(DualNumber value) => throw Refused();

    static bool INumberBase<DualNumber>.IsNormal(DualNumber value) => throw Refused();

    static bool INumberBase<DualNumber>.IsOddInteger(DualNumber value) => throw Refused();

    static bool INumberBase<DualNumber>.IsPositive(DualNumber value) => throw Refused();

    static bool INumberBase<DualNumber>.IsPositiveInfinity(DualNumber value) => throw Refused();

    static bool INumberBase<DualNumber>.IsRealNumber(DualNumber value) => throw Refused();

    static bool INumberBase<DualNumber>.IsSubnormal(DualNumber value) => throw Refused();

    static bool INumberBase<DualNumber>.IsZero(DualNumber value) => throw Refused();

    static DualNumber INumberBase<DualNumber>.MaxMagnitude(DualNumber x, DualNumber y) => throw Refused();

    static DualNumber INumberBase<DualNumber>.MaxMagnitudeNumber(DualNumber x, DualNumber y) => throw Refused();

    static DualNumber INumberBase<DualNumber>.MinMagnitude(DualNumber x, DualNumber y) => throw Refused();

    static DualNumber INumberBase<DualNumber>.MinMagnitudeNumber(DualNumber x, DualNumber y) => throw Refused();

    static DualNumber INumberBase<DualNumber>.Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider) => throw Refused();

    static DualNumber INumberBase<DualNumber>.Parse(string s, NumberStyles style, IFormatProvider? provider) => throw Refused();

    static DualNumber ISpanParsable<DualNumber>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => throw Refused();

    static DualNumber IParsable<DualNumber>.Parse(string s, IFormatProvider? provider) => throw Refused();

    static bool INumberBase<DualNumber>.TryConvertFromSaturating<TOther>(TOther value, out DualNumber result) => throw Refused();

    static bool INumberBase<DualNumber>.TryConvertFromTruncating<TOther>(TOther value, out DualNumber result) => throw Refused();

    static bool INumberBase<DualNumber>.TryConvertToChecked<TOther>(DualNumber value, [MaybeNullWhen(false)] out TOther result) => throw Refused();

    static bool INumberBase<DualNumber>.TryConvertToSaturating<TOther>(DualNumber value, [MaybeNullWhen(false)] out TOther result) => throw Refused();

    static bool INumberBase<DualNumber>.TryConvertToTruncating<TOther>(DualNumber value, [MaybeNullWhen(false)] out TOther result) => throw Refused();

    static bool INumberBase<DualNumber>.TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out DualNumber result) => throw Refused();

    static bool INumberBase<DualNumber>.TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out DualNumber result) => throw Refused();

    static bool ISpanParsable<DualNumber>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out DualNumber result) => throw Refused();

    static bool IParsable<DualNumber>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DualNumber result) => throw Refused();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) => throw Refused();

    private static NotSupportedException Refused() => new("A network does not need this of a number.");
}
