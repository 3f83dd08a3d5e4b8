namespace HwSpecs.Quantities;

/// <summary>The floating-point format in which a quantity was computed.</summary>
public enum Arithmetic
{
    /// <summary>IEEE 754 binary64, NumPy's default: Problems 1 and 2.</summary>
    Float64,

    /// <summary>IEEE 754 binary32, PyTorch's default: Problems 3 and 4. Values are kept widened to binary64, which is exact.</summary>
    Float32,
}
