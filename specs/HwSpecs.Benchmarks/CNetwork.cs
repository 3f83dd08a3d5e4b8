using System.Runtime.InteropServices;
using HwSpecs.ElementaryFunctions;
using HwSpecs.Networks;
using HwSpecs.Training;

namespace HwSpecs.Benchmarks;

/// <summary>Native/network.c in one arithmetic, with one pair of functions exp and log1p.</summary>
/// <typeparam name="T">double or float.</typeparam>
internal sealed unsafe class CNetwork<T>
    where T : unmanaged
{
    private const int Parameters = 9;

    private readonly nint train;
    private readonly nint gradients;
    private readonly nint walk;

    /// <param name="functions"><c>libm</c>, or <c>given</c> for those of this project.</param>
    public CNetwork(CLibrary library, string functions)
    {
        var suffix = $"_{(typeof(T) == typeof(double) ? "f64" : "f32")}_{functions}";
        (train, gradients, walk) = (library[$"train{suffix}"], library[$"gradients{suffix}"], library[$"walk{suffix}"]);
        ((delegate* unmanaged<delegate* unmanaged<double, double>, delegate* unmanaged<double, double>, delegate* unmanaged<float, float>, delegate* unmanaged<float, float>, void>)library["give"])(
            &Given.Exp, &Given.LogP1, &Given.Exp, &Given.LogP1);
    }

    /// <summary>Trains the parameters in place; the first loss is that before training.</summary>
    public void Train(T[] parameters, Dataset<T> dataset, T rate, double[] losses)
    {
        fixed (T* p = parameters, x = dataset.Inputs.AsSpan(), t = dataset.Targets)
        fixed (double* l = losses)
        {
            if (typeof(T) == typeof(double))
                ((delegate* unmanaged<T*, T*, T*, int, double, int, double*, void>)train)(p, x, t, dataset.Count, (double)(object)rate, losses.Length - 1, l);
            else
                ((delegate* unmanaged<T*, T*, T*, int, float, int, double*, void>)train)(p, x, t, dataset.Count, (float)(object)rate, losses.Length - 1, l);
        }
    }

    /// <summary>A sample's gradient after the other.</summary>
    public void Gradients(T[] parameters, Dataset<T> dataset, T[] result)
    {
        fixed (T* p = parameters, x = dataset.Inputs.AsSpan(), t = dataset.Targets, g = result)
            ((delegate* unmanaged<T*, T*, T*, int, T*, void>)gradients)(p, x, t, dataset.Count, g);
    }

    /// <summary>The number of steps to the other class, the point there and its distance.</summary>
    public int Walk(T[] parameters, ReadOnlySpan<T> sample, T length, int most, T[] point, out T distance)
    {
        fixed (T* p = parameters, x = sample, to = point)
        fixed (T* d = &distance)
        {
            return typeof(T) == typeof(double)
                ? ((delegate* unmanaged<T*, T*, double, int, T*, T*, int>)walk)(p, x, (double)(object)length, most, to, d)
                : ((delegate* unmanaged<T*, T*, float, int, T*, T*, int>)walk)(p, x, (float)(object)length, most, to, d);
        }
    }

    /// <summary>In the order of the C file.</summary>
    public static T[] Elements(Parameters<T> parameters)
    {
        var elements = new T[Parameters];
        CopyElements(parameters, elements);
        return elements;
    }

    public static void CopyElements(Parameters<T> parameters, Span<T> elements)
    {
        parameters.HiddenWeights.AsSpan().CopyTo(elements);
        parameters.HiddenBiases.CopyTo(elements[4..]);
        parameters.OutputWeights.CopyTo(elements[6..]);
        elements[8] = parameters.OutputBias;
    }
}

/// <summary>This project's functions as C sees them.</summary>
file static class Given
{
    [UnmanagedCallersOnly]
    public static double Exp(double x) => Elementary.Exp(x);

    [UnmanagedCallersOnly]
    public static double LogP1(double x) => Elementary.LogP1(x);

    [UnmanagedCallersOnly]
    public static float Exp(float x) => Elementary.Exp(x);

    [UnmanagedCallersOnly]
    public static float LogP1(float x) => Elementary.LogP1(x);
}
