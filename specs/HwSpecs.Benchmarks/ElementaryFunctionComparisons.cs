using HwSpecs.ElementaryFunctions;
using MathNet.Numerics;

namespace HwSpecs.Benchmarks;

/// <summary>The correctly rounded functions against the C runtime's, .NET's own or MathNet's; arguments are uniform in the range that the name tells.</summary>
internal static class ElementaryFunctionComparisons
{
    private const int Arguments = 4096;

    public static IEnumerable<Row> All =>
    [
        Of("Exp [-5, 5]", "Math.Exp", -5, 5, default(MathExp), default(OwnExp)),
        Of("Exp [-700, 700]", "Math.Exp", -700, 700, default(MathExp), default(OwnExp)),
        Of("ExpM1 [-1, 1]", "double.ExpM1", -1, 1, default(MathExpM1), default(OwnExpM1)),
        Of("Log [0, 1]", "Math.Log", 0, 1, default(MathLog), default(OwnLog)),
        Of("Log [0.5, 1e6]", "Math.Log", 0.5, 1e6, default(MathLog), default(OwnLog)),
        Of("LogP1 [0, 1]", "double.LogP1", 0, 1, default(MathLogP1), default(OwnLogP1)),
        Of("Sigmoid [-5, 5]", "1 / (1 + Math.Exp(-x))", -5, 5, default(PlainSigmoid), default(OwnSigmoid)),
        Of("Tanh [-3, 3]", "Math.Tanh", -3, 3, default(MathTanh), default(OwnTanh)),
        Of("Erf [-3, 3]", "MathNet Erf", -3, 3, default(MathNetErf), default(OwnErf)),
        Of("Erfc [-3, 10]", "MathNet Erfc", -3, 10, default(MathNetErfc), default(OwnErfc)),
    ];

    /// <summary>The functions are type arguments, so that the JIT compiles one loop for each with the call in it.</summary>
    private static Comparison Of<TBaseline, TCandidate>(string name, string baselineName, double from, double to, TBaseline baseline, TCandidate candidate)
        where TBaseline : struct, IFunction
        where TCandidate : struct, IFunction
    {
        var random = new Random(1);
        var arguments = new double[Arguments];
        var values = new double[Arguments];
        for (var i = 0; i < Arguments; i++)
            arguments[i] = from + ((to - from) * random.NextDouble());
        return new Comparison(name, baselineName, () => Run(arguments, values, baseline), () => Run(arguments, values, candidate), Arguments);
    }

    private static void Run<TFunction>(double[] arguments, double[] values, TFunction function)
        where TFunction : struct, IFunction
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = function.At(arguments[i]);
    }

    private interface IFunction
    {
        double At(double x);
    }

    private readonly struct MathExp : IFunction
    {
        public double At(double x) => Math.Exp(x);
    }

    private readonly struct OwnExp : IFunction
    {
        public double At(double x) => Elementary.Exp(x);
    }

    private readonly struct MathExpM1 : IFunction
    {
        public double At(double x) => double.ExpM1(x);
    }

    private readonly struct OwnExpM1 : IFunction
    {
        public double At(double x) => Elementary.ExpM1(x);
    }

    private readonly struct MathLog : IFunction
    {
        public double At(double x) => Math.Log(x);
    }

    private readonly struct OwnLog : IFunction
    {
        public double At(double x) => Elementary.Log(x);
    }

    private readonly struct MathLogP1 : IFunction
    {
        public double At(double x) => double.LogP1(x);
    }

    private readonly struct OwnLogP1 : IFunction
    {
        public double At(double x) => Elementary.LogP1(x);
    }

    private readonly struct PlainSigmoid : IFunction
    {
        public double At(double x) => 1 / (1 + Math.Exp(-x));
    }

    private readonly struct OwnSigmoid : IFunction
    {
        public double At(double x) => Elementary.Sigmoid(x);
    }

    private readonly struct MathTanh : IFunction
    {
        public double At(double x) => Math.Tanh(x);
    }

    private readonly struct OwnTanh : IFunction
    {
        public double At(double x) => Elementary.Tanh(x);
    }

    private readonly struct MathNetErf : IFunction
    {
        public double At(double x) => SpecialFunctions.Erf(x);
    }

    private readonly struct OwnErf : IFunction
    {
        public double At(double x) => Elementary.Erf(x);
    }

    private readonly struct MathNetErfc : IFunction
    {
        public double At(double x) => SpecialFunctions.Erfc(x);
    }

    private readonly struct OwnErfc : IFunction
    {
        public double At(double x) => Elementary.Erfc(x);
    }
}
