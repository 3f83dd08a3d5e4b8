using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.ElementaryFunctions;

/// <summary>
/// The float overloads round a correctly rounded double once more, which could go wrong only where that double is the midpoint of
/// two floats. The sweep looks at all 2^32 arguments; the hashes of its results are kept, so that any machine can repeat it.
/// </summary>
public class SinglePrecision
{
    /// <summary>SHA-256 over the bits of the results for the arguments with bits 0, 10007, 20014, ...</summary>
    private static readonly Dictionary<ElementaryFunction, string> SampledHash = new()
    {
    };

    /// <summary>SHA-256 over the bits of the results for all 2^32 arguments in the order of their bits.</summary>
    private static readonly Dictionary<ElementaryFunction, string> FullHash = new()
    {
    };

    [Test]
    public void A_sample_of_all_float_arguments_is_rounded_to_the_nearest_float([Values] ElementaryFunction f) =>
        Sweep(f, stride: 10007).Should().Be(SampledHash.GetValueOrDefault(f));

    [Test]
    [Explicit("All 2^32 arguments of a function, one to five minutes each.")]
    public void Every_float_argument_is_rounded_to_the_nearest_float([Values] ElementaryFunction f) =>
        Sweep(f, stride: 1).Should().Be(FullHash.GetValueOrDefault(f));

    /// <summary>Checks every result against the double one and returns the hash of all of them, NaN in its canonical form.</summary>
    private static string Sweep(ElementaryFunction f, uint stride)
    {
        var (single, real) = (FunctionUnderTest.Float32(f), FunctionUnderTest.Float64(f));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new int[1 << 16];
        var filled = 0;
        for (var bits = 0UL; bits <= uint.MaxValue; bits += stride)
        {
            var x = BitConverter.UInt32BitsToSingle((uint)bits);
            var value = single(x);
            var exact = real(x);
            if (!value.Equals(IsMidpoint(exact) ? Nearest(f, x, exact) : (float)exact))
                Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{f}({x:R}) = {value:R} is not the nearest float."));
            block[filled++] = float.IsNaN(value) ? 0x7FC0_0000 : BitConverter.SingleToInt32Bits(value);
            if (filled < block.Length)
                continue;
            hash.AppendData(MemoryMarshal.AsBytes(block.AsSpan()));
            filled = 0;
        }

        hash.AppendData(MemoryMarshal.AsBytes(block.AsSpan(0, filled)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Whether a double lies halfway between two neighbouring floats.</summary>
    private static bool IsMidpoint(double x)
    {
        if (Math.Abs(x) >= 1.1754943508222875e-38)
            return (BitConverter.DoubleToUInt64Bits(x) & 0x1FFF_FFFF) == 0x1000_0000;
        var units = x * BitConverter.UInt64BitsToDouble((1023UL + 150) << 52);
        return Math.Abs(units) < 1L << 53 && units == Math.Truncate(units) && ((long)units & 1) != 0;
    }

    /// <summary>The float on the side of the midpoint where the true value lies.</summary>
    private static float Nearest(ElementaryFunction f, float x, double midpoint) => RoundingWitness.CompareWithThreshold(f, x, Dyadic.Of(midpoint)) switch
    {
        < 0 => (float)Math.BitDecrement(midpoint),
        > 0 => (float)Math.BitIncrement(midpoint),
        _ => (float)midpoint,
    };
}
