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
        [ElementaryFunction.Exp] = "bbb8d230062d3e71cc864d3d9a6c432608a794b7f3a622a0b71ab86663b0b383",
        [ElementaryFunction.ExpM1] = "3d615d6bfa1b1b2cce7a3183a2444a6acddd74982862c69a035df146f58b0821",
        [ElementaryFunction.Log] = "dfb6790aae1a4606c5ee3542201e38fbb16355e319dfae43314b0bedd8f72725",
        [ElementaryFunction.LogP1] = "6be9c1f68dba8a4783cc5674b955903b6928ef420991190994d79d4450112e2a",
        [ElementaryFunction.Sigmoid] = "c1aa81c1360182150e871693685aacd90450fdcc80aaf1fdc67f19fcc81d2765",
        [ElementaryFunction.Tanh] = "3837b99c828d0b782b00c35709830dbb47f59b90b96f1899898e52652aff3427",
        [ElementaryFunction.Erf] = "8e5f9c1a85538f80400b7fdb1038b8e38c6600a1a6830b40c244a80a0a13a849",
        [ElementaryFunction.Erfc] = "1baa7c9cf163a3334248e163665ed2edf35a04946ef333bfcfc7b617d70bc7ce",
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
