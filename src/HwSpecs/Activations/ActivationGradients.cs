using System.Runtime.CompilerServices;
using HwSpecs.Activations.Spans;

namespace HwSpecs.Activations;

/// <summary>Gradients of many points at once.</summary>
public static class ActivationGradients
{
    /// <summary>From here on the gradients do not fit a cache, and what is written past it need not be read first.</summary>
    private const int BeyondCache = 1 << 22;

    /// <summary>Below this a second thread costs more than it saves.</summary>
    private const int LeastPart = 1 << 15;

    /// <summary>Fills in f'(x) for each x.</summary>
    /// <param name="threads">At most so many; the result does not depend on it.</param>
    /// <exception cref="ArgumentException">The spans differ in length, or overlap without being the same.</exception>
    public static void Gradients(this IActivation activation, ReadOnlySpan<double> x, Span<double> gradients, int threads = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        if (x.Length != gradients.Length)
            throw new ArgumentException(FormattableString.Invariant($"{x.Length} points need as many gradients, but there is room for {gradients.Length}."), nameof(gradients));
        if (x.Overlaps(gradients, out var shift) && shift != 0)
            throw new ArgumentException("Points and gradients overlap; they may be the same span, or else apart.", nameof(gradients));
        switch (activation)
        {
            case ReLU relu:
                Run(new StepKernel(relu.GradientAtZero == 1 ? -double.Epsilon : 0, relu), x, gradients, threads);
                break;
            case JumpReLU jump:
                Run(new StepKernel(jump.Threshold, jump), x, gradients, threads);
                break;
            case PiecewiseLinearUnit unit:
                Run(new PiecewiseLinearKernel(unit), x, gradients, threads);
                break;
            case LogisticSigmoid:
                Run(default(SigmoidKernel), x, gradients, threads);
                break;
            case Swish swish:
                Run(new SwishKernel(swish), x, gradients, threads);
                break;
            case ELU { Alpha: 1 } elu:
                Run(new SmoothELUKernel(elu), x, gradients, threads);
                break;
            case ELU elu:
                Run(new ELUKernel(elu), x, gradients, threads);
                break;
            case GELU:
                Run(default(GELUKernel), x, gradients, threads);
                break;
            default:
                for (var i = 0; i < x.Length; i++)
                    gradients[i] = activation.Gradient(x[i]);
                break;
        }
    }

    private static unsafe void Run<TKernel>(TKernel kernel, ReadOnlySpan<double> x, Span<double> gradients, int threads)
        where TKernel : struct, ISpanKernel
    {
        fixed (double* from = x, to = gradients)
        {
            nint source = (nint)from, target = (nint)to;
            var length = x.Length;
            var stream = length >= BeyondCache;
            var parts = Math.Min(threads, length / LeastPart);
            if (parts <= 1)
                Run(kernel, source, target, 0, length, stream);
            else
                Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = parts }, part => Run(kernel, source, target, Cut(part), Cut(part + 1), stream));

            // Parts begin at whole cache lines, eight doubles.
            int Cut(int part) => part == parts ? length : (int)((long)length * part / parts) & ~7;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Run<TKernel>(TKernel kernel, nint source, nint target, int begin, int end, bool stream)
        where TKernel : struct, ISpanKernel
    {
        double* from = (double*)source, to = (double*)target;
        var i = begin;
        if (stream && ((nuint)(to + i) & 63) is var past and not 0)
        {
            var untilLine = Math.Min(end - i, 8 - (int)(past / sizeof(double)));
            Mixed(kernel, from + i, to + i, untilLine);
            i += untilLine;
        }

        for (; i + Lanes.Count <= end; i += Lanes.Count)
        {
            var x = Lanes.Load(from + i);
            if (!kernel.Covers(x))
                Mixed(kernel, from + i, to + i, Lanes.Count);
            else if (stream)
                kernel.Gradient(x).StoreNonTemporal(to + i);
            else
                kernel.Gradient(x).Store(to + i);
        }

        if (stream)
            Interlocked.MemoryBarrier();
        if (i < end)
            Mixed(kernel, from + i, to + i, end - i);
    }

    /// <summary>Up to <see cref="Lanes.Count"/> points, some of which the scalar function decides.</summary>
    private static unsafe void Mixed<TKernel>(TKernel kernel, double* from, double* to, int count)
        where TKernel : struct, ISpanKernel
    {
        var points = stackalloc double[Lanes.Count];
        var gradients = stackalloc double[Lanes.Count];
        new Span<double>(points, Lanes.Count).Clear();
        new ReadOnlySpan<double>(from, count).CopyTo(new Span<double>(points, Lanes.Count));
        kernel.Gradient(Lanes.Load(points)).Store(gradients);
        for (var i = 0; i < count; i++)
            to[i] = kernel.Covers(Lanes.All(points[i])) ? gradients[i] : kernel.Gradient(points[i]);
    }
}
