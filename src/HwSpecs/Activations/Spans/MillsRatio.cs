using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace HwSpecs.Activations.Spans;

/// <summary>
/// R(u) = e^(u²/2) Φ(−u) = erfcx(u/√2) / 2 on [0, 6], a ratio of polynomials of degree 8 with positive coefficients and an error
/// below 2^−55, from interpolation by Spans/Derivation/spans.py.
/// </summary>
/// <remarks>
/// Written for one vector: for four at once there are more values than registers, and what is put aside on the stack costs twice
/// as much wherever the caller's frame happens not to lie on a multiple of 32 bytes.
/// </remarks>
internal static class MillsRatio
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Of(Vector512<double> u)
    {
        var s = u * u;
        var even = Fma(Fma(Fma(Fma(Vector512.Create(1.2301805505875662e-12), s, 0.00036773821941850593), s, 0.026830347950248995), s, 0.3272908614449847), s, 0.5);
        var odd = Fma(Fma(Fma(Vector512.Create(1.5613993331876058e-05), s, 0.004046774028698696), s, 0.11575048430374227), s, 0.5701249483202115);
        var numerator = Vector512.FusedMultiplyAdd(odd, u, even);
        even = Fma(Fma(Fma(Fma(Vector512.Create(3.913868205116767e-05), s, 0.01018303274358647), s, 0.3002325106458081), s, 1.7009892832441038), s, 1);
        odd = Fma(Fma(Fma(Vector512.Create(0.0009217764446935231), s, 0.06817345183839983), s, 0.885588347343678), s, 1.9381344574432857);
        return numerator / Vector512.FusedMultiplyAdd(odd, u, even);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Fma(Vector512<double> x, Vector512<double> y, double z) => Vector512.FusedMultiplyAdd(x, y, Vector512.Create(z));
}
