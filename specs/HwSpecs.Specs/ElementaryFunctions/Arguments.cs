using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.ElementaryFunctions;

/// <summary>Arguments where a function is finite and not settled by a special value, from every region where it could go wrong.</summary>
internal static class Arguments
{
    /// <summary>A third uniform where the function is used, a third over all magnitudes, a third around the edges of the algorithm and of the format.</summary>
    public static IEnumerable<double> Of(ElementaryFunction f, int count, int seed)
    {
        var random = new Random(seed);
        var edges = Edges(f);
        for (var i = 0; i < count;)
        {
            var x = (i % 3) switch
            {
                0 => Typical(f, random),
                1 => AnyMagnitude(random),
                _ => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(edges[random.Next(edges.Length)]) + random.Next(-2000, 2001)),
            };
            if (!IsRegular(f, x))
                continue;
            i++;
            yield return x;
        }
    }

    /// <summary>Where the result is finite, not zero by underflow, and near enough for the witness to compute.</summary>
    public static bool IsRegular(ElementaryFunction f, double x) => f switch
    {
        ElementaryFunction.Exp => x is > -760 and < 709.782712893384,
        ElementaryFunction.ExpM1 => x is > -760 and < 709.782712893384,
        ElementaryFunction.Log => x is > 0 and < double.PositiveInfinity,
        ElementaryFunction.LogP1 => x is > -1 and < double.PositiveInfinity,
        ElementaryFunction.Sigmoid => Math.Abs(x) < 760,
        ElementaryFunction.Tanh => Math.Abs(x) < 400,
        ElementaryFunction.Erf => Math.Abs(x) < 8,
        ElementaryFunction.Erfc => x is > -8 and < 27.3,
        _ => throw new ArgumentOutOfRangeException(nameof(f), f, "unknown function"),
    };

    private static double Typical(ElementaryFunction f, Random random)
    {
        var (from, to) = f switch
        {
            ElementaryFunction.Exp => random.Next(2) == 0 ? (-5.0, 5.0) : (-746, 709.7),
            ElementaryFunction.ExpM1 => random.Next(2) == 0 ? (-2.0, 2.0) : (-40, 110),
            ElementaryFunction.Log => random.Next(2) == 0 ? (0.0, 4.0) : (0.97, 1.03),
            ElementaryFunction.LogP1 => random.Next(2) == 0 ? (-1.0, 4.0) : (-0.03, 0.03),
            ElementaryFunction.Sigmoid => random.Next(2) == 0 ? (-5.0, 5.0) : (-746, 45),
            ElementaryFunction.Tanh => random.Next(2) == 0 ? (-2.0, 2.0) : (-20, 20),
            ElementaryFunction.Erf => random.Next(2) == 0 ? (-1.0, 1.0) : (-6, 6),
            ElementaryFunction.Erfc => random.Next(8) != 0 ? (-6.0, 6.0) : (6, 27.3),
            _ => throw new ArgumentOutOfRangeException(nameof(f), f, "unknown function"),
        };
        return from + ((to - from) * random.NextDouble());
    }

    private static double AnyMagnitude(Random random) => random.Next(2) == 0
        ? BitConverter.Int64BitsToDouble(random.NextInt64())
        : (random.Next(2) == 0 ? 1 : -1) * Math.ScaleB(1 + random.NextDouble(), random.Next(-60, 11));

    private static double[] Edges(ElementaryFunction f) => f switch
    {
        ElementaryFunction.Exp => [709.782712893384, -708.3964185322641, -745.1332191019412, 0.0027076, -0.0027076, 5.55e-17, -1.11e-16, double.Epsilon * 3000],
        ElementaryFunction.ExpM1 => [709.782712893384, -37.42994775023705, -37.5, 0.0625, -0.0625, 100, 5.551115123125783e-17, -5.551115123125783e-17, double.Epsilon * 3000],
        ElementaryFunction.Log => [1, 1.015625, 0.984375, 0.70703125, 1.4140625, 2.2250738585072014e-308, 2.8e-320, double.MaxValue],
        ElementaryFunction.LogP1 => [-0.9999999999999, -0.29296875, 0.4140625, 0.015625, -0.015625, 5.551115123125783e-17, -5.551115123125783e-17, 1.461501637330903e48],
        ElementaryFunction.Sigmoid => [36.73680056967710, 37.42994775023705, 40, -708.3964185322641, -745.1332191019412, 1e-16, -1e-16, double.Epsilon * 3000],
        ElementaryFunction.Tanh => [19.06154746539849, 19.1, 0.125, -0.125, 3.725290298461914e-9, -3.725290298461914e-9, double.Epsilon * 3000],
        ElementaryFunction.Erf => [0.5, -0.5, 5.921587195794508, 6, 1e-150, -1e-150, 1.9e-308, double.Epsilon * 3000],
        ElementaryFunction.Erfc => [0.5, -0.5, -5.863584748755168, -6, 1e-16, -1e-16, 5.421010862427522e-20, 1, 2, 4, 6, 26.5, 26.5432, 27.2260],
        _ => throw new ArgumentOutOfRangeException(nameof(f), f, "unknown function"),
    };
}
