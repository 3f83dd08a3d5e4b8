using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace HwSpecs.Benchmarks;

/// <summary>A copy that writes past the caches: the most that memory allows.</summary>
internal static class NonTemporalCopy
{
    public static unsafe void Copy(double[] source, double[] target, int threads)
    {
        fixed (double* from = source, to = target)
        {
            nint first = (nint)from, second = (nint)to;
            var length = source.Length;
            Parallel.For(0, threads, part => Copy(first, second, (int)((long)length * part / threads), (int)((long)length * (part + 1) / threads)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Copy(nint source, nint target, int begin, int end)
    {
        double* from = (double*)source, to = (double*)target;
        var i = begin;
        for (; i < end && ((nuint)(to + i) & 63) != 0; i++)
            to[i] = from[i];
        for (; i + 32 <= end; i += 32)
        {
            Vector512.Load(from + i).StoreAlignedNonTemporal(to + i);
            Vector512.Load(from + i + 8).StoreAlignedNonTemporal(to + i + 8);
            Vector512.Load(from + i + 16).StoreAlignedNonTemporal(to + i + 16);
            Vector512.Load(from + i + 24).StoreAlignedNonTemporal(to + i + 24);
        }

        for (; i < end; i++)
            to[i] = from[i];
    }
}
