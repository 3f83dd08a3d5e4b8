using HwSpecs.ElementaryFunctions;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.ElementaryFunctions;

/// <summary>Zeros with their sign, infinities, NaN, overflow, underflow and saturation, as IEEE 754 recommends them (section 9.2).</summary>
public class SpecialValues
{
    private const double Infinity = double.PositiveInfinity;

    [TestCase(ElementaryFunction.Exp, 0.0, 1.0)]
    [TestCase(ElementaryFunction.Exp, -0.0, 1.0)]
    [TestCase(ElementaryFunction.Exp, Infinity, Infinity)]
    [TestCase(ElementaryFunction.Exp, -Infinity, 0.0)]
    [TestCase(ElementaryFunction.Exp, 709.782712893384, 1.7976931348622732e308)]
    [TestCase(ElementaryFunction.Exp, 709.7827128933841, Infinity)]
    [TestCase(ElementaryFunction.Exp, -745.1332191019412, 0.0)]
    [TestCase(ElementaryFunction.Exp, -745.1332191019411, 5e-324)]
    [TestCase(ElementaryFunction.Exp, -1e300, 0.0)]
    [TestCase(ElementaryFunction.ExpM1, 0.0, 0.0)]
    [TestCase(ElementaryFunction.ExpM1, -0.0, -0.0)]
    [TestCase(ElementaryFunction.ExpM1, 5e-324, 5e-324)]
    [TestCase(ElementaryFunction.ExpM1, Infinity, Infinity)]
    [TestCase(ElementaryFunction.ExpM1, -Infinity, -1.0)]
    [TestCase(ElementaryFunction.ExpM1, 709.7827128933841, Infinity)]
    [TestCase(ElementaryFunction.Log, 0.0, -Infinity)]
    [TestCase(ElementaryFunction.Log, -0.0, -Infinity)]
    [TestCase(ElementaryFunction.Log, 1.0, 0.0)]
    [TestCase(ElementaryFunction.Log, -1.0, double.NaN)]
    [TestCase(ElementaryFunction.Log, -5e-324, double.NaN)]
    [TestCase(ElementaryFunction.Log, Infinity, Infinity)]
    [TestCase(ElementaryFunction.Log, -Infinity, double.NaN)]
    [TestCase(ElementaryFunction.LogP1, 0.0, 0.0)]
    [TestCase(ElementaryFunction.LogP1, -0.0, -0.0)]
    [TestCase(ElementaryFunction.LogP1, -1.0, -Infinity)]
    [TestCase(ElementaryFunction.LogP1, -1.0000000000000002, double.NaN)]
    [TestCase(ElementaryFunction.LogP1, -2.0, double.NaN)]
    [TestCase(ElementaryFunction.LogP1, Infinity, Infinity)]
    [TestCase(ElementaryFunction.LogP1, -Infinity, double.NaN)]
    [TestCase(ElementaryFunction.Sigmoid, 0.0, 0.5)]
    [TestCase(ElementaryFunction.Sigmoid, -0.0, 0.5)]
    [TestCase(ElementaryFunction.Sigmoid, Infinity, 1.0)]
    [TestCase(ElementaryFunction.Sigmoid, -Infinity, 0.0)]
    [TestCase(ElementaryFunction.Sigmoid, 1e300, 1.0)]
    [TestCase(ElementaryFunction.Sigmoid, -1e300, 0.0)]
    [TestCase(ElementaryFunction.Tanh, 0.0, 0.0)]
    [TestCase(ElementaryFunction.Tanh, -0.0, -0.0)]
    [TestCase(ElementaryFunction.Tanh, Infinity, 1.0)]
    [TestCase(ElementaryFunction.Tanh, -Infinity, -1.0)]
    [TestCase(ElementaryFunction.Tanh, -30.0, -1.0)]
    [TestCase(ElementaryFunction.Erf, 0.0, 0.0)]
    [TestCase(ElementaryFunction.Erf, -0.0, -0.0)]
    [TestCase(ElementaryFunction.Erf, 5e-324, 5e-324)]
    [TestCase(ElementaryFunction.Erf, Infinity, 1.0)]
    [TestCase(ElementaryFunction.Erf, -Infinity, -1.0)]
    [TestCase(ElementaryFunction.Erfc, 0.0, 1.0)]
    [TestCase(ElementaryFunction.Erfc, -0.0, 1.0)]
    [TestCase(ElementaryFunction.Erfc, Infinity, 0.0)]
    [TestCase(ElementaryFunction.Erfc, -Infinity, 2.0)]
    [TestCase(ElementaryFunction.Erfc, 100.0, 0.0)]
    public void A_special_argument_has_its_special_value(ElementaryFunction f, double x, double expected)
    {
        var actual = FunctionUnderTest.Float64(f)(x);
        if (double.IsNaN(expected))
            actual.Should().Be(double.NaN);
        else
            BitConverter.DoubleToInt64Bits(actual).Should().Be(BitConverter.DoubleToInt64Bits(expected), "{0}({1}) is {2}", f, x, expected);
    }

    [Test]
    public void NaN_gives_NaN([Values] ElementaryFunction f)
    {
        FunctionUnderTest.Float64(f)(double.NaN).Should().Be(double.NaN);
        FunctionUnderTest.Float64(f)(-double.NaN).Should().Be(double.NaN);
        FunctionUnderTest.Float32(f)(float.NaN).Should().Be(float.NaN);
    }

    [Test]
    public void The_generic_forms_are_the_same_functions_for_double_and_float()
    {
        static T[] All<T>(T x)
            where T : System.Numerics.IFloatingPointIeee754<T> =>
            [Elementary.Exp(x), Elementary.ExpM1(x), Elementary.Log(x), Elementary.LogP1(x), Elementary.Sigmoid(x), Elementary.Tanh(x)];

        All(0.7).Should().Equal(
            Elementary.Exp(0.7), Elementary.ExpM1(0.7), Elementary.Log(0.7), Elementary.LogP1(0.7), Elementary.Sigmoid(0.7), Elementary.Tanh(0.7));
        All(0.7f).Should().Equal(
            Elementary.Exp(0.7f), Elementary.ExpM1(0.7f), Elementary.Log(0.7f), Elementary.LogP1(0.7f), Elementary.Sigmoid(0.7f), Elementary.Tanh(0.7f));
    }

    [Test]
    public void The_generic_forms_hand_other_types_to_their_own_implementation()
    {
        var x = (Half)0.7;
        Elementary.Exp(x).Should().Be(Half.Exp(x));
        Elementary.LogP1(x).Should().Be(Half.LogP1(x));
        Elementary.Sigmoid((Half)(-20)).Should().Be(Half.Exp((Half)(-20)) / (Half.One + Half.Exp((Half)(-20))));
    }
}
