using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using HwSpecs.ElementaryFunctions;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.ElementaryFunctions;

/// <summary>
/// The float overloads round a correctly rounded double once more, which could go wrong only where that double is the midpoint of
/// two floats. The sweep looks at all 2^32 arguments; the hashes of its results are kept, so that any machine can repeat it.
/// </summary>
public class SinglePrecision
{
    /// <summary>SHA-256 over the bits of the results for the arguments with bits 0, 100003, 200006, ...</summary>
    private static readonly Dictionary<ElementaryFunction, string> SampledHash = new()
    {
        [ElementaryFunction.Exp] = "5821ad892b193e38a0c7638c05820d7d70086b1c46aa18f5de85381ca1956f31",
        [ElementaryFunction.ExpM1] = "8d9a47a375dcb59b7a541e2bf21366757dca5f09d831bf895925391d5dacb1cf",
        [ElementaryFunction.Log] = "fe6e8cae16101db257ceeade5eb67695246a304fda08ebae8a5d91429ff57695",
        [ElementaryFunction.LogP1] = "05099ff02364cde8d8896efae5f4742e7faf54fe2ddd92838efee3d278a62b68",
        [ElementaryFunction.Sigmoid] = "3e03a14a00bfd330440de767633da21b83c672167105bc9c0730c02befaee644",
        [ElementaryFunction.Tanh] = "64851051f87f9d3074de6140624e87e4417da0631e581f80c39fbaada4e08860",
        [ElementaryFunction.Erf] = "f53bf07677fd322d5ee6d49ff9105c257a3080af55789ce5311df9d502576a7b",
        [ElementaryFunction.Erfc] = "09112391d7a6206418eda84d713fd6808f726187fd1b0c5b1836693c28109830",
    };

    /// <summary>SHA-256 over the bits of the results for all 2^32 arguments in the order of their bits.</summary>
    private static readonly Dictionary<ElementaryFunction, string> FullHash = new()
    {
        [ElementaryFunction.Exp] = "3454f5cced57c37cac2f523ef8964563430f8e0c85837626724955094b614dce",
        [ElementaryFunction.ExpM1] = "955b970eb04cd981472a477d8ad57d3c17a4402721efc69ed6716dbb40cc495a",
        [ElementaryFunction.Log] = "982250baecdb23cc9115a63b45f4411e049fa408f560511661dc27788911396d",
        [ElementaryFunction.LogP1] = "518e602cbcc47e4091c8ed0862365ab6d9a984ed03ebe339f7569eca756057db",
        [ElementaryFunction.Sigmoid] = "c149b73994d107eee110edd07d1d7f57f3030777c32c3ee357155f64e446c77d",
        [ElementaryFunction.Tanh] = "acf381dfd18183008c897cc785fd4eca996cec9a119db91281c68232e7b6e8a0",
        [ElementaryFunction.Erf] = "78257773b3bd91235b521840aadf1a5c1df0b7564c0ddbe301e99041c525affe",
        [ElementaryFunction.Erfc] = "ab302a89da2b1b554d1c9b19acb42b9c426e9b3bb9c5989b132784a541d4ef1b",
    };

    /// <summary>ln 0.011794383f = -4.4401319026947018748..., whose nearest double is the midpoint of two floats: rounding twice goes the wrong way.</summary>
    [Test]
    public void A_double_at_the_midpoint_of_two_floats_is_not_rounded_twice() =>
        Elementary.Log(0.011794383f).Should().Be(-4.4401317f);

    /// <summary>The values of 60-digit arithmetic, 1.020745337009468..., 1.024318873882882..., 0.026825117878616667... and 0.042105531319973323..., lie so near to a midpoint of two floats that a plain double rounds the wrong way.</summary>
    [Test]
    public void A_first_attempt_near_the_midpoint_of_two_floats_does_not_decide()
    {
        Elementary.Exp(0.020533083f).Should().Be(1.0207454f);
        Elementary.Exp(0.024027878f).Should().Be(1.0243189f);
        Elementary.LogP1(0.02718815f).Should().Be(0.026825119f);
        Elementary.LogP1(0.043004543f).Should().Be(0.04210553f);
    }

    [Test]
    public void A_sample_of_all_float_arguments_is_rounded_to_the_nearest_float([Values] ElementaryFunction f) =>
        Sweep(f, stride: 100003).Should().Be(SampledHash.GetValueOrDefault(f));

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
