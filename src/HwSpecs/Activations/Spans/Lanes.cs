using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace HwSpecs.Activations.Spans;

/// <summary>Points that are computed together: independent chains of operations, taken by turns, keep the units busy while each waits for its last result.</summary>
internal readonly struct Lanes(Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d)
{
    private readonly Vector512<double> a = a;
    private readonly Vector512<double> b = b;
    private readonly Vector512<double> c = c;
    private readonly Vector512<double> d = d;

    public const int Count = 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes All(double x) => new(Vector512.Create(x), Vector512.Create(x), Vector512.Create(x), Vector512.Create(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Lanes Load(double* from) => new(Vector512.Load(from), Vector512.Load(from + 8), Vector512.Load(from + 16), Vector512.Load(from + 24));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Store(double* to)
    {
        a.Store(to);
        b.Store(to + 8);
        c.Store(to + 16);
        d.Store(to + 24);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void StoreNonTemporal(double* to)
    {
        a.StoreAlignedNonTemporal(to);
        b.StoreAlignedNonTemporal(to + 8);
        c.StoreAlignedNonTemporal(to + 16);
        d.StoreAlignedNonTemporal(to + 24);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator +(Lanes x, Lanes y) => new(x.a + y.a, x.b + y.b, x.c + y.c, x.d + y.d);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator -(Lanes x, Lanes y) => new(x.a - y.a, x.b - y.b, x.c - y.c, x.d - y.d);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator -(Lanes x) => new(-x.a, -x.b, -x.c, -x.d);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator *(Lanes x, Lanes y) => new(x.a * y.a, x.b * y.b, x.c * y.c, x.d * y.d);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator /(Lanes x, Lanes y) => new(x.a / y.a, x.b / y.b, x.c / y.c, x.d / y.d);

    /// <summary>x y + z, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Fma(Lanes x, Lanes y, Lanes z) =>
        new(Vector512.FusedMultiplyAdd(x.a, y.a, z.a), Vector512.FusedMultiplyAdd(x.b, y.b, z.b), Vector512.FusedMultiplyAdd(x.c, y.c, z.c), Vector512.FusedMultiplyAdd(x.d, y.d, z.d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Abs(Lanes x) => new(Vector512.Abs(x.a), Vector512.Abs(x.b), Vector512.Abs(x.c), Vector512.Abs(x.d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Min(Lanes x, Lanes y) => new(Vector512.MinNative(x.a, y.a), Vector512.MinNative(x.b, y.b), Vector512.MinNative(x.c, y.c), Vector512.MinNative(x.d, y.d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes WhereGreater(Lanes x, Lanes y, Lanes then, Lanes otherwise) => new(
        Vector512.ConditionalSelect(Vector512.GreaterThan(x.a, y.a), then.a, otherwise.a),
        Vector512.ConditionalSelect(Vector512.GreaterThan(x.b, y.b), then.b, otherwise.b), Vector512.ConditionalSelect(Vector512.GreaterThan(x.c, y.c), then.c, otherwise.c), Vector512.ConditionalSelect(Vector512.GreaterThan(x.d, y.d), then.d, otherwise.d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AllAtMost(Lanes x, Lanes y) => Vector512.LessThanOrEqualAll(x.a, y.a) & Vector512.LessThanOrEqualAll(x.b, y.b) & Vector512.LessThanOrEqualAll(x.c, y.c) & Vector512.LessThanOrEqualAll(x.d, y.d);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes MillsRatio(Lanes u) => new(Spans.MillsRatio.Of(u.a), Spans.MillsRatio.Of(u.b), Spans.MillsRatio.Of(u.c), Spans.MillsRatio.Of(u.d));

    /// <summary>In each lane the entry of the table that the lowest three bits name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes LookUp(Vector512<double> table, Lanes index) => new(LookUp(table, index.a.AsInt64()), LookUp(table, index.b.AsInt64()), LookUp(table, index.c.AsInt64()), LookUp(table, index.d.AsInt64()));

    /// <summary>x 2^(n / 8) without the fraction of n / 8, n in the low bits of steps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Scale(Lanes x, Lanes steps) => new(Scale(x.a, steps.a), Scale(x.b, steps.b), Scale(x.c, steps.c), Scale(x.d, steps.d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Scale(Vector512<double> x, Vector512<double> steps) =>
        (x.AsInt64() + ((steps.AsInt64() & Vector512.Create(~7L)) << 49)).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LookUp(Vector512<double> table, Vector512<long> index) => Avx512F.IsSupported
        ? Avx512F.PermuteVar8x64(table, index)
        : Vector512.Shuffle(table, index & Vector512.Create(7L));
}
