using System.Globalization;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.ElementaryFunctions;

/// <summary>Every elementary function gives the double nearest to the true value, judged by exact comparison with the midpoints around it.</summary>
public class CorrectRounding
{
    [Test]
    public void A_sample_of_arguments_is_rounded_to_the_nearest_double([Values] ElementaryFunction f) =>
        Misrounded(f, Arguments.Of(f, f is ElementaryFunction.Erf or ElementaryFunction.Erfc ? 100 : 1000, seed: 1)).Should().BeEmpty();

    [Test]
    public void The_hardest_known_arguments_are_rounded_to_the_nearest_double([Values] ElementaryFunction f) =>
        Misrounded(f, HardCases.Of(f)).Should().BeEmpty();

    [Test]
    public void Neighbours_of_1_are_rounded_to_the_nearest_double([Values(ElementaryFunction.Log, ElementaryFunction.Exp)] ElementaryFunction f) =>
        Misrounded(f, Enumerable.Range(-60, 121).Where(i => i != 0).Select(i => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(1) + i))).Should().BeEmpty();

    /// <summary>Minutes a function: run it with `--filter "Name~million"` after a change of the functions.</summary>
    [Test]
    [Explicit("A million arguments a function, minutes each.")]
    public void A_million_arguments_are_rounded_to_the_nearest_double([Values] ElementaryFunction f)
    {
        const int count = 1_000_000;
        Misrounded(f, Arguments.Of(f, count, seed: 2)).Should().BeEmpty();
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{f}: {count} arguments, none misrounded."));
    }

    [Test]
    public void The_witness_refuses_both_neighbours_of_the_nearest_double([Values] ElementaryFunction f)
    {
        foreach (var x in Arguments.Of(f, 20, seed: 3).Concat(HardCases.Of(f).Take(4)))
        {
            var nearest = FunctionUnderTest.Float64(f)(x);
            RoundingWitness.IsNearest(f, x, Math.BitIncrement(nearest)).Should().BeFalse();
            RoundingWitness.IsNearest(f, x, Math.BitDecrement(nearest)).Should().BeFalse();
        }
    }

    private static List<string> Misrounded(ElementaryFunction f, IEnumerable<double> arguments)
    {
        var function = FunctionUnderTest.Float64(f);
        return arguments
            .Where(x => !RoundingWitness.IsNearest(f, x, function(x)))
            .Select(x => string.Create(CultureInfo.InvariantCulture, $"{f}({x:R}) = {function(x):R}"))
            .Take(10)
            .ToList();
    }
}
