using System.Runtime.CompilerServices;

namespace HwSpecs.ElementaryFunctions;

/// <summary>Horner's rule where the leading coefficients are double-doubles.</summary>
internal static class Polynomial
{
    /// <summary>
    /// c0 + c1 t + c2 t² + ..., lowest coefficient first, of which the first <paramref name="pairs"/> stand as high and low part.
    /// Every coefficient must exceed what the higher powers add to it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Evaluate(ReadOnlySpan<double> coefficients, int pairs, DoubleDouble t)
    {
        var tail = coefficients[^1];
        for (var i = coefficients.Length - 2; i >= 2 * pairs; i--)
            tail = (tail * t.High) + coefficients[i];

        var last = (2 * pairs) - 2;
        var sum = DoubleDouble.OrderedSum(coefficients[last], coefficients[last + 1] + (tail * t.High));
        for (var i = last - 2; i >= 0; i -= 2)
        {
            var product = sum * t;
            var high = DoubleDouble.OrderedSum(coefficients[i], product.High);
            sum = new DoubleDouble(high.High, high.Low + (coefficients[i + 1] + product.Low));
        }

        return sum;
    }
}
