namespace HwSpecs.Specs;

/// <summary>Every tolerance of the specs, with the reason for its size.</summary>
internal static class Accuracy
{
    /// <summary>What the homework asks of a region boundary.</summary>
    public const double RegionBoundary = 1e-12;

    /// <summary>Relative accuracy of an activation gradient or value away from the gradient's zero, about 20 units in the last place.</summary>
    public const double Activation = 5e-15;

    /// <summary>Absolute accuracy of Swish's and GELU's gradient near its zero, where two terms of size 0.2 cancel.</summary>
    public const double Cancellation = 5e-16;

    /// <summary>Below 2.2e-308 float64 loses digits; a product with a subnormal e^x is off by x times its last place.</summary>
    public const double Subnormal = 4e-321;

    /// <summary>Float32 against PyTorch's kernels, which sum and round in another order: a few units of 2^-24 on numbers of size 1.</summary>
    public const double SinglePrecision = 5e-7;

    /// <summary>A float32 walk of up to 70 steps against PyTorch's: each step can differ in the last place, and training before it too.</summary>
    public const double SinglePrecisionWalk = 3e-6;

    /// <summary>400 float64 updates against unrounded ones; rounding is amplified by the steps, not by the number of digits.</summary>
    public const double Training = 1e-14;

    /// <summary>Up to 400 updates of other trainings against PyTorch's float64: it sums in another order, and Adam divides what is left of gradients that cancel, 1e-17, by ε = 1e-8.</summary>
    public const double OtherTraining = 1e-9;

    /// <summary>Derivatives by dual numbers: the same sums in another order.</summary>
    public const double Rounding = 1e-15;
}
