using System.Numerics;
using HwSpecs.Adversarial.Exact;

namespace HwSpecs.Specs.Adversarial;

/// <summary>Fractions: exact, and rounded once where they become binary64 numbers. The processor's own division and square root, correctly rounded by IEEE 754, are the witness.</summary>
public sealed class RationalSpecs
{
    private const double LeastSubnormal = double.Epsilon;

    [TestCase("2/4", "1/2")]
    [TestCase("-6/4", "-3/2")]
    [TestCase("8/4", "2")]
    [TestCase("0/7", "0")]
    [TestCase("-5", "-5")]
    public void A_fraction_is_read_and_written_in_lowest_terms(string text, string written)
    {
        Rational.TryParse(text, out var rational).Should().BeTrue();
        rational.ToString().Should().Be(written);
    }

    [TestCase("")]
    [TestCase("x")]
    [TestCase("1/0")]
    [TestCase("1/-2")]
    [TestCase("1/2/3")]
    [TestCase("0.5")]
    [TestCase("1/")]
    public void What_is_no_fraction_is_not_read(string text) => Rational.TryParse(text, out _).Should().BeFalse();

    [Test]
    public void A_denominator_of_0_is_declined() =>
        FluentActions.Invoking(() => new Rational(1, 0)).Should().Throw<ArgumentException>().WithMessage("A fraction's denominator is not zero. (Parameter 'denominator')");

    [Test]
    public void A_negative_denominator_moves_its_sign_up() => new Rational(1, -2).Should().Be(new Rational(-1, 2));

    [Test]
    public void Sums_differences_products_and_order_are_exact()
    {
        Rational third = new(1, 3), sixth = new(1, 6);

        (third + sixth).Should().Be(new Rational(1, 2));
        (sixth - third).Should().Be(new Rational(-1, 6));
        (third * sixth).Should().Be(new Rational(1, 18));
        (third > sixth, sixth < third, third >= new Rational(2, 6), third <= sixth).Should().Be((true, true, true, false));
    }

    [Test]
    public void Every_finite_number_is_a_fraction_and_comes_back()
    {
        var random = new Random(6);
        double[] numbers =
        [
            0, 1, -1, 0.1, LeastSubnormal, -LeastSubnormal, 2.2250738585072014e-308, Math.BitDecrement(2.2250738585072014e-308), double.MaxValue,
            .. Enumerable.Range(0, 500).Select(_ => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue))).Where(double.IsFinite),
        ];

        numbers.Select(number => Rational.Of(number).ToDouble()).Should().Equal(numbers);
    }

    [Test]
    public void A_quotient_of_whole_numbers_rounds_as_the_processor_divides()
    {
        var random = new Random(7);
        (long P, long Q)[] quotients = [.. Enumerable.Range(0, 500).Select(_ => (random.NextInt64(-(1L << 53), 1L << 53), random.NextInt64(1, 1L << 53)))];

        quotients.Select(q => new Rational(q.P, q.Q).ToDouble()).Should().Equal(quotients.Select(q => (double)q.P / q.Q));
    }

    /// <summary>Halfway goes to the even neighbour, and the least bit beyond halfway to the far one.</summary>
    [TestCase(1.0)]
    [TestCase(1.0000000000000002)]
    [TestCase(3e-310)]
    [TestCase(LeastSubnormal)]
    public void Halfway_rounds_to_even(double lower)
    {
        var upper = Math.BitIncrement(lower);
        var halfway = (Rational.Of(lower) + Rational.Of(upper)) * new Rational(1, 2);
        var crumb = new Rational(1, BigInteger.One << 1200);
        var even = (BitConverter.DoubleToInt64Bits(lower) & 1) == 0 ? lower : upper;

        (halfway.ToDouble(), (halfway - crumb).ToDouble(), (halfway + crumb).ToDouble()).Should().Be((even, lower, upper));
    }

    [Test]
    public void What_is_nearer_to_0_than_to_the_least_number_is_0_and_beyond_the_greatest_is_infinite()
    {
        (Rational.Of(LeastSubnormal) * new Rational(1, 3)).ToDouble().Should().Be(0);
        (Rational.Of(double.MaxValue) * new Rational(2, 1)).ToDouble().Should().Be(double.PositiveInfinity);
    }

    [Test]
    public void A_square_root_rounds_as_the_processors_does()
    {
        var random = new Random(8);
        double[] numbers = [0, 2, 0.5, 1e-300, 1e300, .. Enumerable.Range(0, 300).Select(_ => Math.ScaleB(random.NextDouble(), random.Next(-300, 300)))];

        numbers.Select(number => Rational.Of(number).SquareRoot()).Should().Equal(numbers.Select(Math.Sqrt));
    }

    /// <summary>√(1/9) is 1/3, and the number nearest to it.</summary>
    [Test]
    public void A_square_root_of_what_is_no_binary_number_rounds_once() => new Rational(1, 9).SquareRoot().Should().Be(1.0 / 3);

    /// <summary>The squares 10^±400 are beyond binary64, their roots 10^±200 are not.</summary>
    [Test]
    public void A_square_root_is_there_where_its_square_is_out_of_range()
    {
        var great = BigInteger.Pow(10, 400);

        (new Rational(great, 1).SquareRoot(), new Rational(1, great).SquareRoot()).Should().Be((1e200, 1e-200));
    }
}
