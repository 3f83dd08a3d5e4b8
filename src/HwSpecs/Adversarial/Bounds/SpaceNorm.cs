using HwSpecs.Adversarial.Exact;

namespace HwSpecs.Adversarial.Bounds;

/// <summary>The three norms in any dimension, with their duals.</summary>
internal static class SpaceNorm
{
    public static double Of(ReadOnlySpan<double> x, PerturbationNorm norm)
    {
        var sum = 0.0;
        switch (norm)
        {
            case PerturbationNorm.L2:
                foreach (var element in x)
                    sum += element * element;
                return Math.Sqrt(sum);
            case PerturbationNorm.L1:
                foreach (var element in x)
                    sum += Math.Abs(element);
                return sum;
            default:
                foreach (var element in x)
                    sum = Math.Max(sum, Math.Abs(element));
                return sum;
        }
    }

    /// <summary>The greatest a·x over all x of length 1.</summary>
    public static double Dual(ReadOnlySpan<double> a, PerturbationNorm norm) => Of(a, DualOf(norm));

    /// <summary>An x of length 1 at which a·x is greatest.</summary>
    public static void Steepest(ReadOnlySpan<double> a, PerturbationNorm norm, Span<double> x)
    {
        switch (norm)
        {
            case PerturbationNorm.L2:
                var length = Of(a, norm);
                for (var i = 0; i < a.Length; i++)
                    x[i] = a[i] / length;
                break;
            case PerturbationNorm.L1:
                var greatest = 0;
                for (var i = 1; i < a.Length; i++)
                    greatest = Math.Abs(a[i]) > Math.Abs(a[greatest]) ? i : greatest;
                x.Clear();
                x[greatest] = Math.Sign(a[greatest]);
                break;
            default:
                for (var i = 0; i < a.Length; i++)
                    x[i] = Math.Sign(a[i]);
                break;
        }
    }

    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> x)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * x[i];
        return sum;
    }

    private static PerturbationNorm DualOf(PerturbationNorm norm) => norm switch
    {
        PerturbationNorm.L1 => PerturbationNorm.LInfinity,
        PerturbationNorm.LInfinity => PerturbationNorm.L1,
        _ => PerturbationNorm.L2,
    };
}
