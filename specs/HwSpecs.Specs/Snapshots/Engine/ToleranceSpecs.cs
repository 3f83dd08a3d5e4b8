using HwSpecs.Snapshots.Numbers;

namespace HwSpecs.Specs.Snapshots.Engine;

/// <summary>When two numbers agree.</summary>
public sealed class ToleranceSpecs
{
    /// <summary>0.25, 0.125 and their sums are exact in binary, so the bound itself can be met.</summary>
    [TestCase(1, 1.25, Agreement.Within)]
    [TestCase(1, 0.75, Agreement.Within)]
    [TestCase(1, 1.375, Agreement.Beyond)]
    [TestCase(1, 1, Agreement.Same)]
    public void An_absolute_tolerance_bounds_the_distance(double approved, double received, Agreement expected) =>
        new Tolerance { Absolute = 0.25 }.Judge(approved, received, FloatFormat.Float64).Agreement.Should().Be(expected);

    [TestCase(8, 10, Agreement.Within)]
    [TestCase(8, 10.5, Agreement.Beyond)]
    [TestCase(-8, -6, Agreement.Within)]
    [TestCase(0, 1e-300, Agreement.Beyond)]
    public void A_relative_tolerance_bounds_the_distance_by_a_part_of_the_approved_number(double approved, double received, Agreement expected) =>
        new Tolerance { Relative = 0.25 }.Judge(approved, received, FloatFormat.Float64).Agreement.Should().Be(expected);

    /// <summary>The float64 after 1 is 1 + 2^-52, the one before it 1 - 2^-53: steps are counted, whatever their size.</summary>
    [TestCase(2, Agreement.Within)]
    [TestCase(-2, Agreement.Within)]
    [TestCase(3, Agreement.Beyond)]
    [TestCase(-3, Agreement.Beyond)]
    public void Ulps_count_representable_numbers(int steps, Agreement expected)
    {
        var received = 1.0;
        for (var k = 0; k < Math.Abs(steps); k++)
            received = steps > 0 ? double.BitIncrement(received) : double.BitDecrement(received);

        new Tolerance { Ulps = 2 }.Judge(1, received, FloatFormat.Float64).Agreement.Should().Be(expected);
    }

    [Test]
    public void Ulps_are_those_of_the_arithmetic()
    {
        var next = (double)float.BitIncrement(1);

        new Tolerance { Ulps = 1 }.Judge(1, next, FloatFormat.Float32).Should().Be(new Deviation(Agreement.Within, Math.Pow(2, -23), 1, 1));
        new Tolerance { Ulps = 1 }.Judge(1, next, FloatFormat.Float64).Multiple.Should().Be(1 << 29);
    }

    [Test]
    public void Ulps_count_through_zero() =>
        UnitsInTheLastPlace.Between(-double.Epsilon, double.Epsilon, FloatFormat.Float64).Should().Be(2);

    /// <summary>Off by 3: 3 absolute tolerances, but 3/(0.5 x 100) of the relative one.</summary>
    [Test]
    public void The_measure_that_allows_more_decides()
    {
        new Tolerance { Absolute = 1, Relative = 0.5 }.Judge(100, 103, FloatFormat.Float64).Should().BeEquivalentTo(new { Agreement = Agreement.Within, OffBy = 3, Multiple = 0.06 });
        new Tolerance { Absolute = 1, Relative = 0.01 }.Judge(100, 103, FloatFormat.Float64).Should().BeEquivalentTo(new { Agreement = Agreement.Beyond, OffBy = 3, Multiple = 3 });
    }

    [Test]
    public void Exact_allows_nothing_but_the_same_number()
    {
        Tolerance.Exact.Judge(1, double.BitIncrement(1), FloatFormat.Float64).Agreement.Should().Be(Agreement.Beyond);
        Tolerance.Exact.Judge(0.1, 0.1, FloatFormat.Float64).Agreement.Should().Be(Agreement.Same);
    }

    [TestCase(double.NaN, double.NaN, Agreement.Same)]
    [TestCase(double.NaN, 1, Agreement.Beyond)]
    [TestCase(1, double.NaN, Agreement.Beyond)]
    [TestCase(double.PositiveInfinity, double.PositiveInfinity, Agreement.Same)]
    [TestCase(double.PositiveInfinity, double.NegativeInfinity, Agreement.Beyond)]
    [TestCase(double.PositiveInfinity, double.MaxValue, Agreement.Beyond)]
    public void NaN_agrees_with_NaN_and_an_infinity_with_itself_at_any_tolerance(double approved, double received, Agreement expected) =>
        new Tolerance { Absolute = 1e300, Relative = 1e300, Ulps = int.MaxValue }.Judge(approved, received, FloatFormat.Float64).Agreement.Should().Be(expected);

    [Test]
    public void Zero_has_no_sign_unless_it_matters()
    {
        new Tolerance { Absolute = 1 }.Judge(0, -0.0, FloatFormat.Float64).Agreement.Should().Be(Agreement.Same);
        new Tolerance { Absolute = 1, SignOfZero = true }.Judge(0, -0.0, FloatFormat.Float64).Agreement.Should().Be(Agreement.Beyond);
        new Tolerance { SignOfZero = true }.Judge(-0.0, -0.0, FloatFormat.Float64).Agreement.Should().Be(Agreement.Same);
    }

    /// <summary>Every pair of these numbers, under every combination of measures.</summary>
    [Test]
    public void Allowing_and_judging_never_disagree()
    {
        double[] numbers = [0, -0.0, 1, 1.25, double.BitIncrement(1), -1, 1e300, double.Epsilon, double.MaxValue, double.MinValue, double.NaN, double.PositiveInfinity, double.NegativeInfinity];
        var tolerances =
            from absolute in new[] { 0, 0.25 }
            from relative in new[] { 0, 0.2 }
            from ulps in new[] { 0, 1 }
            from sign in new[] { false, true }
            select new Tolerance { Absolute = absolute, Relative = relative, Ulps = ulps, SignOfZero = sign };

        var disagreements =
            from tolerance in tolerances
            from a in numbers
            from b in numbers
            where tolerance.Allows(a, b, FloatFormat.Float64) != (tolerance.Judge(a, b, FloatFormat.Float64).Agreement != Agreement.Beyond)
            select (tolerance, a, b);

        disagreements.Should().BeEmpty();
    }

    /// <summary>-MaxValue to MaxValue: twice 0x7FEFFFFFFFFFFFFF steps, more than a signed 64-bit number holds.</summary>
    [Test]
    public void Ulps_count_across_the_whole_line() =>
        UnitsInTheLastPlace.Between(-double.MaxValue, double.MaxValue, FloatFormat.Float64).Should().Be(2.0 * 0x7FEFFFFFFFFFFFFF);

    [TestCase("exact")]
    [TestCase("exact, sign of zero matters")]
    [TestCase("absolute 1E-12")]
    [TestCase("absolute 1E-12 or relative 0.25 or ulps 4, sign of zero matters")]
    public void What_a_header_states_reads_back(string text) => Tolerance.Parse(text).ToString().Should().Be(text);

    [TestCase("about 1")]
    [TestCase("absolute")]
    [TestCase("absolute x")]
    [TestCase("exact, more or less")]
    public void What_is_no_tolerance_says_what_one_is(string text) =>
        FluentActions.Invoking(() => Tolerance.Parse(text)).Should().Throw<FormatException>().WithMessage(
            $"found the tolerance '{text}', expected for example 'exact', 'absolute 1E-12', 'relative 1E-09', 'ulps 4' or several of them joined by ' or '");

    [TestCase(-1)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void A_tolerance_is_finite_and_not_negative(double bound) =>
        FluentActions.Invoking(() => new Tolerance { Absolute = bound }).Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage($"A tolerance is a finite number of at least 0, but Absolute is {Digits.RoundTrip(bound)}.*");

    [TestCase("2.2/sample 3/loss", "absolute 1")]
    [TestCase("2.2/sample 3/grad_W", "exact")]
    [TestCase("2.2/a/b/loss", "exact")]
    [TestCase("3.3/trained/every class/steps", "ulps 1")]
    [TestCase("3.3/trained/steps", "ulps 2")]
    public void The_last_pattern_that_matches_an_address_decides(string address, string expected) =>
        new Tolerances(Tolerance.Exact)
            .With("2.2/*/loss", new Tolerance { Absolute = 1 })
            .With("3.3/**", new Tolerance { Ulps = 1 })
            .With("3.3/*/steps", new Tolerance { Ulps = 2 })
            .Of(address).ToString().Should().Be(expected);

    [Test]
    public void Patterns_without_an_address_are_left_out()
    {
        var tolerances = new Tolerances(Tolerance.Exact).With("1/*", new Tolerance { Ulps = 1 }).With("2/*", new Tolerance { Ulps = 2 });

        tolerances.For(["2/loss"]).ByAddress.Should().Equal(("2/*", new Tolerance { Ulps = 2 }));
    }

    [TestCase(1.04, "just over 1")]
    [TestCase(3.14, "3.1")]
    [TestCase(0.5, "0.5")]
    [TestCase(123.4, "123")]
    [TestCase(1234567, "1.2E+6")]
    public void A_multiple_reads_at_a_glance(double multiple, string expected) => Digits.Multiple(multiple).Should().Be(expected);
}
