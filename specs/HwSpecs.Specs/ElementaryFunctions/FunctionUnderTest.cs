using HwSpecs.ElementaryFunctions;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.ElementaryFunctions;

/// <summary>Which implementation a name of the witness stands for.</summary>
internal static class FunctionUnderTest
{
    public static Func<double, double> Float64(ElementaryFunction f) => f switch
    {
        ElementaryFunction.Exp => Elementary.Exp,
        ElementaryFunction.ExpM1 => Elementary.ExpM1,
        ElementaryFunction.Log => Elementary.Log,
        ElementaryFunction.LogP1 => Elementary.LogP1,
        ElementaryFunction.Sigmoid => Elementary.Sigmoid,
        ElementaryFunction.Tanh => Elementary.Tanh,
        ElementaryFunction.Erf => Elementary.Erf,
        ElementaryFunction.Erfc => Elementary.Erfc,
        _ => throw new ArgumentOutOfRangeException(nameof(f), f, "unknown function"),
    };

    public static Func<float, float> Float32(ElementaryFunction f) => f switch
    {
        ElementaryFunction.Exp => Elementary.Exp,
        ElementaryFunction.ExpM1 => Elementary.ExpM1,
        ElementaryFunction.Log => Elementary.Log,
        ElementaryFunction.LogP1 => Elementary.LogP1,
        ElementaryFunction.Sigmoid => Elementary.Sigmoid,
        ElementaryFunction.Tanh => Elementary.Tanh,
        ElementaryFunction.Erf => Elementary.Erf,
        ElementaryFunction.Erfc => Elementary.Erfc,
        _ => throw new ArgumentOutOfRangeException(nameof(f), f, "unknown function"),
    };
}
